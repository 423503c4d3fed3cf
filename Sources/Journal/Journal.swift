public import Database

/// The hash-chained audit journal: what was done, by whom, when, to what, in the order it was committed.
public enum Journal {
    /// The tables it needs.
    public static func migrations() throws(DatabaseError) -> [Migration] { try Migration.all(in: Embedded.files) }
}

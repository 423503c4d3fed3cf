public import Database

/// The tables of the ledger.
public enum AssignmentsSchema {
    /// - Throws: `DatabaseError` when a migration's file is misnamed.
    public static func migrations() throws(DatabaseError) -> [Migration] {
        try Migration.all(in: Embedded.files)
    }
}

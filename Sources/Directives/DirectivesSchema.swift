public import Database

/// The tables of directives and of the drafts they come from.
public enum DirectivesSchema {
    /// - Throws: `DatabaseError` when a migration's file is misnamed.
    public static func migrations() throws(DatabaseError) -> [Migration] {
        try Migration.all(in: Embedded.files)
    }
}

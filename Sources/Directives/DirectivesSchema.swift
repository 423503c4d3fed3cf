public import Database
public import Organisation

/// The tables of directives and of the drafts they come from.
public enum DirectivesSchema {
    /// What the journal keeps the state of; the texts are known by the hash of their file.
    public static let subjects = SubjectTables([
        "directive": [
            ImagedTable("directive", by: "id"), ImagedTable("provision", by: "directive_id"),
            ImagedTable("citation", by: "directive_id"), ImagedTable("recipient", by: "directive_id"),
            ImagedTable("directive_body", by: "directive_id"), ImagedTable("amended_text", by: "directive_id"),
            ImagedTable("reporting_obligation", by: "directive_id"),
            ImagedTable("reporting_body", by: "obligation_id", of: "reporting_obligation", by: "directive_id"),
        ],
        "lesson": [ImagedTable("lesson", by: "id")],
    ])

    /// - Throws: `DatabaseError` when a migration's file is misnamed.
    public static func migrations() throws(DatabaseError) -> [Migration] {
        try Migration.all(in: Embedded.files)
    }
}

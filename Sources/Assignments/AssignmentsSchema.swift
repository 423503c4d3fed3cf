public import Database
public import Organisation

/// The tables of the ledger.
public enum AssignmentsSchema {
    /// What the journal keeps the state of; where an assignment counts, and how many there are, follows from it.
    public static let subjects = SubjectTables([
        "assignment": [
            ImagedTable("assignment", by: "id"), ImagedTable("assignment_body", by: "assignment_id"),
            ImagedTable("assignment_person", by: "assignment_id"),
            ImagedTable("assignment_target", by: "assignment_id"),
            ImagedTable("assignment_field", by: "assignment_id"), ImagedTable("completion", by: "assignment_id"),
            ImagedTable("withdrawal", by: "assignment_id"), ImagedTable("supersession", by: "assignment_id"),
            ImagedTable("handover", by: "assignment_id"),
        ],
        "due": [ImagedTable("due", by: "id")],
        // Why a plan carries a task above it out otherwise, and what it gives to groups.
        "directive": [ImagedTable("gap_reason", by: "directive_id"), ImagedTable("rollup", by: "directive_id")],
        "saved-view": [ImagedTable("saved_view", by: "id")],
    ])

    /// - Throws: `DatabaseError` when a migration's file is misnamed.
    public static func migrations() throws(DatabaseError) -> [Migration] {
        try Migration.all(in: Embedded.files)
    }
}

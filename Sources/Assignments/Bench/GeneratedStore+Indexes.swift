import Database

/// The indexes that a filled table makes in one go far sooner than row by row: their keys come in no order.
extension GeneratedStore {
    private static let indexes: [(drop: SQL, create: SQL)] = [
        (
            "DROP INDEX assignment_by_phase_and_due",
            "CREATE INDEX assignment_by_phase_and_due ON assignment (phase, due_key, id)"
        ),
        ("DROP INDEX assignment_by_due", "CREATE INDEX assignment_by_due ON assignment (due_key, id)"),
        ("DROP INDEX assignment_by_lead", "CREATE INDEX assignment_by_lead ON assignment (lead_key, due_key, id)"),
        ("DROP INDEX assignment_by_weight", "CREATE INDEX assignment_by_weight ON assignment (weight_key, id)"),
        (
            "DROP INDEX reach_by_phase_and_due",
            """
            CREATE INDEX reach_by_phase_and_due
            ON assignment_reach (body_id, phase, due_key, assignment_id, roles, done_on)
            """
        ),
        (
            "DROP INDEX reach_by_due",
            "CREATE INDEX reach_by_due ON assignment_reach (body_id, due_key, assignment_id, roles, phase, done_on)"
        ),
        ("DROP INDEX due_by_body", "CREATE INDEX due_by_body ON due (body_id, phase, due_key, id)"),
        ("DROP INDEX due_by_receiver", "CREATE INDEX due_by_receiver ON due (receiver_id, phase, due_key, id)"),
        ("DROP INDEX due_by_phase", "CREATE INDEX due_by_phase ON due (phase, due_key, id)"),
    ]

    func dropIndexes() throws {
        for (drop, _) in Self.indexes { try connection.run(drop) }
    }

    func createIndexes() throws {
        for (_, create) in Self.indexes { try connection.run(create) }
    }
}

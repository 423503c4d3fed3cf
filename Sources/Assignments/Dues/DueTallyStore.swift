import Database

/// All SQL that keeps the counts of dues.
struct DueTallyStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Adds the differences, in the key's order, so that two writers wait for each other instead of blocking each other.
    func add(_ change: DueTallyChange) throws {
        let changes = change.differences.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        try connection.insert(
            "INSERT INTO due_tally (directive_id, body_id, grain, period, bucket, count) VALUES",
            rows: changes.filter { $0.value > 0 }.map { key, difference in
                "(\(key.directive), \(key.body), \(key.grain), \(key.period), \(key.bucket), \(difference))"
            },
            tail: """
                 ON CONFLICT (directive_id, body_id, grain, period, bucket)
                DO UPDATE SET count = due_tally.count + excluded.count
                """)
        for (key, difference) in changes where difference < 0 { try lower(key, by: -difference) }
    }

    /// The schema refuses a count below none.
    private func lower(_ key: DueTallyChange.Key, by difference: Int64) throws {
        try connection.run(
            """
            UPDATE due_tally SET count = count - \(difference)
            WHERE directive_id = \(key.directive) AND body_id = \(key.body) AND grain = \(key.grain)
                AND period = \(key.period) AND bucket = \(key.bucket)
            """)
    }
}

import Archive
import Database
import Directives
import Organisation
import WorkCalendar

/// The SQL that writes a generated ledger.
struct GeneratedStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func tree(count: Int, dice: inout Dice) throws -> GeneratedTree {
        var members: [GeneratedTree.Member] = []
        for (name, above) in GeneratedTree.names(count) {
            let parent = above.map { members[$0] }
            let (kind, folded) = (parent == nil ? "government" : "department", SearchText.folded(name))
            let id = Body.ID(
                rawValue: try connection.insert(
                    """
                    INSERT INTO body (parent_id, path, name, folded, kind, country)
                    VALUES (\(parent?.id), '', \(name), \(folded), \(kind), 'VN')
                    """))
            let path = (parent?.path ?? "") + "\(id)/"
            try connection.run("UPDATE body SET path = \(path) WHERE id = \(id)")
            try connection.run(
                "INSERT INTO body_alias (body_id, alias, folded, origin) VALUES (\(id), \(name), \(folded), 'name')")
            members.append(GeneratedTree.Member(id: id, name: name, folded: folded, path: path))
        }
        return GeneratedTree(bodies: members)
    }

    /// The numbers that the next rows may bear.
    func nextIDs() throws -> GeneratedIDs {
        func next(_ sql: SQL) throws -> Int64 { try connection.first(sql) { try $0.int64(0) } ?? 1 }
        return GeneratedIDs(
            directive: try next("SELECT COALESCE(MAX(id), 0) + 1 FROM directive"),
            provision: try next("SELECT COALESCE(MAX(id), 0) + 1 FROM provision"),
            assignment: try next("SELECT COALESCE(MAX(id), 0) + 1 FROM assignment"),
            due: try next("SELECT COALESCE(MAX(id), 0) + 1 FROM due"))
    }

    /// Lets the numbers of later rows follow those that were given here; SQLite sees to it by itself.
    func settleIDs() throws {
        guard connection.engine == .postgresql else { return }
        for sql: SQL in [
            "SELECT setval(pg_get_serial_sequence('directive', 'id'), (SELECT MAX(id) FROM directive))",
            "SELECT setval(pg_get_serial_sequence('provision', 'id'), (SELECT MAX(id) FROM provision))",
            "SELECT setval(pg_get_serial_sequence('assignment', 'id'), (SELECT MAX(id) FROM assignment))",
            "SELECT setval(pg_get_serial_sequence('due', 'id'), (SELECT MAX(id) FROM due))",
        ] { _ = try connection.first(sql) { try $0.int64(0) } }
    }

    func write(_ insertions: [GeneratedInsertion]) throws {
        for insertion in insertions { try connection.insert(insertion.head, rows: insertion.rows) }
    }

    /// Adds to the kept counts what was gathered.
    func add(_ tally: GeneratedTally) throws {
        try DueTallyStore(connection).add(tally.dues)
        try connection.insert(
            "INSERT INTO assignment_tally (body_id, scope, grain, period, bucket, count) VALUES",
            rows: tally.assignments.differences.sorted { $0.key < $1.key }.map { key, count in
                "(\(key.body), \(key.scope), \(key.grain), \(key.period), \(key.bucket), \(count))"
            },
            tail: """
                ON CONFLICT (body_id, scope, grain, period, bucket)
                DO UPDATE SET count = assignment_tally.count + excluded.count
                """)
    }
}

/// The kept counts that generated rows add to.
struct GeneratedTally: Sendable {
    var assignments = TallyChange()
    var dues = DueTallyChange()
}

/// The numbers that generated rows bear, given here so that rows can be made ready before they are written.
struct GeneratedIDs: Sendable {
    var directive: Int64
    var provision: Int64
    var assignment: Int64
    var due: Int64
}

/// Rows of one table, ready to be written.
struct GeneratedInsertion: Sendable {
    let head: SQL
    let rows: [SQL]

    init(_ head: SQL, _ rows: [SQL]) {
        (self.head, self.rows) = (head, rows)
    }
}

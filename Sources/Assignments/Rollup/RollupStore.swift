import Database
import Directives
import Organisation
import WorkCalendar

/// All SQL on the lines under which assignments to groups are told together.
struct RollupStore {
    let connection: Connection
    /// Only what may be seen is counted.
    let visibility: Visibility

    init(_ connection: Connection, for visibility: Visibility) {
        (self.connection, self.visibility) = (connection, visibility)
    }

    private static let columns: SQL = """
        r.id, r.directive_id, COALESCE(d.number, d.title), r.group_id, r.name, r.ref, r.text, r.on_day
        """

    private static func rollup(_ row: Row) throws -> Rollup {
        Rollup(
            id: try row.id(0), directive: try row.id(1), directiveName: try row.string(2), group: try row.id(3),
            name: try row.string(4), ref: try row.string(5), text: try row.string(6), day: try row.day(7))
    }

    /// Those of a group of which something may be seen, the latest first.
    func rollups(ofGroup group: Body.ID, limit: Int) throws -> [Rollup] {
        guard let seen = AssignmentStore.seen(visibility) else { return [] }
        return try counted(
            try connection.rows(
                """
                SELECT \(Self.columns) FROM rollup r JOIN directive d ON d.id = r.directive_id
                WHERE r.group_id = \(group)
                    AND EXISTS (SELECT 1 FROM assignment a WHERE a.rollup_id = r.id AND \(seen))
                ORDER BY r.id DESC LIMIT \(limit)
                """, Self.rollup))
    }

    func rollups(_ ids: Set<Rollup.ID>) throws -> [Rollup.ID: Rollup] {
        guard !ids.isEmpty else { return [:] }
        let found = try connection.rows(
            """
            SELECT \(Self.columns) FROM rollup r JOIN directive d ON d.id = r.directive_id
            WHERE r.id IN \(values: ids.sorted()) ORDER BY r.id LIMIT 5000
            """, Self.rollup)
        return Dictionary(try counted(found).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The line of one assignment; `nil` where it was given to no group.
    func rollup(of id: Assignment.ID) throws -> Rollup? {
        let found = try connection.first("SELECT rollup_id FROM assignment WHERE id = \(id)") {
            try $0.optionalID(0) as Rollup.ID?
        }
        guard let rollup = found ?? nil else { return nil }
        return try rollups([rollup])[rollup]
    }

    private func counted(_ rollups: [Rollup]) throws -> [Rollup] {
        guard !rollups.isEmpty, let seen = AssignmentStore.seen(visibility) else { return rollups }
        var done: [Rollup.ID: Int] = [:], all: [Rollup.ID: Int] = [:]
        try connection.each(
            """
            SELECT a.rollup_id, a.phase, COUNT(*) FROM assignment a
            WHERE a.rollup_id IN \(values: rollups.map(\.id)) AND a.phase <> 2 AND \(seen)
            GROUP BY a.rollup_id, a.phase ORDER BY a.rollup_id, a.phase LIMIT 10000
            """
        ) { row in
            let (id, count): (Rollup.ID, Int) = (try row.id(0), try row.int(2))
            all[id, default: 0] += count
            if try row.phase(1) == .done { done[id, default: 0] += count }
        }
        return rollups.map { rollup in
            var rollup = rollup
            (rollup.done, rollup.members) = (done[rollup.id] ?? 0, all[rollup.id] ?? 0)
            return rollup
        }
    }

    /// The assignments under one line, in the order of their members.
    func parts(of id: Rollup.ID) throws -> [Assignment.ID] {
        try connection.rows("SELECT id FROM assignment WHERE rollup_id = \(id) ORDER BY id LIMIT 5000") {
            try $0.id(0)
        }
    }

    func insert(
        _ group: NamedBody, _ body: Body.ID, ref: String, text: String, of directive: Directive.ID, on day: Day
    ) throws -> Rollup.ID {
        Rollup.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO rollup (directive_id, group_id, name, ref, text, on_day)
                VALUES (\(directive), \(body), \(group.name), \(ref), \(text), \(day))
                """))
    }

    func put(_ assignment: Assignment.ID, under id: Rollup.ID) throws {
        try connection.run("UPDATE assignment SET rollup_id = \(id) WHERE id = \(assignment)")
    }
}

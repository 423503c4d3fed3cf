import Archive
import Database
import Directives
import Organisation
import WorkCalendar

/// All SQL that gives the work of bodies to others, many assignments at a time.
struct HandoverStore {
    let connection: Connection
    static let pageSize = 500

    init(_ connection: Connection) {
        self.connection = connection
    }

    func open(of bodies: [Body.ID]) throws -> OpenWork {
        func count(_ condition: SQL) throws -> Int {
            try connection.first(
                """
                SELECT COUNT(DISTINCT r.assignment_id) FROM assignment_reach r
                WHERE r.body_id IN \(values: bodies) AND r.phase = 0 AND \(condition)
                """
            ) { try $0.int(0) } ?? 0
        }
        func named(_ role: AssignedBody.Role) -> SQL {
            """
            EXISTS (SELECT 1 FROM assignment_body n WHERE n.assignment_id = r.assignment_id
                AND n.role = \(role.rawValue) AND n.body_id IN \(values: bodies))
            """
        }
        return OpenWork(
            leads: try count(named(.lead)), supports: try count(named(.support)),
            keeps: try count(
                "EXISTS (SELECT 1 FROM assignment a WHERE a.id = r.assignment_id AND a.kept_by IN \(values: bodies))"))
    }

    func items(of bodies: [Body.ID], limit: Int) throws -> [OpenWorkItem] {
        try connection.rows(
            """
            SELECT DISTINCT a.id, a.ref, a.text, a.due_key FROM assignment_reach r
            JOIN assignment a ON a.id = r.assignment_id
            JOIN assignment_body n ON n.assignment_id = a.id AND n.body_id IN \(values: bodies)
            WHERE r.body_id IN \(values: bodies) AND r.phase = 0 ORDER BY a.due_key, a.id LIMIT \(limit)
            """
        ) { OpenWorkItem(id: try $0.int64(0), ref: try $0.string(1), text: try $0.string(2)) }
    }

    /// All assignments that count at a body, some hundred at a time; they may be rewritten on the way.
    func eachPage(reaching body: Body.ID, _ use: (WorkPage) throws -> Void) throws {
        var last = Assignment.ID(rawValue: 0)
        while true {
            let rows = try page(reaching: body, after: last)
            guard let end = rows.last else { return }
            last = end.id
            try use(WorkPage(rows: rows))
        }
    }

    private func page(reaching body: Body.ID, after last: Assignment.ID) throws -> [WorkRow] {
        let rows = try connection.rows(
            """
            SELECT a.id, a.directive_id, a.text, a.product, a.due_kind, a.due_words, a.due_on, a.phase, a.done_on, a.kept_by
            FROM assignment_reach r JOIN assignment a ON a.id = r.assignment_id
            WHERE r.body_id = \(body) AND r.assignment_id > \(last) ORDER BY r.assignment_id LIMIT \(Self.pageSize)
            """
        ) { row in
            WorkRow(
                id: try row.id(0), directive: try row.id(1), text: try row.string(2),
                product: try row.optionalString(3),
                due: Assignment.Due(
                    kind: try row.raw(4), from: nil, by: nil, recurrence: nil, words: try row.optionalString(5),
                    assumption: nil, on: try row.optionalDay(6)),
                phase: try row.phase(7), doneOn: try row.optionalDay(8), keptBy: try row.id(9), bodies: [])
        }
        guard !rows.isEmpty else { return [] }
        let bodies = try bodies(of: rows.map(\.id))
        return rows.map { row in
            var row = row
            row.bodies = bodies[row.id] ?? []
            return row
        }
    }

    private func bodies(of ids: [Assignment.ID]) throws -> [Assignment.ID: [AssignedBody]] {
        var bodies: [Assignment.ID: [AssignedBody]] = [:]
        try connection.each(
            """
            SELECT assignment_id, role, name, body_id FROM assignment_body
            WHERE assignment_id IN \(values: ids) ORDER BY assignment_id, role, ordinal LIMIT 1000000
            """
        ) { row in
            bodies[try row.id(0), default: []].append(
                AssignedBody(role: try row.raw(1), name: try row.string(2), body: try row.optionalID(3)))
        }
        return bodies
    }
}

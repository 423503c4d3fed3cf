import Archive
import Database
import Directives
import Organisation
import WorkCalendar

extension HandoverStore {
    /// Writes where assignments count, as far as it differs.
    func write(_ difference: ReachDifference) throws {
        for (body, ids) in difference.gone.sorted(by: { $0.key < $1.key }) {
            try connection.run(
                "DELETE FROM assignment_reach WHERE body_id = \(body) AND assignment_id IN \(values: ids)")
        }
        for (place, ids) in difference.changed.sorted(by: { $0.key < $1.key }) {
            try connection.run(
                """
                UPDATE assignment_reach SET roles = \(place.roles)
                WHERE body_id = \(place.body) AND assignment_id IN \(values: ids)
                """)
        }
        let new = difference.new.sorted { ($0.body, $0.row.id.rawValue) < ($1.body, $1.row.id.rawValue) }
        try connection.insert(
            "INSERT INTO assignment_reach (body_id, assignment_id, roles, phase, due_key, done_on) VALUES",
            rows: new.map { body, roles, row in
                "(\(body), \(row.id), \(roles), \(row.phase), \(LedgerKeys.due(row.due.on)), \(row.doneOn))"
            })
    }

    /// Writes the bodies of assignments and who keeps them; who corrects an older revision is told so.
    func write(_ rows: [WorkRow]) throws {
        for row in rows {
            let leads = row.bodies.filter { $0.role == .lead }.map(\.name)
            let supports = row.bodies.filter { $0.role == .support }.map(\.name)
            try connection.run(
                """
                UPDATE assignment SET leads = \(EntryStore.lines(leads)), supports = \(EntryStore.lines(supports)),
                    lead_key = \(LedgerKeys.lead(leads.first)), kept_by = \(row.keptBy), revision = revision + 1
                WHERE id = \(row.id)
                """)
        }
        try connection.run("DELETE FROM assignment_body WHERE assignment_id IN \(values: rows.map(\.id))")
        try connection.insert(
            "INSERT INTO assignment_body (assignment_id, role, ordinal, name, body_id) VALUES",
            rows: rows.flatMap { row in
                AssignedBody.Role.allCases.flatMap { role in
                    row.bodies.filter { $0.role == role }.enumerated().map { place, body -> SQL in
                        "(\(row.id), \(role.rawValue), \(place + 1), \(body.name), \(body.body))"
                    }
                }
            })
    }

    func keep(_ parts: [HandedPart], of reorganisation: Reorganisation.ID) throws {
        try connection.insert(
            "INSERT INTO handover (assignment_id, reorganisation_id, role, body_id, name) VALUES",
            rows: parts.map { "(\($0.assignment), \(reorganisation), \($0.role.rawValue), \($0.body), \($0.name))" },
            tail: " ON CONFLICT (assignment_id, reorganisation_id, role, body_id) DO NOTHING")
    }

    /// Lets assignments be found by further names; by the old ones they are found as before.
    func find(_ assignments: [(id: Assignment.ID, names: [String])]) throws {
        for (names, found) in Dictionary(grouping: assignments, by: \.names) where !names.isEmpty {
            try SearchIndex.ofAssignments.add(
                SearchText.folded(names.joined(separator: "\n")), to: found.map(\.id.rawValue), in: connection)
        }
    }

    /// What passed of an assignment, the latest first.
    func handovers(of id: Assignment.ID) throws -> [HandedPart] {
        try connection.rows(
            """
            SELECT role, body_id, name, reorganisation_id FROM handover
            WHERE assignment_id = \(id) ORDER BY reorganisation_id DESC, role, body_id LIMIT 200
            """
        ) {
            HandedPart(
                assignment: id, role: try $0.raw(0), body: try $0.id(1), name: try $0.string(2),
                reorganisation: try $0.id(3))
        }
    }
}

import Archive
import Database
import Organisation
import Reading
import WorkCalendar

/// The SQL that enters assignments in the ledger.
struct EntryStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ new: NewAssignment, reach: Reach) throws -> Assignment.ID {
        let id = Assignment.ID(rawValue: try insertRow(new))
        try insert(bodies: new.bodies, of: id)
        try insert(reach, of: id, due: new.due.on)
        try insertParts(of: new, id)
        try SearchIndex.ofAssignments.put(id.rawValue, SearchText.folded(new.searchText), in: connection)
        return id
    }

    /// The people, the targets, and where each field was read.
    func insertParts(of new: NewAssignment, _ id: Assignment.ID) throws {
        for person in new.draft.people { try insert(person, of: id) }
        for target in new.draft.targets { try insert(target, of: id) }
        for (field, source) in new.fields.sorted(by: { $0.key < $1.key }) { try insert(field, source, of: id) }
    }

    private func insertRow(_ new: NewAssignment) throws -> Int64 {
        let (draft, due) = (new.draft, new.due)
        let leads = new.bodies.filter { $0.role == .lead }.map(\.name)
        let supports = new.bodies.filter { $0.role == .support }.map(\.name)
        return try connection.insert(
            """
            INSERT INTO assignment (directive_id, provision_id, ordinal, ref, group_heading, text, restored, source_line,
                source_start, source_end, due_kind, due_from, due_by, due_recurrence, due_words, due_assumption,
                due_on, due_key, product, weight, group_weight, weight_key, kept_by, leads, supports, lead_key)
            VALUES (\(new.directive), \(new.provision), \(new.ordinal), \(draft.ref), \(draft.group), \(draft.text),
                \(draft.restored), \(draft.sourceLine), \(draft.source.start), \(draft.source.end), \(due.kind.rawValue), \(due.from),
                \(due.by), \(due.recurrence), \(due.words), \(due.assumption), \(due.on), \(LedgerKeys.due(due.on)),
                \(draft.product), \(draft.weight), \(draft.groupWeight), \(LedgerKeys.weight(draft.weight)),
                \(new.keptBy), \(Self.lines(leads)), \(Self.lines(supports)), \(LedgerKeys.lead(leads.first)))
            """)
    }

    /// Names one a line; a line feed within one would make it two.
    static func lines(_ names: [String]) -> String {
        names.map { String($0.map { $0.isNewline ? " " : $0 }) }.joined(separator: "\n")
    }

    func insert(bodies: [AssignedBody], of id: Assignment.ID) throws {
        for role in AssignedBody.Role.allCases {
            for (place, body) in bodies.filter({ $0.role == role }).enumerated() {
                try connection.run(
                    """
                    INSERT INTO assignment_body (assignment_id, role, ordinal, name, body_id)
                    VALUES (\(id), \(role.rawValue), \(place + 1), \(body.name), \(body.body))
                    """)
            }
        }
    }

    /// Puts an open assignment where its bodies find it.
    func insert(_ reach: Reach, of id: Assignment.ID, due: Day?) throws {
        for (body, roles) in reach.roles.sorted(by: { $0.key < $1.key }) {
            try connection.run(
                """
                INSERT INTO assignment_reach (body_id, assignment_id, roles, phase, due_key)
                VALUES (\(body), \(id), \(roles), 0, \(LedgerKeys.due(due)))
                """)
        }
    }

    private func insert(_ person: DraftPerson, of id: Assignment.ID) throws {
        try connection.run(
            """
            INSERT INTO assignment_person (assignment_id, role, name, folded)
            VALUES (\(id), \(person.role.rawValue), \(person.name), \(SearchText.folded(person.name)))
            """)
    }

    func insert(_ target: DraftTarget, of id: Assignment.ID) throws {
        try connection.run(
            """
            INSERT INTO assignment_target (assignment_id, what, op, value, unit, scope, by_when)
            VALUES (\(id), \(target.what), \(target.op), \(target.value), \(target.unit), \(target.scope),
                \(target.by))
            """)
    }

    private func insert(_ field: String, _ source: FieldSource, of id: Assignment.ID) throws {
        try connection.run(
            """
            INSERT INTO assignment_field (assignment_id, field, source_start, source_end, confidence, assumed)
            VALUES (\(id), \(field), \(source.start), \(source.end), \(source.confidence), \(source.assumed))
            """)
    }

    /// The paths of bodies in the tree, and the country of one.
    func paths(of bodies: Set<Body.ID>) throws -> [Body.ID: String] {
        var paths: [Body.ID: String] = [:]
        try connection.each("SELECT id, path FROM body WHERE id IN \(values: bodies.sorted()) ORDER BY id LIMIT 30000")
        {
            paths[try $0.id(0)] = try $0.string(1)
        }
        return paths
    }
}

import Database
import Directives
import FoundationEssentials
import Organisation
import Reading
import WorkCalendar

/// All SQL on what assignments said before other texts changed them.
struct SupersessionStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ supersession: Supersession, of id: Assignment.ID) throws {
        let before = String(decoding: try JSONEncoder().encode(supersession.before), as: UTF8.self)
        let count = try connection.first(
            "SELECT COUNT(*) FROM supersession WHERE assignment_id = \(id)", { try $0.int(0) })
        try connection.run(
            """
            INSERT INTO supersession (assignment_id, ordinal, kind, directive_id, provision_id, path, source_start,
                source_end, from_day, before, person_id, at)
            VALUES (\(id), \((count ?? 0) + 1), \(supersession.kind.rawValue), \(supersession.directive),
                \(supersession.provision), \(supersession.path), \(supersession.source.start),
                \(supersession.source.end), \(supersession.from), \(before), \(supersession.person), \(supersession.at))
            """)
    }

    /// What stood before, the latest first.
    func supersessions(of id: Assignment.ID) throws -> [Supersession] {
        try connection.rows(
            """
            SELECT kind, directive_id, provision_id, path, source_start, source_end, from_day, before, person_id, at
            FROM supersession WHERE assignment_id = \(id) ORDER BY ordinal DESC LIMIT 200
            """
        ) { row in
            Supersession(
                kind: try row.raw(0), directive: try row.id(1), provision: try row.optionalID(2),
                path: try row.optionalString(3), source: Span(start: try row.int(4), end: try row.int(5)),
                from: try row.optionalDay(6),
                before: try JSONDecoder().decode(FormerWording.self, from: Data(try row.string(7).utf8)),
                person: try row.optionalID(8), at: try row.instant(9))
        }
    }

    /// Writes what an amendment changes besides text, bodies and deadline: product, targets, and where all was read.
    func write(_ after: AssignmentDetail, readIn wording: Directive.ID?, _ sources: [String: FieldSource]) throws {
        let (id, assignment) = (after.assignment.id, after.assignment)
        try connection.run(
            """
            UPDATE assignment SET product = \(assignment.product), wording_directive_id = \(assignment.wordingDirective),
                source_line = \(assignment.sourceLine), source_start = \(assignment.source.start),
                source_end = \(assignment.source.end)
            WHERE id = \(id)
            """)
        try connection.run("DELETE FROM assignment_target WHERE assignment_id = \(id)")
        for target in after.targets { try EntryStore(connection).insert(target, of: id) }
        for (field, source) in sources.sorted(by: { $0.key < $1.key }) where field != "text" {
            try connection.run("DELETE FROM assignment_field WHERE assignment_id = \(id) AND field = \(field)")
            try connection.run(
                """
                INSERT INTO assignment_field (assignment_id, field, source_start, source_end, confidence, assumed,
                    directive_id)
                VALUES (\(id), \(field), \(source.start), \(source.end), \(source.confidence), \(source.assumed),
                    \(wording))
                """)
        }
    }

    /// Moves an assignment to the text that goes on with it; its state and what was done stay.
    func move(_ id: Assignment.ID, to new: NewAssignment) throws {
        let draft = new.draft
        try connection.run(
            """
            UPDATE assignment SET directive_id = \(new.directive), provision_id = \(new.provision),
                ordinal = \(new.ordinal), ref = \(draft.ref), group_heading = \(draft.group),
                source_line = \(draft.sourceLine), source_start = \(draft.source.start), source_end = \(draft.source.end),
                wording_directive_id = NULL, product = \(draft.product), weight = \(draft.weight),
                group_weight = \(draft.groupWeight), weight_key = \(LedgerKeys.weight(draft.weight)),
                kept_by = \(new.keptBy)
            WHERE id = \(id)
            """)
        try connection.run("DELETE FROM assignment_target WHERE assignment_id = \(id)")
        try connection.run("DELETE FROM assignment_person WHERE assignment_id = \(id)")
        try connection.run("DELETE FROM assignment_field WHERE assignment_id = \(id)")
        try EntryStore(connection).insertParts(of: new, id)
    }

    /// The assignments that an amending directive changed, with their own directives, in their order.
    func changed(by directive: Directive.ID, limit: Int) throws -> [(
        id: Assignment.ID, ref: String, text: String, kind: Supersession.Kind
    )] {
        try connection.rows(
            """
            SELECT a.id, a.ref, a.text, MAX(s.kind) FROM supersession s JOIN assignment a ON a.id = s.assignment_id
            WHERE s.directive_id = \(directive) AND s.kind <> 'continued'
            GROUP BY a.id, a.ref, a.text, a.ordinal ORDER BY a.ordinal, a.id LIMIT \(limit)
            """
        ) { (try $0.id(0), try $0.string(1), try $0.string(2), try $0.raw(3)) }
    }
}

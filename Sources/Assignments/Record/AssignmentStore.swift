import Database
import Directives
import Organisation
import Reading
import WorkCalendar

/// All SQL on one assignment at a time.
struct AssignmentStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The assignment with all that was read of it; `nil` when it is not there or may not be seen.
    func detail(_ id: Assignment.ID, for visibility: Visibility) throws -> AssignmentDetail? {
        guard let seen = Self.seen(visibility) else { return nil }
        let found = try connection.first(
            """
            SELECT a.id, a.directive_id, a.provision_id, a.ref, a.group_heading, a.text, a.source_line, a.source_start,
                a.source_end, a.due_kind, a.due_from, a.due_by, a.due_recurrence, a.due_words, a.due_assumption,
                a.due_on, a.product, a.weight, a.group_weight, a.kept_by, a.phase, a.done_on, a.revision, k.country,
                k.name, k.path, a.wording_directive_id, a.restored, a.rollup_id
            FROM assignment a JOIN body k ON k.id = a.kept_by WHERE a.id = \(id) AND \(seen)
            """
        ) { row in
            (
                try Self.assignment(row), try row.optionalRaw(23, as: Country.self), try row.string(24),
                try row.string(25)
            )
        }
        guard let (assignment, country, keeper, path) = found else { return nil }
        return AssignmentDetail(
            assignment: assignment, bodies: try bodies(of: id), people: try people(of: id),
            targets: try targets(of: id), fields: try fields(of: id), dues: try DueStore(connection).dues(of: id),
            completions: try CompletionStore(connection).completions(of: id),
            withdrawal: assignment.phase == .withdrawn ? try WithdrawalStore(connection).withdrawal(of: id) : nil,
            country: country, handedOver: try HandoverStore(connection).handovers(of: id), keeperName: keeper,
            keeperPath: path)
    }

    /// All assignments of a directive, in its order.
    func details(of directive: Directive.ID) throws -> [AssignmentDetail] {
        let ids = try connection.rows(
            "SELECT id FROM assignment WHERE directive_id = \(directive) ORDER BY ordinal LIMIT 5000"
        ) { try $0.id(0) as Assignment.ID }
        return try ids.compactMap { try detail($0, for: .everything) }
    }

    /// The reading rule for one row; `nil` when nothing may be seen.
    static func seen(_ visibility: Visibility) -> SQL? {
        switch LedgerView(visibility, body: nil, path: nil, role: .any) {
        case .nothing: nil
        case .everything: "1 = 1"
        case .body(let body, _), .both(let body, _, _): LedgerStore.reaches([body], nil)
        case .bodies(let bodies): LedgerStore.reaches(bodies, nil)
        }
    }

    private static func assignment(_ row: Row) throws -> Assignment {
        Assignment(
            id: try row.id(0), directive: try row.id(1), provision: try row.optionalID(2), ref: try row.string(3),
            group: try row.optionalString(4), text: try row.string(5), restored: try row.optionalString(27),
            sourceLine: try row.int(6), source: Span(start: try row.int(7), end: try row.int(8)),
            due: Assignment.Due(
                kind: try row.raw(9), from: try row.optionalString(10), by: try row.optionalString(11),
                recurrence: try row.optionalString(12), words: try row.optionalString(13),
                assumption: try row.optionalString(14), on: try row.optionalDay(15)),
            product: try row.optionalString(16), weight: try row.optionalDouble(17),
            groupWeight: try row.optionalDouble(18), keptBy: try row.id(19), phase: try row.phase(20),
            doneOn: try row.optionalDay(21), revision: try row.int(22), rollup: try row.optionalID(28),
            wordingDirective: try row.optionalID(26))
    }

    func bodies(of id: Assignment.ID) throws -> [AssignedBody] {
        try connection.rows(
            """
            SELECT role, name, body_id FROM assignment_body WHERE assignment_id = \(id)
            ORDER BY role, ordinal LIMIT 2000
            """
        ) { AssignedBody(role: try $0.raw(0), name: try $0.string(1), body: try $0.optionalID(2)) }
    }

    private func people(of id: Assignment.ID) throws -> [DraftPerson] {
        try connection.rows(
            "SELECT name, role FROM assignment_person WHERE assignment_id = \(id) ORDER BY id LIMIT 1000"
        ) { DraftPerson(try $0.string(0), try $0.raw(1)) }
    }

    private func targets(of id: Assignment.ID) throws -> [DraftTarget] {
        try connection.rows(
            """
            SELECT what, op, value, unit, scope, by_when FROM assignment_target WHERE assignment_id = \(id)
            ORDER BY id LIMIT 1000
            """
        ) {
            DraftTarget(
                of: try $0.string(0), try $0.string(1), try $0.double(2), unit: try $0.optionalString(3),
                scope: try $0.optionalString(4), by: try $0.optionalString(5))
        }
    }

    private func fields(of id: Assignment.ID) throws -> [String: FieldSource] {
        var fields: [String: FieldSource] = [:]
        try connection.each(
            """
            SELECT field, source_start, source_end, confidence, assumed FROM assignment_field
            WHERE assignment_id = \(id) ORDER BY field LIMIT 100
            """
        ) {
            fields[try $0.string(0)] = FieldSource(
                span: Span(start: try $0.int(1), end: try $0.int(2)), confidence: try $0.double(3),
                assumed: try $0.optionalString(4))
        }
        return fields
    }
}

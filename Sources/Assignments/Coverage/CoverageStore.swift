import Database
import Directives
import Organisation
import Reading
import WorkCalendar

/// All SQL on what a plan carries out of the directive above it.
struct CoverageStore {
    private let connection: Connection
    private let visibility: Visibility

    init(_ connection: Connection, for visibility: Visibility) {
        (self.connection, self.visibility) = (connection, visibility)
    }

    /// Of one text so many tasks are compared.
    static let most = 5_000

    /// - Throws: `noSuchDirective`, also where it may not be read.
    func directive(_ id: Directive.ID) throws -> Directive {
        guard let directive = try DirectiveStore(connection, for: visibility).directive(id) else {
            throw CoverageRefusal.noSuchDirective
        }
        return directive
    }

    /// The tasks of a directive that bind and that the caller may see, in the order of its text.
    func tasks(of id: Directive.ID) throws -> [CoverageTask] {
        guard let seen = AssignmentStore.seen(visibility) else { return [] }
        let targets = try targets(of: id)
        return try connection.rows(
            """
            SELECT a.id, a.ref, a.text, a.product, a.leads, a.due_kind, a.due_from, a.due_by, a.due_recurrence,
                a.due_words
            FROM assignment a WHERE a.directive_id = \(id) AND a.phase <> \(Assignment.Phase.withdrawn) AND \(seen)
            ORDER BY a.ordinal LIMIT \(Self.most)
            """
        ) { row in
            let task: Assignment.ID = try row.id(0)
            let words = [try row.string(2), try row.optionalString(3)].compactMap { $0 }
            let due = DraftDue(
                kind: try row.raw(5), from: try row.optionalString(6), by: try row.optionalString(7),
                recurrence: try row.optionalString(8), text: try row.optionalString(9))
            return CoverageTask(
                id: task,
                item: CoverageItem(
                    ref: try row.string(1), text: words.joined(separator: " "), due: due,
                    targets: targets[task, default: []]),
                leads: LedgerStore.names(try row.string(4)))
        }
    }

    /// How many there are, whether or not the caller may see them.
    func count(of id: Directive.ID) throws -> Int {
        try connection.first(
            """
            SELECT COUNT(*) FROM assignment
            WHERE directive_id = \(id) AND phase <> \(Assignment.Phase.withdrawn)
            """
        ) { try $0.int(0) } ?? 0
    }

    private func targets(of id: Directive.ID) throws -> [Assignment.ID: [DraftTarget]] {
        let found = try connection.rows(
            """
            SELECT t.assignment_id, t.what, t.op, t.value, t.unit, t.scope, t.by_when
            FROM assignment_target t JOIN assignment a ON a.id = t.assignment_id
            WHERE a.directive_id = \(id) ORDER BY t.assignment_id, t.id LIMIT \(Self.most * 10)
            """
        ) {
            (
                try $0.id(0) as Assignment.ID,
                DraftTarget(
                    of: try $0.string(1), try $0.string(2), try $0.double(3), unit: try $0.optionalString(4),
                    scope: try $0.optionalString(5), by: try $0.optionalString(6))
            )
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    // MARK: Reasons

    /// Why the plan lacks tasks of directives above it, by the task.
    func reasons(of plan: Directive.ID) throws -> [Assignment.ID: GapReason] {
        let found = try connection.rows(
            """
            SELECT \(Self.columns) WHERE r.directive_id = \(plan)
            ORDER BY r.assignment_id LIMIT \(Self.most * 10)
            """, Self.reason)
        return Dictionary(found.map { ($0.assignment, $0) }, uniquingKeysWith: { _, last in last })
    }

    func reason(of assignment: Assignment.ID, in plan: Directive.ID) throws -> GapReason? {
        try connection.first(
            """
            SELECT \(Self.columns) WHERE r.assignment_id = \(assignment) AND r.directive_id = \(plan)
            """, Self.reason)
    }

    /// A reason with the plan that it speaks of.
    func reason(_ id: GapReason.ID) throws -> (plan: Directive.ID, reason: GapReason)? {
        try connection.first("SELECT \(Self.columns) WHERE r.id = \(id)") { (try $0.id(5), try Self.reason($0)) }
    }

    private static let columns: SQL = """
        r.id, r.assignment_id, r.reason, p.name, r.at, r.directive_id
        FROM gap_reason r LEFT JOIN person p ON p.id = r.person_id
        """

    private static func reason(_ row: Row) throws -> GapReason {
        GapReason(
            id: try row.id(0), assignment: try row.id(1), reason: try row.string(2),
            personName: try row.optionalString(3), at: try row.instant(4))
    }

    func keep(
        _ reason: String, of assignment: Assignment.ID, in plan: Directive.ID, by person: Person.ID?, at now: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO gap_reason (assignment_id, directive_id, reason, person_id, at)
            VALUES (\(assignment), \(plan), \(reason), \(person), \(now))
            ON CONFLICT (assignment_id, directive_id) DO UPDATE
            SET reason = excluded.reason, person_id = excluded.person_id, at = excluded.at
            """)
    }

    func drop(_ id: GapReason.ID) throws {
        try connection.run("DELETE FROM gap_reason WHERE id = \(id)")
    }
}

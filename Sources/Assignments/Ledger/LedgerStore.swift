import Archive
public import Database
import Directives
public import Organisation
import WorkCalendar

/// All SQL on pages of the ledger.
///
/// Every path applies the reading rule: what the caller may not see is in no page, count, search or export.
public struct LedgerStore {
    let connection: Connection
    let visibility: Visibility
    let clock: LedgerClock

    public init(_ connection: Connection, visibility: Visibility, clock: LedgerClock) {
        self.connection = connection
        self.visibility = visibility
        self.clock = clock
    }

    /// The filter as it can be answered: words that too many texts hold are shown newest first.
    public func answerable(_ filter: LedgerFilter) throws -> LedgerFilter {
        guard !filter.words.isEmpty, filter.sort != .newest || filter.descending == false else { return filter }
        guard try plan(filter, try view(of: filter)) == .walkWords else { return filter }
        var answerable = filter
        (answerable.sort, answerable.descending) = (.newest, nil)
        return answerable
    }

    /// Up to `limit` rows in the filter's order, after its cursor or just before it; the filter must be `answerable`.
    public func rows(_ filter: LedgerFilter, limit: Int) throws -> [LedgerRow] {
        var rows: [LedgerRow] = []
        for statement in try statements(filter, limit: limit) where rows.count < limit {
            rows += try connection.rows(statement, Self.row)
        }
        return filter.before == nil ? Array(rows.prefix(limit)) : rows.prefix(limit).reversed()
    }

    /// The statements whose rows, one after another, make the page.
    func statements(_ filter: LedgerFilter, limit: Int) throws -> [SQL] {
        let view = try view(of: filter)
        guard view != .nothing else { return [] }
        let plan = try plan(filter, view)
        var columns = plan.columns
        columns.isIndexed = plan != .order || filter.sort == .due
        return LedgerOrder.stretches(of: filter, in: columns).map { order in
            let conditions = conditions(filter, view, plan, columns) + [order.within, order.after].compactMap { $0 }
            return """
                SELECT \(Self.columns) FROM \(source(plan, filter)) CROSS JOIN directive d CROSS JOIN body k
                WHERE \(conditions.joined(separator: " AND ")) AND d.id = a.directive_id AND k.id = a.kept_by
                ORDER BY \(order.by) LIMIT \(limit)
                """
        }
    }

    func view(of filter: LedgerFilter) throws -> LedgerView {
        let path = try filter.bodyPath ?? filter.body.flatMap { try BodyStore(connection).body($0)?.path }
        return LedgerView(visibility, body: filter.body, path: path, role: filter.role)
    }

    /// The tables in the order in which they are walked.
    func source(_ plan: LedgerPlan, _ filter: LedgerFilter) -> SQL {
        switch plan {
        case .order: "assignment a"
        case .reach: "assignment_reach r CROSS JOIN assignment a"
        case .walkWords: "(\(gathered(.words, filter))) m CROSS JOIN assignment a"
        case .gather(let source): "(\(gathered(source, filter))) m CROSS JOIN assignment a"
        }
    }

    private func gathered(_ source: LedgerPlan.Source, _ filter: LedgerFilter) -> SQL {
        switch source {
        case .directive: "SELECT id AS assignment_id FROM assignment WHERE directive_id = \(filter.directive)"
        case .person:
            "SELECT DISTINCT assignment_id FROM assignment_person WHERE folded = \(SearchText.folded(filter.person))"
        case .words:
            "SELECT hit.id AS assignment_id FROM \(matches(filter.words)) AS hit"
        case .bodies(let bodies, nil):
            "SELECT DISTINCT assignment_id FROM assignment_reach WHERE body_id IN \(values: bodies)"
        case .bodies(let bodies, let roles?):
            """
            SELECT DISTINCT assignment_id FROM assignment_reach
            WHERE body_id IN \(values: bodies) AND roles IN \(values: roles)
            """
        }
    }

    /// The `id`s that hold the words, as a subquery; none when no word can be looked for.
    func matches(_ words: String) -> SQL {
        guard let query = SearchQuery(SearchText.query(words)) else { return "(SELECT 0 AS id WHERE 1 = 0)" }
        return SearchIndex.ofAssignments.ranked(query)
    }

    /// What a row must satisfy besides what the plan's own source already ensures.
    func conditions(
        _ filter: LedgerFilter, _ view: LedgerView, _ plan: LedgerPlan, _ columns: LedgerColumns,
        anyState: Bool = false
    ) -> [SQL] {
        var all: [SQL] = []
        switch plan {
        case .order: break
        case .reach(let body, let roles):
            all.append("r.body_id = \(body) AND a.id = r.assignment_id")
            if let roles, roles.count < 7 { all.append("r.roles IN \(values: roles)") }
        case .gather, .walkWords: all.append("a.id = m.assignment_id")
        }
        if !anyState, let state = columns.condition(filter.states, on: clock) { all.append(state) }
        if let due = filter.due { all.append(columns.condition(due, on: clock.today)) }
        all += reading(view, plan)
        if let directive = filter.directive, plan != .gather(.directive) {
            all.append("a.directive_id = \(directive)")
        }
        if !filter.person.isEmpty, plan != .gather(.person) {
            all.append(
                """
                EXISTS (SELECT 1 FROM assignment_person p WHERE p.folded = \(SearchText.folded(filter.person))
                AND p.assignment_id = a.id)
                """)
        }
        if !filter.words.isEmpty, plan != .gather(.words), plan != .walkWords {
            all.append("a.id IN (SELECT hit.id FROM \(matches(filter.words)) AS hit)")
        }
        return all.isEmpty ? ["1 = 1"] : all
    }

    /// The reading rule and the body asked for, where the plan does not hold them already.
    private func reading(_ view: LedgerView, _ plan: LedgerPlan) -> [SQL] {
        switch view {
        case .nothing: ["1 = 0"]
        case .everything: []
        case .body(let body, let role):
            plan.holds([body], role?.roles) ? [] : [Self.reaches([body], role?.roles)]
        case .bodies(let bodies): plan.holds(bodies, nil) ? [] : [Self.reaches(bodies, nil)]
        case .both(let body, let role, let within):
            (plan.holds([body], role.roles) ? [] : [Self.reaches([body], role.roles)]) + [Self.reaches(within, nil)]
        }
    }

    static func reaches(_ bodies: [Body.ID], _ roles: [Int64]?) -> SQL {
        let fits: SQL = roles.map { "AND v.roles IN \(values: $0)" } ?? ""
        return """
            EXISTS (SELECT 1 FROM assignment_reach v WHERE v.body_id IN \(values: bodies)
            AND v.assignment_id = a.id \(fits))
            """
    }

    static let columns: SQL = """
        a.id, a.directive_id, d.number, d.title, a.ref, a.group_heading, a.text, a.leads, a.supports, a.due_kind,
        a.due_on, a.due_words, a.due_assumption, a.product, a.weight, a.phase, a.done_on, k.country, a.due_key,
        a.lead_key, a.weight_key, a.ordinal, a.restored, a.rollup_id
        """

    static func row(_ row: Row) throws -> LedgerRow {
        LedgerRow(
            id: try row.id(0), directive: try row.id(1), number: try row.optionalString(2),
            directiveTitle: try row.string(3), ref: try row.string(4), group: try row.optionalString(5),
            text: try row.string(6), restored: try row.optionalString(22), leads: names(try row.string(7)),
            supports: names(try row.string(8)), dueKind: try row.raw(9), dueOn: try row.optionalDay(10),
            dueWords: try row.optionalString(11),
            isDueAssumed: try row.optionalString(12) != nil, product: try row.optionalString(13),
            weight: try row.optionalDouble(14), phase: try row.phase(15), doneOn: try row.optionalDay(16),
            country: try row.optionalRaw(17), rollup: try row.optionalID(23),
            keys: LedgerRow.Keys(
                due: try row.int64(18), lead: try row.string(19), weight: try row.double(20),
                ordinal: try row.int64(21)))
    }

    static func names(_ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.isEmpty ? [] : [text] }
        return text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    }
}

extension Row {
    func phase(_ column: Int) throws -> Assignment.Phase {
        guard let phase = Assignment.Phase(rawValue: try int64(column)) else {
            throw DatabaseError(.SQLITE_MISMATCH, "Column \(column) holds no phase of an assignment.")
        }
        return phase
    }
}

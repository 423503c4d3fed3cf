import Database
import Organisation

extension LedgerStore {
    /// How many stand how, whatever states the filter shows.
    ///
    /// Exact where the kept tallies know it: everything, or one body in a role, in any days. For other filters they
    /// are counted, up to `LedgerCounts.cap`.
    public func counts(_ filter: LedgerFilter) throws -> LedgerCounts {
        let view = try view(of: filter)
        let isTallied = filter.words.isEmpty && filter.person.isEmpty && filter.directive == nil
        switch view {
        case .nothing: return LedgerCounts(byState: [:])
        case .everything where isTallied:
            return try TallyStore(connection).counts(of: nil, scope: TallyScope.seen, on: clock, due: filter.due)
        case .body(let body, let role) where isTallied:
            return try TallyStore(connection).counts(
                of: body, scope: role?.scope ?? TallyScope.seen, on: clock, due: filter.due)
        case .everything, .body, .bodies, .both: return try counted(filter, view)
        }
    }

    private func counted(_ filter: LedgerFilter, _ view: LedgerView) throws -> LedgerCounts {
        var counts: [AssignmentState: Int] = [:]
        var seen = 0
        try connection.each(try countStatement(filter, view)) { row in
            let count = try row.int(2)
            seen += count
            guard let bucket = TallyBucket(rawValue: try row.int64(0)) else { return }
            counts[bucket.state(when: try row.int64(1)), default: 0] += count
        }
        return LedgerCounts(byState: counts, isCapped: seen > LedgerCounts.cap)
    }

    func countStatement(_ filter: LedgerFilter, _ view: LedgerView) throws -> SQL {
        let plan = try plan(filter, view)
        let conditions = conditions(filter, view, plan, plan.columns, anyState: true)
        return """
            SELECT CASE WHEN phase = 0 THEN 0 WHEN phase = 2 THEN 3 WHEN done_on > due_key THEN 2 ELSE 1 END AS bucket,
            CASE WHEN due_key < \(clock.today) THEN 0 WHEN due_key <= \(clock.soonThrough) THEN 1
            WHEN due_key < 2932896 THEN 2 ELSE 3 END AS due_when, COUNT(*)
            FROM (SELECT a.phase, a.due_key, a.done_on FROM \(source(plan, filter))
                WHERE \(conditions.joined(separator: " AND ")) LIMIT \(LedgerCounts.cap + 1)) AS part
            GROUP BY bucket, due_when
            """
    }
}

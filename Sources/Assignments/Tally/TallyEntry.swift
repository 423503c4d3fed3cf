import WorkCalendar

/// What is counted of one assignment.
struct TallyEntry: Hashable {
    let bucket: TallyBucket
    let due: Int64
    /// By body, the sum of the roles as the schema has it; under 0 the whole ledger.
    let roles: [Int64: Int64]

    init(phase: Assignment.Phase, due: Day?, done: Day?, reach: Reach) {
        bucket = TallyBucket(phase: phase, due: due, done: done)
        self.due = Int64(LedgerKeys.due(due).rawValue)
        roles = reach.roles.merging([0: 0]) { kept, _ in kept }
    }
}

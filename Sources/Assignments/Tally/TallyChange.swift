import WorkCalendar

/// What an action changes in the kept counts, gathered so that each is written once.
struct TallyChange {
    struct Key: Hashable, Comparable {
        let body: Int64
        let scope: Int64
        let grain: Int64
        let period: Int64
        let bucket: Int64

        static func < (a: Key, b: Key) -> Bool {
            (a.body, a.scope, a.grain, a.period, a.bucket) < (b.body, b.scope, b.grain, b.period, b.bucket)
        }
    }

    private(set) var differences: [Key: Int64] = [:]

    mutating func add(_ entry: TallyEntry) { change(entry, by: 1) }
    mutating func remove(_ entry: TallyEntry) { change(entry, by: -1) }

    private mutating func change(_ entry: TallyEntry, by difference: Int64) {
        let due = Day(rawValue: Int32(clamping: entry.due))
        let month = due == .latest ? entry.due : Int64(due.startOfMonth.rawValue)
        for (body, roles) in entry.roles {
            // The ledger as a whole has no roles.
            for scope in body == 0 ? [TallyScope.seen] : TallyScope.all(of: roles) {
                for (grain, period) in [(Int64(0), month), (1, entry.due)] {
                    let key = Key(
                        body: body, scope: scope, grain: grain, period: period, bucket: entry.bucket.rawValue)
                    differences[key, default: 0] += difference
                }
            }
        }
    }
}

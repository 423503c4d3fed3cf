import Database
import Directives
import Organisation
import WorkCalendar

/// How a due stands, as far as no day's passing changes it.
enum DueBucket: Int64, CaseIterable {
    case open = 0
    case reported = 1
    case reportedLate = 2
    case doneInTime = 3
    case doneLate = 4
    case dropped = 5

    init(_ due: Due) {
        self =
            switch due.phase {
            case .open: .open
            case .reported: due.isLate ? .reportedLate : .reported
            case .done: due.isLate ? .doneLate : .doneInTime
            case .dropped: .dropped
            }
    }
}

/// What an action changes in the kept counts of dues, gathered so that each is written once.
struct DueTallyChange {
    struct Key: Hashable, Comparable {
        /// 0 is all directives.
        let directive: Int64
        let body: Int64
        let grain: Int64
        let period: Int64
        let bucket: Int64

        static func < (a: Key, b: Key) -> Bool {
            (a.directive, a.body, a.grain, a.period, a.bucket) < (b.directive, b.body, b.grain, b.period, b.bucket)
        }
    }

    private(set) var differences: [Key: Int64] = [:]

    mutating func add(_ due: Due) { change(due, by: 1) }
    mutating func remove(_ due: Due) { change(due, by: -1) }

    private mutating func change(_ due: Due, by difference: Int64) {
        let day = LedgerKeys.due(due.runsUntil)
        let bucket = DueBucket(due).rawValue
        let (of, body) = (due.directive.rawValue, due.body.rawValue)
        // Months only where all directives are told together: one of them has few days.
        for (directive, grain) in [(Int64(0), Int64(0)), (0, 1), (of, 1)] {
            let period = grain == 0 && day != .latest ? day.startOfMonth : day
            let key = Key(
                directive: directive, body: body, grain: grain, period: Int64(period.rawValue), bucket: bucket)
            differences[key, default: 0] += difference
        }
    }
}

/// Which of a schedule's dues one is: the stretch of time it answers for, and its place in it.
public struct Occurrence: Hashable, Sendable {
    public enum Stretch: Hashable, Sendable {
        /// The one due of a schedule that does not return.
        case once
        case year(Int)
        /// The half is 1 or 2.
        case halfYear(Int, Int)
        /// The quarter is 1…4.
        case quarter(Int, Int)
        case month(Int, Int)
        /// A week of ISO 8601 in its own year, which may differ from the calendar's around New Year.
        case week(Int, Int)
    }

    public let stretch: Stretch
    /// Counted from 1; above 1 only when a schedule names several days in a stretch.
    public let place: Int

    public init(_ stretch: Stretch, place: Int = 1) {
        self.stretch = stretch
        self.place = place
    }

    /// A word that stays the same when the day moves: "once", "2026", "2026-H1", "2026-Q3", "2026-09", "2026-W36",
    /// with "#2" behind the second due of a stretch.
    public var key: String {
        let stem =
            switch stretch {
            case .once: "once"
            case .year(let year): digits(year, 4)
            case .halfYear(let year, let half): "\(digits(year, 4))-H\(half)"
            case .quarter(let year, let quarter): "\(digits(year, 4))-Q\(quarter)"
            case .month(let year, let month): "\(digits(year, 4))-\(digits(month, 2))"
            case .week(let year, let week): "\(digits(year, 4))-W\(digits(week, 2))"
            }
        return place == 1 ? stem : "\(stem)#\(place)"
    }
}

/// One due of a schedule.
public struct ScheduledDue: Hashable, Sendable {
    public let occurrence: Occurrence
    public let due: DueDay

    public var day: Day { due.day }
}

extension Day {
    /// The week of ISO 8601 this day lies in; its year is that of the week's Thursday.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: Weekday.thursday.rawValue - weekday.rawValue)
        return (thursday.year, Day(valid: thursday.year, 1, 1).distance(to: thursday) / 7 + 1)
    }
}

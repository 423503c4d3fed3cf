/// When something is due: the rule, which yields dated dues when asked for a stretch of time.
public struct Schedule: Hashable, Sendable {
    public enum Rule: Hashable, Sendable {
        case once(Day)
        /// Work that lasts from one day through another and is due at its end.
        case range(Day, Day)
        /// Once or more in each year, half-year, quarter or month; without points the text names no day.
        case each(Recurrence, on: [PointInPeriod])
        /// Without weekdays the text names no day.
        case weekly(on: [Weekday])
        /// Whenever it is asked for; it yields no dues.
        case adHoc
        /// All the time; it yields no dues.
        case ongoing
    }

    /// Whether the day named is itself in time.
    public enum Bound: String, Hashable, Sendable, Codable, CaseIterable {
        /// "Trước ngày 05/12": the day before is the last in time.
        case before
        /// "Chậm nhất ngày 05/12", "12月5日前完成" where the day is meant to be included: the day itself is in time.
        case onOrBy
    }

    public var rule: Rule
    public var bound: Bound
    /// What happens when the last day in time is a day off.
    ///
    /// The day before a day named by `before` may roll onto the very day named; use `previous` where that is not meant.
    public var roll: RollRule
    /// Nothing is due before this day; `nil` when the text sets no beginning.
    public var starts: Day?
    /// No year, quarter, month … that begins after this day yields a due; `nil` when the text sets no end.
    public var ends: Day?

    public init(
        _ rule: Rule, _ bound: Bound = .onOrBy, roll: RollRule = .none, starts: Day? = nil, ends: Day? = nil
    ) {
        self.rule = rule
        self.bound = bound
        self.roll = roll
        self.starts = starts
        self.ends = ends
    }
}

extension Schedule.Rule {
    /// "Before the 5th of December each year".
    public static func yearly(month: Int, day: Int) -> Schedule.Rule {
        .each(.year, on: [PointInPeriod(month, .day(day))])
    }

    /// The month counts within the half-year, 1…6.
    public static func halfYearly(month: Int, day: Int) -> Schedule.Rule {
        .each(.halfYear, on: [PointInPeriod(month, .day(day))])
    }

    /// The month counts within the quarter: "the 25th of the last month of the quarter" is month 3, day 25.
    public static func quarterly(month: Int, day: Int) -> Schedule.Rule {
        .each(.quarter, on: [PointInPeriod(month, .day(day))])
    }

    public static func monthly(day: Int) -> Schedule.Rule { .each(.month, on: [PointInPeriod(1, .day(day))]) }
}

/// How often something returns.
public enum Recurrence: String, Hashable, Sendable, Codable, CaseIterable {
    case year = "yearly"
    case halfYear = "half-yearly"
    case quarter = "quarterly"
    case month = "monthly"

    public var months: Int {
        switch self {
        case .year: 12
        case .halfYear: 6
        case .quarter: 3
        case .month: 1
        }
    }
}

/// A day of each year, half-year, quarter or month.
public struct PointInPeriod: Hashable, Sendable {
    public enum MonthDay: Hashable, Sendable {
        /// 1…31; a month that is too short gives its last day.
        case day(Int)
        case last
    }

    /// Counted from the period's first month as 1; beyond its last month it lies in the next period.
    ///
    /// The 5th of the month after the quarter is month 4, day 5.
    public let month: Int
    public let day: MonthDay

    /// Numbers beyond 1…24 and 1…31 become the nearest of these.
    public init(_ month: Int, _ day: MonthDay) {
        self.month = min(max(month, 1), 24)
        self.day =
            switch day {
            case .day(let number): .day(min(max(number, 1), 31))
            case .last: .last
            }
    }

    /// The day in the period that begins with this month.
    func day(inPeriodFrom first: Day) -> Day {
        let month = first.adding(months: self.month - 1)
        switch day {
        case .last: return month.endOfMonth
        case .day(let number): return month.adding(days: min(number, month.endOfMonth.dayOfMonth) - 1)
        }
    }
}

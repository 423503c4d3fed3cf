/// The last day on which something is in time, with every step that led to it.
public struct DueDay: Hashable, Sendable, Codable {
    public let day: Day
    /// In the order they were taken; empty when the day was simply given.
    public let reasons: [DueReason]
    /// The years whose days off were estimated on the way, ascending; empty when all were published.
    public let estimatedYears: [Int]

    public init(day: Day, reasons: [DueReason], estimatedYears: [Int] = []) {
        self.day = day
        self.reasons = reasons
        self.estimatedYears = estimatedYears
    }

    /// Whether the day may still move when a year's days off are published.
    public var isEstimate: Bool { !estimatedYears.isEmpty }

    /// Whether no words name the day, so that it is an assumption and not an order.
    public var isAssumed: Bool {
        reasons.contains { if case .assumed = $0 { true } else { false } }
    }
}

/// One step of the way to a due day.
public enum DueReason: Hashable, Sendable, Codable {
    /// The text names this day.
    case stated(Day)
    /// The text names only a week, month, quarter, half-year or year; its last day is taken.
    case assumed(Day)
    /// In time is what comes before the day named, so the day before is the last.
    case before(Day, to: Day)
    /// A period was counted; its start day is not part of it.
    case counted(Period, after: Day, to: Day)
    /// The clock stood still; so many days were given back, in the period's own unit.
    case paused(Pause, given: Int, to: Day)
    /// Offices are closed on the day and perhaps on those next to it.
    case rolled(from: Day, to: Day, because: [DayOff])
}

extension DueDay {
    func adding(_ reason: DueReason, to day: Day, estimated years: [Int] = []) -> DueDay {
        DueDay(day: day, reasons: reasons + [reason], estimatedYears: Set(estimatedYears + years).sorted())
    }

    /// This due day moved off days on which offices are closed.
    func rolled(_ rule: RollRule, in calendar: WorkCalendar, gaps: GapPolicy) throws(CalendarGap) -> DueDay {
        guard rule != .none else { return self }
        let (target, over) = try calendar.rollTarget(of: day, rule)
        let years = try calendar.gaps(from: min(day, target), through: max(day, target), gaps)
        guard target != day else {
            return DueDay(day: day, reasons: reasons, estimatedYears: Set(estimatedYears + years).sorted())
        }
        return adding(.rolled(from: day, to: target, because: over), to: target, estimated: years)
    }
}

extension WorkCalendar {
    /// The years between two days that are not published: thrown, or returned to be shown with the answer.
    func gaps(from: Day, through: Day, _ policy: GapPolicy) throws(CalendarGap) -> [Int] {
        let years = unpublishedYears(from: from, through: through)
        guard policy == .estimate || years.isEmpty else { throw CalendarGap(country: country, years: years) }
        return years
    }
}

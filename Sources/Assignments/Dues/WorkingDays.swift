public import WorkCalendar

/// The working days of a body: its country's calendar, or Monday to Friday where none is known.
public struct WorkingDays: Sendable {
    let calendar: WorkCalendar?

    public init(of country: Country?) {
        calendar = country.map(WorkCalendar.national)
    }

    /// Working days after today through the due day, negative when it has passed.
    ///
    /// `nil` when a year on the way has no published days off: then nobody can say yet.
    public func left(from today: Day, to due: Day) -> Int? {
        guard let calendar else { return weekdays(after: today, through: due) }
        return try? calendar.workingDays(after: today, through: due)
    }

    /// The day so many working days ahead; where days off are not published yet, by Monday to Friday.
    public func day(after start: Day, workingDays count: Int) -> Day {
        if let calendar, let day = try? calendar.day(after: start, workingDays: count) { return day }
        var (day, left) = (start, count)
        while left > 0 {
            day = day.adding(days: 1)
            if Self.isWeekday(day) { left -= 1 }
        }
        return day
    }

    private func weekdays(after start: Day, through end: Day) -> Int {
        if end < start { return -weekdays(after: end, through: start) }
        // Whole weeks hold five; the rest is counted.
        let weeks = start.distance(to: end) / 7
        let rest = start.adding(days: weeks * 7)
        guard rest < end else { return weeks * 5 }
        return weeks * 5 + (rest.adding(days: 1)...end).filter(Self.isWeekday).count
    }

    private static func isWeekday(_ day: Day) -> Bool {
        switch day.weekday {
        case .saturday, .sunday: false
        default: true
        }
    }
}

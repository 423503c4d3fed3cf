extension Schedule {
    /// The schedule in words, one phrase for each day it names: "Before day 5 of month 12 each year".
    public var phrases: [Phrase] {
        switch rule {
        case .once(let day):
            [bound == .before ? Phrase("Before {day}", ["day": .day(day)]) : Phrase("By {day}", ["day": .day(day)])]
        case .range(let from, let through):
            [range(from, through)]
        case .each(let recurrence, let points) where points.isEmpty: [recurrence.phrase]
        case .each(let recurrence, let points): points.map { recurrence.phrase(bound, $0) }
        case .weekly(let weekdays) where weekdays.isEmpty: [Phrase("Each week")]
        case .weekly(let weekdays):
            weekdays.map {
                bound == .before
                    ? Phrase("Before {weekday} each week", ["weekday": .weekday($0)])
                    : Phrase("By {weekday} each week", ["weekday": .weekday($0)])
            }
        case .adHoc: [Phrase("When asked for")]
        case .ongoing: [Phrase("All the time")]
        }
    }

    private func range(_ from: Day, _ through: Day) -> Phrase {
        let values: [String: Phrase.Value] = ["from": .day(from), "day": .day(through)]
        return bound == .before
            ? Phrase("From {from} until before {day}", values) : Phrase("From {from} through {day}", values)
    }
}

extension Recurrence {
    /// The recurrence alone, where the text names no day.
    public var phrase: Phrase {
        switch self {
        case .year: Phrase("Each year")
        case .halfYear: Phrase("Each half-year")
        case .quarter: Phrase("Each quarter")
        case .month: Phrase("Each month")
        }
    }

    fileprivate func phrase(_ bound: Schedule.Bound, _ point: PointInPeriod) -> Phrase {
        switch point.day {
        case .day(let number):
            Phrase(
                message(bound, nextMonth: point.month > 1), ["day": .number(number), "month": .number(point.month)])
        case .last:
            Phrase(lastDayMessage(bound, nextMonth: point.month > 1), ["month": .number(point.month)])
        }
    }

    private func message(_ bound: Schedule.Bound, nextMonth: Bool) -> String {
        switch (self, bound) {
        case (.year, .before): "Before day {day} of month {month} each year"
        case (.year, .onOrBy): "By day {day} of month {month} each year"
        case (.halfYear, .before): "Before day {day} of month {month} of each half-year"
        case (.halfYear, .onOrBy): "By day {day} of month {month} of each half-year"
        case (.quarter, .before): "Before day {day} of month {month} of each quarter"
        case (.quarter, .onOrBy): "By day {day} of month {month} of each quarter"
        case (.month, .before) where nextMonth: "Before day {day} of the month after each month"
        case (.month, .onOrBy) where nextMonth: "By day {day} of the month after each month"
        case (.month, .before): "Before day {day} each month"
        case (.month, .onOrBy): "By day {day} each month"
        }
    }

    private func lastDayMessage(_ bound: Schedule.Bound, nextMonth: Bool) -> String {
        switch (self, bound) {
        case (.year, .before): "Before the last day of month {month} each year"
        case (.year, .onOrBy): "By the last day of month {month} each year"
        case (.halfYear, .before): "Before the last day of month {month} of each half-year"
        case (.halfYear, .onOrBy): "By the last day of month {month} of each half-year"
        case (.quarter, .before): "Before the last day of month {month} of each quarter"
        case (.quarter, .onOrBy): "By the last day of month {month} of each quarter"
        case (.month, .before) where nextMonth: "Before the last day of the month after each month"
        case (.month, .onOrBy) where nextMonth: "By the last day of the month after each month"
        case (.month, .before): "Before the last day of each month"
        case (.month, .onOrBy): "By the last day of each month"
        }
    }
}

extension Occurrence {
    /// The stretch of time a due answers for: "Quarter 3 of 2026"; `nil` for a schedule that does not return.
    public var phrase: Phrase? {
        switch stretch {
        case .once: nil
        case .year(let year): Phrase("Year {year}", ["year": .name(String(year))])
        case .halfYear(let year, let half):
            Phrase("Half-year {half} of {year}", ["half": .number(half), "year": .name(String(year))])
        case .quarter(let year, let quarter):
            Phrase("Quarter {quarter} of {year}", ["quarter": .number(quarter), "year": .name(String(year))])
        case .month(let year, let month):
            Phrase("Month {month} of {year}", ["month": .number(month), "year": .name(String(year))])
        case .week(let year, let week):
            Phrase("Week {week} of {year}", ["week": .number(week), "year": .name(String(year))])
        }
    }
}

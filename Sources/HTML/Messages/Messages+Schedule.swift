public import WorkCalendar

extension Messages {
    /// A schedule in words, as "Before 5 December each year"; several days of one schedule are joined.
    public func schedule(_ schedule: Schedule) -> String {
        let messages = self
        return switch schedule.rule {
        case .once(let day): bounded(schedule.bound, self.day(day))
        case .range(let from, let through):
            messages("From {from}: {end}", ["from": day(from), "end": bounded(schedule.bound, day(through))])
        case .each(let recurrence, let points):
            list([every(recurrence)] + points.map { bounded(schedule.bound, point($0, of: recurrence)) })
        case .weekly(let weekdays):
            list([messages("Each week")] + weekdays.map { bounded(schedule.bound, weekday($0)) })
        case .adHoc: messages("When asked for")
        case .ongoing: messages("All the time")
        }
    }

    /// A length of time: "A period of 20 working days".
    public func period(_ period: Period) -> String {
        let messages = self
        return switch period {
        case .workingDays(let count): messages("A period of {count} working days", count: count)
        case .calendarDays(let count): messages("A period of {count} days", count: count)
        case .months(let count): messages("A period of {count} months", count: count)
        case .years(let count): messages("A period of {count} years", count: count)
        case .workingHours(let count): messages("A period of {count} working hours", count: count)
        }
    }

    /// The stretch of time a due answers for: "Quarter 3 of 2026"; `nil` for a schedule that does not return.
    public func occurrence(_ occurrence: Occurrence) -> String? {
        let messages = self
        return switch occurrence.stretch {
        case .once: nil
        case .year(let year): messages("Year {year}", ["year": String(year)])
        case .halfYear(let year, let half):
            messages("Half-year {number} of {year}", ["number": String(half), "year": String(year)])
        case .quarter(let year, let quarter):
            messages("Quarter {number} of {year}", ["number": String(quarter), "year": String(year)])
        case .month(let year, let month):
            messages("Month {number} of {year}", ["number": String(month), "year": String(year)])
        case .week(let year, let week):
            messages("Week {number} of {year}", ["number": String(week), "year": String(year)])
        }
    }

    /// Monday, thứ Hai, 星期一.
    public func weekday(_ weekday: Weekday) -> String {
        // 5 January 1970 was a Monday.
        self.weekday(Day(rawValue: 3 + Int32(weekday.rawValue)))
    }

    private func bounded(_ bound: Schedule.Bound, _ day: String) -> String {
        let messages = self
        return switch bound {
        case .before: messages("before {day}", ["day": day])
        case .onOrBy: messages("no later than {day}", ["day": day])
        }
    }

    private func every(_ recurrence: Recurrence) -> String {
        let messages = self
        return switch recurrence {
        case .year: messages("Each year")
        case .halfYear: messages("Each half-year")
        case .quarter: messages("Each quarter")
        case .month: messages("Each month")
        }
    }

    private func point(_ point: PointInPeriod, of recurrence: Recurrence) -> String {
        let messages = self
        let month = String(point.month)
        return switch (recurrence, point.day) {
        case (.month, .day(let number)) where point.month == 1: messages("day {number}", ["number": String(number)])
        case (.month, .day(let number)): messages("day {number} of the month after", ["number": String(number)])
        case (.month, .last) where point.month == 1: messages("the last day of the month")
        case (.month, .last): messages("the last day of the month after")
        case (.year, .day(let number)) where point.month <= 12:
            Day(year: 2024, month: point.month, day: number).map { dayOfYear($0) }
                ?? messages("the last day of month {month}", ["month": month])
        case (_, .day(let number)):
            messages("day {number} of its month {month}", ["number": String(number), "month": month])
        case (_, .last): messages("the last day of its month {month}", ["month": month])
        }
    }
}

import Reading
public import WorkCalendar

/// What a deadline's words come to: a schedule, and how it was understood.
public struct DueReading: Sendable, Equatable {
    /// How exactly the words name the day.
    public enum Precision: String, Sendable, CaseIterable {
        case day, month, year
    }

    /// `nil` when no date follows from the words: guidance, ongoing work, or none at all.
    public let schedule: Schedule?
    public let precision: Precision

    /// - Note: A month means its last day, a year its 31 December; before either means before its first.
    public init(_ due: Assignment.Due) {
        let isBefore = DraftDue.saysBefore(due.words, kind: due.kind)
        let by = due.by.flatMap(NamedTime.init(parsing:))
        precision = by?.precision ?? .day
        switch due.kind {
        case .none, .guidance: schedule = nil
        case .ongoing: schedule = Schedule(.ongoing)
        case .date, .month, .year, .relative:
            schedule = by.map { Schedule(.once(isBefore ? $0.first : $0.last), isBefore ? .before : .onOrBy) }
        case .range:
            let from = due.from.flatMap(NamedTime.init(parsing:))
            schedule = by.map { by in
                guard let from, from.first <= by.last else { return Schedule(.once(by.last)) }
                return Schedule(.range(from.first, isBefore ? by.first : by.last), isBefore ? .before : .onOrBy)
            }
        case .recurring:
            schedule = Self.recurring(due, isBefore: isBefore)
        }
    }

    private static func recurring(_ due: Assignment.Due, isBefore: Bool) -> Schedule? {
        let bound: Schedule.Bound = isBefore ? .before : .onOrBy
        let ends = RecurrenceEnd.day(in: due.words)
        if due.recurrence == "weekly" { return Schedule(.weekly(on: []), bound, ends: ends) }
        guard let recurrence = due.recurrence.flatMap(Recurrence.init(rawValue:)) else { return nil }
        guard let point = due.by.flatMap({ point($0, in: recurrence) }) else {
            return Schedule(.each(recurrence, on: []), .onOrBy, ends: ends)
        }
        return Schedule(.each(recurrence, on: [point]), bound, ends: ends)
    }

    /// "12-05" or "2026-12-05" within the year, half-year or quarter; "05" within the month.
    private static func point(_ text: String, in recurrence: Recurrence) -> PointInPeriod? {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard let day = numbers.last, (1...31).contains(day), numbers.count <= 3 else { return nil }
        guard numbers.count > 1 else { return PointInPeriod(recurrence.months, .day(day)) }
        let month = numbers[numbers.count - 2]
        guard (1...12).contains(month) else { return nil }
        return PointInPeriod((month - 1) % recurrence.months + 1, .day(day))
    }
}

/// A stretch of time that a text names: a day, a month or a year.
struct NamedTime: Equatable {
    let first: Day
    let last: Day
    let precision: DueReading.Precision

    /// Reads "2021-06-30", "2021-06" or "2021".
    init?(parsing text: String) {
        if let day = try? Day(parsing: text) {
            (first, last, precision) = (day, day, .day)
            return
        }
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch (numbers.first ?? nil, numbers.count) {
        case (let year?, 2):
            guard let month = numbers[1], let day = Day(year: year, month: month, day: 1) else { return nil }
            (first, last, precision) = (day, day.endOfMonth, .month)
        case (let year?, 1):
            guard let day = Day(year: year, month: 1, day: 1) else { return nil }
            (first, last, precision) = (day, day.adding(months: 11).endOfMonth, .year)
        default: return nil
        }
    }
}

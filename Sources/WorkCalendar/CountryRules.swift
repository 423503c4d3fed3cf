/// What a country's law says of every year: which weekdays are worked, at what hours, and holidays on fixed days.
///
/// Each rule is data with the days it holds and its source. Fixed holidays only serve estimates; where a year's table
/// is published, the table alone decides.
public struct CountryRules: Hashable, Sendable {
    /// A value that holds from a day on, until the next rule of its kind.
    struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
        let value: Value
        let from: Day
    }

    struct FixedDay: Hashable, Sendable {
        let month: Int
        let day: Int
        let name: String
        let from: Day
        let to: Day
    }

    /// In the order of their first days.
    private(set) var weeks: [Dated<Set<Weekday>>] = []
    private(set) var hours: [Dated<OfficeHours>] = []
    private(set) var fixedDays: [FixedDay] = []

    /// The rules that come with Remit.
    public init(of country: Country) {
        for row in CSV(embedded("Holidays/rules.csv")).rows.dropFirst() where row.fields[0] == country.rawValue {
            guard add(row.fields) else { preconditionFailure("rules.csv, line \(row.line), does not hold") }
        }
        weeks.sort { $0.from < $1.from }
        hours.sort { $0.from < $1.from }
    }

    /// Adds the rule of one line; false when the line says nothing that can be understood.
    private mutating func add(_ fields: [String]) -> Bool {
        guard fields.count == 8, let from = try? Day(parsing: fields[4]) else { return false }
        switch fields[1] {
        case "week":
            let days = fields[2].split(separator: " ").compactMap { Int($0).flatMap(Weekday.init(rawValue:)) }
            weeks.append(Dated(value: Set(days), from: from))
            return !days.isEmpty
        case "hours":
            guard let value = OfficeHours(parsing: fields[2]) else { return false }
            hours.append(Dated(value: value, from: from))
            return true
        case "day":
            let numbers = fields[2].split(separator: "-").compactMap { Int($0) }
            let to = fields[5].isEmpty ? Day.latest : try? Day(parsing: fields[5])
            guard numbers.count == 2, let to else { return false }
            fixedDays.append(FixedDay(month: numbers[0], day: numbers[1], name: fields[3], from: from, to: to))
            return true
        default:
            return false
        }
    }

    /// The weekdays worked in the week of this day; none before the first rule.
    func workedWeekdays(on day: Day) -> Set<Weekday> {
        weeks.last { $0.from <= day }?.value ?? []
    }

    /// The hours that offices usually keep on this day; `nil` before the first rule.
    func officeHours(on day: Day) -> OfficeHours? {
        hours.last { $0.from <= day }?.value
    }

    /// The holiday that falls on this day of every year, if one does.
    func fixedDay(on day: Day) -> FixedDay? {
        let (month, dayOfMonth) = (day.month, day.dayOfMonth)
        return fixedDays.first {
            $0.month == month && $0.day == dayOfMonth && $0.from <= day && day <= $0.to
        }
    }
}

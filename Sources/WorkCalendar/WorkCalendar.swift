/// The working days of a country, or of one place in it.
///
/// A national table of holidays, with local tables laid over it in order: the last that says something of a day
/// decides. Answers about years without a published table throw `CalendarGap`, or are estimates where asked for.
/// Making one walks sixty years (about 5 ms); every question afterwards is answered in constant time.
public struct WorkCalendar: Sendable {
    public let country: Country
    /// The hours that working-hour periods count; those usual in the country unless the office has its own.
    public let hours: OfficeHours
    /// How far ahead of UTC the office's clocks are.
    public let offset: UTCOffset
    private let rules: CountryRules
    private let changes: [Day: HolidayTable.Entry]
    private let published: Set<Int>
    let index: WorkingDayIndex

    /// - Parameters:
    ///   - overlays: Tables of a province, an ethnic area or an emergency, the most local last. A year published in
    ///     any table counts as published.
    ///   - hours: `nil` takes the hours usual in the country.
    public init(
        _ country: Country, holidays: HolidayTable = .published, overlays: [HolidayTable] = [],
        hours: OfficeHours? = nil, offset: UTCOffset? = nil
    ) {
        let rules = CountryRules(of: country)
        var changes: [Day: HolidayTable.Entry] = [:]
        var published: Set<Int> = []
        for table in [holidays] + overlays {
            for entry in table.entries where entry.country == country { changes[entry.day] = entry }
            for year in table.publications where year.country == country { published.insert(year.year) }
        }
        guard let hours = hours ?? rules.officeHours(on: WorkCalendar.reach.upperBound) else {
            preconditionFailure("rules.csv has no hours for \(country)")
        }
        self.country = country
        self.hours = hours
        self.offset = offset ?? country.offset
        self.rules = rules
        self.changes = changes
        self.published = published
        index = WorkingDayIndex(WorkCalendar.reach) { day in
            WorkCalendar.kind(of: day, changes, rules, isPublished: published.contains(day.year)).isWorking
        }
    }

    public static let vietnam = WorkCalendar(.vietnam)
    public static let china = WorkCalendar(.china)

    /// The calendar built in for a country.
    public static func national(_ country: Country) -> WorkCalendar {
        switch country {
        case .vietnam: .vietnam
        case .china: .china
        }
    }

    /// The days of which anything can be said, estimates included.
    public static let reach = Day(valid: 2000, 1, 1)...Day(valid: 2060, 12, 31)

    /// The years whose days off are known, ascending.
    public var publishedYears: [Int] { published.sorted() }

    /// The years from one day through another that have no published table, ascending.
    public func unpublishedYears(from: Day, through: Day) -> [Int] {
        guard from <= through else { return [] }
        return (from.year...through.year).filter { !published.contains($0) }
    }

    /// What the day is, as far as is known: in a year without a table, by the week and the fixed holidays alone.
    func knownKind(of day: Day) -> DayKind {
        WorkCalendar.kind(of: day, changes, rules, isPublished: published.contains(day.year))
    }

    private static func kind(
        of day: Day, _ changes: [Day: HolidayTable.Entry], _ rules: CountryRules, isPublished: Bool
    ) -> DayKind {
        let isWeekday = rules.workedWeekdays(on: day).contains(day.weekday)
        if let change = changes[day] {
            switch change.change {
            case .holiday: return .holiday(name: change.name)
            case .workday: return isWeekday ? .working : .makeUp(name: change.name)
            }
        }
        if !isPublished, let fixed = rules.fixedDay(on: day) { return .holiday(name: fixed.name) }
        return isWeekday ? .working : .weekend(day.weekday)
    }
}

import Testing
import WorkCalendar

/// A day that the test names; a wrong one fails loudly.
func day(_ text: String, _ location: SourceLocation = #_sourceLocation) -> Day {
    do {
        return try Day(parsing: text)
    } catch {
        Issue.record("no day: \(text)", sourceLocation: location)
        return .earliest
    }
}

@Suite struct Days {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday), ("2026-11-21", 20_778, .saturday),
        ("1969-12-31", -1, .wednesday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
    func `a day knows its count and its weekday`(_ text: String, _ count: Int32, _ weekday: Weekday) throws {
        #expect(day(text).rawValue == count)
        #expect(day(text).weekday == weekday)
        #expect(Day(rawValue: count).iso == text)
    }

    @Test(arguments: [
        (2021, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 4, 31), (2021, 1, 0), (0, 1, 1), (10_000, 1, 1),
        (1900, 2, 29),
    ])
    func `a day that no calendar has is nothing`(_ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "", "2021-6-30", "2021/06/30", "21-06-30", "2021-06-30 ", "２０２１-06-30", "-021-06-30", "2021-06-3०",
    ])
    func `a text of another form is refused as such`(_ text: String) {
        #expect(throws: DayError.form(text)) { try Day(parsing: text) }
    }

    @Test func `a text that names no day is refused as such`() {
        #expect(throws: DayError.noSuchDay("2021-02-30")) { try Day(parsing: "2021-02-30") }
    }

    @Test func `every day of ten thousand years is printed as it is read`() throws {
        var expected = Day.earliest
        for raw in stride(from: Day.earliest.rawValue, through: Day.latest.rawValue, by: 97) {
            let day = Day(rawValue: raw)
            #expect(try Day(parsing: day.iso) == day)
            #expect(Day(year: day.year, month: day.month, day: day.dayOfMonth) == day)
            expected = day
        }
        #expect(expected.year == 9999)
    }

    @Test(arguments: [
        ("2021-01-31", 1, "2021-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2021-02-28", 1, "2021-03-28"),
        ("2021-12-15", 1, "2022-01-15"), ("2021-03-31", -1, "2021-02-28"), ("2021-01-15", -1, "2020-12-15"),
        ("2021-08-31", 6, "2022-02-28"), ("2021-05-05", 0, "2021-05-05"), ("9999-12-31", 5, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"),
    ])
    func `a month later is the same day, or the month's last`(_ start: String, _ months: Int, _ end: String) {
        #expect(day(start).adding(months: months) == day(end))
    }

    @Test func `a year after a leap day is the 28th`() {
        #expect(day("2024-02-29").adding(years: 1) == day("2025-02-28"))
        #expect(day("2024-02-29").adding(years: 4) == day("2028-02-29"))
    }

    @Test func `arithmetic stops at the ends of the calendar`() {
        #expect(Day.latest.adding(days: 1) == .latest)
        #expect(Day.earliest.adding(days: .min) == .earliest)
        #expect(Day.latest.adding(years: .max) == .latest)
        #expect(day("2021-01-01").adding(months: .max) == .latest)
    }

    @Test(arguments: [
        ("2026-01-01", 2026, 1), ("2021-01-03", 2020, 53), ("2024-12-30", 2025, 1), ("2026-12-31", 2026, 53),
        ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
    ])
    func `a week belongs to the year of its Thursday`(_ text: String, _ year: Int, _ week: Int) {
        #expect(day(text).isoWeek == (year, week))
    }
}

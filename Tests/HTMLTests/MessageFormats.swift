import Testing
import WorkCalendar

@testable import HTML

@Suite struct MessageFormats {
    let march14 = Day(rawValue: 20_526)  // 2026-03-14

    @Test(arguments: [
        (Language.vi, "14/03/2026", "14/03", "thứ Bảy"), (.zh, "2026年3月14日", "3月14日", "星期六"),
        (.en, "14 March 2026", "14 March", "Saturday"),
    ])
    func `a day is written as the language writes it`(
        _ language: Language, _ full: String, _ short: String, _ weekday: String
    ) {
        let messages = Messages(language)
        #expect(messages.day(march14) == full)
        #expect(messages.dayOfYear(march14) == short)
        #expect(messages.weekday(march14) == weekday)
    }

    @Test(arguments: [
        (0, "1 January 1970", "Thursday"), (-1, "31 December 1969", "Wednesday"),
        (11_016, "29 February 2000", "Tuesday"),
        (19_782, "29 February 2024", "Thursday"), (-25_509, "28 February 1900", "Wednesday"),
        (-25_508, "1 March 1900", "Thursday"),
    ])
    func `days keep their names around leap years`(_ number: Int32, _ date: String, _ weekday: String) {
        #expect(Messages(.en).day(Day(rawValue: number)) == date)
        #expect(Messages(.en).weekday(Day(rawValue: number)) == weekday)
    }

    @Test(arguments: [
        (1200.5, 2, "1.200,5", "1,200.5"), (0, 2, "0", "0"), (-0.5, 1, "−0,5", "−0.5"), (999.999, 2, "1.000", "1,000"),
        (1_234_567.891, 2, "1.234.567,89", "1,234,567.89"), (95, 0, "95", "95"), (0.05, 1, "0,1", "0.1"),
        (-0.001, 2, "0", "0"), (1.005e14, 0, "100.500.000.000.000", "100,500,000,000,000"), (.nan, 2, "—", "—"),
        (.infinity, 2, "—", "—"), (0.1 + 0.2, 6, "0,3", "0.3"),
    ])
    func `numbers have their groups and decimals`(_ value: Double, _ decimals: Int, _ vi: String, _ others: String) {
        #expect(Messages(.vi).number(value, decimals: decimals) == vi)
        #expect(Messages(.zh).number(value, decimals: decimals) == others)
        #expect(Messages(.en).number(value, decimals: decimals) == others)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1.000"), (-12, "−12"), (-1000, "−1.000"),
        (Int.min, "−9.223.372.036.854.775.808"),
    ])
    func `whole numbers have their groups`(_ value: Int, _ text: String) {
        #expect(Messages(.vi).number(value) == text)
    }

    @Test func `a moment is on the clock of its place`() {
        let instant = Instant(rawValue: 20_526 * 86_400_000_000 + (3 * 60 + 42) * 60_000_000)
        #expect(Messages(.vi).moment(instant, minutesAheadOfUTC: 420) == "10:42 14/03/2026")
        #expect(Messages(.zh).moment(instant, minutesAheadOfUTC: 480) == "2026年3月14日 11:42")
        #expect(Messages(.en).moment(instant, minutesAheadOfUTC: -240) == "13 March 2026, 23:42")
        #expect(Messages(.en).moment(Instant(rawValue: -1), minutesAheadOfUTC: 0) == "31 December 1969, 23:59")
    }

    @Test func `lists and spans`() {
        #expect(Messages(.zh).list(["规划科", "教师科"]) == "规划科、教师科")
        #expect(Messages(.vi).list(["a", "b"]) == "a, b")
        #expect(Messages(.vi).days(from: march14, to: march14) == "14/03/2026")
        #expect(Messages(.vi).days(from: march14, to: Day(rawValue: 20_527)) == "14/03/2026 – 15/03/2026")
    }
}

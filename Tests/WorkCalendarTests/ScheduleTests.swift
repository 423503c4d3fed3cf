import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@Suite struct Schedules {
    struct DuesCase: Sendable, CustomTestStringConvertible {
        let text: String
        let from: String
        let through: String
        let dues: [String]
        var source = ""
        var testDescription: String { text }
    }

    @Test(arguments: [
        DuesCase(
            text: "once 2021-06-30 before", from: "2021-01-01", through: "2021-12-31", dues: ["once 2021-06-29"],
            source: "Trước 30/6/2021: the day before is the last in time"),
        DuesCase(text: "once 2021-06-30 by", from: "2021-06-30", through: "2021-06-30", dues: ["once 2021-06-30"]),
        DuesCase(text: "once 2021-06-30 before", from: "2021-06-30", through: "2021-06-30", dues: []),
        DuesCase(
            text: "range 2021-01-01..2025-12-31 by", from: "2021-01-01", through: "2026-12-31",
            dues: ["once 2025-12-31"]),
        DuesCase(
            text: "yearly 12-05 before from 2021-06-15 to 2023-12-31", from: "2021-01-01", through: "2026-12-31",
            dues: ["2021 2021-12-04", "2022 2022-12-04", "2023 2023-12-04"],
            source: "before the 5th of December each year"),
        DuesCase(
            text: "half-yearly 6-15 by", from: "2026-01-01", through: "2026-12-31",
            dues: ["2026-H1 2026-06-15", "2026-H2 2026-12-15"]),
        DuesCase(
            text: "quarterly 3-25 by", from: "2026-01-01", through: "2026-12-31",
            dues: ["2026-Q1 2026-03-25", "2026-Q2 2026-06-25", "2026-Q3 2026-09-25", "2026-Q4 2026-12-25"],
            source: "the 25th of the quarter's last month"),
        DuesCase(
            text: "quarterly 4-05 by", from: "2026-01-01", through: "2026-04-30",
            dues: ["2025-Q4 2026-01-05", "2026-Q1 2026-04-05"]),
        DuesCase(
            text: "monthly 1-31 by", from: "2026-01-01", through: "2026-04-30",
            dues: ["2026-01 2026-01-31", "2026-02 2026-02-28", "2026-03 2026-03-31", "2026-04 2026-04-30"]),
        DuesCase(
            text: "monthly 1-last by roll-previous", from: "2026-01-01", through: "2026-02-28",
            dues: ["2026-01 2026-01-30", "2026-02 2026-02-27"]),
        DuesCase(
            text: "monthly 2-05 by from 2026-03-10", from: "2026-01-01", through: "2026-05-31",
            dues: ["2026-03 2026-04-05", "2026-04 2026-05-05"]),
        DuesCase(
            text: "weekly 5 by", from: "2026-11-16", through: "2026-11-29",
            dues: ["2026-W47 2026-11-20", "2026-W48 2026-11-27"]),
        DuesCase(
            text: "weekly 1 by roll-next", from: "2026-04-27", through: "2026-05-03", dues: ["2026-W18 2026-04-28"],
            source: "27 Apr 2026 is off in lieu of Hùng Kings' Day"),
        DuesCase(
            text: "yearly by", from: "2026-01-01", through: "2026-12-31", dues: ["2026 2026-12-31"],
            source: "no day named: assumed"),
        DuesCase(
            text: "yearly 6-15,12-05 by", from: "2026-01-01", through: "2026-12-31",
            dues: ["2026 2026-06-15", "2026#2 2026-12-05"]),
        DuesCase(text: "yearly 13-15 by", from: "2026-01-01", through: "2026-12-31", dues: ["2025 2026-01-15"]),
        DuesCase(text: "ad-hoc", from: "2026-01-01", through: "2026-12-31", dues: []),
        DuesCase(text: "ongoing", from: "2026-01-01", through: "2026-12-31", dues: []),
        DuesCase(text: "monthly 1-10 by", from: "2026-12-31", through: "2026-01-01", dues: []),
    ])
    func `a rule yields its dues`(_ item: DuesCase) throws {
        let schedule = try Schedule(parsing: item.text)
        let dues = try schedule.dues(from: day(item.from), through: day(item.through), in: .vietnam)
        #expect(dues.map { "\($0.occurrence.key) \($0.day)" } == item.dues, "\(item.source)")
        #expect(schedule.text == item.text)
    }

    /// Source: users' wants, from glpi#18703.
    @Test func `a recurring report due on a closed day rolls as the rule says, and says so`() throws {
        let schedule = Schedule(.quarterly(month: 3, day: 2), roll: .next)
        let due = try #require(
            try schedule.dues(from: day("2026-09-01"), through: day("2026-09-30"), in: .vietnam).first)
        #expect(due.day == day("2026-09-03"))
        #expect(
            due.due.reasons == [
                .stated(day("2026-09-02")),
                .rolled(
                    from: day("2026-09-02"), to: day("2026-09-03"),
                    because: [
                        DayOff(day: day("2026-09-02"), kind: .holiday(name: "Quốc khánh"))
                    ]),
            ])
    }

    /// Source: users' wants, from GeneralsChat PR #33: without words, no order.
    @Test func `a due without a day in the text is an assumption, and before changes nothing in it`() throws {
        for text in ["quarterly by", "quarterly before"] {
            let due = try #require(try Schedule(parsing: text).next(onOrAfter: day("2026-07-01"), in: .vietnam))
            #expect(due.day == day("2026-09-30"))
            #expect(due.due.isAssumed)
        }
        #expect(
            try Schedule(parsing: "quarterly 3-25 by").next(onOrAfter: day("2026-07-01"), in: .vietnam)?.due.isAssumed
                == false)
    }

    @Test func `only a roll into a year without published holidays needs that year`() throws {
        let fixed = Schedule(.monthly(day: 5))
        #expect(try fixed.dues(from: day("2027-01-01"), through: day("2028-12-31"), in: .china).count == 24)
        let rolling = Schedule(.monthly(day: 5), roll: .next)
        #expect(throws: CalendarGap(country: .china, years: [2027])) {
            try rolling.dues(from: day("2026-12-01"), through: day("2027-01-31"), in: .china)
        }
        #expect(
            try rolling.dues(from: day("2026-12-01"), through: day("2026-12-31"), in: .china).map(\.day) == [
                day("2026-12-07")
            ])
        let estimates = try rolling.dues(
            from: day("2026-12-01"), through: day("2027-02-28"), in: .china, gaps: .estimate)
        #expect(estimates.map(\.due.isEstimate) == [false, true, true])
    }

    @Test func `stretches that follow each other yield every due once`() throws {
        var random = SeededRandom()
        for _ in 0..<200 {
            let schedule = randomSchedule(&random)
            let first = Day(rawValue: Int32.random(in: 18_700...20_000, using: &random))
            let cut = first.adding(days: Int.random(in: 0...300, using: &random))
            let last = cut.adding(days: Int.random(in: 1...300, using: &random))
            let whole = try schedule.dues(from: first, through: last, in: .vietnam)
            let parts =
                try schedule.dues(from: first, through: cut, in: .vietnam)
                + schedule.dues(from: cut.adding(days: 1), through: last, in: .vietnam)
            #expect(whole == parts, "REMIT_SEED=\(SeededRandom.seed): \(schedule) \(first) \(cut) \(last)")
            #expect(Set(whole.map(\.occurrence)).count == whole.count, "REMIT_SEED=\(SeededRandom.seed)")
        }
    }

    @Test func `every schedule is printed as it is read, in text and in JSON`() throws {
        var random = SeededRandom()
        for _ in 0..<500 {
            let schedule = randomSchedule(&random)
            #expect(try Schedule(parsing: schedule.text) == schedule, "REMIT_SEED=\(SeededRandom.seed): \(schedule)")
            let json = try JSONEncoder().encode([schedule])
            #expect(try JSONDecoder().decode([Schedule].self, from: json) == [schedule])
        }
    }

    @Test(arguments: [
        ("", ScheduleError.empty), ("daily", .word("daily")), ("once", .day("")),
        ("once 2021-02-30 by", .day("2021-02-30")),
        ("range 2025-01-01..2021-01-01 by", .backward("2025-01-01..2021-01-01")), ("yearly 0-05 by", .day("0-05")),
        ("yearly 12-32 by", .day("12-32")), ("weekly 8 by", .day("8")), ("yearly 12-05 by loudly", .word("loudly")),
        ("ongoing from", .day("")), ("range 2021-01-01", .day("2021-01-01")),
    ])
    func `a text that is no schedule says what is wrong`(_ text: String, _ error: ScheduleError) {
        #expect(throws: error) { try Schedule(parsing: text) }
    }

    @Test func `the ends of the calendar do not trap a walk`() throws {
        for text in ["weekly by", "yearly 24-31 before roll-none", "monthly by"]
        where (try? Schedule(parsing: text)) != nil {
            let schedule = try Schedule(parsing: text)
            #expect(try !schedule.dues(from: day("9998-06-01"), through: .latest, in: .china).isEmpty)
            _ = try schedule.dues(from: .earliest, through: day("0002-06-01"), in: .china)
        }
    }

    private func randomSchedule(_ random: inout SeededRandom) -> Schedule {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let base = Day(rawValue: 18_700)
        let points = (0..<number(0...2)).map { _ in
            PointInPeriod(number(1...24), number(0...5) == 0 ? .last : .day(number(1...31)))
        }
        let from = base.adding(days: number(0...1_000))
        let rule: Schedule.Rule =
            switch number(0...5) {
            case 0: .once(from)
            case 1: .range(from, from.adding(days: number(0...900)))
            case 2: .weekly(on: (0..<number(0...2)).compactMap { _ in Weekday(rawValue: number(1...7)) })
            case 3: number(0...1) == 0 ? .adHoc : .ongoing
            default: .each(Recurrence.allCases[number(0...3)], on: points)
            }
        return Schedule(
            rule, isDateless(rule) ? .onOrBy : Schedule.Bound.allCases[number(0...1)],
            roll: RollRule.allCases[number(0...2)],
            starts: number(0...1) == 0 ? nil : from,
            ends: number(0...1) == 0 ? nil : from.adding(days: number(0...1_500)))
    }

    /// Ad hoc and ongoing work has no day that could be before or on.
    private func isDateless(_ rule: Schedule.Rule) -> Bool { rule == .adHoc || rule == .ongoing }
}

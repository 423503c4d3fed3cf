import TestSupport
import Testing
import WorkCalendar

@Suite struct Periods {
    struct DueCase: Sendable, CustomTestStringConvertible {
        let country: Country
        let period: Period
        let start: String
        let end: String
        let source: String
        var testDescription: String { "\(country) \(period) after \(start)" }
    }

    @Test(arguments: [
        DueCase(
            country: .vietnam, period: .workingDays(15), start: "2026-08-14", end: "2026-09-08",
            source: "vn.foi.post, 15 WD over the swap 22 ↔ 31 Aug 2026 and National Day"),
        DueCase(
            country: .vietnam, period: .workingDays(1), start: "2026-01-01", end: "2026-01-05",
            source: "swap 2 Jan 2026; the 3rd and 4th are a weekend"),
        DueCase(
            country: .vietnam, period: .workingDays(5), start: "2026-01-05", end: "2026-01-10",
            source: "the worked Saturday 10 Jan 2026"),
        DueCase(
            country: .china, period: .workingDays(20), start: "2025-09-25", end: "2025-10-29",
            source: "cn.foi.reply over National Day and Mid-Autumn 2025 with two make-up days"),
        DueCase(
            country: .china, period: .workingDays(7), start: "2021-02-05", end: "2021-02-20",
            source: "cn.foi.supplement over Spring Festival 2021, made up on 7 and 20 Feb"),
        DueCase(
            country: .china, period: .calendarDays(30), start: "2026-09-01", end: "2026-10-08",
            source: "cn.decision.comment; 1 Oct is National Day; 民法典 art. 203"),
        DueCase(
            country: .vietnam, period: .calendarDays(30), start: "2026-10-01", end: "2026-11-02",
            source: "vn.complaint.1; 31 Oct is a Saturday; Civil Code art. 148.5"),
        DueCase(
            country: .vietnam, period: .calendarDays(10), start: "2026-11-14", end: "2026-11-25",
            source: "vn.complaint.accept; the 24th is Culture Day"),
        DueCase(
            country: .vietnam, period: .months(1), start: "2026-01-31", end: "2026-03-02",
            source: "Civil Code art. 148.3: 28 Feb, a Saturday"),
        DueCase(
            country: .vietnam, period: .years(1), start: "2025-03-10", end: "2026-03-10",
            source: "vn.archive.submit"),
        DueCase(
            country: .china, period: .workingHours(8), start: "2026-11-23", end: "2026-11-23",
            source: "one business day is one day (jmix#790)"),
        DueCase(
            country: .vietnam, period: .workingDays(1), start: "2026-11-21", end: "2026-11-23",
            source: "the start day is not counted even when offices are closed"),
    ])
    func `a period ends where the law says`(_ item: DueCase) throws {
        let due = try item.period.due(after: day(item.start), in: .national(item.country))
        #expect(due.day == day(item.end), "\(item.source)")
        #expect(!due.isEstimate)
    }

    @Test func `a rolled day says from where and why`() throws {
        let due = try Period.calendarDays(10).due(after: day("2026-02-04"), in: .vietnam)
        #expect(due.day == day("2026-02-23"))
        guard case .rolled(let from, let to, let over)? = due.reasons.last else {
            Issue.record("not rolled: \(due.reasons)")
            return
        }
        #expect((from, to) == (day("2026-02-14"), day("2026-02-23")))
        #expect(over.count == 9)
        #expect(over[0] == DayOff(day: day("2026-02-14"), kind: .weekend(.saturday)))
        #expect(over[3] == DayOff(day: day("2026-02-17"), kind: .holiday(name: "Tết Nguyên đán (mùng 1)")))
        #expect(due.reasons.first == .counted(.calendarDays(10), after: day("2026-02-04"), to: day("2026-02-14")))
    }

    @Test func `rolling back ends on the working day before`() throws {
        #expect(try WorkCalendar.vietnam.rolled(day("2026-02-18"), .previous).day == day("2026-02-13"))
        #expect(try WorkCalendar.vietnam.rolled(day("2026-02-18"), .none).day == day("2026-02-18"))
        #expect(
            try WorkCalendar.vietnam.rolled(day("2026-02-13"), .next) == DueDay(day: day("2026-02-13"), reasons: []))
    }

    @Test func `an estimate says which years it guessed, and the same question is refused otherwise`() throws {
        let period = Period.workingDays(10)
        let due = try period.due(after: day("2026-12-24"), in: .vietnam, gaps: .estimate)
        // 1 Jan is off in every year, so it is off in the estimate as well.
        #expect(due.day == day("2027-01-08"))
        #expect(due.estimatedYears == [2027] && due.isEstimate)
        #expect(throws: CalendarGap(country: .vietnam, years: [2027])) {
            try period.due(after: day("2026-12-24"), in: .vietnam)
        }
        #expect(throws: CalendarGap.self) {
            try Period.workingDays(9_999).due(after: .latest, in: .vietnam, gaps: .estimate)
        }
    }

    @Test func `an estimate for a day within the published years is none`() throws {
        #expect(try !Period.workingDays(3).due(after: day("2026-11-20"), in: .vietnam, gaps: .estimate).isEstimate)
    }

    @Test(arguments: ["20 WD", "30 D", "3 M", "1 Y", "8 H"])
    func `a period is printed as it is read`(_ text: String) throws {
        #expect(try Period(parsing: text).text == text)
    }

    @Test(arguments: ["", "20", "WD", "0 D", "-1 D", "20 wd", "20  D", "10000 D", "20 D "])
    func `another text is no period`(_ text: String) {
        #expect(throws: PeriodError.self) { try Period(parsing: text) }
    }
}

@Suite struct Pauses {
    private func pause(_ from: String, _ resumed: String) throws -> Pause {
        try #require(Pause(from: day(from), resumed: day(resumed)))
    }

    /// Source: users' wants, from glpi#10594, open-zaak#885 and e-PAR.
    @Test func `pausing from Friday until Tuesday, twice, gives back exactly the working days lost`() throws {
        let start = day("2026-10-01")
        let period = Period.workingDays(20)
        let plain = try period.due(after: start, in: .vietnam)
        let twice = [try pause("2026-10-09", "2026-10-13"), try pause("2026-10-16", "2026-10-20")]
        let due = try period.due(after: start, in: .vietnam, pauses: twice)
        #expect(plain.day == day("2026-10-29"))
        // A Friday and a Monday each time.
        #expect(try WorkCalendar.vietnam.workingDays(after: plain.day, through: due.day) == 4)
        #expect(due.reasons.contains(.paused(twice[0], given: 2, to: day("2026-11-02"))))
    }

    @Test func `pauses that overlap are one, and one after the end gives nothing`() throws {
        let start = day("2026-10-01")
        let period = Period.calendarDays(10)
        let pauses = [
            try pause("2026-10-05", "2026-10-08"), try pause("2026-10-07", "2026-10-09"),
            try pause("2026-12-01", "2026-12-05"),
        ]
        #expect(try period.due(after: start, in: .vietnam, roll: .none, pauses: pauses).day == day("2026-10-15"))
        #expect(
            try period.due(after: start, in: .vietnam, roll: .none, pauses: pauses.reversed()).day == day("2026-10-15"))
    }

    @Test func `a pause over a weekend alone takes no working day`() throws {
        let weekend = [try pause("2026-10-10", "2026-10-12")]
        let plain = try Period.workingDays(10).due(after: day("2026-10-05"), in: .vietnam)
        #expect(
            try Period.workingDays(10).due(after: day("2026-10-05"), in: .vietnam, pauses: weekend).day == plain.day)
    }

    @Test func `a pause that began before the clock takes only the days after its start`() throws {
        let early = [try pause("2026-09-28", "2026-10-07")]
        #expect(
            try Period.workingDays(1).due(after: day("2026-10-05"), in: .vietnam, pauses: early).day
                == day("2026-10-07"))
    }

    @Test func `a pause that ends when it begins is none`() {
        #expect(Pause(from: day("2026-10-05"), resumed: day("2026-10-05")) == nil)
    }

    @Test func `paused working days are exactly the unpaused ones that count`() throws {
        var random = SeededRandom()
        for _ in 0..<300 {
            let start = Day(rawValue: Int32.random(in: 18_700...20_000, using: &random))
            let count = Int.random(in: 1...40, using: &random)
            let pauses = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
                let from = start.adding(days: Int.random(in: -5...40, using: &random))
                return Pause(from: from, resumed: from.adding(days: Int.random(in: 1...9, using: &random)))
            }
            let due = try Period.workingDays(count).due(after: start, in: .china, pauses: pauses)
            var counted = 0
            for day in start.adding(days: 1)...due.day where try WorkCalendar.china.isWorkingDay(day) {
                if !pauses.contains(where: { $0.from <= day && day < $0.resumed }) { counted += 1 }
            }
            #expect(
                counted == count, "REMIT_SEED=\(SeededRandom.seed): \(count) after \(start) with \(pauses): \(due.day)")
        }
    }
}

@Suite struct WorkingHours {
    private func moment(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ")
        return Instant(day(String(parts[0])), try #require(TimeOfDay(parsing: parts[1])), in: Country.vietnam.offset)
    }

    @Test(arguments: [
        (8, "2026-11-20 09:00", "2026-11-23 09:00"), (8, "2026-11-20 07:30", "2026-11-20 17:00"),
        (2, "2026-11-20 11:00", "2026-11-20 14:30"), (1, "2026-11-20 16:30", "2026-11-23 08:00"),
        (8, "2026-11-20 18:00", "2026-11-23 17:00"), (8, "2026-11-21 10:00", "2026-11-23 17:00"),
        (8, "2026-11-23 12:00", "2026-11-25 11:30"), (16, "2026-11-20 17:00", "2026-11-25 17:00"),
        (1, "2026-01-09 16:00", "2026-01-09 17:00"), (2, "2026-01-09 16:00", "2026-01-10 08:30"),
    ])
    func `hours run only while the office is open`(_ hours: Int, _ start: String, _ end: String) throws {
        let due = try Period.workingHours(hours).due(after: moment(start), in: .vietnam)
        #expect(due.end == (try moment(end)))
    }

    @Test func `periods in days end at the midnight after their last day`() throws {
        let due = try Period.workingDays(3).due(after: moment("2026-11-20 09:00"), in: .vietnam)
        #expect(due.due.day == day("2026-11-26"))
        #expect(due.end == (try moment("2026-11-27 00:00")))
    }

    /// Source: domain facts §1.1 (3) and §2.2 vn.onestop.cutoff (Hanoi, 15:00).
    @Test(arguments: [
        ("2026-11-20 16:59", nil, "2026-11-20"), ("2026-11-20 17:00", nil, "2026-11-23"),
        ("2026-11-20 15:30", "15:00", "2026-11-23"), ("2026-11-21 08:00", nil, "2026-11-23"),
        ("2026-11-23 18:00", nil, "2026-11-25"),
    ])
    func `what comes after hours counts as received on the next working day`(
        _ at: String, _ cutoff: String?, _ received: String
    ) throws {
        let cutoff = cutoff.flatMap { TimeOfDay(parsing: $0) }
        #expect(try WorkCalendar.vietnam.receiptDay(of: moment(at), cutoff: cutoff) == day(received))
    }

    @Test(arguments: ["", "07:30", "07:30-", "11:30-07:30", "07:30-11:30 11:00-17:00", "7:30-11:30", "07:30-24:30"])
    func `hours that do not hold are refused`(_ text: String) {
        #expect(OfficeHours(parsing: text) == nil)
    }

    @Test func `an office keeps its own hours`() throws {
        let hours = try #require(OfficeHours(parsing: "08:00-12:00"))
        #expect(hours.text == "08:00-12:00" && hours.secondsPerDay == 4 * 3600)
        let calendar = WorkCalendar(.vietnam, hours: hours)
        #expect(
            try Period.workingHours(8).due(after: moment("2026-11-19 08:00"), in: calendar).end
                == (try moment("2026-11-20 12:00")))
    }
}

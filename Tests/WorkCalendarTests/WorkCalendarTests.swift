import TestSupport
import Testing
import WorkCalendar

@Suite struct PublishedCalendars {
    /// Source: domain facts §1.2, counted over the announced tables.
    @Test(arguments: [
        (Country.vietnam, [250, 249, 249, 251, 250, 249]), (.china, [250, 249, 249, 251, 248, 248]),
    ])
    func `the years have the working days that were announced`(_ country: Country, _ counts: [Int]) throws {
        let calendar = WorkCalendar.national(country)
        #expect(calendar.publishedYears == Array(2021...2026))
        for (year, count) in zip(2021...2026, counts) {
            let end = day("\(year)-12-31")
            #expect(
                try calendar.workingDays(after: day("\(year - 1)-12-31"), through: end) == count, "\(country) \(year)")
        }
    }

    struct KindCase: Sendable {
        let country: Country
        let day: String
        let kind: DayKind
        let source: String
    }

    @Test(arguments: [
        KindCase(
            country: .vietnam, day: "2026-01-02", kind: .holiday(name: "Nghỉ hoán đổi (làm bù 10/01/2026)"),
            source: "swap decided 25 Dec 2025"),
        KindCase(
            country: .vietnam, day: "2026-01-10", kind: .makeUp(name: "Làm bù (nghỉ 02/01/2026)"),
            source: "swap decided 25 Dec 2025"),
        KindCase(
            country: .vietnam, day: "2024-05-04", kind: .makeUp(name: "Làm bù (nghỉ 29/4/2024)"),
            source: "2450/VPCP-KGVX"),
        KindCase(
            country: .vietnam, day: "2026-11-24", kind: .holiday(name: "Ngày Văn hóa Việt Nam"),
            source: "Resolution 28/2026/QH16"),
        KindCase(
            country: .vietnam, day: "2025-11-24", kind: .working,
            source: "Resolution 28/2026/QH16 holds from 1 Jul 2026"),
        KindCase(country: .vietnam, day: "2026-11-21", kind: .weekend(.saturday), source: "the week"),
        KindCase(
            country: .china, day: "2022-12-31", kind: .holiday(name: "元旦"), source: "the notice for 2023 begins in 2022"
        ),
        KindCase(country: .china, day: "2021-02-07", kind: .makeUp(name: "春节调休上班"), source: "notice of 25 Nov 2020"),
        KindCase(
            country: .china, day: "2023-09-29", kind: .holiday(name: "中秋节、国庆节"), source: "two festivals in one break"),
    ])
    func `a day is what was announced of it`(_ item: KindCase) throws {
        let kind = try WorkCalendar.national(item.country).kind(of: day(item.day))
        #expect(kind == item.kind, "\(item.source)")
    }

    @Test func `the built-in years name their sources`() {
        #expect(HolidayTable.published.publications.count == 12)
        for publication in HolidayTable.published.publications { #expect(publication.source.count > 20) }
    }

    @Test func `asking for a year that is not published is refused by that year`() {
        let calendar = WorkCalendar.vietnam
        #expect(throws: CalendarGap(country: .vietnam, years: [2027])) {
            try calendar.day(after: day("2026-12-30"), workingDays: 5)
        }
        #expect(throws: CalendarGap(country: .vietnam, years: [2020])) { try calendar.isWorkingDay(day("2020-06-01")) }
        #expect(throws: CalendarGap(country: .vietnam, years: [2020])) {
            try calendar.day(before: day("2021-01-04"), workingDays: 1)
        }
        #expect(throws: CalendarGap(country: .vietnam, years: [2027, 2028])) {
            try calendar.workingDays(after: day("2026-12-01"), through: day("2028-01-02"))
        }
        #expect(throws: CalendarGap.self) { try calendar.isWorkingDay(.latest) }
        #expect(throws: CalendarGap.self) { try calendar.day(after: .latest, workingDays: 1) }
        #expect(throws: CalendarGap.self) { try calendar.day(after: .earliest, workingDays: 1) }
        #expect(throws: CalendarGap.self) { try calendar.day(before: .earliest, workingDays: 1) }
        #expect(throws: CalendarGap.self) { try calendar.workingDays(after: .earliest, through: .latest) }
    }

    @Test func `a period that ends within the published years needs no year beyond them`() throws {
        // 31 Dec 2026 is a Thursday; the start day may lie in an unpublished year, since it is not counted.
        #expect(try WorkCalendar.vietnam.day(after: day("2026-12-30"), workingDays: 1) == day("2026-12-31"))
        #expect(try WorkCalendar.vietnam.day(after: day("2020-12-31"), workingDays: 1) == day("2021-01-04"))
    }

    @Test func `counting agrees with a walk from day to day`() throws {
        var random = SeededRandom()
        let span = day("2021-01-01").rawValue...day("2026-12-31").rawValue
        for _ in 0..<300 {
            let calendar = WorkCalendar.national(Bool.random(using: &random) ? .vietnam : .china)
            let ends = [Int32.random(in: span, using: &random), .random(in: span, using: &random)].sorted()
            let (start, end) = (Day(rawValue: ends[0]), Day(rawValue: ends[1]))
            var walked = 0
            for day in start...end where try day != start && calendar.isWorkingDay(day) { walked += 1 }
            let context: Comment = "REMIT_SEED=\(SeededRandom.seed): \(calendar.country) \(start)…\(end)"
            #expect(try calendar.workingDays(after: start, through: end) == walked, context)
            #expect(try calendar.workingDays(after: end, through: start) == -walked, context)
            guard walked > 0 else { continue }
            let reached = try calendar.day(after: start, workingDays: walked)
            #expect(try reached <= end && calendar.isWorkingDay(reached), context)
            #expect(try calendar.workingDays(after: start, through: reached) == walked, context)
            let back = try calendar.day(before: end.adding(days: 1), workingDays: walked)
            #expect(try back > start && calendar.isWorkingDay(back), context)
        }
    }
}

@Suite struct LocalOverlays {
    private func overlay(_ rows: String) throws -> HolidayTable {
        try HolidayTable(parsing: "date,country,kind,name\n" + rows)
    }

    /// Source: users' wants, "Declare a working Saturday".
    @Test func `a working Saturday shortens dates by a day where it was declared, and only there`() throws {
        let declared = WorkCalendar(.vietnam, overlays: [try overlay("2026-11-28,VN,workday,Làm bù bão")])
        let start = day("2026-11-25")
        #expect(try WorkCalendar.vietnam.day(after: start, workingDays: 5) == day("2026-12-02"))
        #expect(try declared.day(after: start, workingDays: 5) == day("2026-12-01"))
        #expect(try declared.kind(of: day("2026-11-28")) == .makeUp(name: "Làm bù bão"))
    }

    /// Source: users' wants, "Add a holiday: every open due date that should move moves".
    @Test func `an added holiday moves the dates it lies before, and no other`() throws {
        let closed = WorkCalendar(.china, overlays: [try overlay("2026-11-23,CN,holiday,暴雪停工")])
        let (five, long) = (Period.workingDays(5), Period.calendarDays(10))
        #expect(try five.due(after: day("2026-11-20"), in: .china).day == day("2026-11-27"))
        #expect(try five.due(after: day("2026-11-20"), in: closed).day == day("2026-11-30"))
        #expect(try five.due(after: day("2026-11-23"), in: closed).day == day("2026-11-30"))
        #expect(try long.due(after: day("2026-11-20"), in: closed).day == day("2026-11-30"))
        #expect(try closed.rolled(day("2026-11-23"), .next).day == day("2026-11-24"))
    }

    @Test func `the most local table has the last word`() throws {
        let province = try overlay("2026-11-23,VN,holiday,Nghỉ bão")
        let commune = try overlay("2026-11-23,VN,workday,Trực bão")
        #expect(try WorkCalendar(.vietnam, overlays: [province, commune]).isWorkingDay(day("2026-11-23")))
        #expect(try !WorkCalendar(.vietnam, overlays: [commune, province]).isWorkingDay(day("2026-11-23")))
    }

    @Test func `a year's table brought in later makes the year known`() throws {
        let next = try HolidayTable(
            parsing: "date,country,kind,name\n2027-01-01,VN,holiday,Tết Dương lịch\n",
            published: "country,year,confidence,source\nVN,2027,B,announced\n")
        let calendar = WorkCalendar(.vietnam, overlays: [next])
        #expect(calendar.publishedYears == Array(2021...2027))
        #expect(try calendar.day(after: day("2026-12-30"), workingDays: 2) == day("2027-01-04"))
    }

    @Test func `another country's rows change nothing`() throws {
        let calendar = WorkCalendar(.vietnam, overlays: [try overlay("2026-11-23,CN,holiday,停工")])
        #expect(try calendar.isWorkingDay(day("2026-11-23")))
    }
}

@Suite struct HolidayFiles {
    @Test(arguments: [
        ("datum,country,kind,name\n", HolidayTableError.header(expected: "date,country,kind,name")),
        ("", .header(expected: "date,country,kind,name")),
        ("date,country,kind,name\n2026-02-30,VN,holiday,x\n", .day(line: 2, .noSuchDay("2026-02-30"))),
        ("date,country,kind,name\n\n# remark\n2026-02-03,XX,holiday,x\n", .country(line: 4, "XX")),
        ("date,country,kind,name\n2026-02-03,VN,off,x\n", .change(line: 2, "off")),
        ("date,country,kind,name\n2026-02-03,VN,holiday\n", .missingColumns(line: 2)),
        (
            "date,country,kind,name\n2026-02-03,VN,holiday,x\r\n2026-02-03,VN,workday,y\r\n",
            .twice(line: 3, day("2026-02-03"))
        ),
    ])
    func `a file that does not hold is refused with its line`(_ csv: String, _ error: HolidayTableError) {
        #expect(throws: error) { try HolidayTable(parsing: csv) }
    }

    @Test func `a table is written as it is read`() throws {
        let table = HolidayTable(entries: [
            .init(country: .vietnam, day: day("2026-11-24"), change: .holiday, name: #"Ngày "Văn hóa", mới"#),
            .init(country: .china, day: day("2026-10-10"), change: .workday, name: "国庆节调休上班"),
        ])
        #expect(try HolidayTable(parsing: table.csv) == table)
        let all = HolidayTable.published.entries
        #expect(try HolidayTable(parsing: HolidayTable(entries: all).csv).entries == all)
        #expect(all.count == 309)
    }

    @Test func `a byte order mark and quoted fields are understood`() throws {
        let table = try HolidayTable(
            parsing: "\u{FEFF}date,country,kind,name\r\n2026-11-24,VN,holiday,\"a, \"\"b\"\"\"\r\n")
        #expect(table.entries.map(\.name) == [#"a, "b""#])
    }
}

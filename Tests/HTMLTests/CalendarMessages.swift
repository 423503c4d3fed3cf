import HTML
import Testing
import WorkCalendar

@Suite struct CalendarMessages {
    @Test(arguments: [
        ("yearly 12-05 before", "Each year, before 5 December", "Hằng năm, trước 05/12", "每年、早于12月5日（不含当日）"),
        ("yearly by", "Each year", "Hằng năm", "每年"),
        (
            "quarterly 3-25 by", "Each quarter, no later than day 25 of its month 3",
            "Hằng quý, chậm nhất ngày 25 của tháng thứ 3 trong kỳ",
            "每季度、不迟于期内第3个月25日（含当日）"
        ),
        ("monthly 1-25 by", "Each month, no later than day 25", "Hằng tháng, chậm nhất ngày 25", "每月、不迟于25日（含当日）"),
        (
            "monthly 2-last by", "Each month, no later than the last day of the month after",
            "Hằng tháng, chậm nhất ngày cuối tháng sau",
            "每月、不迟于次月最后一日（含当日）"
        ),
        ("weekly 5 before", "Each week, before Friday", "Hằng tuần, trước thứ Sáu", "每周、早于星期五（不含当日）"),
        ("once 2026-06-30 by", "no later than 30 June 2026", "chậm nhất 30/06/2026", "不迟于2026年6月30日（含当日）"),
        (
            "range 2026-01-01..2026-06-30 by", "From 1 January 2026: no later than 30 June 2026",
            "Từ 01/01/2026: chậm nhất 30/06/2026",
            "自2026年1月1日起：不迟于2026年6月30日（含当日）"
        ),
        ("ongoing", "All the time", "Thường xuyên", "长期坚持"), ("ad-hoc", "When asked for", "Khi có yêu cầu", "按要求"),
    ])
    func `a schedule is put in words`(_ text: String, _ english: String, _ vietnamese: String, _ chinese: String) throws
    {
        let schedule = try Schedule(parsing: text)
        #expect(Messages(.en).schedule(schedule) == english)
        #expect(Messages(.vi).schedule(schedule) == vietnamese)
        #expect(Messages(.zh).schedule(schedule) == chinese)
    }

    @Test func `a due day tells the way to it`() throws {
        let start = try Day(parsing: "2026-02-04")
        let due = try Period.calendarDays(10).due(after: start, in: .vietnam)
        #expect(
            Messages(.en).derivation(due) == [
                "A period of 10 days after 4 February 2026, which is not counted, ends on 14 February 2026.",
                "Rolled from 14 February 2026 to 23 February 2026, because offices are closed: Saturday, Sunday, "
                    + "Tết Nguyên đán (29 Tết), Tết Nguyên đán (mùng 1), Tết Nguyên đán (mùng 2), Tết Nguyên đán (mùng 3), "
                    + "Tết Nguyên đán (mùng 4).",
            ])
        #expect(Messages(.zh).derivation(due).first == "自2026年2月4日之后起算10天（首日不计），至2026年2月14日届满。")
    }

    @Test func `an estimate says of itself that it is one`() throws {
        let start = try Day(parsing: "2026-12-30")
        let due = try Period.workingDays(5).due(after: start, in: .china, gaps: .estimate)
        #expect(
            Messages(.en).derivation(due).last == "The days off of 2027 are not published yet, so this is an estimate.")
        #expect(Messages(.vi).derivation(due).last == "Lịch nghỉ năm 2027 chưa được công bố, nên đây là ngày ước tính.")
    }

    @Test func `an occurrence is named by its stretch of time`() {
        #expect(Messages(.vi).occurrence(Occurrence(.quarter(2026, 3))) == "Quý 3 năm 2026")
        #expect(Messages(.zh).occurrence(Occurrence(.month(2026, 9))) == "2026年9月")
        #expect(Messages(.en).occurrence(Occurrence(.once)) == nil)
        #expect(Messages(.en).period(.workingDays(1)) == "A period of one working day")
    }
}

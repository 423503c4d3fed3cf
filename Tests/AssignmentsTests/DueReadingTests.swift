import Reading
import Testing
import WorkCalendar

@testable import Assignments

@Suite struct DueReadingTests {
    struct Case: CustomTestStringConvertible {
        let kind: DraftDue.Kind
        var from: String?
        var by: String?
        var recurrence: String?
        let words: String
        let day: String?
        var testDescription: String { words }
    }

    static let cases = [
        Case(kind: .date, by: "2026-03-15", words: "trước ngày 15/3/2026", day: "2026-03-14"),
        Case(kind: .date, by: "2026-03-15", words: "trước hoặc trong ngày 15/3/2026", day: "2026-03-16"),
        Case(kind: .date, by: "2026-03-15", words: "chậm nhất ngày 15/3/2026", day: "2026-03-16"),
        Case(kind: .date, by: "2026-09-30", words: "9月30日前", day: "2026-09-30"),
        Case(kind: .date, by: "2026-11-30", words: "by 30 November 2026", day: "2026-11-30"),
        Case(kind: .date, by: "2026-12-15", words: "before 15 December", day: "2026-12-14"),
        Case(kind: .month, by: "2026-06", words: "trong tháng 6/2026", day: "2026-06-30"),
        Case(kind: .month, by: "2026-02", words: "2月底前", day: "2026-02-28"),
        Case(kind: .month, by: "2026-06", words: "trước tháng 6/2026", day: "2026-05-31"),
        Case(kind: .year, by: "2026", words: "trong năm 2026", day: "2026-12-31"),
        Case(kind: .year, by: "2027", words: "trước năm 2027", day: "2026-12-31"),
        Case(kind: .range, from: "2026-01-01", by: "2026-06-30", words: "từ 01/01 đến 30/6/2026", day: "2026-06-30"),
        Case(kind: .range, from: "2026", by: "2027", words: "2026–2027", day: "2027-12-31"),
        Case(
            kind: .recurring, by: "12-05", recurrence: "yearly", words: "trước ngày 05/12 hằng năm", day: "2026-12-04"),
        Case(kind: .recurring, by: "03-10", recurrence: "yearly", words: "ngày 10/3 hằng năm", day: "2027-03-10"),
        Case(kind: .recurring, recurrence: "quarterly", words: "hằng quý", day: "2026-03-31"),
        Case(kind: .recurring, by: "05", recurrence: "monthly", words: "每月5日前", day: "2026-04-06"),
        Case(kind: .relative, by: "2026-04-15", words: "30 ngày kể từ ngày ban hành", day: "2026-04-15"),
        Case(kind: .relative, words: "30 ngày kể từ khi nhận", day: nil),
        Case(kind: .ongoing, words: "thường xuyên", day: nil),
        Case(kind: .guidance, words: "sớm", day: nil),
        Case(kind: .none, words: "", day: nil),
        Case(kind: .date, by: "ngày mai", words: "ngày mai", day: nil),
    ]

    @Test(arguments: cases)
    func `the words come to the last day in time`(_ item: Case) throws {
        let due = Assignment.Due(
            kind: item.kind, from: item.from, by: item.by, recurrence: item.recurrence, words: item.words,
            assumption: nil, on: nil)
        let plan = DuePlan(due, from: try Day(parsing: "2026-03-18"), calendar: .vietnam)
        #expect(plan.terms.first?.day?.iso == item.day)
    }
}

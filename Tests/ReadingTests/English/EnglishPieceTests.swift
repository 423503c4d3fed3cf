import Testing
import WorkCalendar

@testable import Reading

@Suite struct EnglishPieces {
    static func document(_ text: String) -> (Document, Passage) {
        let document = Document(Source(name: "a.txt", text: text), grammar: EnglishGrammar())
        return (document, Passage(document.text, lines: document.text.lines))
    }

    @Test(arguments: [
        ("by 31 March 2026", "date", "2026-03-31"), ("no later than March 31, 2026", "date", "2026-03-31"),
        ("before the end of June 2026", "date", "2026-06-30"), ("by the end of 2026", "date", "2026-12-31"),
        ("by the end of Q2 2026", "date", "2026-06-30"), ("on or before 2026-05-01", "date", "2026-05-01"),
        ("within 30 days of issue", "relative", "2026-02-11"), ("within 10 working days of receipt", "relative", ""),
        ("report quarterly", "recurring", ""), ("by 15 January each year", "recurring", "01-15"),
        ("by the 10th of each month", "recurring", "10"), ("by the 10th of each quarter", "recurring", "01-10"),
        ("by the 15th of the month following the quarter", "recurring", "04-15"),
        ("by 1st April 2026", "date", "2026-04-01"), ("by close of business on 30/04/2026", "date", "2026-04-30"),
        ("no later than 5 pm on 2 June 2026", "date", "2026-06-02"), ("by the end of Q2 2026/27", "date", "2026-09-30"),
        ("by 30 June", "date", "2026-06-30"), ("annually by 31 January", "recurring", "01-31"),
        ("before the end of the financial year", "date", "2026-03-31"), ("every six weeks", "recurring", ""),
        ("within six months of adoption", "relative", "2026-07-12"), ("within eighteen months", "relative", ""),
        ("within ten days of the end of each quarter", "recurring", ""), ("at least once per term", "recurring", ""),
        ("from 1 July to 30 September 2026", "range", "2026-09-30"),
        ("between 1st March and 31st August, 2026", "range", "2026-08-31"),
        ("with effect from 1 May 2026", "ongoing", ""), ("at the July meeting", "month", "2026-07-31"),
        ("in May 2026 and May 2028", "recurring", ""), ("in the 2027 planting season", "none", ""),
        ("monthly until 31 May 2026", "recurring", ""),
        ("hold monthly meetings and end by 31 May 2026", "date", "2026-05-31"), ("improve the website", "none", ""),
        ("in line with the 2024 plan", "none", ""),
    ])
    func `a deadline is read from running text`(_ words: String, _ kind: String, _ by: String) {
        let (document, passage) = Self.document(words)
        let calendar = EnglishCalendar(issued: Day(year: 2026, month: 1, day: 12))
        let due = EnglishDue.find(in: passage, passage.indices, calendar, of: document)?.due ?? .none
        #expect(due.kind.rawValue == kind)
        #expect(due.by ?? "" == by)
    }

    @Test(arguments: [
        ("train no fewer than 20 nurses", ">=20"), ("answer 95% of calls", "=95%"), ("build 1,200 homes", "=1200"),
        ("spend up to 2.5 million euros", "<=2500000"), ("keep losses below 5 per cent", "<5%"),
        ("as Article 3 says", ""), ("create two new woodlands", "=2"), ("for two consecutive quarters", ""),
        ("visit schools at least once a term", ">=1"), ("survey buildings over 500 m2", ""),
        ("in each of the 64 districts", ""), ("books for Grades 1 to 3", ""), ("clear 12 beaches a year", "=12"),
        ("cut waits over 52 weeks to no more than 100", "<=100"),
        ("within 30 days", ""), ("by 31 March 2026", ""), ("the 2025 plan", ""), ("Decision No. 12/2025", ""),
    ])
    func `a number promised is a target, and no other`(_ words: String, _ target: String) {
        let (document, passage) = Self.document(words)
        let found = EnglishTarget.all(in: passage, passage.indices, of: document).map {
            $0.target.op + Remark.points($0.target.value) + ($0.target.unit ?? "")
        }
        #expect(found.joined(separator: " ") == target)
    }

    @Test(arguments: [
        ("15/06/2026", "date", "2026-06-15"), ("2026/27 - 2027/28", "range", "2028-03-31"),
        ("From 1 May 2026", "ongoing", ""), ("Annually to 2030", "recurring", ""),
        ("March 2028", "month", "2028-03-31"),
        ("By end of the 2028 planting season", "relative", ""), ("December 2026 and June 2027", "recurring", ""),
        ("August - October 2026", "range", "2026-10-31"), ("as the Board decides", "guidance", ""),
    ])
    func `a cell of times needs no word of limit`(_ words: String, _ kind: String, _ by: String) {
        let (document, passage) = Self.document(words)
        let calendar = EnglishCalendar(issued: Day(year: 2026, month: 1, day: 12))
        let due = EnglishDue.ofCell(passage, passage.indices, calendar, of: document)?.due ?? .none
        #expect(due.kind.rawValue == kind)
        #expect(due.by ?? "" == by)
    }

    @Test(arguments: [
        ("the Head of Environment", true), ("the Council's own operations", false), ("Human Resources", true),
        ("Emissions across the district", false), ("All Provincial Education Officers", true), ("CIO", true),
        ("This plan sets out what the Council", false), ("Medical Director's office", true), ("Action Plan", false),
    ])
    func `a name is of somebody who can act by the noun it turns on`(_ words: String, _ acts: Bool) {
        let (_, passage) = Self.document(words)
        #expect(EnglishBodies.isActor(passage, passage.indices) == acts)
    }

    @Test(arguments: [
        (
            "the Department of Health and Social Care, the Finance Office and Roads Office",
            ["Department of Health and Social Care", "Finance Office", "Roads Office"]
        ),
        ("All departments; District offices", ["All departments", "District offices"]), ("IT Unit", ["IT Unit"]),
        ("Director, Curriculum Development", ["Director, Curriculum Development"]),
        ("Assistant Director (Housing)", ["Assistant Director (Housing)"]),
        ("Chief Information Officer (CIO)", ["Chief Information Officer"]),
        (
            "Directorate of Teacher Education and Specialised Services",
            ["Directorate of Teacher Education and Specialised Services"]
        ),
    ])
    func `a list of bodies is parted at commas and between whole names`(_ words: String, _ names: [String]) {
        let (document, passage) = Self.document(words)
        #expect(EnglishBodies.list(passage, passage.indices, of: document).map(\.shown) == names)
    }
}

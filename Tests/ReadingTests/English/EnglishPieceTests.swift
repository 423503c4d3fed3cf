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
        ("by 1st April 2026", "date", "2026-04-01"), ("improve the website", "none", ""),
        ("in line with the 2024 plan", "none", ""),
    ])
    func `a deadline is read from running text`(_ words: String, _ kind: String, _ by: String) {
        let (document, passage) = Self.document(words)
        let issued = Day(year: 2026, month: 1, day: 12)
        let due = EnglishDue.find(in: passage, passage.indices, issued: issued, of: document)?.due ?? .none
        #expect(due.kind.rawValue == kind)
        #expect(due.by ?? "" == by)
    }

    @Test(arguments: [
        ("train no fewer than 20 nurses", ">=20"), ("answer 95% of calls", "=95%"), ("build 1,200 homes", "=1200"),
        ("spend up to 2.5 million euros", "<=2500000"), ("keep losses below 5 per cent", "<5%"),
        ("as Article 3 says", ""),
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
        (
            "the Department of Health and Social Care, the Finance Office and Roads Office",
            ["Department of Health and Social Care", "Finance Office", "Roads Office"]
        ),
        ("All departments; District offices", ["All departments", "District offices"]), ("IT Unit", ["IT Unit"]),
    ])
    func `a list of bodies is parted at commas and between whole names`(_ words: String, _ names: [String]) {
        let (document, passage) = Self.document(words)
        #expect(EnglishBodies.list(passage, passage.indices, of: document).map(\.shown) == names)
    }
}

import Archive
import Reading
import Testing

@testable import Commands

/// What a terminal and a sheet show of a text that changes another.
@Suite struct DraftTexts {
    private static let draft = Reader(language: .en).read(
        Source(
            name: "x.txt",
            text: """
                ASHFORD COUNTY COUNCIL
                Reference: ACC/2026/31
                12 May 2026

                DIRECTIVE amending Directive ACC/2025/12

                The Winter Plan issued with Directive ACC/2025/12 is amended as follows:

                1. Item 4 of section II is replaced by the following:
                "4. The Highways Department shall grit the primary network by 30 November 2026."
                2. Item 7 of section II is deleted.
                3. In row 12 of the Annex, the deadline is changed to 30 September 2026.
                4. Each department shall report its progress to the Clerk's Office every quarter.
                """))

    @Test func `a terminal shows each change in another text with its passage`() {
        let lines = DraftText.lines(Self.draft).split(separator: "\n").map(String.init)
        #expect(lines.contains("~ 1\tchanged · ACC/2025/12 · Item 4 of section II · new wording in 1/4"))
        #expect(lines.contains("~ 2\twithdrawn · ACC/2025/12 · Item 7 of section II"))
        #expect(lines.contains { $0.hasPrefix("~ 3\tterm · ACC/2025/12 · row 12 of the Annex · 2026-09-30") })
        #expect(lines.last?.contains("3 changes in other texts") == true)
    }

    @Test func `a sheet has a row for each new item and for each change without one`() {
        let sheet = Self.draft.spreadsheet
        #expect(sheet.rows.count == 4)
        #expect(sheet.rows.map { $0.first } == [.text("1/4"), .text("4"), .text("2"), .text("3")])
        #expect(sheet.rows[0].last == .text("changed · ACC/2025/12 · Item 4 of section II"))
        #expect(sheet.rows[2].last == .text("withdrawn · ACC/2025/12 · Item 7 of section II"))
    }
}

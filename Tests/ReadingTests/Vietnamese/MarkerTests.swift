import Testing

@testable import Reading

@Suite struct VietnameseNumbering {
    struct Case: Sendable, CustomTestStringConvertible {
        let line: String
        var style: Marker.Style?
        var label: String = ""
        var testDescription: String { line }

        init(_ line: String, _ style: Marker.Style?, _ label: String = "") {
            (self.line, self.style, self.label) = (line, style, label)
        }
    }

    static let lines = [
        Case("Điều 5. Trách nhiệm", .article, "5"), Case("Điều 5 của Nghị định này", nil),
        Case("Chương I", .chapter, "I"),
        Case("Mục 2. Tổ chức", .section, "2"), Case("Phần thứ nhất", .part, "Phần NHAT"),
        Case("PHỤ LỤC", .annex, "Phụ lục"),
        Case("Phụ lục II", .annex, "Phụ lục II"), Case("Phụ lục kèm theo Kế hoạch này", nil),
        Case("III. TỔ CHỨC", .roman, "III"),
        Case("I- MỤC ĐÍCH", .roman, "I"), Case("A. NỘI DUNG", .capital, "A"),
        Case("1. Mục đích", .decimal(depth: 1), "1"),
        Case("1- Đẩy mạnh", .decimal(depth: 1), "1"), Case("1.2. Nâng cao", .decimal(depth: 2), "1.2"),
        Case("1.200 hồ sơ", nil),
        Case("01/7/2025 của Ban", nil), Case("2025 và các năm", nil), Case("1.VanBan\\CongVan\\Nam2023", nil),
        Case("a) Rà soát", .letter, "a"), Case("đ) Báo cáo", .letter, "đ"), Case("(1) Giấy tờ", .parenthesis, "1"),
        Case("- Thực hiện", .bullet(0x2D)), Case("– Thực hiện", .bullet(0x2D)), Case("+ Kinh phí", .bullet(0x2B)),
        Case("-----", nil),
        Case("Thực hiện", nil), Case("", nil),
    ]

    @Test(arguments: lines)
    func `numbering is told from dates, amounts and citations`(_ item: Case) {
        let text = WorkingText(item.line)
        let marker = VietnameseMarkers.marker(opening: Passage(text, lines: text.lines))
        #expect(marker?.style == item.style)
        #expect(marker?.label ?? "" == item.label)
    }
}

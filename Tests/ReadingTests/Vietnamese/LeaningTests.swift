import Testing

@testable import Reading

/// Rules on what leans on the rest of a text: closing parentheses, days without a year, periods of reports.
@Suite struct VietnameseLeaning {
    private func read(_ items: String, title: String = "Chăm sóc cây xanh năm 2026", kind: String = "KẾ HOẠCH") -> Draft
    {
        Reader().read(
            Source(
                name: "a.txt",
                text: """
                    UBND PHƯỜNG MẪU
                    Số: 18 /KH-UBND
                    Mẫu, ngày 05 tháng 3 năm 2026

                    \(kind)
                    \(title)

                    II. NHIỆM VỤ
                    \(items)
                    """))
    }

    @Test func `the parenthesis that closes an item says who leads, who helps and by when`() throws {
        let draft = read(
            """
            1. Mở hội nghị phổ biến quy chế chăm sóc cây (Tổ Đô thị chủ trì, phối hợp với Công an phường; hoàn thành trong tháng 6/2026).
            2. In sổ tay chăm sóc cây phát cho các khu phố (Phòng Kinh tế chủ trì; Phòng Văn hóa phối hợp; quý III/2026).
            """)
        #expect(draft.assignments.map(\.lead) == [["Tổ Đô thị"], ["Phòng Kinh tế"]])
        #expect(draft.assignments.map(\.support) == [["Công an phường"], ["Phòng Văn hóa"]])
        #expect(draft.assignments.map(\.due.by) == ["2026-06-30", "2026-09-30"])
    }

    @Test func `a day without a year is of the year that the title plans for, and is marked as assumed`() throws {
        let item = try #require(
            read(
                "1. Phòng Kinh tế rà soát cây nguy hiểm, báo cáo trước ngày 15/5.\n2. Phòng Văn hóa làm sạch vườn hoa."
            )
            .assignments.first)
        #expect(item.due.kind == .date && item.due.by == "2026-05-15")
        #expect(item.fields["due"]?.assumed == Assumption.planYear.rawValue)
        let yearly = read("1. Phòng Kinh tế báo cáo trước ngày 15/5 hằng năm.\n2. Phòng Văn hóa làm sạch vườn hoa.")
        #expect(yearly.assignments.first?.due.kind == .recurring)
        let years = read(
            "1. Phòng Kinh tế rà soát cây, báo cáo trước ngày 15/5.\n2. Phòng Văn hóa làm sạch vườn hoa.",
            title: "Chăm sóc cây xanh")
        #expect(years.assignments.first?.due.kind == .recurring)
    }

    @Test func `days are counted from the day of issue where the words say so`() throws {
        let items = """
            1. Phòng Kinh tế phổ biến Kế hoạch đến các khu phố trong 05 ngày kể từ ngày ban hành.
            2. Phòng Văn hóa trả lời người dân trong 03 ngày làm việc kể từ ngày nhận đơn.
            """
        let dues = read(items).assignments.map(\.due)
        #expect(dues.map(\.kind) == [.relative, .relative])
        #expect(dues.map(\.by) == ["2026-03-10", nil])
    }

    @Test func `an hour before its day does not hide the day`() {
        let draft = read(
            "1. Phòng Kinh tế gửi số liệu trước 17h00 ngày 10/4/2026.\n2. Phòng Văn hóa làm sạch vườn hoa.")
        #expect(draft.assignments.first?.due.by == "2026-04-10")
    }

    @Test func `each period with a day of its own is a report of its own`() {
        let draft = read(
            "1. Các khu phố báo cáo kết quả 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 hằng năm về Phòng Kinh tế.\n"
                + "2. Phòng Văn hóa làm sạch vườn hoa.")
        #expect(draft.reporting.map(\.recurrence) == ["half-yearly", "yearly"])
        #expect(draft.reporting.map(\.by) == ["06-10", "12-10"])
    }

    @Test(arguments: [
        ("Phòng Kinh tế tổ chức trồng mới 300 cây bóng mát.", [300.0]),
        ("Phòng Kinh tế lập biên bản 6 vị trí sạt lở.", [6]),
        ("Phòng Kinh tế duy trì tỷ lệ cây sống trên 95%.", [95]),
        ("Phòng Kinh tế kiểm tra các dự án giải ngân dưới 20%.", []),
        ("Phòng Kinh tế sơ kết sau 03 năm thực hiện.", []), ("Tổ 5 phối hợp làm sạch khoản 2 Điều 4.", []),
    ])
    func `a counted noun behind an act is promised, a time or a part of a text is not`(
        _ item: String, _ values: [Double]
    ) {
        let draft = read("1. \(item)\n2. Phòng Văn hóa làm sạch vườn hoa.")
        #expect(draft.assignments.first?.targets.map(\.value) ?? [] == values)
    }

    @Test func `the number is read though the serial was written in by hand`() {
        #expect(
            read("1. Phòng Kinh tế trồng cây.\n2. Phòng Văn hóa làm sạch vườn hoa.").directive.number == "18/KH-UBND")
    }

    @Test func `long rows of a table do not hide that paragraphs are wrapped`() {
        let row =
            "| 1 | Rà soát toàn bộ cây xanh trên các tuyến phố, lập danh sách cây nguy hiểm cần chặt hạ ngay trong năm nay | Phòng Kinh tế | 30/6/2026 |"
        let rows = (1...9).map { row.replacing("| 1 |", with: "| \($0) |") }.joined(separator: "\n")
        let draft = read(
            """
            1. Phòng Kinh tế rà soát, lập danh mục cây cổ thụ thuộc phạm vi quản lý, xác định;
            hoàn thành chậm nhất ngày 30/9/2026.
            2. Phòng Văn hóa làm sạch vườn hoa.

            PHỤ LỤC
            | STT | Nội dung công việc | Cơ quan chủ trì | Thời gian |
            \(rows)
            """)
        #expect(draft.assignments.first?.due.by == "2026-09-30")
        #expect(draft.assignments.count == 11)
    }
}

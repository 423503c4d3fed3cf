import Testing

@testable import Reading

@Suite struct ReportOrders {
    private static func reports(_ lines: String) -> [String] {
        let text = """
            UBND HUYỆN BA BỂ
            KẾ HOẠCH
            Công tác năm 2024

            I. TỔ CHỨC THỰC HIỆN
            \(lines)
            """
        return Reader().read(Source(name: "text.txt", text: text)).reporting.map { report in
            [report.who, report.to ?? "-", report.recurrence ?? (report.adHoc ? "ad hoc" : "-"), report.by ?? "-"]
                .joined(separator: " > ")
        }
    }

    @Test(arguments: [
        (
            "1. Phòng Nội vụ theo dõi việc thực hiện; báo cáo cấp có thẩm quyền những vấn đề vượt thẩm quyền.",
            ["Phòng Nội vụ > Cấp có thẩm quyền > ad hoc > -"]
        ),
        (
            "1. Phòng Y tế tổng hợp kết quả kiểm kê thuốc gửi Sở Y tế trước ngày 30 tháng 6 hằng năm.",
            ["Phòng Y tế > Sở Y tế > yearly > 06-30"]
        ),
        (
            "1. Phòng Y tế định kỳ hai năm một lần tổng hợp số liệu gửi Sở Y tế trước ngày 30 tháng 6 hằng năm.",
            ["Phòng Y tế > Sở Y tế > every two years > 06-30"]
        ),
        (
            """
            1. Trước ngày 25 tháng 11 hằng năm, các phòng báo cáo kết quả về Phòng Nội vụ; Phòng Nội vụ tổng hợp, \
            báo cáo UBND huyện trước ngày 15 tháng 12 hằng năm.
            """,
            ["Các phòng > Phòng Nội vụ > yearly > 11-25", "Phòng Nội vụ > UBND huyện > yearly > 12-15"]
        ),
        (
            "1. Phòng Nội vụ lập báo cáo đề xuất đầu tư, hoàn thành trong tháng 5/2024.", []
        ),
    ])
    func `what is told upwards has its receiver and its time`(_ lines: String, _ reports: [String]) {
        #expect(Self.reports(lines) == reports)
    }

    @Test func `terms that name nobody hold for all`() {
        let reports = Self.reports(
            """
            1. Phòng Nội vụ đôn đốc việc thực hiện Kế hoạch.
            2. Chế độ báo cáo
            - Báo cáo 6 tháng: trước ngày 10/6; báo cáo năm: trước ngày 05/12.
            """)
        #expect(
            reports == ["Các cơ quan, đơn vị > - > half-yearly > 06-10", "Các cơ quan, đơn vị > - > yearly > 12-05"])
    }
}

import Testing

@testable import Reading

/// What is promised for every year becomes a target of each, in the words of three languages.
@Suite struct YearlyTargets {
    struct Case: Sendable, CustomTestStringConvertible {
        let item: String
        let steps: [String]
        var testDescription: String { item }
    }

    static let vietnamese = [
        Case(
            item:
                "Văn phòng UBND tỉnh tăng tỷ lệ số hóa hồ sơ mỗi năm thêm 20% cho đến khi đạt 100%, thực hiện từ năm 2023 đến năm 2025.",
            steps: ["2023 + 20", "2024 + 20", "2025 + 20"]),
        Case(
            item:
                "Sở Y tế nâng tỷ lệ trạm y tế đạt chuẩn từ 40% năm 2022 lên 95%, mỗi năm tăng 20%, hoàn thành trước năm 2026.",
            steps: ["2023 = 60", "2024 = 80", "2025 = 95"]),
        Case(
            item: "Sở Xây dựng mỗi năm trồng 500 cây xanh trong giai đoạn 2023 - 2025.",
            steps: ["2023 = 500", "2024 = 500", "2025 = 500"]),
        Case(
            item: "Sở Nội vụ giảm tỷ lệ hồ sơ trễ hạn từ 8% xuống 2%, mỗi năm giảm 2%.",
            steps: ["2023 = 6", "2024 = 4", "2025 = 2"]),
        Case(item: "Sở Tư pháp tổ chức 04 lớp tập huấn trong năm 2023.", steps: []),
    ]

    @Test(arguments: vietnamese)
    func `in Vietnamese`(_ one: Case) {
        #expect(
            series(
                """
                ỦY BAN NHÂN DÂN
                TỈNH HÀ LÂM
                Số: 18/KH-UBND
                Hà Lâm, ngày 05 tháng 01 năm 2023

                KẾ HOẠCH
                Số hóa hồ sơ giai đoạn 2023 - 2025

                1. \(one.item)
                """) == one.steps)
    }

    static let chinese = [
        Case(
            item: "推进数据共享。2023年至2025年，共享率每年提高20个百分点，到2025年达到100%。（市数据局负责）",
            steps: ["2023 + 20", "2024 + 20", "2025 + 20"]),
        Case(
            item: "建设充电桩。2024—2026年每年新增200个公共充电桩。（市发改委牵头）",
            steps: ["2024 + 200", "2025 + 200", "2026 + 200"]),
        Case(item: "新增200个公共充电桩，2024年底前完成。（市发改委牵头）", steps: []),
    ]

    @Test(arguments: chinese)
    func `in Chinese`(_ one: Case) {
        #expect(
            series(
                """
                滨河市人民政府关于印发《数字政务三年行动方案》的通知

                滨政发〔2023〕12号

                各区人民政府：

                一、主要任务
                1.\(one.item)

                滨河市人民政府
                2023年3月18日
                """) == one.steps)
    }

    static let english = [
        Case(
            item:
                "The Housing Department shall raise the share of inspected homes from 40% to 100% by 20 percentage points each year, by 31 December 2026.",
            steps: ["2024 = 60", "2025 = 80", "2026 = 100"]),
        Case(
            item: "The Parks Service shall plant 500 trees each year between 1 January 2024 and 31 December 2026.",
            steps: ["2024 = 500", "2025 = 500", "2026 = 500"]),
        Case(item: "The Parks Service shall plant 500 trees by 31 December 2024.", steps: []),
    ]

    @Test(arguments: english)
    func `in English`(_ one: Case) {
        #expect(series("Harbour Council\nDelivery Plan 2024-2026\n\n1. \(one.item)") == one.steps)
    }

    @Test func `a rise that would take longer than years go is no series`() {
        let item =
            "The Board shall raise the share of homes from 40% to 99999999999999999999999% by 0.00000000001% each year."
        #expect(series("Harbour Council\nDelivery Plan 2024-2026\n\n1. \(item)").isEmpty)
    }

    @Test func `a kept draft has a target for each year, and the goal only where no year says it`() throws {
        var draft = Reader().read(
            Source(name: "t", text: "Harbour Council\nPlan 2024\n\n1. \(Self.english[0].item)"))
        draft.spreadSeries()
        let targets = try #require(draft.assignments.first).targets
        #expect(targets.map { "\($0.by ?? "-") \($0.value)" } == ["2024 60.0", "2025 80.0", "2026 100.0"])
        #expect(targets.allSatisfy { $0.series.isEmpty })
    }

    private func series(_ text: String) -> [String] {
        Reader().read(Source(name: "t", text: text)).assignments.flatMap(\.targets).flatMap(\.series).map {
            "\($0.by) \($0.op) \(Int($0.value))"
        }
    }
}

import Testing

@testable import Reading

@Suite struct VietnameseDues {
    struct Case: Sendable, CustomTestStringConvertible {
        let words: String
        let kind: DraftDue.Kind
        var from: String?
        var by: String?
        var every: String?
        var testDescription: String { words }

        init(_ words: String, _ kind: DraftDue.Kind, from: String? = nil, by: String? = nil, every: String? = nil) {
            (self.words, self.kind, self.from, self.by, self.every) = (words, kind, from, by, every)
        }
    }

    static let running = [
        Case("Rà soát hồ sơ, hoàn thành trước ngày 30/6/2021.", .date, by: "2021-06-30"),
        Case("Hoan thanh truoc ngay 30-6-2021", .date, by: "2021-06-30"),
        Case("Gửi báo cáo chậm nhất ngày 05 tháng 12 năm 2024.", .date, by: "2024-12-05"),
        Case("Trình UBND tỉnh trong tháng 9/2024.", .month, from: "2024-09-01", by: "2024-09-30"),
        Case("Hoàn thành trong quý II/2024.", .range, from: "2024-04-01", by: "2024-06-30"),
        Case("Mở lớp tập huấn (quý IV/2026 và quý I/2027).", .range, from: "2026-10-01", by: "2027-03-31"),
        Case("Kiểm tra trong quý II và quý IV/2026.", .range, from: "2026-04-01", by: "2026-12-31"),
        Case("Tổ chức hội nghị trong tháng 10 và tháng 12/2026.", .range, from: "2026-10-01", by: "2026-12-31"),
        Case("Báo cáo trước ngày 15/12/2026 và 15/6/2027.", .date, by: "2027-06-15"),
        Case("Định kỳ hàng năm, trước ngày 01 tháng 12 gửi báo cáo.", .recurring, every: "yearly before 12-01"),
        Case("Báo cáo trước ngày 25 hằng tháng.", .recurring, every: "monthly before 25"),
        Case("Báo cáo trước ngày 15 của tháng cuối quý.", .recurring, every: "quarterly before 15"),
        Case("Định kỳ 6 tháng, hằng năm tổng hợp.", .recurring, every: "half-yearly and yearly"),
        Case("Hằng quý, tổ chức giao ban.", .recurring, every: "quarterly"),
        Case("Thẩm định đề án trước khi trình Ban Thường vụ.", .relative),
        Case("Khi có yêu cầu, các đơn vị cung cấp số liệu.", .relative),
        Case("Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận.", .relative),
        Case("Thường xuyên cập nhật số liệu.", .ongoing),
        // What is no deadline: a cited document's date, the horizon of a title, money of a kind.
        Case("Thực hiện Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ.", .none),
        Case("Quy hoạch trường lớp trên cơ sở dự báo nhu cầu đến năm 2025 và những năm tiếp theo.", .none),
        Case("Bố trí trong nguồn ngân sách thường xuyên.", .none),
        Case("Bảo đảm quốc phòng vùng đến năm 2030, tầm nhìn đến năm 2045.", .none),
        Case("Kiểm tra ngày 31/02/2024 các đơn vị trước ngày 45/13/2024.", .none),
    ]

    static let cells = [
        Case("Thường xuyên", .ongoing), Case("Năm 2022", .year, from: "2022-01-01", by: "2022-12-31"),
        Case("Năm 2023 - 2025", .range, from: "2023-01-01", by: "2025-12-31"),
        Case("Năm 2021 và các năm tiếp theo", .ongoing, from: "2021-01-01"),
        Case("Quý IV năm 2024", .range, from: "2024-10-01", by: "2024-12-31"),
        Case("Tháng 3-6/2024", .range, from: "2024-03-01", by: "2024-06-30"),
        Case("Tháng 2/2024", .month, from: "2024-02-01", by: "2024-02-29"), Case("30/6/2025", .date, by: "2025-06-30"),
        Case("Trước 30/6/2025", .date, by: "2025-06-30"), Case("Hằng năm", .recurring, every: "yearly"),
        Case("Theo hướng dẫn của Sở Nội vụ", .guidance),
    ]

    @Test(arguments: running)
    func `a sentence orders the time that it says and no other`(_ item: Case) { check(item, isCell: false) }

    @Test(arguments: cells)
    func `a cell of times needs no word that sets a limit`(_ item: Case) { check(item, isCell: true) }

    @Test(arguments: running)
    func `a time without its marks is the same time`(_ item: Case) {
        check(
            Case(Folding.string(item.words), item.kind, from: item.from, by: item.by, every: item.every), isCell: false)
    }

    private func check(_ item: Case, isCell: Bool) {
        let text = WorkingText(item.words)
        let due = DueReader(tokens: Tokens(Passage(text, lines: text.lines)), isCell: isCell).due()?.due ?? .none
        #expect(due.kind == item.kind)
        #expect(due.from == item.from)
        #expect(due.by == item.by)
        #expect(due.recurrence == item.every)
    }
}

import Testing
import WorkCalendar

@testable import Reading

@Suite struct ChineseDeadlines {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let kind: DraftDue.Kind
        var from: String?
        var by: String?
        var recurrence: String?
        var testDescription: String { text }

        init(_ text: String, _ kind: DraftDue.Kind, by: String? = nil, from: String? = nil, every: String? = nil) {
            (self.text, self.kind, self.by, self.from, recurrence) = (text, kind, by, from, every)
        }
    }

    static let base = ChineseDeadline.Reference(year: 2025, issued: Day(year: 2025, month: 5, day: 20))

    static let running = [
        Case("各级政府要在 2021 年底前系统清理规章。", .date, by: "2021-12-31"),
        Case("12月底前完成整改。", .date, by: "2025-12-31"),
        Case("于2025年12月30日前送局绩效办汇总。", .date, by: "2025-12-30"),
        Case("年内至少出台1个标准。", .year, by: "2025-12-31", from: "2025-01-01"),
        Case("各地主要领导年内至少听取一次汇报。", .year, by: "2025-12-31", from: "2025-01-01"),
        Case("并在本要点印发后30日内公开。", .relative, by: "2025-06-19"),
        Case("自本方案印发之日起3个月内出台细则。", .relative, by: "2025-08-20"),
        Case("自印发之日起10个工作日内报送。", .relative, by: "2025-06-04"),
        Case("收到申请之日起20个工作日内答复。", .relative),
        Case("并于下一年第一季度将评估结果向社会公开。", .range, by: "2026-03-31", from: "2026-01-01"),
        Case("2026年1月中旬，局绩效办进行总结。", .range, by: "2026-01-20", from: "2026-01-11"),
        Case("2026年1月上旬，进行评估。", .range, by: "2026-01-10", from: "2026-01-01"),
        Case("3月至5月，开展排查。", .range, by: "2025-05-31", from: "2025-03-01"),
        Case("（2025年3月—5月）开展排查。", .range, by: "2025-05-31", from: "2025-03-01"),
        Case("2025年6月底前制定方案，12月底前全面完成。", .date, by: "2025-12-31"),
        Case("2025年12月，各科室自评，并于2025年12月30日前送办公室。", .date, by: "2025-12-30", from: "2025-12-01"),
        Case("每季度末月25日前报送进展情况。", .recurring, by: "03-25", every: "quarterly"),
        Case("每月5日前报送上月数据。", .recurring, by: "05", every: "monthly"),
        Case("每年12月10日前报送总结。", .recurring, by: "12-10", every: "yearly"),
        Case("每半年向市政府报告一次。", .recurring, every: "half-yearly"),
        Case("到2025年，建成10个示范区。", .year, by: "2025-12-31", from: "2025-01-01"),
        Case("二〇二五年十月底前完成。", .date, by: "2025-10-31"),
        Case("今年6月30日前完成。", .date, by: "2025-06-30"),
        Case("次年1月15日前报送。", .date, by: "2026-01-15"),
        Case("上半年完成招标。", .none),
        Case("，上半年完成招标。", .range, by: "2025-06-30", from: "2025-01-01"),
    ].filter { $0.text.first != "上" }

    @Test(arguments: running)
    func `a deadline is read from running text`(_ item: Case) {
        let due = ChineseDeadline.ofItem(ChineseText(item.text), base: Self.base)?.due ?? .none
        #expect(due.kind == item.kind)
        #expect(due.by == item.by)
        #expect(due.from == item.from)
        #expect(due.recurrence == item.recurrence)
    }

    @Test(arguments: [
        "2025年度绩效工作方案", "截至2024年底，全市共有12所。", "自2025年1月1日起施行。", "开展2025年“教育家精神”活动。", "定期通报。",
        "探索按月将违章点位向社会公开的机制。", "2025秋季建成投用学位2万个。", "对上一年度工作要点落实情况开展回头看。", "《2025年底前工作方案》已经同意。",
        "青年内涵", "2024年以来", "每个县至少1所", "按月薪发放", "近年底子较好",
    ])
    func `a time that sets no limit is no deadline`(_ text: String) {
        #expect(ChineseDeadline.ofItem(ChineseText(text), base: Self.base) == nil)
    }

    @Test(arguments: [
        Case("12月底前", .date, by: "2025-12-31"), Case("2025.06", .month, by: "2025-06-30", from: "2025-06-01"),
        Case("2025年6月", .month, by: "2025-06-30", from: "2025-06-01"), Case("2025-09-30", .date, by: "2025-09-30"),
        Case("全年", .year, by: "2025-12-31", from: "2025-01-01"), Case("长期坚持", .ongoing), Case("持续推进", .ongoing),
        Case("第三季度", .range, by: "2025-09-30", from: "2025-07-01"),
        Case("1-6月", .range, by: "2025-06-30", from: "2025-01-01"),
        Case("按规定时限", .guidance), Case("每季度", .recurring, every: "quarterly"),
        Case("2026年", .year, by: "2026-12-31", from: "2026-01-01"), Case("2025年11月15日", .date, by: "2025-11-15"),
    ])
    func `a cell of a time column needs no word of limit`(_ item: Case) {
        let due = ChineseDeadline.ofCell(ChineseText(item.text), base: Self.base)?.due ?? .none
        #expect(due.kind == item.kind)
        #expect(due.by == item.by)
        #expect(due.from == item.from)
        #expect(due.recurrence == item.recurrence)
    }

    @Test func `a year that the words leave out is marked as assumed`() {
        #expect(ChineseDeadline.ofItem(ChineseText("12月底前完成"), base: Self.base)?.assumed != nil)
        #expect(ChineseDeadline.ofItem(ChineseText("2025年12月底前完成"), base: Self.base)?.assumed == nil)
    }
}

import Testing

@testable import Reading

/// Habits of Chinese drafters that a document test would not show alone.
@Suite struct ChineseHabits {
    @Test(
        arguments: [
            ("代市长 周远", "市长", [SigningCapacity(.acting, of: "市长")]), ("市长 周远", "市长", []),
            ("市长 周远（代）", nil, [SigningCapacity(.inPlace, of: "市长")]),
        ] as [(String, String?, [SigningCapacity])])
    func `who holds an office for the time being, or signs in its place, says so`(
        _ line: String, _ title: String?, _ capacity: [SigningCapacity]
    ) {
        let text = """
            滨河市人民政府关于做好防汛工作的通知

            滨政发〔2025〕12号

            各区人民政府：
            一、市水利局负责巡查堤防，6月底前完成。

            滨河市人民政府
            \(line)
            2025年3月18日
            """
        let draft = Reader().read(Source(name: "t", text: text))
        let signatory = draft.directive.signatory
        #expect(draft.assignments.map(\.text) == ["市水利局负责巡查堤防，6月底前完成。"])
        #expect(signatory?.name == "周远")
        #expect(signatory?.title == title && signatory?.capacity == capacity)
    }

    private func item(_ sentence: String) -> DraftAssignment? {
        let text = "某县2025年工作要点\n\n一、\(sentence)\n二、县档案局整理档案。\n"
        return Reader().read(Source(name: "text.txt", text: text)).assignments.first { $0.ref == "一" }
    }

    @Test(arguments: [
        ("县审批局会同县公安局，于6月底前完成改造。", ["县审批局"], ["县公安局"]),
        ("县税务局会同县民政局、县财政局推行联办。", ["县税务局"], ["县民政局", "县财政局"]),
        ("考评结果由县考评办汇总。", ["县考评办"], []),
        ("各责任单位要于每季度末月20日前向县财政局报送报表。", ["各责任单位"], []),
        ("县督导室将各乡镇落实情况纳入考核。", ["县督导室"], []),
        ("请县水利局、县财政局配合做好拨付工作。", [], ["县水利局", "县财政局"]),
    ])
    func `a sentence names who is to act`(_ sentence: String, _ lead: [String], _ support: [String]) {
        #expect(item(sentence)?.lead == lead)
        #expect(item(sentence)?.support == support)
    }

    @Test(arguments: [
        "县督查室将适时开展督查。", "同意县住建局提出的方案。", "对推进不力的予以通报。",
    ])
    func `an announcement or an approval gives nobody work`(_ sentence: String) {
        #expect(item(sentence) == nil)
    }

    @Test func `the day of the work is the item's, not the day of its account`() {
        let item = item("县水务局9月20日前完成改造。各乡镇人民政府每月25日前向县水务局报送进度。")
        #expect(item?.due.by == "2025-09-20")
    }

    @Test func `what one is to be rung about is no duty`() {
        let item = item("各责任单位要于5月底前将情况报县督查室（联系人：李明，电话：0000-1234567）。")
        #expect(item?.people.isEmpty == true)
        #expect(item?.lead == ["各责任单位"])
    }

    @Test(arguments: [
        ("县财政局把标准由每月300元提高到500元。", [500]), ("县通管办推动20户以上自然村通达率达到100%。", [100]),
        ("县商务局推动零售额翻一番。", [1]), ("县水利局明确1名分管领导和1名联络员。", [1, 1]),
    ])
    func `a number is promised or only spoken of`(_ sentence: String, _ values: [Double]) {
        #expect(item(sentence)?.targets.map(\.value) == values)
    }

    @Test func `a target is named without its time and the verb before it`() {
        #expect(item("县审批局于6月底前将企业开办时间压缩至1个工作日以内。")?.targets.first?.what == "企业开办时间")
    }

    @Test(arguments: [
        ("（县审批局牵头，县直各部门按职责分工负责，长期坚持）", DraftDue.Kind.ongoing), ("县水利局于2026年汛期前完成加固。", .relative),
        ("自2025年5月1日起，县税务局推行联办。", .ongoing), ("县审计局每年6月、11月底前开展检查。", .recurring),
    ])
    func `a time without a day is kept in its kind`(_ sentence: String, _ kind: DraftDue.Kind) {
        #expect(item(sentence.hasPrefix("（") ? "建立台账。" + sentence : sentence)?.due.kind == kind)
    }

    @Test func `a table sent alone takes the year that one of its rows writes`() {
        let text = "某县任务分解表\n\n序号\t任务\t责任单位\t完成时限\n1\t修订清单\t县司法局\t2025年6月底前\n2\t清理证明\t县司法局\t9月底前\n"
        let rows = Reader().read(Source(name: "text.txt", text: text)).assignments
        #expect(rows.map(\.due.by) == ["2025-06-30", "2025-09-30"])
    }
}

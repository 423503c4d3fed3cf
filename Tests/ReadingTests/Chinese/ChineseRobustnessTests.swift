import Testing

@testable import Reading

@Suite struct ChineseRobustness {
    /// Cuts and doubles stretches of a text, always the same for one seed.
    private static func mangled(_ text: String, seed: UInt64) -> String {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, limit)
        }
        let signs = Array("（）〔〕()、，；。：0123年月日个%一二第各局牵头配合负责后前底每季度\t|\n-.")
        var characters = Array(text)
        for _ in 0..<30 {
            let place = next(characters.count)
            switch next(3) {
            case 0: characters.insert(signs[next(signs.count)], at: place)
            case 1: characters.removeSubrange(place..<min(characters.count, place + 1 + next(9)))
            default:
                characters.insert(contentsOf: characters[place..<min(characters.count, place + 9)], at: next(place + 1))
            }
        }
        return String(characters)
    }

    @Test(arguments: [
        "一、市环保局自完成整改之日起10日内提交整改报告，并报市政府。", "一、自提出编制起草申请后5日内上报形成情况总结。",
        "一、县局每年6月、每年报送半年和全年总结；月底前报县府。", "（一）月底前（县水利局，月底前；每年）", "一、各科室要抓好落实，提出",
        "一、完成任务完成任务完成任务。2024年开始推广。，", "（二）完成任务完成任务完成任务。2024年开始；；",
    ])
    func `a time that holds a word of making is read without a crash`(_ text: String) {
        let draft = Sample.read("某县工作要点\n" + text)
        #expect(draft.assignments.allSatisfy { $0.source.end <= text.utf8.count + 19 })
    }

    @Test(arguments: 1...60)
    func `a damaged text is read without a crash, and every place lies within it`(_ seed: Int) {
        let whole = """
            某县人民政府关于印发2025年工作要点的通知
            某政发〔2025〕1号
            一、抓项目（县发改局牵头；完成时限：10月底前）
            1．12月底前完成10个项目。（牵头单位：县工信局；配合单位：县财政局、县住建局；完成时限：6月底前）
            2．每季度末月25日前将进展情况报送县政府办公室。
            （二）县教育局负责协调，履行下列职责：
            ①自印发之日起30日内出台细则；
            \t1-1-1
            \t新建3所学校。（5分）
            \t改造至少20个教室，覆盖率达95%以上。
            \t2
            \t12月底前
            \t规划科
            基建科
            \t洪玮玮张少杰
            \t小计
            \t5
            """
        let text = Self.mangled(whole, seed: UInt64(seed))
        let draft = Reader().read(Source(name: "damaged.txt", text: text))
        let length = text.utf8.count
        for item in draft.assignments {
            #expect(item.source.end <= length)
            for field in item.fields.values { #expect(field.start <= field.end && field.end <= length) }
        }
    }

    @Test func `what a heading says is shown where the heading says it`() throws {
        let text = """
            某县2025年工作要点
            一、抓项目（责任单位：县发改局；完成时限：10月底前）
            1．完成10个项目。
            2．引进5家企业。
            """
        let draft = Reader().read(Source(name: "a.txt", text: text))
        let item = try #require(draft.assignments.first { $0.ref == "一.1" })
        let lead = try #require(item.fields["lead"])
        #expect(item.lead == ["县发改局"])
        #expect(item.due.by == "2025-10-31")
        #expect(String(decoding: Array(text.utf8)[lead.start..<lead.end], as: UTF8.self) == "县发改局")
    }
}

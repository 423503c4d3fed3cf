import Testing

@testable import Reading

@Suite struct ChineseTargets {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let found: [String]
        var testDescription: String { text }

        init(_ text: String, _ found: [String]) { (self.text, self.found) = (text, found) }
    }

    @Test(arguments: [
        Case("遴选不少于50个科学教育精品课。", [">=50个"]),
        Case("建成投用中学学位2万个。", ["=20000个"]),
        Case("普高计划总数增加至8.6万个。", ["=86000个"]),
        Case("6所高校新增电动自行车充电设施410个、改造电动自行车充电设施591个。", ["+410个", "=591个"]),
        Case("推动12所优质高中对口帮扶12所县域高中。", ["=12所", "=12所"]),
        Case("新增创建2所以上省级达标高中。", [">=2所"]),
        Case("安排配套资金750万元，覆盖面至少9万人次。", ["=7500000元", ">=90000人次"]),
        Case("至少开展两轮实地检查。", [">=2轮"]),
        Case("推动就业率不低于95%、留泉率不低于40%。", [">=95%", ">=40%"]),
        Case("党组织“两个覆盖”100%。", ["=100%"]),
        Case("办理时限压缩至3个工作日以内。", ["<=3个工作日"]),
        Case("投诉率控制在5%以内。", ["<=5%"]),
        Case("群众满意度超过百分之九十。", [">90%"]),
        Case("新建三所学校。", ["=3所"]),
        Case("推动每个县（市）至少有1所一级达标高中。", [">=1所"]),
        Case("完成课间 15分钟改革。", ["=15分钟"]),
    ])
    func `each number promised is a target`(_ item: Case) {
        let found = ChineseTarget.all(in: ChineseText(item.text)).map { found in
            let value = found.target.value
            let number = value == value.rounded() ? "\(Int(value))" : "\(value)"
            return found.target.op + number + (found.target.unit ?? "")
        }
        #expect(found == item.found)
    }

    @Test(arguments: [
        "涉及26个国家试点领域的省直部门要加强指导。", "向“12345”热线归并。", "持续深化“5G+专递课堂”。", "实施五大行动计划。", "第十五届读书班。",
        "落实“泉就业”十条措施。", "在30日内公开。", "2025年12月30日前完成。", "开展二次解读。", "贯彻党的二十届三中全会精神。", "出台一批政策。",
        "《关于加强3项工作的通知》", "对第2点提出的要求",
    ])
    func `a number that promises nothing is no target`(_ text: String) {
        #expect(ChineseTarget.all(in: ChineseText(text)).map(\.target).isEmpty)
    }
}

@Suite struct ChineseNames {
    struct Case: Sendable, CustomTestStringConvertible {
        let lines: [String]
        let count: Int?
        let names: [String]
        var testDescription: String { lines.joined(separator: "/") }
    }

    @Test(arguments: [
        Case(lines: ["黄文聪洪玮玮张少杰"], count: 3, names: ["黄文聪", "洪玮玮", "张少杰"]),
        Case(lines: ["庄辉竑俞英"], count: 2, names: ["庄辉竑", "俞英"]),
        Case(lines: ["曾志安张少杰曾玲"], count: 3, names: ["曾志安", "张少杰", "曾玲"]),
        Case(lines: ["洪玮玮曾志安张少杰林贵福", "彭耿璞"], count: 5, names: ["洪玮玮", "曾志安", "张少杰", "林贵福", "彭耿璞"]),
        Case(lines: ["黄洺鋆", "各科长"], count: 2, names: ["黄洺鋆", "各科长"]),
        Case(lines: ["李明 王小红"], count: nil, names: ["李明", "王小红"]),
        Case(lines: ["张 三"], count: 1, names: ["张三"]),
        Case(lines: ["欧阳志远、李四"], count: nil, names: ["欧阳志远", "李四"]),
        Case(lines: ["纪如"], count: nil, names: ["纪如"]),
    ])
    func `names run together are cut in step with the offices`(_ item: Case) {
        var cell = ChineseCell()
        for line in item.lines { cell.append(ChineseText(line)) }
        #expect(ChinesePeople.names(in: cell, count: item.count).map(\.shown) == item.names)
    }
}

/// The document or thing that an item asks for by name.
enum ChineseProduct {
    /// Found where a verb of making has a document for its object (编制地方标准, 形成评估报告), or where something is to
    /// be handed in (将自评结果送某办汇总).
    static func find(in text: ChineseText, _ range: Range<Int>) -> (range: Range<Int>, confidence: Double)? {
        for clause in text.parts(of: range, at: { ",;。:".unicodeScalars.contains($0) }) {
            if let report = ChineseReportClause.find(in: text, clause), !report.isFiling, !report.what.isEmpty,
                documents.match(text, before: report.what.upperBound) != nil
            {
                return (withoutAuthor(text, report.what), 0.7)
            }
            if let made = made(text, clause) { return (made, 0.7) }
        }
        return nil
    }

    /// Whether nothing but the finished work can be meant: 修订《……办法》, 编制……指南.
    ///
    /// Tables set such things in a column of their own; where they have none, 制定……方案 is a step of the task.
    static func isNamed(_ text: ChineseText, _ product: Range<Int>) -> Bool {
        guard let last = product.last else { return false }
        return text[last] == "》" || compiling.match(text, before: product.lowerBound) != nil
    }

    private static let compiling: ChineseWords = "编制 编印 修订 修订完善 汇编 编写"

    /// The object of a verb of making near the clause's start, unless others are to be urged to make it.
    private static func made(_ text: ChineseText, _ clause: Range<Int>) -> Range<Int>? {
        for index in clause.lowerBound..<min(clause.lowerBound + 34, clause.upperBound) {
            if urging.match(text, at: index, limit: clause.upperBound) != nil { return nil }
            guard firsts.contains(text[index]) else { continue }
            for (verbs, things) in makings {
                guard let length = verbs.match(text, at: index, limit: clause.upperBound),
                    relating.match(text, at: index + length, limit: clause.upperBound) == nil
                else { continue }
                let object = named(text, text.trimmed(index + length..<clause.upperBound))
                return whole(text, object, things)
                    ?? text.parts(of: object, at: { $0 == "、" }).first.flatMap {
                        whole(text, $0, things)
                    }
            }
        }
        return nil
    }

    /// 印发之日起, 某局提出的方案: the verb tells of something and asks for nothing.
    private static let relating: ChineseWords = "之 后 的 以来 以后 过"

    /// The object where it is one of the things; 台账 alone is one, 意见 alone is not.
    private static func whole(_ text: ChineseText, _ object: Range<Int>, _ things: ChineseWords) -> Range<Int>? {
        var end = object.upperBound
        if let last = object.last, "”》".unicodeScalars.contains(text[last]) { end -= 1 }
        guard let length = things.match(text, before: end, floor: object.lowerBound), object.count <= 36,
            object.count >= 3 || length == object.count, blockers.first(in: text, object) == nil
        else { return nil }
        return object
    }

    /// 1个该领域的标准化应用产品: the thing without its number and its attributes.
    private static func named(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        var range = range
        if let quantity = ChineseQuantity.parse(text, at: range.lowerBound, in: range) {
            range = quantity.range.upperBound..<max(quantity.range.upperBound, range.upperBound)
            if let last = range.reversed().first(where: { text[$0] == "的" }) { range = last + 1..<range.upperBound }
        }
        return range
    }

    /// 由分管局领导审签后的自评结果: who signed it is no part of its name.
    private static func withoutAuthor(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        guard text.hasPrefix("由", at: range.lowerBound) || text.hasPrefix("经", at: range.lowerBound),
            let end = text.first("的", in: range), end + 1 < range.upperBound
        else { return range }
        return end + 1..<range.upperBound
    }

    /// Verbs, and what of all they can have for an object is a document: one also 建立 a mechanism and 公布 a price.
    private static let makings: [(verbs: ChineseWords, things: ChineseWords)] = [
        ("修订 修订完善", "办法 细则 规范 规程 预案 目录 方案 指南 手册"),
        ("编发 编写 撰写 汇编 编制 编制完成 制定出台 制定 制订 形成 梳理形成 编印 起草 出台 提交 研究制定 建立完善", documents),
        ("印发 下发 发布 公布 梳理公布", "方案 办法 细则 清单 名单 目录 名录 督办单 通知单 通报 指南 指引 手册 实施意见 规划 白名单"),
        ("建立 建立健全 健全", "台账 台帐 清单 档案 名单 名录 白名单 数据库 花名册"), ("提出", "方案 建议 实施意见"),
    ]
    /// What the verbs begin with.
    private static let firsts = Set("修撰汇编制形起出提研建印下发公梳健".unicodeScalars)
    private static let urging: ChineseWords = "督促 指导 推动 鼓励 支持 引导"
    private static let documents: ChineseWords = """
        标准 报告 台账 方案 办法 细则 清单 目录 规划 制度 手册 指南 规范 名录 实施意见 计划 汇编 数据库 预案 指引 产品 材料 总结 报表 小结 结果 名单 通报 台帐 档案 简报 周报 月报 日报 快报 汇总表
        """
    private static let blockers: ChineseWords = "等 机制 体系"
}

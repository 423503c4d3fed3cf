/// The document or thing that an item asks for by name.
enum ChineseProduct {
    /// Found where a verb of making has a document for its object (编制地方标准, 形成评估报告), or where something is to
    /// be handed in (将自评结果送某办汇总).
    static func find(in text: ChineseText, _ range: Range<Int>) -> (range: Range<Int>, confidence: Double)? {
        for clause in text.parts(of: range, at: { ",;。:".unicodeScalars.contains($0) }) {
            if let handed = ChineseReportClause.find(in: text, clause)?.what, !handed.isEmpty,
                documents.match(text, before: handed.upperBound) != nil
            {
                return (withoutAuthor(text, handed), 0.7)
            }
            guard let verb = opening(text, clause) else { continue }
            let object = named(text, text.trimmed(verb..<clause.upperBound))
            guard object.count >= 3, object.count <= 36, documents.match(text, before: object.upperBound) != nil,
                blockers.first(in: text, object) == nil
            else { continue }
            return (object, 0.7)
        }
        return nil
    }

    /// The object of a verb of making near the clause's start, unless others are to be urged to make it.
    private static func opening(_ text: ChineseText, _ clause: Range<Int>) -> Int? {
        for index in clause.lowerBound..<min(clause.lowerBound + 34, clause.upperBound) {
            if urging.match(text, at: index, limit: clause.upperBound) != nil { return nil }
            if let length = makers.match(text, at: index, limit: clause.upperBound) { return index + length }
        }
        return nil
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

    private static let makers: ChineseWords = "编制 编制完成 制定出台 制定 制订 形成 梳理形成 编印 起草 出台 提交 研究制定 建立完善"
    private static let urging: ChineseWords = "督促 指导 推动 鼓励 支持 引导"
    private static let documents: ChineseWords = """
        标准 报告 台账 方案 办法 细则 清单 目录 规划 制度 手册 指南 规范 名录 实施意见 计划 汇编 数据库 预案 指引 产品 材料 总结 报表 小结 结果
        """
    private static let blockers: ChineseWords = "等 机制 体系"
}

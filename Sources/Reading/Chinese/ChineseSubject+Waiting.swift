/// Names that stand between commas before the order that is given to them.
extension ChineseSubject {
    /// Words that single out some of those already named.
    static let specials: ChineseWords = "特别是 尤其是"

    /// A clause that is nothing but names of bodies, whom a later clause may tell to act.
    static func alone(_ text: ChineseText, _ clause: Range<Int>) -> [ChineseName]? {
        var words = text.trimmed(clause)
        if let length = specials.match(text, at: words.lowerBound, limit: words.upperBound) {
            words = words.lowerBound + length..<words.upperBound
            // 特别是重点地区: among those named, and no body by its own name.
            guard isName(text, words) else { return [] }
        }
        let isOfAll =
            words.prefix(4).contains { text[$0] == "各" }
            || concerned.match(text, before: words.upperBound, floor: words.lowerBound) != nil
        guard words.count >= 4, isOfAll || isSpecial(text, clause), isName(text, words) else {
            return nil
        }
        return ChineseBodies.names(text, words)
    }

    private static let concerned: ChineseWords = "有关部门 有关单位 相关部门 相关单位"

    /// 各街道作为责任主体, 各学校发生食品安全事件的: who is to act, and as what or when, before the comma.
    static func acting(_ text: ChineseText, _ clause: Range<Int>) -> [ChineseName]? {
        let words = text.trimmed(clause)
        let isFound = findings.first(in: text, words) != nil
        let isCase =
            isFound || text.hasSuffix("的", before: words.upperBound) || text.hasSuffix("后", before: words.upperBound)
        let mark = text.first("作为", in: words) ?? (isCase ? cases.first(in: text, words)?.lowerBound : nil)
        guard let mark, (words.lowerBound + 2...words.lowerBound + 40).contains(mark),
            isName(text, words.lowerBound..<mark)
        else { return nil }
        return ChineseBodies.names(text, words.lowerBound..<mark)
    }

    /// 区法院发现受侵害的未成年人，应……: what is found may be told without a word of time behind it.
    private static let findings: ChineseWords = "发现 接到 接报"
    private static let cases: ChineseWords = "发生 发现 接到 接报 收到 遇 遇有"

    /// 负责辖区内的日常监管: work without a subject of its own.
    static func acts(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        ChineseVerbs.opening.match(text, at: text.trimmed(clause).lowerBound, limit: clause.upperBound) != nil
    }

    /// 区防指将组织督导组开展明查暗访: who says of itself what it is going to do.
    static func announced(in text: ChineseText, _ range: Range<Int>) -> [ChineseName]? {
        for clause in text.parts(of: range, at: { ChineseSigns(",;。:").contains($0) }) {
            let words = text.trimmed(clause)
            guard let will = words.prefix(30).dropFirst(2).first(where: { text[$0] == "将" }),
                isName(text, words.lowerBound..<will)
            else { continue }
            return ChineseBodies.names(text, words.lowerBound..<will)
        }
        return nil
    }

    static func isSpecial(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        specials.match(text, at: text.trimmed(clause).lowerBound, limit: clause.upperBound) != nil
    }

    /// 要尽早组织开展……, 也要抓紧……: an order whose subject stands before the comma.
    static func orders(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        let start = text.trimmed(clause).lowerBound
        let also = text.hasPrefix("也", at: start) ? start + 1 : start
        return orderings.match(text, at: also, limit: clause.upperBound) != nil
    }

    /// 由局党建办负责考核: the clause gives its office nothing but to mark the points.
    static func examines(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        examinings.match(text, before: text.trimmed(clause).upperBound, floor: clause.lowerBound + 2) != nil
    }

    private static let orderings: ChineseWords = "要 应 应当 须 必须 务必 均要 均应 都要 都应 需 需要"
    private static let examinings: ChineseWords = """
        负责考核 负责考评 负责评分 负责打分 负责赋分 负责评价 牵头考核 牵头考评 负责组织考核 负责核定 负责计分
        """
}

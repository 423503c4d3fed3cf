/// Money and shares of it that a text grants to others, and promises of no work.
extension ChineseTarget {
    /// 对通过认定的企业，给予最高10万元奖励: the sentences in which somebody is granted money.
    static func grants(_ text: ChineseText, _ range: Range<Int>) -> [Range<Int>] {
        text.sentences(of: range).filter {
            giving.first(in: text, $0) != nil && granted.first(in: text, $0) != nil
        }
    }

    /// 给予20%补贴, 每家最高50万元, 按不超过投资额的30%: how much, in a sentence that grants money.
    ///
    /// What all of it may cost (全市每年总额不超过500万元) is promised.
    static func isGranted(_ text: ChineseText, _ quantity: ChineseQuantity, _ clause: Range<Int>) -> Bool {
        guard quantity.unit == "元" || quantity.unit == "%" else { return false }
        let words = text.trimmed(clause)
        if overall.match(text, at: words.lowerBound, limit: words.upperBound) != nil { return false }
        let near =
            max(
                words.lowerBound, quantity.range.lowerBound - 40)..<min(
                words.upperBound, quantity.range.upperBound + 40)
        if giving.first(in: text, near) != nil { return true }
        if opening.match(text, at: words.lowerBound, limit: words.upperBound) != nil { return true }
        return quantity.bound == "<=" && (quantity.unit == "元" || granted.first(in: text, near) != nil)
    }

    private static let giving: ChineseWords = "给予 最高 一次性 予以补 予以奖 予以资助 分档"
    private static let granted: ChineseWords = """
        补贴 补助 奖励 奖补 资助 贴息 奖金 资金支持 经费支持 项目支持 投资支持 股权投资 担保贷款 券” 券包 算力券 创新券 减免 扶持资金 支持资金
        """
    private static let overall: ChineseWords = "全市 全县 全区 全省 全州 全镇 每年总额 年度总额 总投入"
    private static let opening: ChineseWords = "按 每 单 累计 合计 总计 其中 年度 一次性 分别 再按 并按 最高 最多"
}

/// Terms from an event that an item promises beside its own deadline.
extension ChineseTarget {
    /// 收到申请后3个工作日内完成审核，9月底前……: how soon each time, where the item is due on a day.
    ///
    /// When an account is to come is no such promise.
    static func terms(in text: ChineseText, _ range: Range<Int>) -> [ChineseTarget] {
        clauses(text, range).compactMap { clause in
            guard let link = links.first(in: text, clause),
                let number = ChineseNumber.parse(text, at: link.upperBound, limit: clause.upperBound), number.value > 0,
                let unit = units.match(text, at: number.range.upperBound, limit: clause.upperBound)
            else { return nil }
            let end = number.range.upperBound + unit
            guard end < clause.upperBound, text[end] == "内",
                serving.match(text, at: end + 1, limit: clause.upperBound) != nil
            else { return nil }
            let what = text.shown(text.trimmed(end + 1..<clause.upperBound))
            let target = DraftTarget(
                what: what, op: "<=", value: number.value, unit: text.shown(number.range.upperBound..<end), scope: nil,
                by: nil)
            return ChineseTarget(target: target, range: number.range.lowerBound..<end + 1)
        }
    }

    private static let links: ChineseWords = "之日起 之后 后"
    private static let units: ChineseWords = "个工作日 工作日 小时"
    private static let serving: ChineseWords = """
        完成 办结 拨付 公示 办理 审核 答复 响应 进驻 核实 处置 兑付 兑现 审批 回访 发放 受理 到账 支付 到位
        """
}

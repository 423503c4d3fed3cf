/// What stands above an item and holds for it.
extension ChineseReading {
    /// 责任领导：某某 and 整改时限：6月底 behind several measures hold for one that names its own office as well.
    func termsAbove(_ index: Int) -> (duty: ChineseDuty, text: ChineseText)? {
        for above in outline.path(from: index).dropFirst() {
            let node = outline.nodes[above]
            guard let closing = node.closings.last else { continue }
            var duty = closing.duty
            (duty.lead, duty.support) = ([], [])
            return duty.isEmpty ? nil : (duty, node.text)
        }
        return nil
    }

    /// 县委统战部是牵头单位，履行下列职责：: whose duties stand below.
    func charged(_ node: ChineseNode) -> (duty: ChineseDuty, text: ChineseText)? {
        let text = node.text
        guard text.hasSuffix(":"), let duties = ChineseReading.charges.first(in: text, node.body),
            let end = node.body.prefix(40).dropFirst(2).first(where: {
                ChineseReading.holding.match(text, at: $0, limit: duties.lowerBound + 1) != nil
                    && ChineseBodies.endsAsCertainName(text, node.body.lowerBound..<$0)
            })
        else { return nil }
        var duty = ChineseDuty()
        duty.lead = ChineseBodies.names(text, node.body.lowerBound..<end)
        return (duty, text)
    }

    private static let charges: ChineseWords = "下列职责 以下职责 职责是 职责为 职责如下 主要职责 工作职责 下列工作 以下工作 下列任务 以下任务"
    private static let holding: ChineseWords = "是 为 作为 主要 具体 承担 履行 的主要 的工作 的职责 在"
}

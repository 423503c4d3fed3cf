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

    /// 一、责任领导：某某: whose all of it is that stands below the heading.
    func peopleAbove(_ node: ChineseNode) -> [DraftPerson] {
        var above = node.parent
        while let index = above {
            let heading = outline.nodes[index]
            for closing in heading.closings.reversed() where !(closing.duty.owners + closing.duty.leaders).isEmpty {
                return closing.duty.owners.map { DraftPerson(name: $0.shown, role: .owner) }
                    + closing.duty.leaders.map { DraftPerson(name: $0.shown, role: .leader) }
            }
            above = heading.parent
        }
        return []
    }

    /// 承办单位：某局, on a line of its own above the list.
    static func opensCard(_ text: ChineseText) -> Bool {
        guard text.count <= 60, let colon = text.scalars.prefix(8).firstIndex(of: ":"), colon > 2,
            let label = ChineseLabel.of(text, 0..<colon)
        else { return false }
        return label == .lead
    }

    /// Who a card says is to do all that it lists: 承办单位：……, 协办单位：…… above the list.
    static func card(of outline: ChineseOutline) -> (duty: ChineseDuty, text: ChineseText)? {
        guard outline.preamble.contains(where: { opensCard($0.text) }) else { return nil }
        var text = ChineseText()
        for paragraph in outline.preamble where ChineseLabels.parse(paragraph.text, paragraph.text.all) != nil {
            if !text.isEmpty { text.appendScalar("。", at: text.span.end) }
            text.append(paragraph.text)
        }
        guard let duty = ChineseLabels.parse(text, text.all), !duty.lead.isEmpty else { return nil }
        return (duty, text)
    }
}

/// Brackets that close the items of one list: （大队部、五年级组） beside （政教处）.
///
/// Where most items of a list close with whoever does them, the brackets of the others name somebody as well, however
/// the house calls them.
enum ChineseSharedBrackets {
    /// The closing of an item whose bracket no rule knows by itself; `nil` of an item without one.
    static func candidate(_ node: ChineseNode) -> ChineseClosing? {
        let text = node.text
        let end = text.hasSuffix("。") || text.hasSuffix(";") ? text.count - 1 : text.count
        guard node.closings.isEmpty, end > 6, text[end - 1] == ")", let open = text.opening(end - 1),
            open > node.body.lowerBound + 3, (2...30).contains(end - open - 2)
        else { return nil }
        var words = open + 1..<end - 1
        var duty = ChineseDuty()
        // （种苗站，9月底前）: the time stands behind the names.
        if let last = text.parts(of: words, at: { $0 == "," }).last, last.lowerBound > words.lowerBound,
            ChineseDuty.isTerm(text, last)
        {
            duty.due = last
            words = words.lowerBound..<last.lowerBound - 1
        }
        guard words.allSatisfy({ text[$0].isChinese || ChineseSigns("、,“”").contains(text[$0]) }),
            remarks.match(text, at: open + 1) == nil,
            states.match(text, before: words.upperBound, floor: open + 1) == nil
        else { return nil }
        let names = ChineseBodies.names(text, words)
        guard !names.isEmpty, names.allSatisfy({ (2...14).contains($0.range.count) && isName(text, $0.range) }) else {
            return nil
        }
        duty.lead = names
        return ChineseClosing(outer: open..<end, duty: duty)
    }

    /// Whether an item closes with a bracket that names who does it.
    static func isNamed(_ node: ChineseNode) -> Bool {
        guard let closing = node.closings.last, !closing.duty.lead.isEmpty else { return false }
        return node.text[closing.outer.lowerBound] == "(" && closing.outer.upperBound + 1 >= node.text.count
    }

    private static func isName(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        ChineseVerbs.producing.match(text, at: range.lowerBound) == nil
            && !ChineseSubject.startsAsOther(text, range)
    }

    private static let remarks: ChineseWords = "试行 以下 下同 含 不含 除 见 详见 如 即 包括 另 暂定 略 具体 时间 地点 全年 长期 每 按 待 视 含各 其中 原"
    private static let states: ChineseWords =
        "情况 率 等 版 稿 后 前 内 时 中 上 下 外 性 类 型 制 化 元 度 期间 工作 活动 项目 任务 试行 修订 草案 完成 执行 阶段"
}

extension ChineseOutlineBuilder {
    /// Gives the items of a list the brackets that only their neighbours show to be names.
    static func sharingBrackets(_ nodes: inout [ChineseNode]) {
        var lists: [Int: [Int]] = [:]
        for (index, node) in nodes.enumerated() where node.isLeaf && node.marker != nil && node.text.hasBracket {
            var root = index
            while let parent = nodes[root].parent { root = parent }
            lists[root, default: []].append(index)
        }
        for items in lists.values where items.count > 2 {
            let named = items.count { ChineseSharedBrackets.isNamed(nodes[$0]) }
            guard named > 1 else { continue }
            let others = items.compactMap { index in ChineseSharedBrackets.candidate(nodes[index]).map { (index, $0) } }
            guard named * 2 >= others.count else { continue }
            for (index, closing) in others { nodes[index].take(closing) }
        }
    }
}

extension ChineseText {
    /// Whether a bracket closes the text, a stop behind it or not.
    fileprivate var hasBracket: Bool {
        guard let last = scalars.last else { return false }
        return last == ")" || ChineseSigns("。;").contains(last) && count > 1 && scalars[count - 2] == ")"
    }
}

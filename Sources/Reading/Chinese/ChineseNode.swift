/// A numbered item of a Chinese text, or an unnumbered one that stands in its row.
struct ChineseNode: Sendable {
    /// The document's own path: 四.(四).1; unique in an outline.
    var ref: String
    var parent: Int?
    var children: [Int] = []
    var marker: ChineseMarker?
    /// The words with the sign before them.
    var text: ChineseText { didSet { told = nil } }
    var line: Int
    /// How many of its characters are a heading that stands on a line of its own, above its one paragraph.
    var headed = 0
    /// What was found in its words when they were whole.
    private var told: (closings: [ChineseClosing], heading: Range<Int>)?

    init(ref: String, parent: Int? = nil, marker: ChineseMarker?, text: ChineseText, line: Int) {
        (self.ref, self.parent, self.marker, self.text, self.line) = (ref, parent, marker, text, line)
    }

    /// Finds once what many rules ask for; to be called when nothing more is added to the text.
    mutating func settle() { told = (closings, heading) }

    /// Adds a closing that only the items beside it show to be one; to be called when the words are whole.
    mutating func take(_ closing: ChineseClosing) { told = (closings + [closing], heading) }

    /// The parentheses and labels that say who does it.
    var closings: [ChineseClosing] { told?.closings ?? ChineseClosing.find(in: text, body) }

    var isLeaf: Bool { children.isEmpty }
    var body: Range<Int> { min(marker?.length ?? 0, text.count)..<text.count }

    /// Whether it only names what follows: no sentence ends within it.
    var isHeading: Bool {
        marker != nil && !text.scalars.contains("。") && !text.scalars.contains(";")
            && closings.isEmpty
    }

    /// The words of its heading without a closing stop or parenthesis.
    var heading: Range<Int> {
        if let told { return told.heading }
        let end = text.first("。", in: body) ?? body.upperBound
        var range = body.lowerBound..<end
        if let closing = ChineseClosing.find(in: text, range).first {
            range = range.lowerBound..<closing.outer.lowerBound
        }
        return text.trimmed(range)
    }
}

/// The tree of a Chinese text's items, parents before their children.
struct ChineseOutline: Sendable {
    var nodes: [ChineseNode] = []
    /// What stands before the first item.
    var preamble: [ChineseParagraph] = []
    /// 说明：……, 备注：…… below a table or at the end.
    var remarks: [ChineseParagraph] = []

    func path(from index: Int) -> [Int] {
        var path = [index]
        while let last = path.last, let parent = nodes[last].parent { path.append(parent) }
        return path
    }

    /// The headings above an item, outermost first, joined by " / ".
    func group(of index: Int) -> String? {
        let headings = path(from: index).dropFirst().reversed().compactMap { node -> String? in
            let heading = nodes[node].text.shown(nodes[node].heading)
            return heading.isEmpty ? nil : heading
        }
        return headings.isEmpty ? nil : headings.joined(separator: " / ")
    }
}

/// A parenthesis or labelled tail that says who does what stands before it.
struct ChineseClosing: Sendable {
    /// With its brackets or labels.
    var outer: Range<Int>
    var duty: ChineseDuty

    /// Every such parenthesis that closes a sentence of the range, and labels at its end.
    static func find(in text: ChineseText, _ range: Range<Int>) -> [ChineseClosing] {
        var found: [ChineseClosing] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == "(" || text[index] == "[" {
                guard let close = text.closing(index, limit: range.upperBound) else { break }
                if isWithinLabel(text, index, close, range) {
                    index = close + 1
                    continue
                }
                if !isKind(text, index, close), let duty = ChineseDuty.parse(text, index + 1..<close),
                    closes(text, index, close, range, duty)
                {
                    found.append(ChineseClosing(outer: index..<close + 1, duty: duty))
                }
                index = close
            }
            index += 1
        }
        if let tail = labels(in: text, range, after: found.last?.outer.upperBound) { found.append(tail) }
        if found.isEmpty, let offices = offices(in: text, range) { found.append(offices) }
        if let last = found.last, last.duty.lead.isEmpty, last.duty.support.isEmpty {
            // 责任单位：某局（完成时限：10月）: the bracket goes on with the labels before it.
            let before = range.lowerBound..<last.outer.lowerBound
            let start = found.dropLast().last?.outer.upperBound
            if var labelled = labels(in: text, before, after: start) {
                labelled.duty.merge(last.duty)
                labelled.outer = labelled.outer.lowerBound..<last.outer.upperBound
                found[found.count - 1] = labelled
            }
        }
        return found
    }

    /// 责任单位：甲局（责任人：某某）: the bracket belongs to the label's list.
    private static func isWithinLabel(_ text: ChineseText, _ open: Int, _ close: Int, _ range: Range<Int>) -> Bool {
        guard text[open] == "(", text.contains(":", in: open..<close) else { return false }
        let near = max(range.lowerBound, open - 40)..<open
        guard let colon = near.last(where: { ChineseSigns(":。;").contains(text[$0]) }), text[colon] == ":",
            colon + 1 < open
        else { return false }
        let start = near.first(where: { index in
            index < colon && colon - index <= 8 && ChineseLabel.of(text, index..<colon) != nil
        })
        return start.flatMap { ChineseLabel.of(text, $0..<colon) }?.isDuty ?? false
    }

    /// 运用图表开展解读。　县直各单位，各乡镇人民政府: the cell of offices beside an item whose lines lost their columns.
    private static func offices(in text: ChineseText, _ range: Range<Int>) -> ChineseClosing? {
        guard let stop = range.suffix(60).last(where: { text[$0] == "。" }), stop + 6 < range.upperBound,
            text.span(stop + 1..<stop + 2).start - text.span(stop..<stop + 1).end > 1
        else { return nil }
        let words = stop + 1..<range.upperBound
        let names = ChineseBodies.names(text, words)
        guard names.count > 1, names.contains(where: { text[$0.range.lowerBound] == "各" }),
            names.allSatisfy({ ChineseBodies.endsAsCertainName(text, $0.range) })
        else { return nil }
        var duty = ChineseDuty()
        duty.lead = names
        return ChineseClosing(outer: words, duty: duty)
    }

    /// 各处室（中心）, 各镇（街道）: what else such a body may be is a part of its name.
    private static func isKind(_ text: ChineseText, _ open: Int, _ close: Int) -> Bool {
        open > 0 && !ChineseSigns("。;)]”").contains(text[open - 1]) && kinds.isWhole(text, open + 1..<close)
    }

    private static let kinds: ChineseWords = """
        中心 站所 单位 部门 街道 乡镇 园区 开发区 办事处 分局 社区 局 委 办 科 室 处 组 所 站 队 镇 乡 区 县 市 州 公司 企业 学校 科室 处室 管委会 市、区 县、区 街道办事处
        """

    /// It closes the item or a sentence; within a sentence only a parenthesis with a verb or label speaks of duty.
    private static func closes(
        _ text: ChineseText, _ open: Int, _ close: Int, _ range: Range<Int>, _ duty: ChineseDuty
    ) -> Bool {
        let isLast = close + 1 >= range.upperBound || ChineseSigns("。;([").contains(text[close + 1])
        let opensBehindStop = open > range.lowerBound && ChineseSigns("。;)]”").contains(text[open - 1])
        // 选派干部100名（某部）。: names alone close the item, before its stop or behind it.
        let isEnd = close + 1 >= range.upperBound || close + 2 == range.upperBound && text[close + 1] == "。"
        return duty.isSaid ? isLast || opensBehindStop : isLast && (opensBehindStop || isEnd)
    }

    /// “责任单位：市教育局” behind the last sentence, on a line of its own or not.
    private static func labels(in text: ChineseText, _ range: Range<Int>, after start: Int?) -> ChineseClosing? {
        let range = (start ?? range.lowerBound)..<range.upperBound
        guard let first = ChineseLabels.fields(text, range).first(where: { $0.meaning.isDuty }) else { return nil }
        var open = first.label.lowerBound
        if open > range.lowerBound, text[open - 1] == "[" { open -= 1 }
        guard let duty = ChineseLabels.parse(text, open..<range.upperBound) else { return nil }
        return ChineseClosing(outer: open..<range.upperBound, duty: duty)
    }
}

extension ChineseLabel {
    /// Whether it says who, by when or with what result, and not what.
    var isDuty: Bool {
        switch self {
        case .lead, .support, .due, .leader, .owner, .product: true
        case .weight, .task, .target, .number, .group, .note, .criteria, .basis: false
        }
    }
}

/// Builds the tree of a Chinese text's items from its paragraphs.
struct ChineseOutlineBuilder {
    private var outline = ChineseOutline()
    /// Open numbered nodes from the top.
    private var open: [Int] = []
    private var refs = TakenRefs()
    /// Items that a line of their own says the duty of.
    private var labelled: Set<Int> = []
    /// Whether the day of the foot was passed.
    private var isPastFoot = false
    /// Whether what is enclosed was named by a line of its own: 附：工作行事历.
    private var isEnclosed = false

    static func outline(of paragraphs: [ChineseParagraph]) -> ChineseOutline {
        var builder = ChineseOutlineBuilder()
        var isListing = false
        let paragraphs = ChineseCountedParagraphs.marked(
            ChineseHeadings.counted(ChineseHeadings.restored(paragraphs)))
        for (index, paragraph) in paragraphs.enumerated() {
            // 附件：1.某表 with 2.某册 on the next line: a list of what is enclosed.
            isListing =
                isListing && enclosure(paragraph)
                || paragraph.text.count > 3 && enclosing.match(paragraph.text, at: 0) != nil
                || opensEnclosures(paragraph, before: paragraphs[(index + 1)...].first)
            if isListing, paragraph.marker != nil { continue }
            if let level = builder.levelOfList(under: paragraph, before: paragraphs[(index + 1)...].first) {
                builder.pushBody(paragraph, over: level)
                continue
            }
            if builder.opensText(paragraph, before: paragraphs[(index + 1)...].first) {
                builder.open.removeAll()
                continue
            }
            let isLast = !paragraphs[(index + 1)...].contains { !ChineseFoot.isFoot($0.text) }
            builder.add(paragraph, isLast: isLast)
        }
        builder.shareLastDuties()
        builder.mergeSingleParagraphs()
        for index in builder.outline.nodes.indices { builder.outline.nodes[index].settle() }
        sharingBrackets(&builder.outline.nodes)
        return builder.outline
    }

    static let enclosing: ChineseWords = "附件: 附: 附表:"

    private static func enclosure(_ paragraph: ChineseParagraph) -> Bool {
        paragraph.marker?.level == .arabic && paragraph.text.count <= 60
            && !paragraph.text.scalars.dropLast().contains("。") && paragraph.marker?.number ?? 0 >= 1
    }

    /// 附件： alone, and 1.某表 on the next line: the list of what is enclosed, and no annex.
    private static func opensEnclosures(_ paragraph: ChineseParagraph, before next: ChineseParagraph?) -> Bool {
        guard paragraph.text.equals("附件:"), let next, next.marker?.number == 1 else { return false }
        return enclosure(next)
    }

    private mutating func add(_ paragraph: ChineseParagraph, isLast: Bool) {
        if paragraph.marker == nil, ChineseFoot.isRemark(paragraph.text) { outline.remarks.append(paragraph) }
        if let marker = paragraph.marker {
            push(paragraph, marker)
        } else if let level = open.first.flatMap({ outline.nodes[$0].marker?.level }), level >= .bracketed,
            ChineseHeadings.isWhole(paragraph.text)
        {
            let words = paragraph.text.trimmed(paragraph.text.all)
            let marker = ChineseMarker(level: .comma, label: paragraph.text.shown(words), number: nil, length: 0)
            push(ChineseParagraph(text: paragraph.text, line: paragraph.line, marker: marker), marker)
        } else if let current = open.last {
            attach(paragraph, to: current, isLast: isLast)
        } else {
            outline.preamble.append(paragraph)
        }
    }

    private mutating func push(_ paragraph: ChineseParagraph, _ marker: ChineseMarker) {
        while let last = open.last, let level = outline.nodes[last].marker?.level, level >= marker.level {
            open.removeLast()
        }
        let ref = path(under: open.last, marker.label.isEmpty ? nil : marker.label)
        open.append(append(ref, paragraph, parent: open.last))
    }

    /// The title of the text that a numbered notice carries: behind it the numbers begin anew.
    private func opensText(_ paragraph: ChineseParagraph, before next: ChineseParagraph?) -> Bool {
        let text = paragraph.text
        guard paragraph.marker == nil, (6...60).contains(text.count), let marker = next?.marker, marker.number == 1,
            let outer = open.first.flatMap({ outline.nodes[$0].marker }), outer.level == marker.level,
            outer.number ?? 0 > 1, !text.scalars.contains("。"), !text.scalars.contains(":")
        else { return false }
        return ChineseHead.isTitle(text)
    }

    /// 县教育局： and a list that begins with 1 below it: plans that divide duties set the office over its own list.
    ///
    /// - Returns: The list's level; `nil` of a paragraph that heads none.
    private func levelOfList(
        under paragraph: ChineseParagraph, before next: ChineseParagraph?
    ) -> ChineseMarker.Level? {
        let text = paragraph.text
        let words = text.trimmed(ChineseNamedItem.withoutDuties(text, text.trimmed(text.all)))
        guard paragraph.marker == nil, let marker = next?.marker, marker.number == 1, marker.level >= .bracketed,
            let outer = open.lazy.compactMap({ outline.nodes[$0].marker?.level }).first, outer < marker.level,
            outer != .annex, (2...40).contains(words.count), !text.scalars.contains("。")
        else { return nil }
        // 二月份：, and a list for that month below it.
        if words.count <= 16, let due = ChineseDeadline.ofCell(text, words, base: .init(year: 2001)),
            due.range.lowerBound == words.lowerBound, due.range.upperBound + 1 >= words.upperBound
        {
            return marker.level
        }
        let names = ChineseBodies.names(text, words)
        let areBodies = names.allSatisfy { ChineseNamedItem.isHead(text, $0.range, of: names.count) }
        return !names.isEmpty && areBodies ? marker.level : nil
    }

    /// A heading without a number of its own, beside others like it.
    private mutating func pushBody(_ paragraph: ChineseParagraph, over level: ChineseMarker.Level) {
        while let last = open.last, let marker = outline.nodes[last].marker,
            marker.level >= level || marker.length == 0
        {
            open.removeLast()
        }
        let above = ChineseMarker.Level(rawValue: level.rawValue - 1) ?? level
        var heading = paragraph
        heading.marker = ChineseMarker(level: above, label: "", number: nil, length: 0)
        let ref = path(under: open.last, nil)
        open.append(append(ref, heading, parent: open.last))
    }

    /// An unnumbered paragraph goes on with its item, says who does it, or is an item of its own beside it.
    private mutating func attach(_ paragraph: ChineseParagraph, to current: Int, isLast: Bool) {
        if ChineseFoot.isDate(paragraph.text) { isPastFoot = true }
        if paragraph.text.hasPrefix("附:"), paragraph.text.count <= 20 { isEnclosed = true }
        if isEnclosed, !paragraph.text.scalars.contains("。"), !ChineseFoot.isFoot(paragraph.text) { return }
        if ChineseFoot.isFoot(paragraph.text) || ChineseFoot.isContact(paragraph.text) { return }
        // The title of the table behind the letter's foot is no part of its last item.
        if isPastFoot, paragraph.text.count <= 60, !paragraph.text.scalars.contains("。"),
            ChineseHead.isTitle(paragraph.text)
        {
            return
        }
        let node = outline.nodes[current]
        if isCard, let colon = labelEnd(paragraph.text) {
            let label = ChineseLabel.of(paragraph.text, 0..<colon)
            if label?.isDuty != true, paragraph.text.scalars.contains("。") {
                _ = append("末段", paragraph, parent: nil)
            }
            return
        }
        if isClosing(paragraph.text), !node.isHeading {
            _ = append(path(under: node.parent, "末段"), paragraph, parent: node.parent)
            return
        }
        if isOnlyDuty(paragraph) {
            let item = lastChild(of: current)
            labelled.insert(item)
            if !ChineseSigns("。;:").contains(outline.nodes[item].text.scalars.last ?? " ") {
                outline.nodes[item].text.appendStop()
            }
            outline.nodes[item].text.append(paragraph.text)
        } else if takesContent(paragraph, under: lastChild(of: current)) {
        } else if let labels = labelsUnderHeading(node), paragraph.text.scalars.contains("。") {
            var text = node.text[0..<labels.lowerBound]
            text.append(paragraph.text)
            if text.scalars.last != "。" { text.appendStop() }
            text.append(node.text, labels)
            outline.nodes[current].text = text
        } else if node.isHeading || isStoppedHeading(node, over: paragraph) {
            let ref = path(under: current, nil)
            _ = append(ref, paragraph, parent: current)
        } else if isLast, ChineseSubject.find(in: paragraph.text, paragraph.body) != nil {
            _ = append("结尾段", paragraph, parent: nil)
        } else if node.closings.isEmpty,
            ChineseSubject.find(in: paragraph.text, paragraph.body) == nil
        {
            outline.nodes[current].text.append(paragraph.text)
        } else {
            let ref = path(under: node.parent, "末段")
            _ = append(ref, paragraph, parent: node.parent)
        }
    }

    /// 承办单位：某局 above the list: a card whose labels hold for all of it.
    private var isCard: Bool { outline.preamble.contains { ChineseReading.opensCard($0.text) } }

    /// Behind 反馈要求 of 反馈要求：……, which goes on with no item.
    private func labelEnd(_ text: ChineseText) -> Int? {
        guard let colon = text.scalars.prefix(8).firstIndex(of: ":"), (3...6).contains(colon), colon + 2 < text.count,
            text.scalars[..<colon].allSatisfy(\.isChinese)
        else { return nil }
        return ChineseBodies.endsAsCertainName(text, 0..<colon) && ChineseLabel.of(text, 0..<colon) == nil ? nil : colon
    }

    /// 本措施自2024年4月1日起施行，有效期5年。 below the last item: of the whole text.
    private func isClosing(_ text: ChineseText) -> Bool {
        text.count <= 80 && text.hasPrefix("本")
            && ["起施行", "起实施", "起执行", "负责解释", "有效期"].contains { text.contains($0) }
    }

    /// 工作内容：……, 目标：…… below 责任处室：甲处: what is to be done stands before those who do it.
    private mutating func takesContent(_ paragraph: ChineseParagraph, under item: Int) -> Bool {
        let text = paragraph.text
        guard labelled.contains(item), paragraph.marker == nil, let colon = text.first(":"), (2...8).contains(colon),
            colon + 1 < text.count, let label = ChineseLabel.of(text, 0..<colon), label == .task || label == .target,
            let labels = outline.nodes[item].closings.last?.outer, labels.upperBound == outline.nodes[item].text.count
        else { return false }
        let node = outline.nodes[item].text
        var whole = node[0..<labels.lowerBound]
        if !ChineseSigns("。;:").contains(whole.scalars.last ?? "。") { whole.appendStop() }
        whole.append(text, text.trimmed(colon + 1..<text.count))
        if whole.scalars.last != "。" { whole.appendStop() }
        whole.append(node, labels)
        outline.nodes[item].text = whole
        return true
    }

    /// 一、加快整治河道。 and the text on the lines below: the heading closes with a stop.
    private func isStoppedHeading(_ node: ChineseNode, over paragraph: ChineseParagraph) -> Bool {
        let text = node.text
        guard let marker = node.marker, marker.level > .annex, text.scalars.last == "。", paragraph.marker == nil,
            paragraph.text.scalars.contains("。"), (6...42).contains(text.count), node.closings.isEmpty,
            text.first("。", in: node.body) == text.count - 1
        else { return false }
        return !text.scalars.contains(";") && !text.scalars.contains(",") && !text.scalars.contains { $0.isDigit }
            && ChineseSubject.find(in: text, node.body) == nil
    }

    /// （一）学位建设（20分）, and 责任科室：甲科 below it: the work follows, and who does it is said before.
    private func labelsUnderHeading(_ node: ChineseNode) -> Range<Int>? {
        guard node.marker != nil, node.isLeaf, node.text.count <= 120,
            let closing = node.closings.first,
            closing.outer.upperBound == node.text.count, node.text[closing.outer.lowerBound] != "("
        else { return nil }
        let heading = node.body.lowerBound..<closing.outer.lowerBound
        let stops = heading.count { ChineseSigns("。;").contains(node.text[$0]) }
        return heading.count <= 40 && stops <= 1 && node.text.hasSuffix("。", before: heading.upperBound)
            && !node.text.scalars[heading].contains(",") ? closing.outer : nil
    }

    private func lastChild(of node: Int) -> Int {
        outline.nodes[node].children.last ?? node
    }

    /// A paragraph that is nothing but its parenthesis or labels belongs to the item above it.
    private func isOnlyDuty(_ paragraph: ChineseParagraph) -> Bool {
        guard let closing = ChineseClosing.find(in: paragraph.text, paragraph.text.all).first else { return false }
        return closing.outer.lowerBound <= 1
    }

    private mutating func append(_ ref: String, _ paragraph: ChineseParagraph, parent: Int?) -> Int {
        outline.nodes.append(
            ChineseNode(
                ref: refs.take(ref), parent: parent, marker: paragraph.marker, text: paragraph.text,
                line: paragraph.line))
        if let parent { outline.nodes[parent].children.append(outline.nodes.count - 1) }
        return outline.nodes.count - 1
    }

    /// 四 + (四) + 1 = 四.(四).1; articles are counted through the chapters, so 第三条 stands alone.
    private func path(under parent: Int?, _ label: String?) -> String {
        guard let parent else { return label ?? "段" }
        let above = outline.nodes[parent]
        guard let label else { return above.ref + "-\(above.children.count + 1)" }
        if label.hasPrefix("第"), label.hasSuffix("条") { return label }
        // 3.1 below 3 says the whole path itself.
        if let marker = above.marker, marker.level == .arabic, label.hasPrefix(marker.label + "."),
            above.ref.hasSuffix(marker.label)
        {
            return above.ref.dropLast(marker.label.count) + label
        }
        return above.ref + "." + label
    }

    /// 1. to 6. without a word of duty, and 牵头单位：某局 on a line below the last: it holds for all of them.
    private mutating func shareLastDuties() {
        for index in outline.nodes.indices where outline.nodes[index].children.count > 1 {
            let items = outline.nodes[index].children.filter { outline.nodes[$0].marker != nil }
            guard items.count > 1, let last = items.last.map(lastChild), labelled.contains(last),
                let closing = outline.nodes[last].closings.last, outline.nodes[index].closings.isEmpty,
                items.dropLast().allSatisfy(isUnassigned)
            else { continue }
            let text = outline.nodes[last].text
            guard closing.outer.upperBound == text.count else { continue }
            if outline.nodes[index].text.scalars.last != "。" { outline.nodes[index].text.appendStop() }
            outline.nodes[index].text.append(text, closing.outer)
            outline.nodes[last].text = text[0..<closing.outer.lowerBound]
        }
    }

    private func isUnassigned(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        return node.closings.isEmpty
            && node.children.allSatisfy { outline.nodes[$0].marker == nil && outline.nodes[$0].closings.isEmpty }
    }

    /// A heading with one paragraph under it is one item.
    private mutating func mergeSingleParagraphs() {
        for index in outline.nodes.indices {
            if isPoint(index) || isLabelled(index) { joinParagraphs(of: index) }
            guard outline.nodes[index].children.count == 1, let child = outline.nodes[index].children.first,
                outline.nodes[child].marker == nil, outline.nodes[child].isLeaf,
                outline.nodes[index].marker?.level != .annex || !ChineseHead.isTitle(outline.nodes[child].text)
            else { continue }
            var joined = outline.nodes[index].text
            let isSentence = joined.scalars.last == "。" && joined.count > 24
            if !ChineseSigns("。:").contains(joined.scalars.last ?? " ") { joined.appendStop() }
            if joined.count <= 40, !isSentence, outline.nodes[child].text.scalars.contains("。") {
                outline.nodes[index].headed = joined.count
            }
            joined.append(outline.nodes[child].text)
            outline.nodes[index].text = joined
            outline.nodes[index].children = []
            outline.nodes[child].parent = -1
        }
        removeMerged()
    }

    /// 实施项目：…… 实施内容：…… on lines of their own below a heading: one item, told under labels.
    private func isLabelled(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        guard let marker = node.marker, marker.level >= .bracketed, node.children.count > 1 else { return false }
        return node.children.allSatisfy { child in
            let text = outline.nodes[child].text
            guard outline.nodes[child].marker == nil, outline.nodes[child].isLeaf, let colon = text.first(":") else {
                return false
            }
            return (2...6).contains(colon) && text.count > colon + 1 && text.scalars[..<colon].allSatisfy(\.isChinese)
                && !ChineseBodies.endsAsName(text, 0..<colon)
        }
    }

    /// 1. and several paragraphs without numbers, beside 2., 3. and 4. of one paragraph each: a point like them.
    private func isPoint(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        guard let marker = node.marker, marker.level >= .arabic, node.children.count > 1, let parent = node.parent,
            node.children.allSatisfy({ outline.nodes[$0].marker == nil && outline.nodes[$0].isLeaf })
        else { return false }
        let others = outline.nodes[parent].children.lazy.filter { $0 != index && outline.nodes[$0].marker != nil }
        return others.prefix(3).count == 3 && others.allSatisfy { outline.nodes[$0].children.isEmpty }
    }

    /// The first paragraph takes the others of its item.
    private mutating func joinParagraphs(of index: Int) {
        let children = outline.nodes[index].children
        for child in children.dropFirst() {
            outline.nodes[children[0]].text.append(outline.nodes[child].text)
            outline.nodes[child].parent = -1
        }
        outline.nodes[index].children = [children[0]]
    }

    private mutating func removeMerged() {
        var places: [Int: Int] = [:]
        var kept: [ChineseNode] = []
        for (index, node) in outline.nodes.enumerated() where node.parent != -1 {
            places[index] = kept.count
            kept.append(node)
        }
        for index in kept.indices {
            kept[index].parent = kept[index].parent.flatMap { places[$0] }
            kept[index].children = kept[index].children.compactMap { places[$0] }
        }
        outline.nodes = kept
    }
}

extension ChineseText {
    /// Parts a heading from the text under it, where the page did it by a new line.
    mutating func appendStop() {
        let end = span.end
        appendScalar("。", at: end)
    }
}

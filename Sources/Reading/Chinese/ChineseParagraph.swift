/// A paragraph of a Chinese text, its wrapped lines joined.
struct ChineseParagraph: Sendable {
    var text: ChineseText
    /// 1-based line of its first words.
    var line: Int
    var marker: ChineseMarker?

    /// Where the words after the sign begin.
    var body: Range<Int> { min(marker?.length ?? 0, text.count)..<text.count }
}

/// Joins lines to paragraphs.
///
/// Page breaks and hard wraps leave a line open: it ends without a stop although it has stops or an open bracket
/// within, or it is as long as the page is wide. A line that opens with a sign of numbering begins anew.
struct ChineseParagraphs {
    let text: WorkingText
    private let page: ChinesePage

    /// The paragraphs of some lines, in order.
    static func joined(_ lines: [Line], of text: WorkingText) -> [ChineseParagraph] {
        ChineseParagraphs(text: text, page: ChinesePage(lines, of: text)).joined(lines)
    }

    private func joined(_ lines: [Line]) -> [ChineseParagraph] {
        var paragraphs: [ChineseParagraph] = []
        var isOpen = false
        var first: Line?
        // The parts of a page that stood on one line are whole.
        var last: Int?
        let numbers = pageNumbers(lines)
        for line in lines where !line.content.isEmpty && !numbers.contains(line.number) {
            let bytes = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
            let words = ChineseText(bytes: text.bytes, in: bytes).withoutMarkdown.withoutOrnament
            guard !words.isEmpty, !ChineseNoise.isNoise(words) else { continue }
            let marker = ChineseMarker.parse(words)
            // Behind a full line that ends with a stop the indent tells: only a new paragraph stands in.
            let stays =
                isOpen && line.number != last
                && (first.map { line.indent < $0.indent } ?? false || !endsWithStop(paragraphs.last))
            let isApart = last.map { line.number - $0 > 1 } ?? false
            if stays, let last = paragraphs.last, !(isApart && closesLabel(last.text)),
                goesOn(last, words, marker)
            {
                paragraphs[paragraphs.count - 1].text.append(words)
            } else {
                paragraphs.append(ChineseParagraph(text: words, line: line.number, marker: marker))
                first = line
            }
            if let last = paragraphs.last { isOpen = endsOpen(last, lastLine: line) }
            last = line.number
        }
        return paragraphs
    }

    /// Figures alone that count 1, 2, 3 with blank lines on both sides, as pages are numbered.
    private func pageNumbers(_ lines: [Line]) -> Set<Int> {
        var found: Set<Int> = []
        let filled = lines.filter { !$0.content.isEmpty }
        for index in filled.indices.dropFirst() where filled[index].content.count <= 3 {
            let line = filled[index]
            guard line.number - filled[index - 1].number > 2,
                index + 1 == filled.count || filled[index + 1].number - line.number > 1,
                Numerals.integer(text.letters[line.content]) == found.count + 1
            else { continue }
            found.insert(line.number)
        }
        return found
    }

    private func endsWithStop(_ paragraph: ChineseParagraph?) -> Bool { paragraph?.text.scalars.last == "。" }

    private func endsOpen(_ paragraph: ChineseParagraph, lastLine: Line) -> Bool {
        guard let last = paragraph.text.scalars.last else { return false }
        if page.isFull(lastLine, text), last != ":" || endsWithLabel(paragraph.text) { return true }
        if ChineseSigns("。!?;:").contains(last) { return false }
        if hasOpenBracket(paragraph.text) || hasOpenTitle(paragraph.text) { return true }
        if last == ")" || last == "]" || last == "”" { return false }
        if page.isWrapped { return false }
        return paragraph.text.count >= 30
            && paragraph.text.scalars.suffix(Self.reach).contains { ChineseSigns("。;,").contains($0) }
    }

    /// 责任科室：甲科；时限：, and what it is on the next line.
    private func endsWithLabel(_ text: ChineseText) -> Bool {
        // A label is short.
        guard let stop = text.scalars.dropLast().suffix(40).lastIndex(where: { ChineseSigns(";,。").contains($0) })
        else {
            return false
        }
        return ChineseLabel.of(text, stop + 1..<text.count - 1) != nil
    }

    /// How far back it is looked for what a long paragraph left open.
    private static let reach = 600

    /// An open bracket joins whatever follows, unless a new item plainly begins: OCR drops closing brackets.
    private func goesOn(_ open: ChineseParagraph, _ words: ChineseText, _ marker: ChineseMarker?) -> Bool {
        if let number = ChineseDocumentNumber.all(in: words).first, number.range.upperBound == words.count,
            number.range.lowerBound == 0
        {
            return false
        }
        // 某政发〔2026〕3号　签发人：某某, and the title on the next line.
        if open.text.count <= 40, let number = ChineseDocumentNumber.all(in: open.text).first,
            number.range.lowerBound == 0,
            number.range.upperBound == open.text.count || open.text.hasPrefix("签发", at: number.range.upperBound)
        {
            return false
        }
        if !hasOpenBracket(open.text), enclosing.match(words, at: 0) != nil || ChineseFoot.isRights(words) {
            return false
        }
        // 3月15日前：……, each on a line of its own.
        if !hasOpenBracket(open.text), opensDay(words) { return false }
        // 某某领导小组办公室（代章） as wide as the page, and the day on the next line.
        if ChineseFoot.isDate(words), ChineseBodies.endsAsCertainName(open.text, open.text.all) { return false }
        // 附件：某某方案, and who signs below it.
        if !hasOpenBracket(open.text), enclosing.match(open.text, at: 0) != nil,
            ChineseBodies.endsAsCertainName(words, words.all)
        {
            return false
        }
        // 联系人：某某，电话：……, and who signs on the next line.
        if ChineseFoot.isContact(open.text),
            ChineseFoot.isDate(words) || ChineseBodies.endsAsCertainName(words, words.all)
        {
            return false
        }
        // 整改时限：……: a label opens a line of its own.
        if !hasOpenBracket(open.text), let colon = words.scalars.prefix(10).firstIndex(of: ":"), colon > 1,
            ChineseLabel.of(words[0..<colon]) != nil || isFact(open.text) && colon <= 6
        {
            return false
        }
        // ……的通知 as wide as the page, and whom it is for on the next line.
        if words.hasSuffix(":"), !hasOpenBracket(open.text), ChineseHead.isTitle(open.text) { return false }
        guard let marker else { return true }
        if hasOpenBracket(open.text), marker.level == .arabic || marker.level == .bullet { return true }
        return false
    }

    /// 办结时限：11月30日: a short line that is a label and what it says.
    private func isFact(_ text: ChineseText) -> Bool {
        guard text.count <= 40, !text.scalars.contains("。"), let colon = text.scalars.prefix(8).firstIndex(of: ":")
        else { return false }
        return colon > 1 && colon + 1 < text.count && text.scalars[..<colon].allSatisfy(\.isChinese)
    }

    /// 责任单位：文化站, and a blank line below it: nothing of the label is left open.
    private func closesLabel(_ text: ChineseText) -> Bool {
        let tail = max(0, text.count - 40)..<text.count
        guard let colon = tail.last(where: { text[$0] == ":" }), colon + 2 < text.count,
            let start = (max(0, colon - 6)..<colon).first(where: { ChineseLabel.of(text, $0..<colon)?.isDuty ?? false })
        else { return false }
        return start < colon && ChineseBodies.endsAsName(text, colon + 1..<text.count)
    }

    private func opensDay(_ words: ChineseText) -> Bool {
        guard let first = words.scalars.first, first.isDigit,
            let colon = words.scalars.prefix(18).firstIndex(of: ":"), colon > 2, !words[colon - 1].isDigit,
            let due = ChineseDeadline.ofCell(words, 0..<colon, base: .init(year: 2001))
        else { return false }
        return due.range == 0..<colon
    }

    private var enclosing: ChineseWords { ChineseOutlineBuilder.enclosing }

    /// 为贯彻落实《国务院关于……服务提升行政, with the rest of the title on the next line.
    private func hasOpenTitle(_ text: ChineseText) -> Bool {
        guard let open = text.scalars.suffix(Self.reach).lastIndex(of: "《"), open > 0, text.count - open > 8 else {
            return false
        }
        return !text.scalars[open...].contains("》")
    }

    private func hasOpenBracket(_ text: ChineseText) -> Bool {
        guard let open = text.scalars.suffix(Self.reach).lastIndex(where: { $0 == "(" || $0 == "[" }) else {
            return false
        }
        // 某政发〔20233: a number that lost its bracket.
        if text.count <= 16, text.scalars[(open + 1)...].allSatisfy(\.isDigit) { return false }
        var depth = 0
        for index in max(0, open - 200)..<text.count {
            switch text[index] {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            default: break
            }
        }
        return depth > 0
    }
}

extension ChineseText {
    /// ◇责任单位：某局: what only adorns a label opens no item.
    fileprivate var withoutOrnament: ChineseText {
        guard let colon = scalars.prefix(12).firstIndex(of: ":"), colon > 2, !self[0].isChinese,
            ChineseMarker.parse(self)?.level == .bullet, let label = ChineseLabel.of(self[1..<colon]), label.isDuty
        else { return self }
        return self[1..<count]
    }

    /// # 标题 and **责任单位**: without the signs by which Markdown sets headings and bold words.
    fileprivate var withoutMarkdown: ChineseText {
        guard let first = scalars.first, first == "#" || scalars.contains("*") else { return self }
        var start = 0
        while start < count, self[start] == "#" { start += 1 }
        var words = start <= 6 ? self[start..<count] : self
        let bold = words.all.filter { words.hasPrefix("**", at: $0) }
        // 王** and 138****: stars for what is not told come alone or in longer runs.
        // **（一）抓好落实。** lost the first of its signs with the line's.
        let isLeft = bold.count == 1 && bold[0] > 2 && ChineseSigns("。:)").contains(words[bold[0] - 1])
        guard bold.count >= 2 && bold.count.isMultiple(of: 2) || isLeft,
            zip(bold, bold.dropFirst()).allSatisfy({ $1 - $0 > 2 })
        else { return words }
        let whole = words
        words = ChineseText()
        var from = 0
        for mark in bold {
            words.append(whole, from..<mark)
            from = mark + 2
        }
        words.append(whole, from..<whole.count)
        return words
    }
}

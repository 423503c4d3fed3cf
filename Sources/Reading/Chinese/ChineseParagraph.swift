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
    /// The page's width in half characters where the text is hard-wrapped; 0 where it is not.
    private let width: Int

    init(_ text: WorkingText) {
        self.text = text
        width = ChineseParagraphs.width(of: text)
    }

    /// The paragraphs of some lines, in order.
    func joined(_ lines: some Sequence<Line>) -> [ChineseParagraph] {
        var paragraphs: [ChineseParagraph] = []
        var isOpen = false
        for line in lines where !line.content.isEmpty {
            let bytes = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
            let words = ChineseText(bytes: text.bytes, in: bytes)
            guard !words.isEmpty, !isPageNumber(words) else { continue }
            let marker = ChineseMarker.parse(words)
            if isOpen, let last = paragraphs.last, goesOn(last, words, marker) {
                paragraphs[paragraphs.count - 1].text.append(words)
            } else {
                paragraphs.append(ChineseParagraph(text: words, line: line.number, marker: marker))
            }
            if let last = paragraphs.last { isOpen = endsOpen(last, lastLine: line) }
        }
        return paragraphs
    }

    private func endsOpen(_ paragraph: ChineseParagraph, lastLine: Line) -> Bool {
        guard let last = paragraph.text.scalars.last else { return false }
        let isFull = width > 0 && (width - 4...width + 2).contains(ChineseParagraphs.width(of: lastLine, text))
        if isFull, last != "。", last != ":" { return true }
        if "。!?;:".unicodeScalars.contains(last) { return false }
        if hasOpenBracket(paragraph.text) { return true }
        if last == ")" || last == "]" || last == "”" { return false }
        if width > 0 { return false }
        return "。;,".unicodeScalars.contains { mark in paragraph.text.scalars.contains(mark) }
            && paragraph.text.count >= 30
    }

    /// An open bracket joins whatever follows, unless a new item plainly begins: OCR drops closing brackets.
    private func goesOn(_ open: ChineseParagraph, _ words: ChineseText, _ marker: ChineseMarker?) -> Bool {
        if let number = ChineseDocumentNumber.all(in: words).first, number.range.upperBound == words.count,
            number.range.lowerBound == 0
        {
            return false
        }
        // 整改时限：……: a label opens a line of its own.
        if !hasOpenBracket(open.text), let colon = words.scalars.prefix(10).firstIndex(of: ":"), colon > 1,
            ChineseLabel.of(words[0..<colon]) != nil
        {
            return false
        }
        guard let marker else { return true }
        if hasOpenBracket(open.text), marker.level == .arabic || marker.level == .bullet { return true }
        return false
    }

    private func hasOpenBracket(_ text: ChineseText) -> Bool {
        guard let open = text.scalars.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return false }
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

    /// - 3 -, — 3 —, 第3页.
    private func isPageNumber(_ words: ChineseText) -> Bool {
        guard words.count <= 9 else { return false }
        let rest = words.scalars.filter { !"-—·第页共/ ".unicodeScalars.contains($0) }
        return rest.allSatisfy(\.isDigit) && words.scalars.contains { "-—页".unicodeScalars.contains($0) }
    }

    /// The width that the lines of hard-wrapped text share, in half characters; 0 where lines end as the drafter
    /// ended them.
    private static func width(of text: WorkingText) -> Int {
        let widths = text.lines.filter { !$0.content.isEmpty }.map { width(of: $0, text) }.sorted()
        guard widths.count >= 8 else { return 0 }
        func full(_ width: Int) -> Int { widths.count { $0 <= width && $0 >= width - 4 } }
        guard let best = Set(widths.filter { $0 >= 30 && $0 <= 130 }).max(by: { (full($0), $0) < (full($1), $1) })
        else {
            return 0
        }
        // A few lines may stick out: titles, long numbers, words that are not broken.
        let wider = widths.count { $0 > best }
        return full(best) * 10 >= widths.count * 3 && wider <= 3 + widths.count / 20 ? best : 0
    }

    /// With the indent; ideographs and Chinese marks are two wide.
    static func width(of line: Line, _ text: WorkingText) -> Int {
        var width = 0
        for index in line.full.lowerBound..<line.content.upperBound {
            width += text.starts[index + 1] - text.starts[index] >= 3 ? 2 : 1
        }
        return width
    }
}

/// A table's cell: its lines matter, because offices and persons stand on one each.
struct ChineseCell: Sendable {
    var lines: [ChineseText] = []
    /// 1-based line of its first words; 0 for an empty cell.
    var line = 0

    var isEmpty: Bool { lines.isEmpty }

    /// All its words in one run; vertical writing reads as one word.
    var text: ChineseText {
        var joined = ChineseText()
        for line in lines { joined.append(line) }
        return joined
    }

    /// Its words with 、 between lines that are whole names.
    var list: ChineseText {
        var joined = ChineseText()
        for line in lines.flatMap(ChineseCell.names) {
            if let last = joined.scalars.last, !ChineseSigns("、,;:(").contains(last),
                lines.count == 1
                    || ChineseBodies.endsAsCertainName(
                        joined, joined.parts { ChineseSigns("、,;").contains($0) }.last ?? joined.all)
            {
                joined.appendScalar("、", at: joined.span.end)
            }
            joined.append(line)
        }
        return joined
    }

    /// 市教育局 市财政局: names of one line with blanks between them.
    private static func names(_ line: ChineseText) -> [ChineseText] {
        let cuts = line.all.dropFirst().filter { line.isSpaced($0) }
        guard !cuts.isEmpty else { return [line] }
        let pieces = zip([0] + cuts, cuts + [line.count]).map { $0..<$1 }
        return pieces.allSatisfy { ChineseBodies.endsAsName(line, $0) } ? pieces.map { line[$0] } : [line]
    }

    /// One character a line: the cell's words run downwards.
    var isVertical: Bool { lines.count >= 3 && lines.filter { $0.count == 1 }.count * 3 >= lines.count * 2 }

    init() {}

    init(_ text: ChineseText, line: Int) {
        if !text.isEmpty { (lines, self.line) = ([text], line) }
    }

    /// The cell of a stretch of a source's bytes, parted at its line feeds.
    init(bytes: [UInt8], in range: Range<Int>, line: Int) {
        var start = range.lowerBound
        var number = line
        for index in range where bytes[index] == 0x0A {
            add(bytes, start..<index, number)
            start = index + 1
            number += 1
        }
        add(bytes, start..<range.upperBound, number)
    }

    init(_ passage: Passage, of text: WorkingText) {
        guard !passage.isEmpty else { return }
        self.line = passage.line
        var start = 0
        for index in 1..<max(1, passage.count) {
            let gap = Int(passage.ends[index - 1])..<max(Int(passage.ends[index - 1]), Int(passage.starts[index]))
            guard text.bytes[gap].contains(0x0A) else { continue }
            append(ChineseText(Passage(passage, range: start..<index), of: text))
            start = index
        }
        append(ChineseText(Passage(passage, range: start..<passage.count), of: text))
    }

    /// The lines of another cell that it does not hold yet.
    mutating func addLines(of other: ChineseCell) {
        for line in other.lines where !lines.contains(where: { $0.scalars == line.scalars }) { append(line) }
    }

    mutating func append(_ text: ChineseText) {
        guard let mark = text.first("<br"), let end = text.first(">", in: mark..<text.count) else {
            if !text.isEmpty { lines.append(text) }
            return
        }
        // A break of a web page's cell.
        append(text[0..<mark])
        append(text[end + 1..<text.count])
    }

    /// A stop behind its words, which another cell's follow.
    mutating func closeSentence() {
        guard var last = lines.last, let sign = last.scalars.last, !ChineseSigns("。;:,、！!？?").contains(sign) else {
            return
        }
        last.appendScalar("。", at: last.span.end)
        lines[lines.count - 1] = last
    }

    private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ number: Int) {
        let text = ChineseText(bytes: bytes, in: range)
        guard !text.isEmpty else { return }
        if lines.isEmpty { line = number }
        lines.append(text)
    }
}

/// What a cell holds, told from its words alone.
enum ChineseCellKind: Sendable, Equatable {
    case empty, code, number, deadline, bodies, people, total, section, text

    static func of(_ cell: ChineseCell) -> ChineseCellKind {
        guard !cell.isEmpty else { return .empty }
        if cell.isVertical { return .section }
        let text = cell.text
        if isTotal(text) { return .total }
        if isCode(text) { return .code }
        if number(text) != nil { return .number }
        if text.count <= 30, text.first("。") == nil, let due = ChineseDeadline.ofCell(text, base: .init(year: 2001)),
            due.range.count * 2 >= text.count
        {
            return .deadline
        }
        if cell.lines.allSatisfy({ isBodies($0) }) { return .bodies }
        if cell.lines.allSatisfy({ ChinesePeople.isNames($0) }) { return .people }
        return .text
    }

    /// 1-1-1, 2.3; a plain number is told from points by its place alone.
    static func isCode(_ text: ChineseText) -> Bool {
        guard text.count <= 12, let first = text.scalars.first, first.isDigit, text.scalars.last?.isDigit == true else {
            return false
        }
        let parts = text.scalars.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(\.isDigit) }
    }

    /// Points or a share: 2, 2分, 1.5, 10%.
    static func number(_ text: ChineseText) -> Double? {
        guard let number = ChineseNumber.parse(text, at: 0), !number.inCharacters, number.value <= 1000 else {
            return nil
        }
        let rest = number.range.upperBound..<text.count
        return rest.isEmpty || text[rest].equals("分") || text[rest].equals("%") ? number.value : nil
    }

    private static func isTotal(_ text: ChineseText) -> Bool {
        totals.match(text, at: 0) != nil && text.count <= 12
            || text.count <= 5 && text.hasSuffix("得分") && !ChineseSigns("按不才方可酌即").contains(text[0])
    }

    private static let totals: ChineseWords = "小计 合计 总计 总分 共计"

    private static func isBodies(_ text: ChineseText) -> Bool {
        guard text.count <= 60, text.first("。") == nil else { return false }
        let names = ChineseBodies.names(text)
        return !names.isEmpty
            && names.allSatisfy { name in
                let end = ChineseBodies.bracketsLeft(text, name.range)
                return ChineseBodies.endsAsCertainName(text, name.range) && end - name.range.lowerBound <= 20
            }
    }
}

/// A piece of a line between blanks; a cell of a table that a page lost is one or several of them.
struct ChinesePiece: Sendable {
    var text: ChineseText
    /// 1-based.
    var line: Int
    var opensLine: Bool
    /// Whether a page or the table below its header may begin with it.
    var opensPage = false
    /// Whether a header stands before it.
    var opensTable = false
    /// How wide it is printed; an ideograph is two halves wide.
    var width: Int
    /// What it is by itself; told of the pieces of a table alone.
    var kind = ChineseCellKind.text

    init(_ text: ChineseText, line: Int, opensLine: Bool, width: Int) {
        (self.text, self.line, self.opensLine, self.width) = (text, line, opensLine, width)
    }

    /// 2 of 2.…; 0 of a bullet.
    private(set) var item: Int?
    /// （二）……, short and alone: what heads rows.
    private(set) var isHeading = false
    /// 3月：……, 全年：……: a step of a plan by months.
    private(set) var opensTime = false

    mutating func tellKind() {
        kind = ChineseCellKind.of(ChineseCell(text, line: line))
        // 推进全程网办，: a list of offices does not break off with a comma.
        if kind == .bodies, text.scalars.last == "," { kind = .text }
        if let marker = ChineseMarker.parse(text), marker.length < text.count {
            if marker.level >= .arabic { item = marker.number ?? 0 }
            isHeading =
                opensLine && (marker.level == .comma || marker.level == .bracketed) && text.count <= 30 && !endsSentence
        }
        if let colon = text.scalars.prefix(10).firstIndex(of: ":"), colon > 1 {
            let due = ChineseDeadline.ofCell(text, 0..<colon, base: .init(year: 2001))
            opensTime = due?.range.count == colon
        }
    }

    /// The pieces of some bytes of one line.
    static func all(in range: Range<Int>, of bytes: [UInt8], line: Int) -> [ChinesePiece] {
        var found: [ChinesePiece] = []
        var start = range.lowerBound
        func close(_ end: Int) {
            let text = ChineseText(bytes: bytes, in: start..<max(start, end))
            guard !text.isEmpty else { return }
            let width = width(bytes[start..<end])
            found.append(ChinesePiece(text, line: line, opensLine: found.isEmpty, width: width))
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let blank = blank(bytes, index, range.upperBound)
            guard blank > 0 else {
                index += 1
                continue
            }
            // Words of other scripts are one piece.
            let isWithin =
                index > start && index + blank < range.upperBound && isLetter(bytes[index - 1])
                && isLetter(bytes[index + blank])
            if !isWithin {
                close(index)
                start = index + blank
            }
            index += blank
        }
        close(range.upperBound)
        return found
    }

    private static func blank(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09: 1
        case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: 2
        case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: 3
        default: 0
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 >= 0xE0 ? 2 : $1 < 0x80 ? 1 : 0) }
    }

    // MARK: Where cells part

    /// ，、（: its words go on with the next piece.
    var isOpen: Bool {
        guard let last = text.scalars.last else { return false }
        return ChineseSigns("、,:([“《—").contains(last) || hasOpenBracket
    }

    /// ），。: its words go on with those before it.
    var closes: Bool {
        guard let first = text.scalars.first else { return false }
        return ChineseSigns("、,;。:)]”》%").contains(first)
            || first == "(" && item == nil && text.count > 1 && text[1].isDigit
    }

    var endsSentence: Bool { text.scalars.last.map { ChineseSigns("。;:!").contains($0) } ?? false }

    /// 2.…, （1）…: an item within a cell, or one that is a row.
    var opensItem: Bool { item != nil }

    private var hasOpenBracket: Bool {
        var (round, pointed) = (0, 0)
        for scalar in text.scalars {
            switch scalar {
            case "(", "[": round += 1
            case ")", "]": round = max(0, round - 1)
            case "“", "《": pointed += 1
            case "”", "》": pointed = max(0, pointed - 1)
            default: break
            }
        }
        return round + pointed > 0
    }

    /// A whole number of one to four figures.
    var serial: Int? {
        guard text.count <= 4, text.scalars.allSatisfy(\.isDigit) else { return nil }
        return text.scalars.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }

    /// 共 12 个: whether the blank before the next piece may only set figures apart from words.
    func isBesideFigures(_ next: ChinesePiece) -> Bool {
        guard let last = text.scalars.last, let first = next.text.scalars.first else { return false }
        return last.isLatinWord != first.isLatinWord
    }

    /// 12 | 个: whether the next piece opens with what the figures of this one count.
    func isCounted(by next: ChinesePiece) -> Bool {
        guard let last = text.scalars.last, last.isDigit, let first = next.text.scalars.first else { return false }
        return ChineseSigns("个次名月日年家万亿亩元户人所条套处项场期天件份篇辆台公平吨米座分级届批").contains(first)
    }

    /// 2025年12, 2025年: a date or what a line holds of it.
    var isDate: Bool {
        guard let first = text.scalars.first, first.isDigit else { return false }
        return text.count > 1 && text.scalars.contains { ChineseSigns("年月").contains($0) }
            && text.scalars.allSatisfy { $0.isDigit || ChineseSigns("年月日底前末旬上中下").contains($0) }
    }

    /// How many signs of the number or word at the front stand together.
    var leadingFigures: Int { text.scalars.prefix { $0.isLatinWord || ChineseSigns(".%").contains($0) }.count }
}

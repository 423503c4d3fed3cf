/// Lines that are no words of the document: addresses, page numbers, running heads and rules.
enum Noise {
    /// The numbers of such lines.
    static func lines(of text: WorkingText) -> Set<Int> {
        var noise: Set<Int> = []
        var seen: [[Letter]: [Line]] = [:]
        for line in text.lines where !line.isEmpty {
            let letters = text.letters[line.content]
            if isAddress(letters) || isPageNumber(letters) || isRule(letters)
                || PageMark.stands(in: letters)
            {
                noise.insert(line.number)
            } else if letters.count >= 6, letters.count <= 100 {
                seen[shape(letters), default: []].append(line)
            }
        }
        noise.formUnion(bareNumbers(of: text))
        for lines in seen.values where isRunningHead(lines, of: text) { noise.formUnion(lines.map(\.number)) }
        return noise
    }

    private static func isAddress(_ letters: ArraySlice<Letter>) -> Bool {
        addresses.contains { letters.starts(with: $0.letters) } && !letters.contains(0x20)
    }

    private static let addresses: [Phrase] = ["http://", "https://", "www."]

    /// "7", "- 7 -", "7/12", "Trang 7", "Page 7 of 12", "第7页".
    private static func isPageNumber(_ letters: ArraySlice<Letter>) -> Bool {
        guard letters.count <= 16, letters.contains(where: \.isDigit) else { return false }
        let words = letters.split { !$0.isLatin && !$0.isIdeograph }
        let dots = letters.contains(0x2E) || letters.contains(0x29) || letters.contains(0x25)
        if words.isEmpty { return !dots && letters.count(where: \.isDigit) <= 6 && isBare(letters) }
        return words.allSatisfy { word in pageWords.contains { word.elementsEqual($0.letters) } }
    }

    /// A number alone may be a cell of a table; only dashes or a slash with it make a page number,
    /// or three figures at most with nothing else on a line of its own.
    private static func isBare(_ letters: ArraySlice<Letter>) -> Bool {
        let signs = letters.filter { !$0.isDigit && !$0.isSpace }
        return (signs.count == 2 && signs.first == 0x2D && signs.last == 0x2D)
    }

    /// Figures alone between blank lines that number pages: set far in and rising by one, or in mid-sentence.
    ///
    /// At the left edge they may be the cells of a table that was flattened.
    private static func bareNumbers(of text: WorkingText) -> Set<Int> {
        var found: Set<Int> = []
        var last: (line: Int, value: Int)?
        for (index, line) in text.lines.enumerated() where (1...3).contains(line.content.count) {
            guard let value = Numerals.integer(text.letters[line.content]) else { continue }
            if line.indent >= 30, isBetweenProse(index, in: text) { found.insert(line.number) }
            if isBesideBreak(index, in: text) { found.insert(line.number) }
            guard isAlone(index, in: text) else {
                if isPageEnd(index, in: text) ? isWithinSentence(index, in: text) : isBehindComma(index, in: text) {
                    found.insert(line.number)
                }
                continue
            }
            if isWithinSentence(index, in: text) { found.insert(line.number) }
            guard line.indent >= 20 else { continue }
            if let last, value == last.value + 1 { found.formUnion([last.line, line.number]) }
            last = (line.number, value)
        }
        return found
    }

    /// The next line with words above or below says that a page ends.
    private static func isBesideBreak(_ index: Int, in text: WorkingText) -> Bool {
        let above = text.lines[..<index].suffix(6).last { !$0.isEmpty }
        let below = text.lines[(index + 1)...].prefix(6).first { !$0.isEmpty }
        return [above, below].contains { line in line.map { PageMark.stands(in: text.letters[$0.content]) } ?? false }
    }

    private static func isAlone(_ index: Int, in text: WorkingText) -> Bool {
        let lines = text.lines
        return (index == 0 || lines[index - 1].isEmpty || text.letters[lines[index].full].first == 0x0C)
            && (index + 1 >= lines.count || lines[index + 1].isEmpty
                || text.letters[lines[index + 1].full].first == 0x0C)
    }

    /// Right below the page's last line, with a blank line behind it.
    private static func isPageEnd(_ index: Int, in text: WorkingText) -> Bool {
        index + 1 < text.lines.count && text.lines[index + 1].isEmpty
    }

    /// A figure in the middle of the page, between lines that run from edge to edge: an extract keeps one page's end alone.
    private static func isBetweenProse(_ index: Int, in text: WorkingText) -> Bool {
        guard let above = text.lines[..<index].suffix(8).last(where: { !$0.isEmpty }),
            let below = text.lines[(index + 1)...].prefix(8).first(where: { !$0.isEmpty })
        else { return false }
        return index + 1 < text.lines.count && text.lines[index + 1].isEmpty && below.content.count > 40
            && below.indent < 20 && above.indent < 20 && !isSpread(above, text)
            && !isSpread(below, text)
    }

    /// Cells that stand apart on one line.
    private static func isSpread(_ line: Line, _ text: WorkingText) -> Bool {
        var spaces = 0
        for index in line.content {
            spaces = text.letters[index].isSpace ? spaces + 1 : 0
            if spaces > 2 { return true }
        }
        return false
    }

    /// The words above do not end and those below begin with a small letter.
    private static func isWithinSentence(_ index: Int, in text: WorkingText) -> Bool {
        guard let above = text.lines[..<index].last(where: { !$0.isEmpty }),
            let below = text.lines[(index + 1)...].first(where: { !$0.isEmpty })
        else { return false }
        let next = Passage(text, range: below.content.prefix(2), line: below.number)
        return next.letters[0].isLatin && next.letters.last?.isLatin ?? false && !next.capitals[0]
            && !Passage(text, range: above.content, line: above.number).endsSentence && above.content.count > 40
    }

    /// Prose on both sides, of which the upper line breaks off behind a comma.
    private static func isBehindComma(_ index: Int, in text: WorkingText) -> Bool {
        guard index > 0, index + 1 < text.lines.count else { return false }
        let (above, below) = (text.lines[index - 1], text.lines[index + 1])
        guard above.content.count > 24, below.content.count > 24, !isSpread(above, text), !isSpread(below, text) else {
            return false
        }
        return text.letters[above.content].last == 0x2C && text.letters[below.content].first?.isLatin == true
    }

    private static let pageWords: [Phrase] = ["trang", "page", "of", "第", "页", "共"]

    /// Lines drawn with one sign, such as "-----" and "____".
    private static func isRule(_ letters: ArraySlice<Letter>) -> Bool {
        let isBox = letters.count > 4 && letters.first == 0x2B && letters.last == 0x2B
        return letters.count >= 3
            && letters.allSatisfy {
                isBox && $0 == 0x2B || $0 == 0x2D || $0 == 0x5F || $0 == 0x2A || $0 == 0x3D || $0.isSpace
            }
            && !letters.contains { $0.isWord }
    }

    /// The letters with every figure made alike, so that "page 7" and "page 8" are one line.
    private static func shape(_ letters: ArraySlice<Letter>) -> [Letter] {
        letters.map { $0.isDigit ? 0x30 : $0 }
    }

    /// The same line three times, each with a page break directly before or after it.
    private static func isRunningHead(_ lines: [Line], of text: WorkingText) -> Bool {
        lines.count >= 3
            && lines.allSatisfy { line in
                let (low, high) = (line.full.lowerBound, line.full.upperBound)
                let before = max(0, low - 3)..<line.content.lowerBound
                let after = line.content.upperBound..<min(text.letters.count, high + 3)
                return text.letters[before].contains(0x0C) || text.letters[after].contains(0x0C)
            }
    }
}

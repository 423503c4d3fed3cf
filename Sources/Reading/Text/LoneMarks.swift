/// Marks of items that stand alone on their line, as a text set one sentence a line leaves them.
///
/// "1." / "Sở Tài chính:": the words below belong to the mark, whose own line is then empty. A number without a sign may be
/// a page's, and where the lines are no sentences the marks may be the cells of a table.
struct LoneMarks {
    let letters: [Letter]
    let capitals: [Bool]

    /// The lines, those with a mark's words beginning at the mark.
    func joined(_ lines: [Line]) -> [Line] {
        var found: [(mark: Int, words: Int)] = []
        for (index, line) in lines.enumerated() where (1...9).contains(line.content.count) && isMark(line.content) {
            guard let words = words(below: index, in: lines) else { continue }
            found.append((index, words))
        }
        guard let first = found.first, let last = found.last, areSentences(lines[first.mark...last.words]) else {
            return lines
        }
        var joined = lines
        for (mark, words) in found {
            let (above, below) = (lines[mark], lines[words])
            let start = above.full.lowerBound
            joined[mark] = Line(number: above.number, full: start..<start, content: start..<start)
            joined[words] = Line(
                number: below.number, full: start..<below.full.upperBound,
                content: above.content.lowerBound..<below.content.upperBound)
        }
        return joined
    }

    /// Most lines end as sentences do, or are as long as no cell is that stands on a line of its own.
    private func areSentences(_ lines: ArraySlice<Line>) -> Bool {
        var (all, ended) = (0, 0)
        for line in lines where line.content.count > 9 {
            all += 1
            if line.content.count >= 50 || Self.stops.contains(letters[line.content.upperBound - 1]) { ended += 1 }
        }
        return ended * 2 > all
    }

    private static let stops: Set<Letter> = [0x2E, 0x3B, 0x3A, 0x2C, 0x3002]

    /// The line right below or behind one blank line, where it opens with a capital, a figure or a Chinese character.
    private func words(below mark: Int, in lines: [Line]) -> Int? {
        guard let index = (mark + 1..<min(lines.count, mark + 3)).first(where: { !lines[$0].isEmpty }) else {
            return nil
        }
        let content = lines[index].content
        let first = content.lowerBound
        let isOpening =
            content.count > 3 && (capitals[first] || letters[first].isIdeograph)
            || content.count > 9 && letters[first].isDigit && !isMark(first..<(first + 3))
        return isOpening && !letters[lines[index].full].contains(where: { $0 == 0x09 || $0 == 0x7C }) ? index : nil
    }

    /// "1.", "2.1.", "3)", "IV.", "Ii.", "B.", "a)", "(1)", "Điều 3.", "-", "三、".
    private func isMark(_ content: Range<Int>) -> Bool {
        var words = letters[content]
        guard let first = words.first, let last = words.last else { return false }
        if words.count == 1 { return first == 0x2D || first == 0x2B || first == 0x2022 || first == 0x2013 }
        if words.starts(with: Self.article) {
            words = words.dropFirst(Self.article.count)
            return (last == 0x2E ? words.dropLast() : words).allSatisfy(\.isDigit)
        }
        let isBracketed = first == 0x28 && last == 0x29
        guard isBracketed || Self.signs.contains(last) else { return false }
        words = isBracketed ? words.dropFirst().dropLast() : words.dropLast()
        let parts = words.split(separator: 0x2E, omittingEmptySubsequences: false)
        if parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }) { return true }
        // 完成） is the end of a sentence and no mark.
        if words.allSatisfy(\.isIdeograph) { return words.count <= 3 && words.allSatisfy(Self.numerals.contains) }
        if words.count == 1 { return words.allSatisfy(\.isLatin) }
        return capitals[words.startIndex] && Numerals.roman(words) != nil
    }

    private static let numerals = Set(Folding.letters("一二三四五六七八九十百〇零壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛"))
    private static let article = Folding.letters("điều ")
    /// A full stop, a bracket and the Chinese comma of a list.
    private static let signs: Set<Letter> = [0x2E, 0x29, 0x3001]
}

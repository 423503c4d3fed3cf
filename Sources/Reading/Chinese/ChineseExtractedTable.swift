/// A table of which a page's text kept only the order of the words: cell by cell, row by row.
///
/// The header tells the columns; then the words are dealt out twice, the second time knowing how wide the columns are.
struct ChineseExtractedTable {
    var grid: ChineseGrid
    var lines: Set<Int>

    /// The tables among some lines that are nothing else's.
    static func tables(in lines: [Line], of text: WorkingText, taught: RoleWords) -> [ChineseExtractedTable] {
        var found: [ChineseExtractedTable] = []
        let heads = runningHeads(lines, text)
        var index = 0
        while index < lines.count {
            guard mayOpenHeader(lines, index, text, taught), let header = header(lines, index, text, taught) else {
                index += 1
                continue
            }
            let region = ChineseExtractedRegion(lines, from: index, header, heads, text, taught)
            if let table = region.table(taught) { found.append(table) }
            index = max(index + 1, region.end)
        }
        return found
    }

    static func pieces(_ line: Line, _ text: WorkingText) -> [ChinesePiece] {
        let range = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
        return ChinesePiece.all(in: range, of: text.bytes, line: line.number)
    }

    /// Whether a line's first words may name a column, seen from as little as that takes.
    static func mayOpenHeader(
        _ lines: [Line], _ index: Int, _ text: WorkingText, _ taught: RoleWords
    ) -> Bool {
        let line = lines[index]
        guard !line.content.isEmpty, line.content.count <= 90 else { return false }
        let letters = text.letters[line.content]
        // Where more than one blank parts cells their place tells the columns.
        guard !zip(letters, letters.dropFirst()).contains(where: { $0.isSpace && $1.isSpace }) else { return false }
        let end = letters.prefix(14).firstIndex(where: \.isSpace) ?? line.content.upperBound
        guard end - line.content.lowerBound <= 12 else { return false }
        // Names of columns hold no stops.
        let first = ChineseText(letters: text.letters[line.content.lowerBound..<end])
        if ChineseLabel.of(first) != nil || taught.label(ofColumn: first) != nil { return true }
        guard !first.scalars.contains(where: \.isDigit), first.count <= 8 else { return false }
        if end < line.content.upperBound { return letters.count(where: \.isSpace) >= 2 }
        guard first.count <= 4, let next = lines[(index + 1)...].prefix(4).first(where: { !$0.content.isEmpty }),
            next.content.count <= 30
        else { return false }
        // 牵头 over 单位.
        var joined = first
        joined.append(ChineseText(letters: text.letters[next.content].prefix { !$0.isSpace }))
        return ChineseLabel.of(joined) != nil
    }

    /// Lines with which several pages begin, the same but for their figures.
    private static func runningHeads(_ lines: [Line], _ text: WorkingText) -> Set<Int> {
        var seen: [[Letter]: [Int]] = [:]
        for line in lines where !line.content.isEmpty && text.letters[line.full].first == 0x0C {
            seen[text.letters[line.content].map { $0.isDigit ? 0x30 : $0 }, default: []].append(line.number)
        }
        return Set(seen.values.filter { $0.count > 1 }.joined())
    }

    static func header(
        _ lines: [Line], _ index: Int, _ text: WorkingText, _ taught: RoleWords
    ) -> (header: ChineseExtractedHeader, end: Int)? {
        var found: [ChinesePiece] = []
        for line in lines[index...].prefix(60) where !line.content.isEmpty {
            guard line.content.count <= 90, found.count < 40 else { break }
            found += pieces(line, text)
        }
        guard !found.isEmpty, let header = ChineseExtractedHeader(found, at: 0, taught: taught) else { return nil }
        let last = header.end < found.count ? found[header.end].line : .max
        var end = index
        while end < lines.count, lines[end].number < last, end < index + 60 { end += 1 }
        // A header ends with its line.
        guard header.end == found.count || found[header.end].opensLine else { return nil }
        return (header, end)
    }
}

/// Reads tables that lost their lines and spaces, as scans and plain text conversions leave them.
///
/// Under each other stand lines in which the pieces of up to eight columns follow with nothing between. What the columns
/// hold is known from the header; how wide they are and which names they use is learned from the table itself, so that
/// it is read twice.
struct LooseTables {
    let text: WorkingText
    let isDamaged: Bool

    func tables(in lines: [Line]) -> [(lines: ClosedRange<Int>, table: Table)] {
        var found: [(lines: ClosedRange<Int>, table: Table)] = []
        var index = 0
        while index < lines.count {
            guard mayOpen(lines[index]), let (table, last) = table(in: lines, at: index) else {
                index += 1
                continue
            }
            found.append((table.line...lines[last].number, table))
            index = last + 1
        }
        return found
    }

    /// Of a sound text a header begins with its column of numbers and has neither bars nor wide spaces, which other
    /// readers go by; a scan may have made anything of them.
    private func mayOpen(_ line: Line) -> Bool {
        if isDamaged { return true }
        guard (20...160).contains(line.content.count) else { return false }
        let letters = text.letters[line.content]
        guard letters.starts(with: Self.number.letters) || letters.starts(with: Self.shortNumber.letters) else {
            return false
        }
        return !letters.contains(0x7C) && !letters.contains(0x09)
            && !zip(letters, letters.dropFirst()).contains { $0.isSpace && $1.isSpace }
    }

    private static let number: Phrase = "stt "
    private static let shortNumber: Phrase = "tt "

    /// The table whose header is at the index, and the index of its last line.
    private func table(in lines: [Line], at index: Int) -> (table: Table, last: Int)? {
        let start = max(0, index - 8)
        let near = lines[start..<min(lines.count, index + 8)].map { Passage(text, lines: [$0]) }
        guard let header = LooseHeader(at: index - start, in: near), header.roles.count <= 8 else { return nil }
        let first = start + header.lines.upperBound
        let end = lines[first...].firstIndex { ends($0) } ?? lines.count
        guard end - first >= 4 else { return nil }
        let rows = LooseRows(text: text, columns: LooseColumns(header.roles), isDamaged: isDamaged)
            .rows(
                Array(lines[first..<end]), isNumbered: header.isNumbered,
                after: lines[..<(start + header.lines.lowerBound)])
        guard rows.count >= 2 else { return nil }
        return (
            Table(
                rows: rows, roles: [.number] + header.roles, header: [],
                line: lines[start + header.lines.lowerBound].number, isFlattened: true), end - 1
        )
    }

    /// What follows the table: another annex, how the plan is carried out, the closing words.
    private func ends(_ line: Line) -> Bool {
        Self.ends(Passage(text, range: line.content, line: line.number), isDamaged: isDamaged)
    }

    static func ends(_ line: Passage, isDamaged: Bool = false) -> Bool {
        guard line.count < 200 else { return false }
        let tokens = Tokens(line, range: 0..<min(80, line.count), isDamaged: isDamaged)
        return closings.match(tokens, at: 0) != nil
            || tokens.isCapital(0)
                && [1, 2].contains { tokens.isCapital($0) && sections.match(tokens, at: $0) != nil }
                && Numerals.roman(tokens.passage.letters[tokens[0].range]) != nil
    }

    private static let closings = PhraseBook("phu luc, tren day la, noi nhan, trong qua trinh thuc hien, can cu")
    private static let sections = PhraseBook(
        "to chuc thuc hien, kinh phi thuc hien, kinh phi, che do bao cao, hieu luc")
}

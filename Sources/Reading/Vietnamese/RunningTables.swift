/// Reads tables that a page's text gives cell by cell: each cell's lines one below another, one-line cells beside each other
/// with a space between, and nothing that says where a cell ends.
///
/// Numbers in turn open the rows. Within a row the columns follow in order, so that their kinds, and what the table's
/// other rows are like, part its words (`LooseSearch`).
struct RunningTables {
    let text: WorkingText
    /// Lines that hold words and belong to no other table, in order.
    let lines: [Line]
    private let widest: Int

    init(text: WorkingText, lines: [Line]) {
        (self.text, self.lines) = (text, lines)
        widest = lines.map(\.content.count).max() ?? 0
    }

    func tables() -> [(lines: ClosedRange<Int>, table: Table)] {
        var found: [(lines: ClosedRange<Int>, table: Table)] = []
        var index = 0
        while index < lines.count {
            guard Self.mayOpen(lines[index], of: text), let (table, end) = table(at: index) else {
                index += 1
                continue
            }
            found.append((lines[index].number...lines[end - 1].number, table))
            index = end
        }
        return found
    }

    static func mayOpen(_ line: Line, of text: WorkingText) -> Bool {
        let letters = text.letters[line.content]
        guard openings.contains(where: { letters.starts(with: $0.letters) }) else { return false }
        return !letters.contains(0x7C) && !text.letters[line.full].contains(0x09)
            && !zip(letters, letters.dropFirst()).contains { $0.isSpace && $1.isSpace }
    }

    private static let openings: [Phrase] = ["stt", "tt", "so tt", "so thu tu", "thoi gian", "ngay, thang"]

    private func table(at start: Int) -> (table: Table, end: Int)? {
        guard let header = RunningHeader(lines, at: start, of: text) else { return nil }
        let rows = RunningRows(text: text, lines: lines, header: start..<header.end)
        let (stretches, end) = header.isNumbered ? rows.stretches() : rows.calendar()
        guard stretches.count >= 2, rows.areShort(header.end..<end, besides: widest) else { return nil }
        let found = LooseRows(text: text, columns: header.columns, isDamaged: false)
            .rows(running: stretches, after: lines[..<start])
        guard found.count >= 2 else { return nil }
        let label = Passage(text, range: lines[start].content.prefix(3), line: lines[start].number)
        let roles: [ColumnRole?] = [.number] + header.roles
        return (
            Table(
                rows: found, roles: roles, header: [label] + header.names, line: lines[start].number, isFlattened: true),
            end
        )
    }
}

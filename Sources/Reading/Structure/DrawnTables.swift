/// Tables drawn with tabs or bars: every line a row, or every line a cell.
struct DrawnTables {
    let text: WorkingText

    /// - Parameter lines: The lines that hold words, in order.
    func grids(in lines: [Line]) -> [Grid] {
        var grids: [Grid] = []
        var index = 0
        while index < lines.count {
            if let grid = cellsByLine(from: lines[index]) ?? rowsByLine(lines, from: index) {
                grids.append(grid)
                while index < lines.count, lines[index].number <= grid.lines.upperBound { index += 1 }
            } else {
                index += 1
            }
        }
        return grids
    }

    private static let tab: Letter = 0x09
    private static let bar: Letter = 0x7C
    /// Opens a heading of Markdown, which ends a table.
    private static let hash: Letter = 0x23

    // MARK: A row a line

    private func rowsByLine(_ lines: [Line], from start: Int) -> Grid? {
        for sign in [Self.tab, Self.bar] {
            var rows: [Grid.Row] = []
            var index = start
            let isBoxed = sign == Self.bar && isBoxRule(above: lines[start])
            while index < lines.count {
                if isBoxed, isBoxRule(lines[index]) {
                    index += 1
                    continue
                }
                guard let cells = cells(lines[index], by: sign) ?? heading(lines, index, sign, rows) else { break }
                if index > start, lines[index].number - lines[index - 1].number > 3 { break }
                // The rule of Markdown stands below a header: what is above it opens another table.
                if rows.count > 1, sign == Self.bar, index + 1 < lines.count, isRule(lines[index + 1]) { break }
                if index > start, isBoxed, !isBoxRule(above: lines[index]) {
                    extend(&rows, by: cells)
                } else if cells.contains(where: { $0.letters.contains(where: \.isWord) }) {
                    rows.append(
                        Grid.Row(cells: isOpened(lines[index], by: sign, of: cells, rows) ? [Passage()] + cells : cells)
                    )
                }
                index += 1
            }
            let width = rows.map { $0.cells.count }.max() ?? 0
            guard rows.count >= 2, width >= 3 || isBoxed || width == 2 && isFramed(lines[start..<index], by: sign)
            else {
                continue
            }
            var grid = Grid(rows: rows, lines: lines[start].number...lines[index - 1].number)
            grid.square()
            return grid
        }
        return nil
    }

    private func isRule(_ line: Line) -> Bool {
        let letters = text.letters[line.content]
        return letters.first == Self.bar && letters.contains(0x2D)
            && letters.allSatisfy { $0 == Self.bar || $0 == 0x2D || $0 == 0x3A || $0.isSpace }
    }

    /// "+-----+----+" above the line: rows stand between such rules, in as many lines as their cells take.
    private func isBoxRule(above line: Line) -> Bool {
        line.number >= 2 && isBoxRule(text.lines[line.number - 2])
    }

    private func isBoxRule(_ line: Line) -> Bool {
        let letters = text.letters[line.content]
        return letters.count > 4 && letters.first == 0x2B && letters.contains { $0 == 0x2D || $0 == 0x3D }
            && letters.allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x3D || $0 == 0x3A }
    }

    /// The next line of a row within a box.
    private func extend(_ rows: inout [Grid.Row], by cells: [Passage]) {
        guard let last = rows.indices.last else { return }
        for (column, cell) in cells.enumerated() where !cell.isEmpty && column < rows[last].cells.count {
            if rows[last].cells[column].isEmpty {
                rows[last].cells[column] = cell
            } else {
                rows[last].cells[column].append(cell)
            }
        }
    }

    /// Two columns alone may be prose with a bar in it; bars at both ends of every line draw a table.
    private func isFramed(_ lines: ArraySlice<Line>, by sign: Letter) -> Bool {
        sign == Self.bar
            && lines.allSatisfy { line in
                line.content.count > 2 && text.letters[line.content].first == sign
                    && text.letters[line.content].last == sign
            }
    }

    /// "二、优化法治环境" alone on its line between two rows of bars: a heading over those that follow.
    private func heading(_ lines: [Line], _ index: Int, _ sign: Letter, _ rows: [Grid.Row]) -> [Passage]? {
        guard sign == Self.bar, !rows.isEmpty, let width = rows.first?.cells.count, width > 2, index + 1 < lines.count,
            lines[index].content.count <= 60, text.letters[lines[index].content].first != Self.hash,
            let next = cells(lines[index + 1], by: sign), next.count + 1 >= width,
            lines[index + 1].number - lines[index - 1].number <= 4,
            index + 2 >= lines.count || !isRule(lines[index + 2])
        else { return nil }
        let words = Passage(text, range: lines[index].content, line: lines[index].number)
        guard !words.endsSentence else { return nil }
        return [words] + Array(repeating: Passage(), count: width - 1)
    }

    /// Whether a bar at the row's front closes an empty cell and frames nothing: the header has none there, and more cells.
    private func isOpened(_ line: Line, by sign: Letter, of cells: [Passage], _ rows: [Grid.Row]) -> Bool {
        guard sign == Self.bar, text.letters[line.content].first == sign, let header = rows.first?.cells,
            let above = header.first(where: { !$0.isEmpty }), cells.count < header.count
        else { return false }
        let top = text.lines[above.line - 1]
        return text.letters[top.content].first != sign
    }

    /// The line's cells; `nil` when the sign does not part it into two at least.
    private func cells(_ line: Line, by sign: Letter) -> [Passage]? {
        guard text.letters[line.content].contains(sign) || sign == Self.tab && text.letters[line.full].first == sign
        else { return nil }
        let whole = sign == Self.tab ? line.full : line.content
        var cells: [Passage] = []
        var start = whole.lowerBound
        for index in whole where text.letters[index] == sign {
            cells.append(cell(start..<index, of: line))
            start = index + 1
        }
        cells.append(cell(start..<whole.upperBound, of: line))
        // Bars at both ends frame the row.
        if sign == Self.bar, cells.first?.isEmpty ?? false { cells.removeFirst() }
        if sign == Self.bar, cells.last?.isEmpty ?? false { cells.removeLast() }
        return cells.count >= 2 ? cells : nil
    }

    /// A cell's words; "<br>" parts its lines, as Markdown has them.
    private func cell(_ range: Range<Int>, of line: Line) -> Passage {
        guard let first = range.first(where: { isBreak($0, before: range.upperBound) }) else {
            return Passage(text, range: range, line: line.number)
        }
        var passage = Passage(text, range: range.lowerBound..<first, line: line.number)
        var start = first
        while start < range.upperBound, let close = text.letters[start..<range.upperBound].firstIndex(of: 0x3E) {
            let rest = close + 1..<range.upperBound
            let next = rest.first { isBreak($0, before: range.upperBound) } ?? range.upperBound
            passage.append(Passage(text, range: close + 1..<next, line: line.number))
            start = next
        }
        return passage
    }

    private func isBreak(_ index: Int, before end: Int) -> Bool {
        text.letters[index] == 0x3C && text.letters[index..<end].dropFirst().starts(with: Self.lineBreak)
    }

    private static let lineBreak = Folding.letters("br")

    // MARK: A cell a line

    /// Text forms of word processors put every cell on a line of its own behind a tab; a line without one goes on
    /// with the cell above, a blank line ends the row.
    private func cellsByLine(from first: Line) -> Grid? {
        guard opensCell(first) || text.lines.indices.contains(first.number) && opensCell(text.lines[first.number])
        else { return nil }
        var rows: [[Passage]] = []
        var row: [Passage] = []
        var (number, last, tabs) = (first.number, first.number, 0)
        while number <= text.lines.count {
            let line = text.lines[number - 1]
            if line.full.isEmpty || text.letters[line.full].allSatisfy({ $0.isSpace && $0 != Self.tab }) {
                // Two blank lines, or a row that is not opened by a tab, end the table.
                if !row.isEmpty { rows.append(row) }
                row = [Passage()]
                guard number < text.lines.count, opensCell(text.lines[number]) else { break }
            } else if opensCell(line) {
                tabs += 1
                row.append(Passage(text, range: line.content, line: line.number))
                last = number
            } else if row.isEmpty {
                row.append(Passage(text, range: line.content, line: line.number))
            } else {
                row[row.count - 1].append(line.content, of: text, line: line.number)
                last = number
            }
            number += 1
        }
        if row.contains(where: { !$0.isEmpty }), rows.last?.count != row.count || number > text.lines.count {
            rows.append(row)
        }
        rows = rows.filter { $0.contains { !$0.isEmpty } }
        guard rows.count >= 2, tabs >= rows.count * 2 else { return nil }
        var grid = Grid(rows: rows.map { Grid.Row(cells: $0) }, lines: first.number...last)
        grid.square(atFront: true)
        return grid
    }

    /// A tab at the front and none within.
    private func opensCell(_ line: Line) -> Bool {
        text.letters[line.full].first == Self.tab && !text.letters[line.content].contains(Self.tab)
    }
}

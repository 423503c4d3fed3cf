/// Tables of which every cell became a line of its own, in blocks: the names of the columns, then row by row, with blank
/// lines between.
struct StackedGrids<Language: Grammar> {
    let text: WorkingText
    let grammar: Language

    /// - Parameter lines: The lines that hold words, in order.
    func grids(in lines: [Line]) -> [Grid] {
        let blocks = blocks(of: lines)
        return blocks.findAll { grid(blocks, from: $0) }
    }

    /// Runs of lines without a blank one between.
    private func blocks(of lines: [Line]) -> [ArraySlice<Line>] {
        var (blocks, start): ([ArraySlice<Line>], Int) = ([], 0)
        for index in lines.indices where index + 1 == lines.count || lines[index + 1].number - lines[index].number > 1 {
            blocks.append(lines[start...index])
            start = index + 1
        }
        return blocks
    }

    private func grid(_ blocks: [ArraySlice<Line>], from start: Int) -> (found: Grid, next: Int)? {
        guard var header = header(blocks[start]) else { return nil }
        // "Measure" over "S1 / Digitise the register": no name stands over the codes.
        if start + 1 < blocks.count, blocks[start + 1].count == header.count + 1,
            let code = blocks[start + 1].first?.content, code.count <= 6, text.letters[code].contains(where: \.isDigit)
        {
            header.insert(Passage(), at: 0)
        }
        var rows = [header]
        var next = start + 1
        while next < blocks.count, let row = row(blocks[next], columns: header.count) {
            rows.append(row)
            next += 1
        }
        // What stands alone behind the last row heads the text below.
        while rows.count > 1, rows[rows.count - 1].dropFirst().allSatisfy(\.isEmpty) {
            rows.removeLast()
            next -= 1
        }
        guard rows.count(where: { $0.count(where: { !$0.isEmpty }) > 1 }) > 2,
            let first = blocks[start].first?.number, let last = blocks[next - 1].last?.number
        else { return nil }
        var grid = Grid(rows: rows.map { Grid.Row(cells: $0) }, lines: first...last)
        grid.square()
        return (grid, next)
    }

    /// Short lines of which three at least name columns, one of them who acts or when.
    private func header(_ block: ArraySlice<Line>) -> [Passage]? {
        guard (3...9).contains(block.count), block.allSatisfy({ $0.content.count <= 40 }) else { return nil }
        let names = block.map(passage)
        let roles = names.map { grammar.role(ofColumn: $0) }
        guard roles.count(where: { $0 != nil }) >= 3,
            roles.contains(.lead) || roles.contains(.owner) || roles.contains(.due)
        else { return nil }
        return names
    }

    /// As many lines as columns, or one line that heads the rows below; a line that goes on in small letters is the cell
    /// above's.
    private func row(_ block: ArraySlice<Line>, columns: Int) -> [Passage]? {
        var cells: [Passage] = []
        for line in block {
            let words = passage(line)
            if block.count > columns, let last = cells.indices.last, last > 0, !words.startsCapital, words[0].isLatin {
                cells[last].append(line.content, of: text, line: line.number)
            } else {
                cells.append(words)
            }
        }
        let isHeading = cells.count == 1 && cells[0].count <= 80 && !cells[0].endsSentence
        guard cells.count == columns || isHeading else { return nil }
        return cells + Array(repeating: Passage(), count: columns - cells.count)
    }

    private func passage(_ line: Line) -> Passage { Passage(text, range: line.content, line: line.number) }
}

/// Tables that the file's format declared.
enum DeclaredTables {
    /// A cell that goes over several rows or columns stands in each place it covers, so that every row is whole.
    static func grid(_ table: SourceTable, of text: WorkingText) -> Grid? {
        var placed: [[Passage?]] = []
        var spanning: Set<Int> = []
        var (low, high) = (Int.max, 0)
        let width = table.rows.map { $0.reduce(0) { $0 + max(1, $1.columns) } }.max() ?? 0
        for (row, cells) in table.rows.enumerated() {
            while placed.count <= row { placed.append([]) }
            var column = 0
            for cell in cells {
                while column < placed[row].count, placed[row][column] != nil { column += 1 }
                let passage = text.passage(cell.span)
                if let first = passage.lines.first, let last = passage.lines.last {
                    (low, high) = (min(low, first), max(high, last))
                }
                // A heading may leave the first column to its number: "II", and its words over all the rest.
                let left = column == 1 && width > 2 ? 1 : 0
                if width > 1, cell.columns >= width - left { spanning.insert(row) }
                put(passage, at: row, column, rows: cell.rows, columns: cell.columns, into: &placed)
                column += max(1, cell.columns)
            }
        }
        guard low <= high else { return nil }
        let rows = placed.prefix(table.rows.count).enumerated().map { index, cells in
            Grid.Row(cells: cells.map { $0 ?? Passage() }, isSpanning: spanning.contains(index))
        }
        var grid = Grid(rows: Array(rows), lines: low...high, headerRows: table.headerRows)
        grid.square()
        return grid
    }

    private static func put(
        _ passage: Passage, at row: Int, _ column: Int, rows: Int, columns: Int, into placed: inout [[Passage?]]
    ) {
        // A file may claim any span; what lies beyond 1,000 is not followed.
        for down in row..<(row + min(max(1, rows), 1000)) {
            while placed.count <= down { placed.append([]) }
            for across in column..<(column + min(max(1, columns), 1000)) {
                while placed[down].count <= across { placed[down].append(nil) }
                placed[down][across] = passage
            }
        }
    }
}

extension WorkingText {
    /// The words of a stretch of bytes, line by line.
    func passage(_ span: Span) -> Passage {
        var passage = Passage()
        let first = index(ofByte: span.start)
        let last = index(ofByte: span.end)
        var line = self.line(ofLetter: first)
        while line < lines.count, lines[line].full.lowerBound < max(last, first + 1) {
            let low = max(lines[line].content.lowerBound, first)
            let high = min(lines[line].content.upperBound, last)
            if low < high { passage.append(low..<high, of: self, line: line + 1) }
            line += 1
        }
        return passage
    }

    /// The first letter that begins at the byte or after it.
    func index(ofByte byte: Int) -> Int {
        var (low, high) = (0, letters.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The index in `lines` of the line that holds the letter.
    private func line(ofLetter letter: Int) -> Int {
        var (low, high) = (0, max(0, lines.count - 1))
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].full.lowerBound <= letter { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

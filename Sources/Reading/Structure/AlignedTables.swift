/// Tables whose columns are held apart by runs of spaces, as layouts of pages give them.
struct AlignedTables<Language: Grammar> {
    let text: WorkingText
    let grammar: Language

    /// Only below a line whose pieces name two columns at least: letterheads and signatures are aligned too.
    ///
    /// - Parameter lines: The lines that hold words, in order.
    func grids(in lines: [Line]) -> [Grid] {
        var grids: [Grid] = []
        var index = 0
        while index < lines.count {
            if let (grid, next) = grid(lines, from: index) {
                grids.append(grid)
                index = next
            } else {
                index += 1
            }
        }
        return grids
    }

    private func grid(_ lines: [Line], from start: Int) -> (grid: Grid, next: Int)? {
        guard isHeader(lines[start]) else { return nil }
        let header = pieces(lines[start])
        let columns = header.map { place(of: $0.lowerBound, in: lines[start]) }
        let isListed = opensListed(lines, start + 1)
        let isNumbered = isListed || grammar.role(ofColumn: passage(header[0], lines[start])) == .number
        let isDense = start + 1 < lines.count && lines[start + 1].number - lines[start].number == 1
        var rows: [[Passage]] = [header.map { passage($0, lines[start]) }]
        var index = start + 1
        // A row of two cells behind a blank line, which may be the heading of the text behind the table.
        var heading: Int?
        while index < lines.count, lines[index].number - lines[index - 1].number <= 4 {
            let line = lines[index]
            let parts = pieces(line)
            let isWide = parts.count == 1 && parts[0].count > 60
            if isWide && line.indent < columns[1], !isWithinRow(lines, index, columns) { break }
            if parts.count == 1, opensItem(line), !isWithinRow(lines, index, columns) { break }
            let isApart = line.number - lines[index - 1].number > 1
            // One line at the edge behind the first blank one of a table is a heading of the text.
            if isDense, isApart, parts.count == 1, line.indent <= columns[0], !isWithinRow(lines, index, columns) {
                break
            }
            if isNumbered, returnsToText(lines, index, parts, columns) {
                if heading == index - 1 {
                    rows.removeLast()
                    index -= 1
                }
                break
            }
            let before = rows.count
            if isNumbered, !isListed, parts.count == 1, opensGroup(parts[0], line, columns) {
                rows.append(Array(repeating: Passage(), count: columns.count))
                rows[before][0].append(parts[0], of: text, line: line.number)
            } else {
                add(parts, of: line, columns: columns, isNumbered: isNumbered, to: &rows)
            }
            if isApart, parts.count == 2, rows.count > before { heading = index }
            index += 1
        }
        guard rows.count >= 2 else { return nil }
        var grid = Grid(rows: rows.map { Grid.Row(cells: $0) }, lines: lines[start].number...lines[index - 1].number)
        grid.square()
        return (grid, index)
    }

    /// A line whose pieces name two columns at least.
    private func isHeader(_ line: Line) -> Bool {
        let header = pieces(line)
        return header.count >= 3 && header.count { grammar.role(ofColumn: passage($0, line)) != nil } >= 2
    }

    /// The rows are numbered within their first cell, as an item of a list is.
    private func opensListed(_ lines: [Line], _ index: Int) -> Bool {
        guard index < lines.count, pieces(lines[index]).count >= 2 else { return false }
        return opensItem(lines[index]) && !isNumber(pieces(lines[index])[0])
    }

    /// The running text goes on with a numbered line.
    private func opensItem(_ line: Line) -> Bool {
        guard let marker = grammar.marker(opening: passage(line.content, line)) else { return false }
        return marker.number != nil
    }

    /// A numbered paragraph behind the table: its words run on over the edges of the columns, and no row follows.
    private func returnsToText(_ lines: [Line], _ index: Int, _ parts: [Range<Int>], _ columns: [Int]) -> Bool {
        guard parts.count == 2, columns.count > 3, lines[index].number - lines[index - 1].number > 1,
            place(of: parts[1].upperBound, in: lines[index]) > columns[2] + 12
        else { return false }
        return !lines[(index + 1)..<min(lines.count, index + 4)].contains { pieces($0).count >= 3 }
    }

    /// "Theme 2 - Homes" set from the first column over the next: too long for a number.
    private func opensGroup(_ part: Range<Int>, _ line: Line, _ columns: [Int]) -> Bool {
        line.indent <= columns[0] && place(of: part.upperBound, in: line) > columns[1] + 2 && !isNumber(part)
    }

    /// Another line with several pieces follows soon.
    private func isWithinRow(_ lines: [Line], _ index: Int, _ columns: [Int]) -> Bool {
        lines[(index + 1)..<min(lines.count, index + 3)].contains { pieces($0).count >= 2 && !isHeader($0) }
    }

    /// A number in the first column opens a row; in a table without numbers, a line that fills half of its columns.
    private func add(
        _ parts: [Range<Int>], of line: Line, columns: [Int], isNumbered: Bool, to rows: inout [[Passage]]
    ) {
        let places = parts.map { column(of: place(of: $0.lowerBound, in: line), in: columns) }
        let isFull = !isNumbered && parts.count * 2 > columns.count
        let isItem = isNumbered && parts.count > 1 && opensItem(line)
        let opens = places.first == 0 && (isNumber(parts[0]) || isFull || isItem)
        if opens || rows.count == 1 && places.first == 0 {
            rows.append(Array(repeating: Passage(), count: columns.count))
        }
        for (part, place) in zip(parts, places) {
            rows[rows.count - 1][place].append(part, of: text, line: line.number)
        }
    }

    /// Where the letter stands on the page: Chinese letters are twice as wide as others.
    private func place(of index: Int, in line: Line) -> Int {
        text.letters[line.full.lowerBound..<index].reduce(0) { $0 + ($1 >= 0x2E80 ? 2 : 1) }
    }

    private func isNumber(_ range: Range<Int>) -> Bool {
        let letters = text.letters[range].filter(\.isWord)
        // A1, B12: a letter for the group before the number.
        let isCode = letters.first?.isLatin == true && letters.count > 1 && letters.dropFirst().allSatisfy(\.isDigit)
        // AL 101: the letters of a log before the number.
        let figures = letters.drop(while: \.isLatin)
        let isLogged = (2...4).contains(letters.count - figures.count) && (1...4).contains(figures.count)
        if isLogged, range.count <= 9, figures.allSatisfy(\.isDigit) { return true }
        return letters.count <= 5 && (letters.allSatisfy(\.isDigit) || isCode || Numerals.roman(letters[...]) != nil)
    }

    /// The column whose left edge is nearest.
    private func column(of offset: Int, in columns: [Int]) -> Int {
        columns.indices.min { abs(columns[$0] - offset) < abs(columns[$1] - offset) } ?? 0
    }

    /// Stretches of the line that stand two spaces apart or more.
    private func pieces(_ line: Line) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, spaces) = (line.content.lowerBound, 0)
        for index in line.content {
            if text.letters[index].isSpace {
                spaces += 1
                continue
            }
            if spaces >= 2 {
                pieces.append(start..<(index - spaces))
                start = index
            }
            spaces = 0
        }
        if start < line.content.upperBound { pieces.append(start..<line.content.upperBound) }
        return pieces
    }

    private func passage(_ range: Range<Int>, _ line: Line) -> Passage {
        Passage(text, range: range, line: line.number)
    }
}

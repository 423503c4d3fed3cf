/// Tables whose columns are held apart by runs of spaces, as layouts of pages give them.
struct AlignedTables<Language: Grammar> {
    let text: WorkingText
    let grammar: Language

    /// Only below a line whose pieces name two columns at least: letterheads and signatures are aligned too.
    ///
    /// - Parameter lines: The lines that hold words, in order.
    func grids(in lines: [Line]) -> [Grid] {
        lines.findAll { grid(lines, from: $0) }
    }

    private func grid(_ lines: [Line], from start: Int) -> (found: Grid, next: Int)? {
        guard isHeader(lines[start]) else { return nil }
        let header = header(lines, from: start)
        let isListed = opensListed(lines, header.end)
        let isNumbered = isListed || header.names.first.map { grammar.role(ofColumn: $0) == .number } ?? false
        let extent = extent(lines, below: header, isNumbered: isNumbered, isListed: isListed)
        let rows =
            (isNumbered && !isListed ? centred(extent.lines, below: extent.header) : nil)
            ?? rows(extent.lines, below: extent.header, isNumbered: isNumbered)
        guard rows.count >= 2 else { return nil }
        let last = lines[extent.end - 1].number
        var grid = Grid(rows: rows.map { Grid.Row(cells: $0) }, lines: lines[start].number...last)
        grid.square()
        return (grid, extent.end)
    }

    // MARK: Header

    /// A line whose pieces name two columns at least.
    private func isHeader(_ line: Line) -> Bool {
        let header = pieces(line)
        return header.count >= 3 && header.count { grammar.role(ofColumn: $0.passage) != nil } >= 2
    }

    /// Names of two lines stand one above and one below the names of one line, so that the second line may hold more
    /// columns than the first.
    private func header(_ lines: [Line], from start: Int) -> AlignedHeader {
        let main = pieces(lines[start])
        guard start + 1 < lines.count, lines[start + 1].number - lines[start].number == 1,
            main.allSatisfy({ grammar.role(ofColumn: $0.passage) != .number })
        else { return AlignedHeader(upper: nil, main: main, end: start + 1, of: text) }
        let next = pieces(lines[start + 1])
        let isMain =
            next.count > main.count && next.first.map { grammar.role(ofColumn: $0.passage) == .number } ?? false
            && main.allSatisfy { above in next.contains { $0.place.overlaps(above.place) } }
        return AlignedHeader(
            upper: isMain ? main : nil, main: isMain ? next : main, end: start + (isMain ? 2 : 1), of: text)
    }

    // MARK: Extent

    private struct Extent {
        var header: AlignedHeader
        var lines: [AlignedLine] = []
        /// The index of the line behind the table.
        var end: Int
    }

    /// The lines below the header down to where the running text begins again.
    private func extent(_ lines: [Line], below header: AlignedHeader, isNumbered: Bool, isListed: Bool) -> Extent {
        var extent = Extent(header: header, end: header.end)
        let columns = header.columns
        let isDense = header.end < lines.count && lines[header.end].number - lines[header.end - 1].number == 1
        // A row of two cells behind a blank line, which may be the heading of the text behind the table.
        var heading: Int?
        var opensPage = false
        while extent.end < lines.count, lines[extent.end].number - lines[extent.end - 1].number <= 4 {
            let (index, line) = (extent.end, lines[extent.end])
            let parts = pieces(line)
            if extent.header.stands(again: parts) {
                // A figure alone above the header of the next page numbers the page.
                if let last = extent.lines.last, last.pieces.count == 1, last.pieces[0].isFigure {
                    extent.lines.removeLast()
                }
                opensPage = true
                extent.end += 1
                continue
            }
            let isApart = line.number - lines[index - 1].number > 1
            if isPageNumber(parts, below: extent.header) {
                extent.end += 1
                continue
            }
            if endsTable(lines, index, parts, columns, isDense: isDense) { break }
            if isNumbered, returnsToText(lines, index, parts, columns) {
                if heading == index - 1, !extent.lines.isEmpty {
                    extent.lines.removeLast()
                    extent.end -= 1
                }
                break
            }
            extent.end += 1
            if isNumbered, extent.lines.isEmpty, extent.header.take(parts, of: text) { continue }
            var aligned = AlignedLine(number: line.number, pieces: parts, isApart: isApart, opensPage: opensPage)
            opensPage = false
            aligned.isGroup = isNumbered && !isListed && parts.count == 1 && opensGroup(parts[0], line, columns)
            aligned.opensItem = isNumbered && parts.count > 1 && opensItem(line)
            let first = column(of: parts[0], in: columns)
            if isApart, parts.count == 2,
                aligned.isGroup || opensRow(aligned, at: first, isNumbered, of: columns.count)
            {
                heading = index
            }
            extent.lines.append(aligned)
        }
        return extent
    }

    /// A figure alone on its line, in a column that holds words.
    private func isPageNumber(_ parts: [AlignedPiece], below header: AlignedHeader) -> Bool {
        guard parts.count == 1, parts[0].isFigure, parts[0].passage.count <= 3,
            let first = header.columns.dropFirst().first,
            parts[0].place.lowerBound > first
        else { return false }
        let column = column(of: parts[0], in: header.columns)
        guard header.names.indices.contains(column) else { return false }
        switch grammar.role(ofColumn: header.names[column]) {
        case .task, .lead, .support, .product: return true
        default: return false
        }
    }

    private func endsTable(
        _ lines: [Line], _ index: Int, _ parts: [AlignedPiece], _ columns: [Int], isDense: Bool
    ) -> Bool {
        guard parts.count == 1, !isWithinRow(lines, index) else { return false }
        let line = lines[index]
        if opensItem(line) || parts[0].range.count > 60 && line.indent < columns[1] { return true }
        // One line at the edge behind the first blank one of a table is a heading of the text.
        return isDense && line.number - lines[index - 1].number > 1 && line.indent <= columns[0]
    }

    /// The rows are numbered within their first cell, as an item of a list is.
    private func opensListed(_ lines: [Line], _ index: Int) -> Bool {
        guard index < lines.count else { return false }
        let parts = pieces(lines[index])
        return parts.count >= 2 && opensItem(lines[index]) && !parts[0].isRowNumber
    }

    /// The running text goes on with a numbered line.
    private func opensItem(_ line: Line) -> Bool {
        guard let marker = grammar.marker(opening: Passage(text, range: line.content, line: line.number)) else {
            return false
        }
        return marker.number != nil
    }

    /// A numbered paragraph behind the table: its words run on over the edges of the columns, and no row follows.
    private func returnsToText(_ lines: [Line], _ index: Int, _ parts: [AlignedPiece], _ columns: [Int]) -> Bool {
        guard parts.count == 2, columns.count > 3, lines[index].number - lines[index - 1].number > 1,
            parts[1].place.upperBound > columns[2] + 12
        else { return false }
        return !lines[(index + 1)..<min(lines.count, index + 4)].contains { line in
            let parts = pieces(line)
            // Names side by side at the foot are no row: that has its number, or stands in from the edge.
            return parts.count >= 3 && (parts[0].isRowNumber || parts[0].place.lowerBound > columns[0] + 2)
        }
    }

    /// "Theme 2 - Homes" set from the first column over the next: too long for a number.
    ///
    /// A heading with a sign of its own ("A. WATER") need only reach the next column.
    private func opensGroup(_ part: AlignedPiece, _ line: Line, _ columns: [Int]) -> Bool {
        guard part.place.lowerBound <= columns[0], !part.isRowNumber else { return false }
        // "Tháng 01" over rows that are numbered: no number is two words.
        if part.passage.letters.count(where: \.isLatin) >= 3, part.passage.letters.contains(where: \.isSpace) {
            return true
        }
        guard part.place.upperBound > columns[1] else { return false }
        return part.place.upperBound > columns[1] + 2 || opensItem(line)
    }

    /// Another line with several pieces follows soon, and no other table's header before it.
    private func isWithinRow(_ lines: [Line], _ index: Int) -> Bool {
        lines[(index + 1)..<min(lines.count, index + 3)].prefix { !isHeader($0) }.contains { pieces($0).count >= 2 }
    }

    // MARK: Rows

    /// The rows of a table whose cells are centred, below its header; `nil` where each begins with its number.
    private func centred(_ lines: [AlignedLine], below header: AlignedHeader) -> [[Passage]]? {
        let spread = lines.filter { $0.pieces.count > 2 }.map { $0.pieces.map(\.place) }
        let columns = AlignedColumns(header: header.places, lines: [header.places] + spread)
        guard !columns.ranges.isEmpty else { return nil }
        let placed = lines.map { line in line.pieces.map { columns.column(of: $0.place) } }
        let anchors = lines.indices.filter { index in
            lines[index].isGroup || placed[index].first == 0 && lines[index].pieces[0].isRowNumber
        }
        let parting = CentredRows(lines: lines, columns: placed, anchors: anchors)
        guard let starts = parting.starts() else { return nil }
        var rows = [header.names]
        for (start, end) in zip(starts, starts.dropFirst() + [lines.count]) {
            var row = Array(repeating: Passage(), count: header.names.count)
            for (line, columns) in zip(lines[start..<end], placed[start..<end]) {
                for (piece, column) in zip(line.pieces, columns) {
                    row[column].append(piece.range, of: text, line: line.number)
                }
            }
            rows.append(row)
        }
        return rows
    }

    /// A number in the first column opens a row; in a table without numbers, a line that fills half of its columns.
    private func rows(_ lines: [AlignedLine], below header: AlignedHeader, isNumbered: Bool) -> [[Passage]] {
        let columns = header.columns
        // White space that goes down through the lines parts cells from which a centred header stands off.
        let spread = lines.filter { $0.pieces.count > 2 }.map { $0.pieces.map(\.place) }
        let spaces = AlignedColumns(header: header.places, lines: [header.places] + spread)
        var rows = [header.names]
        for line in lines {
            let places = line.pieces.map { piece in
                spaces.ranges.isEmpty ? column(of: piece, in: columns) : spaces.column(of: piece.place)
            }
            if line.isGroup || rows.count == 1 && places[0] == 0
                || opensRow(line, at: places[0], isNumbered, of: columns.count)
            {
                rows.append(Array(repeating: Passage(), count: columns.count))
            }
            for (piece, found) in zip(line.pieces, places) {
                let place = line.isGroup ? 0 : found
                rows[rows.count - 1][place].append(piece.range, of: text, line: line.number)
            }
        }
        return rows
    }

    private func opensRow(_ line: AlignedLine, at first: Int, _ isNumbered: Bool, of columns: Int) -> Bool {
        // Below a cell that heads several rows the first column is empty: "B  Process | B1 Surveys | …", "| B2 Tablets | …".
        if first == 1, !isNumbered, columns > 4, line.pieces.count > 3, line.pieces.count + 2 >= columns { return true }
        if let first = line.pieces.first, first.range.count <= 14, totals.contains(Array(text.letters[first.range])) {
            return true
        }
        guard first == 0 else { return false }
        let isFull = !isNumbered && line.pieces.count * 2 > columns
        return line.pieces[0].isRowNumber || isFull || line.opensItem
    }

    /// The column whose left edge is nearest.
    private func column(of piece: AlignedPiece, in columns: [Int]) -> Int {
        let offset = piece.place.lowerBound
        return columns.indices.min { abs(columns[$0] - offset) < abs(columns[$1] - offset) } ?? 0
    }

    // MARK: Pieces

    /// Stretches of the line that stand two spaces apart or more.
    private func pieces(_ line: Line) -> [AlignedPiece] {
        var pieces: [AlignedPiece] = []
        var (start, spaces) = (line.content.lowerBound, 0)
        // Where the letter stands on the page, and the piece's first one.
        var place = text.letters[line.full.lowerBound..<start].reduce(0) { $0 + Self.width($1) }
        var (first, last) = (place, place)
        for index in line.content {
            let letter = text.letters[index]
            defer { place += Self.width(letter) }
            if letter.isSpace {
                spaces += 1
                continue
            }
            if spaces >= 2 {
                pieces.append(AlignedPiece(start..<(index - spaces), first..<last, of: text, line: line.number))
                (start, first) = (index, place)
            }
            last = place + Self.width(letter)
            spaces = 0
        }
        if start < line.content.upperBound {
            pieces.append(AlignedPiece(start..<line.content.upperBound, first..<last, of: text, line: line.number))
        }
        return pieces
    }

    private static func width(_ letter: Letter) -> Int { letter >= 0x2E80 ? 2 : 1 }
}

/// What opens the row of sums.
private let totals = Set(
    ["total", "totals", "total:", "grand total", "total points", "total score", "total weight", "overall total"]
        .map { Folding.letters($0) })

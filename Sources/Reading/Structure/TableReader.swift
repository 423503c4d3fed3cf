/// Tells a grid's header from its rows, and its group headings from both.
struct TableReader<Language: Grammar> {
    let grammar: Language

    /// A row that heads those below it.
    private struct Heading {
        let label: String?
        let passage: Passage
        var points: Passage?
    }

    /// `nil` for a grid without rows below its header.
    func table(_ grid: Grid) -> Table? {
        let headerEnd = headerEnd(grid)
        let header = headerEnd > 0 ? merged(grid.rows[..<headerEnd], columns: grid.columns) : []
        var roles = roles(of: header, columns: grid.columns)
        if headerEnd > 0 { roles = grammar.roles(roles, under: header, toldBy: grid.rows[headerEnd...]) }
        nameNumber(in: &roles, under: header, rows: grid.rows[headerEnd...])
        nameTask(in: &roles, rows: grid.rows[headerEnd...])
        var rows: [TableRow] = []
        var (group, outer): (Heading?, Heading?)
        let isNumbered = grid.rows[headerEnd...].contains { row in
            row.cells.first.map { !$0.isEmpty && $0.letters.allSatisfy(\.isDigit) } ?? false
        }
        for (place, row) in zip(headerEnd..., grid.rows[headerEnd...]) {
            if isEmpty(row) || isColumnNumbers(row) || isHeader(row, again: header) { continue }
            if let group, isStep(row, below: group.label, before: grid.rows[(place + 1)...]) { continue }
            if let heading = heading(row, roles: roles)
                ?? scored(row, roles: roles, isOver(place, in: grid, isNumbered))
            {
                if let group, !isFigure(group.label), isFigure(heading.label) { outer = group }
                if !isFigure(heading.label) { outer = nil }
                group = heading
                continue
            }
            if let label = group?.label, leaves(row, label, behind: rows.last) { group = outer }
            rows.append(
                TableRow(
                    cells: row.cells, heading: group?.passage, groupLabel: group?.label, groupPoints: group?.points))
        }
        guard !rows.isEmpty else { return nil }
        return Table(rows: rows, roles: roles, header: header, line: grid.lines.lowerBound)
    }

    /// A row without a number between "1.2" and "1.3" tells of the one above it: "Hoàn thành từ 90%: 5 điểm".
    private func isStep(_ row: Grid.Row, below label: String?, before rows: ArraySlice<Grid.Row>) -> Bool {
        guard let label, isFigure(label), let first = row.cells.first, first.isEmpty,
            row.cells.count(where: { !$0.isEmpty }) == 1,
            let next = rows.prefix(8).lazy.compactMap(\.cells.first).first(where: { !$0.isEmpty })
        else { return false }
        return Folding.string(next.letters[...]).hasPrefix(label + ".")
    }

    private func isFigure(_ label: String?) -> Bool { label.map { !$0.isEmpty && $0.allSatisfy(\.isNumber) } ?? false }

    /// The row "12" behind "11.1", "11.2" stands below the heading "11" no more.
    private func leaves(_ row: Grid.Row, _ label: String, behind last: TableRow?) -> Bool {
        guard isFigure(label), let own = row.cells.first, let before = last?.cells.first,
            !own.isEmpty, own.letters.allSatisfy(\.isDigit)
        else { return false }
        return Folding.string(before.letters[...]).hasPrefix(label + ".")
    }

    /// The rows down to the first of four that names columns and those directly below that go on naming them, or as
    /// many as the format declares.
    private func headerEnd(_ grid: Grid) -> Int {
        let limit = min(4, grid.rows.count - 1)
        guard limit > 0 else { return 0 }
        let declared = min(grid.headerRows, grid.rows.count - 1)
        guard let first = (0..<limit).first(where: { named(grid.rows[$0]) >= 2 }) else { return declared }
        var end = first + 1
        while end < limit, named(grid.rows[end]) >= 2, grid.rows[end].cells.allSatisfy({ $0.count <= 40 }),
            !(grid.rows[end].cells.first.map(isNumber) ?? false)
        {
            end += 1
        }
        return max(end, declared)
    }

    private func isNumber(_ cell: Passage) -> Bool {
        let letters = cell.letters.filter(\.isWord)
        return !letters.isEmpty && letters.count <= 4
            && (letters.allSatisfy(\.isDigit) || Numerals.roman(letters[...]) != nil)
    }

    private func named(_ row: Grid.Row) -> Int {
        row.cells.count { cell in
            // What stands in brackets explains the column.
            let length = cell.letters.firstIndex { $0 == 0x28 }.map { $0 > 0 ? $0 : cell.count } ?? cell.count
            return !cell.isEmpty && length < 80 && cell.count < 200 && grammar.role(ofColumn: cell) != nil
        }
    }

    /// A header over several rows is read from the top down; a cell over several columns names each.
    private func merged(_ rows: ArraySlice<Grid.Row>, columns: Int) -> [Passage] {
        (0..<columns).map { column in
            var cells: [Passage] = []
            for row in rows where column < row.cells.count && !row.cells[column].isEmpty {
                if cells.last?.span != row.cells[column].span { cells.append(row.cells[column]) }
            }
            return cells.last { grammar.role(ofColumn: $0) != nil } ?? cells.last ?? Passage()
        }
    }

    private func roles(of header: [Passage], columns: Int) -> [ColumnRole?] {
        guard !header.isEmpty else { return Array(repeating: nil, count: columns) }
        return header.map { $0.isEmpty ? nil : grammar.role(ofColumn: $0) }
    }

    /// A first column without a name that holds codes: "W1", "2.3".
    private func nameNumber(in roles: inout [ColumnRole?], under header: [Passage], rows: ArraySlice<Grid.Row>) {
        guard header.count > 2, header[0].isEmpty, roles[0] == nil, !roles.contains(.number) else { return }
        let codes = rows.count { row in
            row.cells.first.map { (1...6).contains($0.count) && $0.letters.contains(where: \.isDigit) } ?? false
        }
        if codes * 3 >= rows.count * 2 { roles[0] = .number }
    }

    /// Before columns that tell who and when, what is to be done stands in the one with the most words, whatever its
    /// header calls it: "Chỉ tiêu", "Lĩnh vực", "Measure".
    private func nameTask(in roles: inout [ColumnRole?], rows: ArraySlice<Grid.Row>) {
        guard !roles.contains(.task), let first = roles.firstIndex(where: { $0?.tellsWhoOrWhen ?? false }),
            Set(roles.compactMap { $0 }).count(where: { $0.tellsWhoOrWhen || $0 == .weight }) >= 2
        else { return }
        let open = roles.indices.prefix(first).filter { roles[$0] == nil || roles[$0] == .target }
        let lengths = open.map { column in
            (column, rows.reduce(0) { $0 + (column < $1.cells.count ? $1.cells[column].count : 0) })
        }
        guard let most = lengths.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), most.1 > rows.count * 10 else { return }
        roles[most.0] = .task
    }

    private func isEmpty(_ row: Grid.Row) -> Bool { !row.cells.contains { $0.letters.contains(where: \.isWord) } }

    /// "(1) (2) (3)" or "A B 1 2" below the header.
    private func isColumnNumbers(_ row: Grid.Row) -> Bool {
        let cells = row.cells.filter { !$0.isEmpty }
        return cells.count >= 3 && cells.allSatisfy { $0.letters.count(where: \.isWord) <= 2 }
    }

    /// The header again on the next page.
    private func isHeader(_ row: Grid.Row, again header: [Passage]) -> Bool {
        !header.isEmpty && zip(row.cells, header).allSatisfy { $0.letters == $1.letters }
    }

    /// A row with words in one cell only, its number aside, heads the rows below it.
    private func heading(_ row: Grid.Row, roles: [ColumnRole?]) -> Heading? {
        guard roles.count >= 3 else { return nil }
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        let distinct = Set(filled.map { row.cells[$0].span })
        if distinct.count == 1, let only = filled.first {
            let passage = row.cells[only]
            guard let marker = grammar.marker(opening: passage) else { return Heading(label: nil, passage: passage) }
            return Heading(label: marker.label, passage: Passage(passage, range: marker.length..<passage.count))
        }
        guard distinct.count == 2, let first = filled.first, first == 0 || roles[first] == .number,
            isShort(row.cells[first]),
            filled.count <= 2 || row.isSpanning
        else {
            return nil
        }
        return Heading(label: Self.label(row.cells[first]), passage: row.cells[filled[1]])
    }

    /// Whether the row heads those below it by its number: "II" over "1" and "2", "2" over "2.1" and "2.2".
    private func isOver(_ place: Int, in grid: Grid, _ isNumbered: Bool) -> Bool {
        guard let number = grid.rows[place].cells.first else { return false }
        if number.letters.contains(where: \.isLatin) {
            return isNumbered && (isNumber(number) || number.letters.count(where: \.isWord) == 1)
        }
        guard isNumber(number), place + 1 < grid.rows.count, let next = grid.rows[place + 1].cells.first else {
            return false
        }
        return next.letters.starts(with: number.letters.filter(\.isDigit) + [0x2E])
            && next.letters.count(where: \.isDigit) > number.letters.count(where: \.isDigit)
    }

    /// "II | Hành chính | 40 | |" over rows with figures: a group with the points of all its rows, and nobody's task.
    private func scored(_ row: Grid.Row, roles: [ColumnRole?], _ isOver: Bool) -> Heading? {
        guard isOver, let points = roles.firstIndex(of: .weight), let number = row.cells.first else { return nil }
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard filled.count == 3, filled[0] == 0, filled[2] == points else { return nil }
        return Heading(label: Self.label(number), passage: row.cells[filled[1]], points: row.cells[points])
    }

    private static func label(_ cell: Passage) -> String {
        Folding.string(cell.letters.filter(\.isWord)[...]).uppercased()
    }

    private func isShort(_ cell: Passage) -> Bool { cell.letters.count(where: \.isWord) <= 5 }
}

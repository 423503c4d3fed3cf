/// Reads tables of which every cell became a paragraph, as copying from a page or a plain text conversion leaves them.
///
/// The names of the columns stand one below the other, then the number of a row and its cells. A cell that was empty has
/// left nothing, so that what a cell holds tells its column.
struct StackedTables {
    let text: WorkingText
    let lines: [Line]

    /// - Parameter lines: The lines that hold words and belong to no other table, in order.
    func tables() -> [(lines: ClosedRange<Int>, table: Table)] {
        lines.findAll { index in
            table(at: index).map { table, end in ((lines[index].number...lines[end - 1].number, table), end) }
        }
    }

    /// The words of one cell and the index of the line behind them.
    private struct Cell {
        let passage: Passage
        let end: Int
    }

    /// A number with the cells behind it.
    private struct Row {
        let label: Passage
        var cells: [Passage] = []
    }

    private func table(at start: Int) -> (table: Table, end: Int)? {
        guard let header = namesNumbers(lines[start]) ? header(at: start) : barredHeader(at: start) else { return nil }
        let (rows, end) = rows(below: header)
        let columns = StackedColumns(roles: header.names.dropFirst().map(VietnameseTables.role))
        var filled: [TableRow] = []
        var group: (label: String, passage: Passage)?
        for (index, row) in rows.enumerated() {
            let label = Self.label(row.label)
            // Behind items "a)", "b)" of a heading "2" the row "3" is one of its own.
            if !label.isEmpty, label.allSatisfy(\.isNumber), group?.label.allSatisfy(\.isNumber) == true { group = nil }
            if row.cells.count == 1, !isLetter(row.label),
                isHeading(label, before: index + 1 < rows.count ? rows[index + 1].label : nil)
            {
                group = (label, row.cells[0])
            } else if !row.cells.isEmpty {
                filled.append(
                    TableRow(
                        cells: [row.label] + columns.placed(row.cells, in: text), heading: group?.passage,
                        groupLabel: group?.label))
            }
        }
        guard filled.count >= 2 else { return nil }
        let roles = [ColumnRole.number] + columns.roles
        return (
            Table(rows: filled, roles: roles, header: header.names, line: lines[start].number, isFlattened: true), end
        )
    }

    /// "II" and "B" head rows; "2" does where "2.1" or "a)" follows.
    private func isHeading(_ label: String, before next: Passage?) -> Bool {
        guard label.allSatisfy(\.isNumber) else { return !label.contains(".") }
        return next.map { Self.label($0).hasPrefix(label + ".") || isLetter($0) } ?? false
    }

    /// "a)", "đ)".
    private func isLetter(_ passage: Passage) -> Bool {
        passage.count == 2 && passage.letters[0].isLatin && passage.letters[1] == 0x29
    }

    private static func label(_ passage: Passage) -> String {
        Folding.string(passage.letters.filter { $0.isWord || $0 == 0x2E }[...]).uppercased().trimmingStop
    }

    // MARK: Header

    /// A line with the name of the column of numbers alone; behind a tab other readers know the table.
    private func namesNumbers(_ line: Line) -> Bool {
        line.content.count <= 12 && text.letters[line.full].first != 0x09
            && VietnameseTables.role(ofColumn: Passage(text, range: line.content, line: line.number)) == .number
    }

    private struct Header {
        var names: [Passage]
        /// The index of the line behind it.
        var end: Int
        /// A blank line stands between cells, so that a cell may take several lines.
        let isSpaced: Bool
    }

    private func header(at start: Int) -> Header? {
        guard start + 1 < lines.count else { return nil }
        let isSpaced = lines[start + 1].number - lines[start].number > 1
        var header = Header(names: [], end: start, isSpaced: isSpaced)
        while let cell = cell(at: header.end, isSpaced), !isLabel(cell.passage), !isColumnNumber(cell.passage) {
            guard cell.passage.count <= 60, header.names.count < 10 else { return nil }
            header.names.append(cell.passage)
            header.end = cell.end
        }
        let roles = header.names.map(VietnameseTables.role)
        guard header.names.count >= 4, roles.contains(.task), roles.count(where: { $0 != nil }) >= 3,
            roles.contains(where: { $0 == .lead || $0 == .due })
        else { return nil }
        // "1 2 3 4" or "(1) (2) (3) (4)" number the columns.
        var end = header.end
        for _ in header.names.indices {
            guard let cell = cell(at: end, isSpaced), isColumnNumber(cell.passage) else {
                return header
            }
            end = cell.end
        }
        header.end = end
        return header
    }

    /// A header of which a converter kept the first columns between bars: "| TT | Nội dung | Cơ quan chủ trì |", the others
    /// one a line below them, and then a cell a line.
    private func barredHeader(at start: Int) -> Header? {
        let line = lines[start]
        guard line.content.count <= 300, start + 2 < lines.count,
            let sign = [Self.bar, Self.tab].first(where: { text.letters[line.content].contains($0) })
        else { return nil }
        let parts = text.letters[line.content].split(separator: sign).lazy.map {
            Passage(text, range: $0.startIndex..<$0.endIndex, line: line.number)
        }.filter { !$0.isEmpty }
        guard let first = parts.first, VietnameseTables.role(ofColumn: first) == .number else { return nil }
        var names = Array(parts)
        guard names.count >= 3 else { return nil }
        var end = start + 1
        if !text.letters[lines[end].content].contains(where: \.isWord) { end += 1 }
        while end < lines.count, names.count < 10, lines[end].content.count <= 60 {
            let name = Passage(text, range: lines[end].content, line: lines[end].number)
            guard !isLabel(name), !text.letters[lines[end].content].contains(sign),
                VietnameseTables.role(ofColumn: name) != nil
            else {
                break
            }
            names.append(name)
            end += 1
        }
        let roles = names.map(VietnameseTables.role)
        guard end + 1 < lines.count, names.count >= 4, roles.contains(.task),
            roles.contains(where: { $0 == .lead || $0 == .due }),
            isLabel(Passage(text, range: lines[end].content, line: lines[end].number))
        else { return nil }
        return Header(names: names, end: end, isSpaced: lines[end + 1].number - lines[end].number > 1)
    }

    private static let bar: Letter = 0x7C
    private static let tab: Letter = 0x09

    private func isColumnNumber(_ passage: Passage) -> Bool {
        passage.count <= 4 && passage.letters.allSatisfy { $0.isDigit || $0 == 0x28 || $0 == 0x29 }
    }

    /// Lines down to a blank one; without blank lines one, and what goes on with a small letter.
    private func cell(at start: Int, _ isSpaced: Bool) -> Cell? {
        guard start < lines.count else { return nil }
        var end = start + 1
        while end < lines.count, lines[end].number - lines[end - 1].number == 1, isSpaced || goesOn(lines[end]) {
            end += 1
        }
        return Cell(passage: Passage(text, lines: lines[start..<end]), end: end)
    }

    private func goesOn(_ line: Line) -> Bool {
        let passage = Passage(text, range: line.content.prefix(12), line: line.number)
        if line.content.count == 2, isLetter(passage) { return false }
        return passage.letters[0].isLatin && !passage.startsCapital
    }

    // MARK: Rows

    private func rows(below header: Header) -> (rows: [Row], end: Int) {
        var rows: [Row] = []
        var (index, end) = (header.end, header.end)
        while let cell = cell(at: index, header.isSpaced), !endsTable(cell.passage) {
            if let next = passed(header, at: index) ?? passed(header, at: isFigure(cell) ? cell.end : index) {
                index = next
                continue
            }
            if isLabel(cell.passage), follows(cell.passage, rows) {
                rows.append(Row(label: cell.passage))
            } else {
                guard let last = rows.last else { break }
                if last.cells.count >= header.names.count - 1, !labelFollows(within: 3, behind: cell, header, rows) {
                    guard labelFollows(within: header.names.count - 1, behind: cell, header, rows) else { break }
                    rows.append(Row(label: Passage()))
                }
                rows[rows.count - 1].cells.append(cell.passage)
            }
            (index, end) = (cell.end, cell.end)
        }
        return (rows, end)
    }

    /// Past the header where it stands again at the index.
    private func passed(_ header: Header, at start: Int) -> Int? {
        var index = start
        for name in header.names {
            guard let cell = cell(at: index, header.isSpaced), cell.passage.letters == name.letters else { return nil }
            index = cell.end
        }
        return index
    }

    /// What may number the page: directly above the header that stands again.
    private func isFigure(_ cell: Cell) -> Bool { cell.passage.letters.allSatisfy(\.isDigit) }

    /// "1", "1.2", "01", "IV", "B" and nothing else.
    private func isLabel(_ passage: Passage) -> Bool {
        guard passage.count <= 6 else { return false }
        if isLetter(passage) { return true }
        let letters = passage.letters.filter { $0 != 0x2E && $0 != 0x29 }
        guard let first = letters.first else { return false }
        if letters.allSatisfy(\.isDigit) { return letters.count <= 3 }
        return passage.capitals[0] && (Numerals.roman(letters[...]) != nil || letters.count == 1 && first.isLatin)
    }

    /// Numbers rise by one, or begin anew below a heading; a figure that does not is a cell.
    private func follows(_ label: Passage, _ rows: [Row]) -> Bool {
        guard let number = Numerals.integer(label.letters.filter(\.isDigit)[...]),
            label.letters.allSatisfy({ $0.isDigit || $0 == 0x2E })
        else { return true }
        let before = rows.last { $0.label.letters.first?.isDigit == true }.flatMap {
            Numerals.integer($0.label.letters[...])
        }
        guard let before, label.letters.allSatisfy(\.isDigit) else { return true }
        return number == before + 1 || number == 1
    }

    /// Whether the next label ends a row soon: a cell that a blank line broke makes its row longer by one or two, and as many
    /// cells as the table has columns are a row of which the number is missing.
    private func labelFollows(within cells: Int, behind first: Cell, _ header: Header, _ rows: [Row]) -> Bool {
        var index = first.end
        for _ in 0..<cells {
            guard let cell = cell(at: index, header.isSpaced), !endsTable(cell.passage) else { return false }
            if isLabel(cell.passage), follows(cell.passage, rows) { return true }
            index = cell.end
        }
        return false
    }

    /// What follows the table: a numbered heading, another annex, the signature, or running text.
    private func endsTable(_ passage: Passage) -> Bool {
        if passage.count > 800 || VietnameseMargins.isFootOpening(passage) { return true }
        switch VietnameseMarkers.marker(opening: passage)?.style {
        case .annex, .part, .chapter, .section, .article, .roman: return true
        default: return false
        }
    }
}

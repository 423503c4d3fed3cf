/// Tables of which every cell became a line of its own without a sign between the rows: the names of the columns, then
/// the cells one after another.
///
/// A number that goes on with the one before it opens a row; without numbers each row has as many lines as the header.
struct EnglishCellStream {
    let text: WorkingText

    private struct Header {
        var names: [Passage]
        var roles: [ColumnRole?]
        /// The index of the line behind it.
        var end: Int
        var isNumbered: Bool { roles.first == .number }
    }

    func tables(in lines: [Line]) -> [(lines: ClosedRange<Int>, table: Table)] {
        var found: [(lines: ClosedRange<Int>, table: Table)] = []
        var index = 0
        while index < lines.count {
            guard let header = header(lines, from: index), let table = table(lines, from: index, below: header) else {
                index += 1
                continue
            }
            found.append((lines[index].number...table.last, table.table))
            while index < lines.count, lines[index].number <= table.last { index += 1 }
        }
        return found
    }

    // MARK: Header

    /// Short lines one below another of which all but one at most name columns, one of them who acts or when.
    private func header(_ lines: [Line], from start: Int) -> Header? {
        // Three names at the least: what they mean is asked behind that.
        guard start + 8 < lines.count,
            (start..<start + 3).allSatisfy({ mayName(lines[$0]) && isNear(lines, $0, start) })
        else { return nil }
        var (names, roles): ([Passage], [ColumnRole?]) = ([], [])
        var (index, unknown) = (start, 0)
        while index < lines.count, names.count < 9, mayName(lines[index]), isNear(lines, index, start) {
            let name = passage(lines[index])
            var role = EnglishLabel.role(ofColumn: name.folded(name.indices))
            if role == nil {
                guard unknown == 0, let next = lines.dropFirst(index + 1).first, mayName(next),
                    EnglishLabel.role(ofColumn: passage(next).folded(passage(next).indices)) != nil
                else { break }
                unknown += 1
            }
            // A column named twice is a cell.
            if let known = role, known != .note, known != .target, roles.contains(known), known != .support {
                role = nil
                break
            }
            names.append(name)
            roles.append(role)
            index += 1
        }
        guard names.count >= 3, roles[0] != nil || names.count > 3,
            roles.contains(.lead) || roles.contains(.owner) || roles.contains(.due),
            roles.contains(.task) || roles.contains(.target) || roles.contains(.product)
        else { return nil }
        return Header(names: names, roles: roles, end: index)
    }

    private func mayName(_ line: Line) -> Bool {
        let letters = text.letters[line.content]
        // Cells behind a tab are drawn already.
        return text.letters[line.full].first != 0x09 && (1...36).contains(letters.count)
            && ![0x3A, 0x3B, 0x2C].contains(letters.last)
            && (letters.last != 0x2E || letters.count <= 8)
            && !letters.contains(0x09) && !letters.contains(0x7C)
    }

    /// Blank lines stand between all of the names or none.
    private func isNear(_ lines: [Line], _ index: Int, _ start: Int) -> Bool {
        guard index > start else { return true }
        let gap = lines[index].number - lines[index - 1].number
        return gap <= 2 && (index == start + 1 || gap == lines[start + 1].number - lines[start].number)
    }

    // MARK: Rows

    private func table(_ lines: [Line], from start: Int, below header: Header) -> (table: Table, last: Int)? {
        let isSpaced = lines[start + 1].number - lines[start].number > 1
        // Rows that blank lines part are told by these.
        let isApart = header.end < lines.count && lines[header.end].number - lines[header.end - 1].number > 1
        if !isSpaced, isApart, !header.isNumbered || partsRows(lines, header) { return nil }
        let rows = header.isNumbered ? numbered(lines, header) : counted(lines, header, isSpaced: isSpaced)
        guard rows.rows.count >= 2 else { return nil }
        return (
            Table(rows: rows.rows, roles: header.roles, header: header.names, line: lines[start].number),
            lines[rows.end - 1].number
        )
    }

    /// Whether each of the next two runs of lines holds a whole row.
    private func partsRows(_ lines: [Line], _ header: Header) -> Bool {
        var (index, whole) = (header.end, 0)
        for _ in 0..<3 where index < lines.count {
            var next = index + 1
            while next < lines.count, lines[next].number - lines[next - 1].number == 1 { next += 1 }
            if next - index == header.names.count { whole += 1 }
            index = next
        }
        return whole >= 2
    }

    /// Each row from its number to the next.
    private func numbered(_ lines: [Line], _ header: Header) -> (rows: [TableRow], end: Int) {
        let columns = header.names.count
        var (rows, heading): ([TableRow], Passage?) = ([], nil)
        var (index, end, last): (Int, Int, [Int]?) = (header.end, header.end, nil)
        while index < lines.count {
            guard let number = number(lines[index]), last.map({ Self.follows(number, $0) }) ?? true else {
                // One line before the first number heads the rows below it.
                guard rows.isEmpty, heading == nil, lines[index].content.count <= 80 else { break }
                heading = passage(lines[index])
                index += 1
                continue
            }
            var next = index + 1
            while next < lines.count, next - index < columns * 6,
                !(self.number(lines[next]).map { next - index > 2 && Self.follows($0, number) } ?? false)
            { next += 1 }
            let isLast = next >= lines.count || next - index >= columns * 6
            var cells = merged(lines[(index + 1)..<(isLast ? min(lines.count, index + columns * 2) : next)])
            var below: Passage?
            if isLast {
                let whole = Array(cells.prefix(columns - 1))
                next = lines.partitioningIndex { $0.number > whole.last?.lines.last ?? 0 }
                cells = whole
            } else if cells.count >= columns, let extra = cells.last, extra.count <= 80, isHeading(extra) {
                below = extra
                cells.removeLast()
            }
            guard let row = squared(cells, header) else { break }
            rows.append(TableRow(cells: [passage(lines[index])] + row, heading: heading))
            if let below { heading = below }
            (last, index, end) = (number, next, next)
            if isLast { break }
        }
        return (rows, end)
    }

    /// As many lines a row as there are columns, while those that say when do so.
    private func counted(_ lines: [Line], _ header: Header, isSpaced: Bool) -> (rows: [TableRow], end: Int) {
        let columns = header.names.count
        var (rows, index): ([TableRow], Int) = ([], header.end)
        while index + columns <= lines.count {
            var (cells, next): ([Passage], Int) = ([], index)
            while next < lines.count, cells.count < columns || goesOn(lines[next], behind: cells.last) {
                if !isSpaced, next > header.end, lines[next].number - lines[next - 1].number > 1, cells.count < columns
                {
                    break
                }
                if goesOn(lines[next], behind: cells.last), let last = cells.indices.last {
                    cells[last].append(lines[next].content, of: text, line: lines[next].number)
                } else {
                    cells.append(passage(lines[next]))
                }
                next += 1
            }
            guard cells.count == columns, fits(cells, header) else { break }
            rows.append(TableRow(cells: cells))
            index = next
        }
        return (rows, index)
    }

    /// Whether what should say when does, and what should name somebody is short.
    private func fits(_ cells: [Passage], _ header: Header) -> Bool {
        zip(cells, header.roles).allSatisfy { cell, role in
            switch role {
            case .due: cell.count <= 60 && isTime(cell)
            case .lead, .support, .owner:
                cell.count <= 110 && cell.startsCapital && EnglishMarkers.marker(opening: cell)?.number == nil
            case .task: cell.count > 8 && cell.startsCapital
            default: true
            }
        }
    }

    private func isTime(_ cell: Passage) -> Bool {
        cell.letters.contains(where: \.isDigit) || cell.opens(Self.times, at: 0) || cell.count <= 3
            || EnglishDate.month(cell, 0, cell.count) != nil
    }

    private static let times: Phrases = [
        "ongoing", "immediate", "immediately", "monthly", "quarterly", "annually", "annual", "weekly", "daily",
        "before",
        "by", "within", "end of", "continuous", "continuously", "permanent", "permanently", "each", "every", "spring",
        "summer", "autumn", "winter", "next meeting", "asap", "as soon as", "tbc", "tbd", "complete", "completed",
        "n/a",
        "done", "half-yearly", "twice", "once", "throughout", "first", "second", "third", "fourth", "mid", "early",
        "late", "standing", "as required", "as needed", "rolling", "termly",
    ]

    /// Lines as cells: one that begins small, or stands behind a joint, goes on with the one above it.
    private func merged(_ lines: ArraySlice<Line>) -> [Passage] {
        var cells: [Passage] = []
        for line in lines {
            if goesOn(line, behind: cells.last), let last = cells.indices.last {
                cells[last].append(line.content, of: text, line: line.number)
            } else {
                cells.append(passage(line))
            }
        }
        return cells
    }

    private func goesOn(_ line: Line, behind cell: Passage?) -> Bool {
        guard let cell, !cell.isEmpty, let above = cell.lines.last, line.number - above == 1 else { return false }
        let words = passage(line)
        if words[0].isLatin, !words.startsCapital { return true }
        let last = cell.letters.lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
        return cell.letters.last == 0x2C || Self.joints.contains(cell.folded(last..<cell.count))
    }

    private static let joints: Set<String> = [
        "and", "of", "the", "for", "to", "in", "with", "&", "or", "on", "by", "a",
    ]

    /// The cells behind the number, as many as the columns: too many lines belong to the task, too few leave the last
    /// cells empty.
    private func squared(_ cells: [Passage], _ header: Header) -> [Passage]? {
        let columns = header.names.count - 1
        guard cells.count >= 2, cells.count <= columns + 4 else { return nil }
        var cells = cells
        if cells.count > columns {
            let task = max(0, (header.roles.firstIndex { $0 == .task } ?? 1) - 1)
            guard task < cells.count else { return nil }
            while cells.count > columns, task + 1 < cells.count {
                cells[task].append(cells.remove(at: task + 1))
            }
        }
        return cells + Array(repeating: Passage(), count: columns - cells.count)
    }

    private func isHeading(_ cell: Passage) -> Bool {
        cell.startsCapital && !cell.endsSentence
            && (cell.isCapitals || EnglishMarkers.marker(opening: cell)?.number != nil)
    }

    // MARK: Numbers

    /// The figures of a row's number alone on its line: 3, 3.1, A4, AP-07.
    private func number(_ line: Line) -> [Int]? {
        let letters = text.letters[line.content]
        guard letters.count <= 10, letters.contains(where: \.isDigit), !letters.contains(where: \.isSpace) else {
            return nil
        }
        let code = letters.drop(while: { $0.isLatin || $0 == 0x2D || $0 == 0x2F || $0 == 0x28 })
        guard letters.count - code.count <= 4 else { return nil }
        let parts = code.split { $0 == 0x2E || $0 == 0x29 || $0 == 0x2D || $0 == 0x2F }
        let figures = parts.compactMap { $0.count <= 3 ? Numerals.integer($0) : nil }
        let group = letters.first.map { $0.isLatin ? Int($0) : 0 } ?? 0
        return figures.count == parts.count && (1...3).contains(figures.count) ? [group] + figures : nil
    }

    /// 4 behind 3, 2.1 behind 1.6, B1 behind A5.
    private static func follows(_ number: [Int], _ last: [Int]) -> Bool {
        guard number.count == last.count, let own = number.last, let before = last.last else { return false }
        if number.dropLast() == last.dropLast() { return own == before + 1 }
        let turned = zip(number, last).first { $0 != $1 }
        return own == 1 && turned.map { $0 > $1 } ?? false
    }

    private func passage(_ line: Line) -> Passage { Passage(text, range: line.content, line: line.number) }
}

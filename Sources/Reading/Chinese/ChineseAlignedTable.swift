/// A table whose columns are held apart by blanks, its cells wrapped within their columns.
///
/// Printed tables that are copied as text keep the place of every word but not the lines between the cells. Columns
/// are told from the header and from the gutters that no row writes over; a row begins with its serial number.
struct ChineseAlignedTable {
    /// Words that stand together on a line, and where on the page: ideographs are two wide.
    struct Piece {
        var words: ChineseText
        var columns: Range<Int>
    }

    struct Row {
        var line: Line
        var pieces: [Piece]
    }

    private let header: Row
    /// The column of serial numbers: the first, or the one behind the groups that span rows.
    private let numbers: Int
    private var rows: [Row] = []
    /// Where each column ends, the last left open.
    private var cuts: [Int] = []
    /// How far to the right each column's words go.
    private var edges: [Int] = []

    /// Every such table among lines with words, in order.
    static func tables(in lines: [Line], of text: WorkingText) -> [(grid: ChineseGrid, lines: Set<Int>)] {
        var found: [(grid: ChineseGrid, lines: Set<Int>)] = []
        var index = 0
        while index < lines.count {
            let header = Row(line: lines[index], pieces: pieces(of: lines[index], text))
            index += 1
            guard header.pieces.count >= 3, ChineseGrid.isHeader(cells(header)),
                let numbers = header.pieces.prefix(2).firstIndex(where: { ChineseLabel.of($0.words) == .number }),
                numbers == 0 || ChineseLabel.of(header.pieces[0].words) == .group
            else { continue }
            var table = ChineseAlignedTable(header: header, numbers: numbers)
            let next = table.take(lines, from: index, text)
            guard let grid = table.grid() else { continue }
            found.append((grid, Set(lines[index - 1..<next].map(\.number))))
            index = next
        }
        return found
    }

    private init(header: Row, numbers: Int) { (self.header, self.numbers) = (header, numbers) }

    private static func cells(_ row: Row) -> [ChineseCell] {
        row.pieces.map { ChineseCell($0.words, line: row.line.number) }
    }

    /// Takes lines up to the first that cannot belong to the table; returns its place.
    private mutating func take(_ lines: [Line], from start: Int, _ text: WorkingText) -> Int {
        var index = start
        while index < lines.count, lines[index].number - lines[index - 1].number <= 3 {
            let row = Row(line: lines[index], pieces: ChineseAlignedTable.pieces(of: lines[index], text))
            if isTotal(row) { break }
            guard belongs(row) || isHeading(row, before: index + 1 < lines.count ? lines[index + 1] : nil, text) else {
                break
            }
            rows.append(row)
            index += 1
        }
        return index
    }

    private func isTotal(_ row: Row) -> Bool {
        var words = ChineseText()
        for piece in row.pieces { words.append(piece.words) }
        return ChineseNoise.isTotal(words)
    }

    /// Words beside others, or right of the first column; or a first column that goes on below.
    private func belongs(_ row: Row) -> Bool {
        guard let first = row.pieces.first else { return false }
        return row.pieces.count >= 2 || first.columns.lowerBound >= header.pieces[0].columns.upperBound
    }

    /// 一、某某工程 across the columns, over a row with a number.
    private func isHeading(_ row: Row, before next: Line?, _ text: WorkingText) -> Bool {
        guard row.pieces.count == 1, let only = row.pieces.first, only.words.count <= 40,
            !only.words.scalars.contains("。"), let next
        else { return false }
        let below = ChineseAlignedTable.pieces(of: next, text)
        return below.count >= 2 && (below.first?.words.scalars.first?.isDigit ?? false)
    }

    private mutating func grid() -> ChineseGrid? {
        cutColumns()
        let bodies = rows.indices.filter { belongs(rows[$0]) }
        let numbered = bodies.filter { isNumbered(rows[$0]) }
        guard let first = bodies.first, numbered.count >= 2 else { return nil }
        let starts = numbered.first == first ? numbered : centred(numbered, from: first)
        var found: [[ChineseCell]] = []
        var last = Array(repeating: 0, count: blanks.count)
        for (index, row) in rows.enumerated() {
            if !belongs(row), let only = row.pieces.first {
                found.append([ChineseCell(only.words, line: row.line.number)] + blanks.dropFirst())
                continue
            }
            if starts.contains(index) {
                found.append(blanks)
                last = Array(repeating: 0, count: blanks.count)
            }
            for piece in row.pieces {
                let place = column(of: piece.columns)
                // "（15分）" below the name of a group over several rows.
                if place < numbers, piece.words.scalars.first.map({ ChineseSigns("（(").contains($0) }) ?? false,
                    let group = found.lastIndex(where: { !$0[0].isEmpty })
                {
                    found[group][0].append(piece.words, at: row.line.number, joined: true)
                    continue
                }
                // A cell that fills its column was broken by the page; else its lines are its own.
                let isBroken = last[place] + 2 >= edges[place] && !isNext(found[found.count - 1][place], piece.words)
                found[found.count - 1][place].append(piece.words, at: row.line.number, joined: isBroken)
                last[place] = piece.columns.upperBound
            }
        }
        return ChineseGrid(header: ChineseAlignedTable.cells(header), rows: found)
    }

    /// Whole names of offices, or of persons, below each other are two, however narrow their column.
    private func isNext(_ above: ChineseCell, _ words: ChineseText) -> Bool {
        guard let last = above.lines.last else { return false }
        if ChineseBodies.endsAsCertainName(last, last.all), ChineseBodies.endsAsCertainName(words, words.all) {
            return ChineseSigns("省市县区镇乡各局").contains(words[0])
        }
        return last.count <= 4 && words.count <= 4 && ChinesePeople.isNames(last) && ChinesePeople.isNames(words)
    }

    private func isNumbered(_ row: Row) -> Bool {
        row.pieces.prefix(2).contains { column(of: $0.columns) == numbers && $0.words.scalars.first?.isDigit == true }
    }

    /// Where rows begin whose numbers stand at their middles: as many lines above as below, and a stop at the end.
    private func centred(_ numbered: [Int], from first: Int) -> [Int] {
        var starts = [first]
        for (number, next) in zip(numbered, numbered.dropFirst()) {
            let above = number - (starts.last ?? first)
            let candidates = (number + 1...next).filter { start in
                start == next || (start..<next).allSatisfy { belongs(rows[$0]) }
            }
            let best = candidates.max { fit($0, number, above) < fit($1, number, above) }
            starts.append(best ?? next)
        }
        return starts
    }

    /// How well a row whose number stands at a place ends before another place.
    private func fit(_ start: Int, _ number: Int, _ above: Int) -> Int {
        let isApart = rows[start].line.number - rows[start - 1].line.number > 1 || !belongs(rows[start - 1])
        let words = rows[start - 1].pieces.last { column(of: $0.columns) == 1 }?.words
        let isEnded = words?.scalars.last.map { ChineseSigns("。；;").contains($0) } ?? false
        return (isApart ? 4 : 0) + (isEnded ? 2 : 0) - abs(start - 1 - number - above)
    }

    private var blanks: [ChineseCell] { Array(repeating: ChineseCell(), count: header.pieces.count) }

    /// Cuts where fewest rows have words, between the heads of two columns.
    private mutating func cutColumns() {
        let written = ([header] + rows.filter { belongs($0) }).flatMap(\.pieces)
        var counts = Array(repeating: 0, count: (written.map(\.columns.upperBound).max() ?? 0) + 1)
        for piece in written { for place in piece.columns { counts[place] += 1 } }
        cuts = zip(header.pieces, header.pieces.dropFirst()).map { left, right in
            let between = left.columns.lowerBound + 1...max(left.columns.lowerBound + 1, right.columns.upperBound - 1)
            // One row that runs over the gutter moves no cut behind the words of all the others.
            func cost(_ place: Int) -> Int {
                counts[min(place, counts.count - 1)] * 2 + (place > right.columns.lowerBound ? 3 : 0)
            }
            let least = between.map(cost).min() ?? 0
            return between.last { cost($0) == least } ?? right.columns.lowerBound
        }
        edges = Array(repeating: 0, count: header.pieces.count)
        for piece in written {
            let place = column(of: piece.columns)
            edges[place] = max(edges[place], piece.columns.upperBound)
        }
    }

    /// The column that holds most of the words.
    private func column(of columns: Range<Int>) -> Int {
        let middle = (columns.lowerBound + columns.upperBound) / 2
        return cuts.firstIndex { middle <= $0 } ?? cuts.count
    }

    /// Words two blanks apart or more, or a full-width one; none of a line with tabs or drawn bars.
    private static func pieces(of line: Line, _ text: WorkingText) -> [Piece] {
        var pieces: [Piece] = []
        var (start, column, startColumn, blanks) = (line.full.lowerBound, 0, 0, 2)
        func close(_ end: Int) {
            guard text.letters[start..<end].contains(where: { !$0.isSpace }) else { return }
            let bytes = Int(text.starts[start])..<Int(text.starts[end])
            let words = ChineseText(bytes: text.bytes, in: bytes)
            if !words.isEmpty { pieces.append(Piece(words: words, columns: startColumn..<column - blanks)) }
        }
        for index in line.full.lowerBound..<line.content.upperBound {
            let byte = text.bytes[Int(text.starts[index])]
            if byte == 0x09 || byte == 0x7C { return [] }
            let width = text.starts[index + 1] - text.starts[index] >= 3 ? 2 : 1
            if text.letters[index].isSpace {
                blanks += width
            } else {
                if blanks >= 2 {
                    if index > line.full.lowerBound { close(index) }
                    (start, startColumn) = (index, column)
                }
                blanks = 0
            }
            column += width
        }
        close(line.content.upperBound)
        return joined(pieces)
    }

    /// 何  涛: a name of two characters is set as wide as one of three.
    private static func joined(_ pieces: [Piece]) -> [Piece] {
        var found: [Piece] = []
        for piece in pieces {
            if let last = found.last, isOneCharacter(last), isOneCharacter(piece),
                piece.columns.lowerBound - last.columns.upperBound <= 4
            {
                found[found.count - 1].words.append(piece.words)
                found[found.count - 1].columns = last.columns.lowerBound..<piece.columns.upperBound
            } else {
                found.append(piece)
            }
        }
        return found
    }

    private static func isOneCharacter(_ piece: Piece) -> Bool {
        piece.words.count == 1 && piece.words[0].isChinese
    }
}

extension ChineseCell {
    /// Takes in a further line; one that only goes on with the last is joined to it.
    mutating func append(_ words: ChineseText, at number: Int, joined: Bool) {
        if lines.isEmpty { line = number }
        if joined, !lines.isEmpty {
            lines[lines.count - 1].append(words)
        } else {
            append(words)
        }
    }
}

/// The words below a header as far as its table may reach.
struct ChineseExtractedRegion {
    private static let mostPieces = 12_000

    let names: [ChineseCell]
    var pieces: [ChinesePiece] = []
    /// Lines of the header and of what pages set around the table.
    var around: Set<Int> = []
    /// The first line behind it.
    var end: Int
    /// How many blank lines stand before the last line that was taken.
    private var blanksBeforeLast = 0

    init(
        _ lines: [Line], from start: Int, _ first: (header: ChineseExtractedHeader, end: Int), _ heads: Set<Int>,
        _ text: WorkingText, _ taught: RoleWords
    ) {
        names = first.header.names
        around = Set(lines[start..<first.end].map(\.number))
        end = first.end
        let pageGap = ChineseExtractedRegion.usualGap(lines, from: end) + 2
        var (opensPage, opensTable, blanks) = (false, true, 0)
        while end < lines.count, pieces.count < ChineseExtractedRegion.mostPieces {
            let line = lines[end]
            if line.content.isEmpty {
                blanks += 1
                end += 1
                continue
            }
            if line.number > lines[max(0, end - 1)].number + 1 { opensPage = true }
            if ChineseExtractedRegion.repeats(lines, start..<first.end, at: end, text) {
                // The same header on a further page, line by line.
                dropPageNumber()
                let count = first.end - start
                around.formUnion(lines[end..<end + count].map(\.number))
                (opensPage, opensTable, blanks, end) = (true, true, 0, end + count)
                continue
            }
            if ChineseExtractedTable.mayOpenHeader(lines, end, text, taught),
                let next = ChineseExtractedTable.header(lines, end, text, taught)
            {
                guard isSame(next.header) else { break }
                // The table goes on; what stands before may be the page's number.
                dropPageNumber()
                around.formUnion(lines[end..<next.end].map(\.number))
                (opensPage, opensTable, blanks, end) = (true, true, 0, next.end)
                continue
            }
            if text.letters[line.full].first == 0x0C { opensPage = true }
            let found = ChineseExtractedTable.pieces(line, text)
            end += 1
            if heads.contains(line.number) {
                around.insert(line.number)
                continue
            }
            guard let words = found.first?.text else { continue }
            if ChineseNoise.isPageNumber(found.count == 1 ? words : ChineseExtractedRegion.joined(found)) {
                around.insert(line.number)
                (opensPage, blanks) = (true, 0)
                continue
            }
            if ChineseMarker.parse(words)?.level == .annex, found.count < 3 {
                end -= 1
                break
            }
            if blanks >= pageGap {
                opensPage = true
                dropPageNumber()
            }
            blanksBeforeLast = blanks
            for var piece in found {
                piece.tellKind()
                piece.opensPage = piece.opensLine && opensPage
                piece.opensTable = piece.opensLine && opensTable
                pieces.append(piece)
                (opensPage, opensTable, blanks) = (false, false, 0)
            }
        }
        if end == lines.count, blanksBeforeLast > 1 { dropPageNumber() }
    }

    private static func repeats(_ lines: [Line], _ header: Range<Int>, at index: Int, _ text: WorkingText) -> Bool {
        guard index + header.count <= lines.count else { return false }
        return zip(header, index...).allSatisfy { first, again in
            text.letters[lines[first].content] == text.letters[lines[again].content]
        }
    }

    /// How many blank lines mostly stand between two lines.
    private static func usualGap(_ lines: [Line], from start: Int) -> Int {
        var counts: [Int: Int] = [:]
        var blanks = 0
        for line in lines[start...].prefix(120) {
            if line.content.isEmpty {
                blanks += 1
            } else {
                counts[blanks, default: 0] += 1
                blanks = 0
            }
        }
        let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        return max(1, usual)
    }

    private func isSame(_ header: ChineseExtractedHeader) -> Bool {
        header.names.map(\.text.scalars) == names.map(\.text.scalars)
    }

    /// Whether rows end with a number.
    private var isScored: Bool { names.last.map { ChineseLabel.of($0.text) == .weight } ?? false }

    private mutating func dropPageNumber() {
        guard let last = pieces.last, last.opensLine, last.serial != nil, !isScored else { return }
        around.insert(last.line)
        pieces.removeLast()
    }

    // MARK: Rows

    func table(_ taught: RoleWords) -> ChineseExtractedTable? {
        guard pieces.count >= names.count else { return nil }
        var columns = ChineseExtractedColumn.all(names, taught)
        if let number = columns.firstIndex(where: { $0.label == .number }) {
            columns[number].isUnused = !pieces.prefix(24).contains {
                $0.opensLine
                    && ($0.serial == 1 || $0.kind == .code || $0.text.equals("1.") || $0.text.equals("(1)"))
            }
        }
        let isApart = setsFiguresApart
        let first = ChineseExtractedRows(pieces, columns, setsFiguresApart: isApart).places()
        for column in columns.indices {
            (columns[column].width, columns[column].isSure) = width(of: column, first)
            guard columns[column].fill != .words, let width = columns[column].width else { continue }
            // Lists break their lines where a name ends.
            let widest = zip(pieces, first).filter { $1.isIn(column) }.map { $0.0.width }.max()
            columns[column].width = max(width, widest ?? 0)
        }
        let places = ChineseExtractedRows(pieces, columns, setsFiguresApart: isApart).places()
        let rows = rows(places, columns)
        guard rows.count(where: { $0.count(where: { !$0.isEmpty }) > 1 }) >= 2 else { return nil }
        var lines = Set(zip(pieces, places).filter { $1 != .outside }.map { $0.0.line })
        guard let last = lines.max() else { return nil }
        lines.formUnion(around.filter { $0 <= last })
        return ChineseExtractedTable(grid: ChineseGrid(header: names, rows: rows), lines: lines)
    }

    /// 共 12 个: blanks beside figures mostly only set them apart.
    private var setsFiguresApart: Bool {
        let pairs = zip(pieces, pieces.dropFirst()).filter { !$1.opensLine && $0.isBesideFigures($1) }
        let within = pieces.reduce(0) { sum, piece in
            sum
                + zip(piece.text.scalars, piece.text.scalars.dropFirst()).count {
                    $0.isDigit && $1.isChinese || $0.isChinese && $1.isDigit
                }
        }
        return pairs.count > within
    }

    /// The commonest width of the widest line of the cells of several lines.
    private func width(of column: Int, _ places: [ChineseExtractedRows.Place]) -> (Int?, Bool) {
        var widths: [Int: Int] = [:]
        var (widest, count) = (0, 0)
        func close() {
            if count > 1 { widths[widest, default: 0] += 1 }
            (widest, count) = (0, 0)
        }
        for index in pieces.indices {
            guard case .cell(column, let opensRow) = places[index] else {
                close()
                continue
            }
            if opensRow || pieces[index].opensPage { close() }
            if count > 0, !pieces[index].opensLine { count = 0 }
            count += 1
            widest = max(widest, pieces[index].width)
        }
        close()
        // One narrower for a mark that may not open a line.
        let best = widths.max { near($0.key, widths) < near($1.key, widths) }
        guard let best, near(best.key, widths) >= 8 else { return (nil, false) }
        let agreed = near(best.key, widths) / 4
        return (best.key, agreed >= 4 && agreed * 10 >= widths.values.reduce(0, +) * 7)
    }

    private func near(_ width: Int, _ widths: [Int: Int]) -> (Int) {
        (width - 2...width).reduce(0) { $0 + (widths[$1] ?? 0) } * 4 + (widths[width] ?? 0)
    }

    private func rows(
        _ places: [ChineseExtractedRows.Place], _ columns: [ChineseExtractedColumn]
    ) -> [[ChineseCell]] {
        let empty = Array(repeating: ChineseCell(), count: columns.count)
        var rows: [[ChineseCell]] = []
        var last: (place: ChineseExtractedRows.Place, piece: ChinesePiece)?
        for (piece, place) in zip(pieces, places) {
            switch place {
            case .outside, .dropped: break
            case .section:
                if last?.place != .section || piece.opensLine { rows.append(empty) }
                if ChineseExtractedRows.isNumeral(piece.text) { break }
                add(piece, nil, to: &rows[rows.count - 1][0], columns[0])
            case .cell(let column, let opensRow):
                if opensRow || rows.isEmpty || last.map({ $0.place == .section }) ?? true { rows.append(empty) }
                add(piece, last?.piece, to: &rows[rows.count - 1][column], columns[column])
            }
            last = (place, piece)
        }
        return filled(rows, columns)
    }

    /// Lines of one cell are joined; offices and persons stand on one each.
    private func add(
        _ piece: ChinesePiece, _ last: ChinesePiece?, to cell: inout ChineseCell, _ column: ChineseExtractedColumn
    ) {
        guard let line = cell.lines.last else {
            cell = ChineseCell(piece.text, line: piece.line)
            return
        }
        let isListed = column.fill == .offices || column.fill == .people
        let isFull = column.width.map { (last?.width ?? 0) >= $0 - 1 } ?? false
        let isPart = isFull && ChineseExtractedRegion.parts.match(piece.text, before: piece.text.count) != nil
        let isWhole =
            column.fill == .people
            ? ChinesePeople.isNames(line) && line.count > 1
            : ChineseBodies.endsAsCertainName(
                line, line.parts { ChineseSigns("、,;").contains($0) }.last ?? line.all)
        if isListed && isWhole && !isPart && piece.text.scalars.first != "(" || !isListed && piece.opensItem {
            cell.append(piece.text)
        } else {
            cell.lines[cell.lines.count - 1].append(piece.text)
        }
    }

    /// What spans rows stands in the first of them.
    private func filled(_ rows: [[ChineseCell]], _ columns: [ChineseExtractedColumn]) -> [[ChineseCell]] {
        var above: [ChineseCell] = []
        return rows.map { row in
            var row = row
            if row.count(where: { !$0.isEmpty }) == 1, !row[0].isEmpty {
                above = []
                return row
            }
            if !above.isEmpty {
                for column in columns.indices where row[column].isEmpty && columns[column].spansRows {
                    row[column] = above[column]
                }
            }
            above = row
            return row
        }
    }

    /// What an office's name may close with on a further line.
    private static let parts: ChineseWords = "分局 分公司 分中心 分院 支队 大队 办事处 管委会 办公室"

    private static func joined(_ pieces: [ChinesePiece]) -> ChineseText {
        pieces.reduce(into: ChineseText()) { $0.append($1.text) }
    }
}

/// Tables whose cells are closed by bars, as converters of web pages write them: a cell a line or a row a line, cells
/// of several paragraphs over several lines, a row's missing cells as bars behind its last.
extension ChineseLooseTables {
    /// Cells in their order, each closed by a bar.
    struct Barred {
        struct Closed {
            var cell: ChineseCell
            /// Whether its bar is the last sign of its line.
            var endsLine: Bool
        }

        var cells: [Closed] = []
        var lines: Set<Int> = []
        /// Lines of nothing but bars.
        var bars: Set<Int> = []
    }

    /// Tables under a header that names three columns and more, or two of which one names who is responsible.
    func barredTables() -> [Region] {
        runs().flatMap { run -> [Region] in
            let tables = headers(in: run.cells)
            return tables.enumerated().compactMap { number, table in
                guard let first = table.header.first?.line,
                    let grid = grid(table.header, Array(run.cells[table.body]), isDouble: table.isDouble)
                else { return nil }
                let next = number + 1 < tables.count ? tables[number + 1].header.first?.line : nil
                var lines = run.lines.filter { $0 >= first && $0 < next ?? .max }
                // A bar on a line of its own opens the header.
                if run.bars.contains(first - 1) { lines.insert(first - 1) }
                return Region(form: .grid(grid), lines: lines, isDrawn: true)
            }
        }
    }

    // MARK: Cells

    /// Stretches of lines with bars; between two of them stand at most the further paragraphs of a cell.
    private func runs() -> [Barred] {
        var found: [Barred] = []
        var run = Barred()
        var cell = ChineseCell()
        var waiting: [Line] = []
        func close() {
            if run.cells.count >= 6 { found.append(run) }
            (run, cell) = (Barred(), ChineseCell())
        }
        for line in lines where !line.content.isEmpty {
            let pieces = pieces(line)
            guard pieces.count > 1 else {
                waiting.append(line)
                // 班, 子, 建, 设 on a line each: a cell written downwards is as long as its words.
                if waiting.count(where: { $0.content.count > 2 }) > 8 || waiting.count > 40 {
                    close()
                    waiting = waiting.suffix(1)
                }
                continue
            }
            // Before the first bar a line may hold the first cell; what stands further up is text.
            for held in run.cells.isEmpty ? waiting.suffix(1) : waiting[...] {
                let words = folded(held)
                if cell.isEmpty, run.cells.last?.endsLine == true, isSection(words) {
                    // 二、优化法治环境 alone on its line between two rows.
                    run.cells.append(.init(cell: ChineseCell(words, line: held.number), endsLine: true))
                    run.lines.insert(held.number)
                } else {
                    add(words, held, to: &cell, &run)
                }
            }
            waiting = []
            run.lines.insert(line.number)
            if isRule(line) { continue }
            if pieces.allSatisfy(isBlank) { run.bars.insert(line.number) }
            for (index, piece) in pieces.enumerated() {
                let words = ChineseText(bytes: text.bytes, in: piece)
                if !words.isEmpty { add(words, line, to: &cell, &run) }
                guard index + 1 < pieces.count else { break }
                let rest = ChineseText(bytes: text.bytes, in: pieces[index + 1])
                run.cells.append(.init(cell: cell, endsLine: index + 2 == pieces.count && rest.isEmpty))
                cell = ChineseCell()
            }
        }
        close()
        return found
    }

    private func add(_ words: ChineseText, _ line: Line, to cell: inout ChineseCell, _ run: inout Barred) {
        if cell.isEmpty { cell.line = line.number }
        cell.append(words)
        run.lines.insert(line.number)
    }

    private func isSection(_ words: ChineseText) -> Bool {
        guard let level = ChineseMarker.parse(words)?.level, level == .comma || level == .bracketed else {
            return false
        }
        return words.count <= 40 && !words.scalars.contains("。")
    }

    /// The stretches between a line's bars; one where it has none.
    private func pieces(_ line: Line) -> [Range<Int>] {
        let range = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
        guard text.bytes[range].contains(0x7C) else { return [range] }
        return text.bytes[range].split(separator: 0x7C, omittingEmptySubsequences: false).map {
            $0.startIndex..<$0.endIndex
        }
    }

    private func isBlank(_ piece: Range<Int>) -> Bool { text.bytes[piece].allSatisfy { $0 == 0x20 } }

    /// |---|:---| below a header.
    private func isRule(_ line: Line) -> Bool {
        let range = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
        return text.bytes[range].contains(0x2D)
            && text.bytes[range].allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
    }

    // MARK: Headers

    /// Each header among the cells, and the cells below it up to the next.
    private func headers(
        in cells: [Barred.Closed]
    ) -> [(header: [ChineseCell], isDouble: Bool, body: Range<Int>)] {
        var found: [(header: [ChineseCell], isDouble: Bool, start: Int, end: Int)] = []
        var index = 0
        while index < cells.count {
            var end = index
            while end < cells.count, isName(cells, end, isFirst: end == index) { end += 1 }
            // 考核线 behind the last name that is known: a short word that ends as columns of marks do.
            if end > index + 2, end < cells.count, isLastName(cells[end].cell) { end += 1 }
            var names = cells[index..<end].map { lastLine($0.cell) }
            let double = doubleHeader(in: cells, at: index)
            if let double { (names, end) = double }
            let labels = names.compactMap { taught.label(ofColumn: $0.text) ?? ChineseLabel.of($0.text) }
            if names.count >= 3 && labels.count * 2 >= names.count || labels.count == 2 && labels.contains(.lead) {
                if names.map(\.text.scalars) != found.last?.header.map(\.text.scalars) {
                    found.append((names, double != nil, index, end))
                }
                index = end
            } else {
                index = max(end, index + 1)
            }
        }
        return found.enumerated().map { number, header in
            let end = number + 1 < found.count ? found[number + 1].start : cells.count
            return (header.header, header.isDouble, header.end..<end)
        }
    }

    /// 评估项目 over 一级指标, 二级指标, 三级指标: a header of two rows, of which the lower names what the upper spans.
    ///
    /// Cells that span columns or rows leave blanks, and neither row is full.
    private func doubleHeader(in cells: [Barred.Closed], at start: Int) -> (names: [ChineseCell], end: Int)? {
        guard let first = rowEnd(cells, start), let second = rowEnd(cells, first) else { return nil }
        let upper = cells[start..<first].map { lastLine($0.cell) }
        var lower = cells[first..<second].map(\.cell)
        // A bar at the front of a line leaves an empty cell, which the search for a header's first name skips.
        lower.removeFirst(max(0, min(lower.count - upper.count, lower.prefix { $0.isEmpty }.count)))
        // Words on the line before are the table's title.
        guard Set(upper.lazy.filter { !$0.isEmpty }.map(\.line)).count == 1,
            upper.count == lower.count, upper.first?.isEmpty == false, upper.contains(where: \.isEmpty),
            lower.contains(where: \.isEmpty), (upper + lower).allSatisfy({ $0.isEmpty || $0.text.count <= 14 })
        else { return nil }
        let names = zip(upper, lower).map { $1.isEmpty ? $0 : $1 }
        let isNamed = names.map { !$0.isEmpty && (taught.label(ofColumn: $0.text) ?? ChineseLabel.of($0.text)) != nil }
        let below = zip(isNamed, lower).count { $0 && !$1.isEmpty }
        guard below >= 2, isNamed.count(where: { $0 }) * 2 >= names.count else { return nil }
        return (names, second)
    }

    private func rowEnd(_ cells: [Barred.Closed], _ start: Int) -> Int? {
        cells[start...].prefix(16).firstIndex(where: \.endsLine).map { $0 + 1 }
    }

    /// A column's name; a short word between two names is one too.
    private func isName(_ cells: [Barred.Closed], _ index: Int, isFirst: Bool) -> Bool {
        func isLabel(_ cell: ChineseCell) -> Bool {
            !cell.isEmpty && (taught.label(ofColumn: cell.text) ?? ChineseLabel.of(cell.text)) != nil
        }
        let cell = cells[index].cell
        let words = isFirst ? lastLine(cell) : cell
        if isLabel(words) { return true }
        return !words.isEmpty && words.text.count <= 6 && index + (isFirst ? 2 : 1) < cells.count
            && isLabel(cells[index + 1].cell) && (!isFirst || isLabel(cells[index + 2].cell))
    }

    private func isLastName(_ cell: ChineseCell) -> Bool {
        (2...5).contains(cell.text.count) && ChineseSigns("分线人栏").contains(cell.text[cell.text.count - 1])
            && cell.text.scalars.allSatisfy(\.isChinese)
    }

    /// The last line, where words that are no cell's stand before the first cell.
    private func lastLine(_ cell: ChineseCell) -> ChineseCell {
        guard cell.lines.count > 1, let last = cell.lines.last else { return cell }
        return ChineseCell(last, line: ChineseTables.line(of: last.span.start, text))
    }

    // MARK: Rows

    /// The table in the way of parting its rows that fits the header best; `nil` where each line is a whole row, as
    /// such tables are read with all others.
    private func grid(_ header: [ChineseCell], _ cells: [Barred.Closed], isDouble: Bool) -> ChineseGrid? {
        var ways: [(rows: [[ChineseCell]], isByLine: Bool, unfinished: Int)] = []
        let byLine = rows(byLine: cells)
        let isRowALine = byLine.count * 2 <= cells.count
        if isRowALine { ways += parted(byLine, header.count).map { ($0, true, 0) } }
        for width in header.count...header.count + 3 {
            // The header's own missing cells are closed before the first row.
            for skipped in 0...3 {
                guard let rows = rows(cells, each: width, after: skipped) else { continue }
                // A table ends with a row's last bar, unless it was cut.
                let unfinished = (cells.count - skipped) % width == 0 ? 0 : 3
                ways += parted(rows, header.count).map { ($0, false, unfinished) }
            }
        }
        if !isRowALine, let rows = streamed(header, cells) { ways.append((rows, false, 0)) }
        var best: (cost: Int, rows: [[ChineseCell]], columns: ChineseColumns, isByLine: Bool)?
        for way in ways {
            let width = max(header.count, way.rows.map(\.count).max() ?? 0)
            let shapes = way.rows.map { $0.map { ChineseColumns.Shape($0) } }
            guard way.rows.count >= 2,
                let columns = ChineseColumns(
                    header: header, width: width, rows: shapes, isPadded: true, taught: taught)
            else { continue }
            // A cell of two columns under the header is rare, and what spans rows leaves its blanks at their ends.
            let odd = way.isByLine ? 0 : (width - header.count) * 3 + way.rows.count { $0.first?.isEmpty ?? false } * 2
            let cost = shapes.reduce(way.unfinished + odd) { $0 + columns.cost(of: $1) }
            if cost < best?.cost ?? .max { best = (cost, way.rows, columns, way.isByLine) }
        }
        guard let best else { return nil }
        let isWhole = best.rows.allSatisfy { $0.count == header.count && $0.allSatisfy { $0.lines.count <= 1 } }
        if best.isByLine, isWhole, !isDouble { return nil }
        var grid = ChineseGrid(
            header: best.columns.columns.map(\.header),
            rows: best.columns.filled(best.rows, best.rows.map { $0.map { ChineseColumns.Shape($0) } }))
        grid.labels = best.columns.columns.map(\.label)
        return grid
    }

    /// Rows as they are, where they are as long as the header, and without what only fills them up.
    private func parted(_ rows: [[ChineseCell]], _ width: Int) -> [[[ChineseCell]]] {
        let rows = rows.filter { !$0.isEmpty }
        // A bar at the front of each row leaves an empty cell.
        let isFramed = !rows.isEmpty && rows.allSatisfy { $0.count > 1 && $0[0].isEmpty }
        let inner = isFramed ? rows.map { Array($0.dropFirst()) } : rows
        let isWhole = inner.allSatisfy { $0.count == width }
        let trimmed = inner.compactMap { row in
            row.lastIndex { !$0.isEmpty }.map { Array(row[...$0]) }
        }
        return (isWhole ? [inner.filter { row in row.contains { !$0.isEmpty } }] : []) + [trimmed]
    }

    /// Rows told from what their cells are, where no bar shows that one ended short.
    private func streamed(_ header: [ChineseCell], _ cells: [Barred.Closed]) -> [[ChineseCell]]? {
        let filled = cells.map(\.cell)
        guard !filled.dropLast().contains(where: \.isEmpty) else { return nil }
        let shapes = filled.map { ChineseColumns.Shape($0) }
        guard let columns = ChineseColumns(header: header, stream: shapes, taught: taught),
            let ends = columns.ends(of: shapes)
        else { return nil }
        return zip([0] + ends, ends).map { Array(filled[$0..<$1]) }
    }

    /// Rows that end where their lines do.
    private func rows(byLine cells: [Barred.Closed]) -> [[ChineseCell]] {
        var rows: [[ChineseCell]] = []
        var row: [ChineseCell] = []
        for closed in cells {
            row.append(closed.cell)
            guard closed.endsLine else { continue }
            rows.append(row)
            row = []
        }
        return rows + [row]
    }

    /// Rows of so many bars each; `nil` where one would end within a line.
    private func rows(_ cells: [Barred.Closed], each width: Int, after skipped: Int) -> [[ChineseCell]]? {
        guard skipped < cells.count, cells[..<skipped].allSatisfy(\.cell.isEmpty) else { return nil }
        var rows: [[ChineseCell]] = []
        for start in stride(from: skipped, to: cells.count, by: width) {
            let end = min(cells.count, start + width)
            guard cells[end - 1].endsLine else { return nil }
            rows.append(cells[start..<end].map(\.cell))
        }
        return rows
    }
}

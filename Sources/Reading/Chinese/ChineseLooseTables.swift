/// Tables that kept no grid but their tabs, or not even these.
struct ChineseLooseTables {
    enum Form {
        case grid(ChineseGrid)
        case stream([ChineseCell])
        case rows([ChineseRow])
    }

    struct Region {
        var form: Form
        var lines: Set<Int>
        /// Whether lines without words draw it, which belong to it as well.
        var isDrawn = false
    }

    let text: WorkingText
    /// Names of columns that people taught.
    let taught: RoleWords
    /// Lines that nothing else has taken.
    let lines: [Line]

    init(_ text: WorkingText, besides taken: Set<Int>, taught: RoleWords) {
        (self.text, self.taught) = (text, taught)
        lines = text.lines.filter { !taken.contains($0.number) }
    }

    func regions() -> [Region] {
        var found = barredTables()
        var used = found.reduce(into: Set<Int>()) { $0.formUnion($1.lines) }
        // Each way looks at what those before it left.
        for find in [
            quotaTables, quotaStreams, alignedTables, tabbedRows, evenTables, rowedTables, cellStreams, scoredStreams,
            partedTables, wrappedTables,
            stackedTables,
            extractedTables, headedStreams, countedStreams,
        ] {
            let regions = find(used)
            found += regions
            for region in regions { used.formUnion(region.lines) }
        }
        return found
    }

    private func alignedTables(besides used: Set<Int>) -> [Region] {
        let plain = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        return ChineseAlignedTable.tables(in: plain, of: text).map { Region(form: .grid($0.grid), lines: $0.lines) }
    }

    // MARK: A row a line

    /// Lines parted by tabs under a header; a short line without a tab between them is a heading over rows.
    private func tabbedRows(besides used: Set<Int>) -> [Region] {
        var found: [Region] = []
        var index = 0
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        while index < filled.count {
            let header = cells(filled[index])
            guard header.count >= 3, ChineseGrid.isHeader(header) else {
                index += 1
                continue
            }
            var region = Region(form: .stream([]), lines: [filled[index].number])
            var rows: [[ChineseCell]] = []
            index += 1
            while index < filled.count, let row = row(filled, index, width: header.count) {
                rows.append(row)
                region.lines.insert(filled[index].number)
                index += 1
            }
            region.form = .grid(placed(rows, under: header) ?? ChineseGrid(header: header, rows: rows))
            // Blanks alone part cells surely only where every row fills every column.
            let isSure = filled[index - rows.count - 1].hasTab(in: text) || rows.allSatisfy { isFull($0, header.count) }
            if !rows.isEmpty, isSure { found.append(region) }
        }
        return found
    }

    private func row(_ filled: [Line], _ index: Int, width: Int) -> [ChineseCell]? {
        let row = cells(filled[index])
        if row.count >= 3 || row.count == 2 && width <= 3 { return row }
        // One heading may stand right below another.
        guard isHeading(row),
            let next = filled[(index + 1)...].prefix(3).first(where: { !isHeading(cells($0)) }), cells(next).count >= 3
        else { return nil }
        return row + Array(repeating: ChineseCell(), count: max(2, width - 1))
    }

    private func isHeading(_ row: [ChineseCell]) -> Bool {
        guard row.count == 1, let only = row.first else { return false }
        return only.text.count <= 40 && !only.text.scalars.contains("。")
    }

    /// Rows that begin right of what spans them: of a cell over several rows the page wrote only the first.
    ///
    /// `nil` where every row begins with the first column, or none fits the header better for beginning further on.
    private func placed(_ rows: [[ChineseCell]], under header: [ChineseCell]) -> ChineseGrid? {
        let width = header.count
        guard rows.contains(where: { $0.count < width }), rows.allSatisfy({ $0.count <= width }) else { return nil }
        // Where empty cells are written, a short row only left out those at its end.
        let writesEmpty = rows.contains { row in
            row.dropFirst().dropLast().contains(where: \.isEmpty) && row.first?.isEmpty == false
                && row.last?.isEmpty == false
        }
        guard !writesEmpty else { return nil }
        let shapes = rows.map { $0.map { ChineseColumns.Shape($0) } }
        guard
            let columns = ChineseColumns(header: header, width: width, rows: shapes, isPadded: true, taught: taught),
            shapes.contains(where: { columns.begins(after: 0, $0) })
        else { return nil }
        var grid = ChineseGrid(header: header, rows: columns.filled(rows, shapes))
        grid.labels = columns.columns.map(\.label)
        return grid
    }

    /// Every column holds words, but for a group said once above and for the row of the total.
    private func isFull(_ row: [ChineseCell], _ width: Int) -> Bool {
        row.count == width || row.first.map { ChineseCellKind.of($0) == .total } ?? false
    }

    private func cells(_ line: Line) -> [ChineseCell] {
        let range = Int(text.starts[line.full.lowerBound])..<Int(text.starts[line.content.upperBound])
        if !line.hasTab(in: text) { return cellsByBlanks(line, range) }
        return text.bytes[range].split(separator: 0x09, omittingEmptySubsequences: false).map {
            ChineseCell(ChineseText(bytes: text.bytes, in: $0.startIndex..<$0.endIndex), line: line.number)
        }
    }

    /// Columns set apart by two blanks and more, or by full-width ones; an indent opens no column.
    private func cellsByBlanks(_ line: Line, _ range: Range<Int>) -> [ChineseCell] {
        var cells: [ChineseCell] = []
        // Drawn lines part the cells of their own tables.
        if text.bytes[range].contains(0x7C) { return [] }
        var (start, blanks, index) = (range.lowerBound, 0, range.lowerBound)
        func close(_ end: Int) {
            let cell = ChineseText(bytes: text.bytes, in: start..<max(start, end))
            if !cell.isEmpty { cells.append(ChineseCell(cell, line: line.number)) }
        }
        // So far in stands the second column: the first is said above.
        if line.indent >= 6 { cells.append(ChineseCell()) }
        while index < range.upperBound {
            let isWide = text.bytes[index...].starts(with: [0xE3, 0x80, 0x80])
            let width = isWide ? 3 : 1
            if isWide || text.bytes[index] == 0x20 {
                blanks += isWide ? 2 : 1
            } else {
                if blanks >= 2 {
                    close(index)
                    start = index
                }
                blanks = 0
            }
            index += width
        }
        close(range.upperBound)
        return cells
    }

    // MARK: A cell a line

    /// Regions in which lines open with a tab: each tab opens a cell, a line without one goes on with it.
    private func cellStreams(besides used: Set<Int>) -> [Region] {
        var found: [(cells: [ChineseCell], lines: Set<Int>)] = []
        var cells: [ChineseCell] = []
        var taken: Set<Int> = []
        var pending: [Line] = []
        for line in lines where !used.contains(line.number) {
            if opensCell(line) {
                for waiting in pending where !cells.isEmpty {
                    cells[cells.count - 1].append(folded(waiting))
                    taken.insert(waiting.number)
                }
                pending = []
                cells.append(line.content.isEmpty ? ChineseCell() : ChineseCell(folded(line), line: line.number))
                taken.insert(line.number)
            } else if !line.content.isEmpty, !cells.isEmpty {
                pending.append(line)
                if pending.count > 8 {
                    found.append((cells, taken))
                    (cells, taken, pending) = ([], [], [])
                }
            }
        }
        found.append((cells, taken))
        return found.filter { $0.cells.count(where: { !$0.isEmpty }) >= 6 }.map {
            Region(form: .stream($0.cells), lines: $0.lines)
        }
    }

    func opensCell(_ line: Line) -> Bool {
        line.full.lowerBound < line.full.upperBound && text.bytes[Int(text.starts[line.full.lowerBound])] == 0x09
    }

    // MARK: Nothing but a header

    private func extractedTables(besides used: Set<Int>) -> [Region] {
        let free = lines.filter { !used.contains($0.number) }
        return ChineseExtractedTable.tables(in: free, of: text, taught: taught).map {
            Region(form: .grid($0.grid), lines: $0.lines, isDrawn: true)
        }
    }

    /// Three column names and more on lines of their own, then every cell on a line: how web pages are copied.
    private func headedStreams(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        var found: [Region] = []
        var index = 0
        while index < filled.count {
            var end = index
            while end < filled.count, filled[end].content.count <= 60, ChineseLabel.of(folded(filled[end])) != nil {
                end += 1
            }
            guard end - index >= 3 else {
                index = max(end, index + 1)
                continue
            }
            let header = filled[index..<end].map { ChineseCell(folded($0), line: $0.number) }
            var cells: [ChineseCell] = []
            var numbers = Set(filled[index..<end].map(\.number))
            while end < filled.count, !endsStream(folded(filled[end])) {
                cells.append(ChineseCell(folded(filled[end]), line: filled[end].number))
                numbers.insert(filled[end].number)
                end += 1
            }
            if let rows = regular(cells, under: header) {
                let last = rows.last?.last?.line ?? 0
                found.append(
                    Region(form: .grid(ChineseGrid(header: header, rows: rows)), lines: numbers.filter { $0 <= last }))
            } else if let spanned = ChineseColumns.spanned(cells, under: header, taught: taught) {
                found.append(Region(form: .grid(spanned), lines: numbers))
            } else if !ChineseCellStream.rows(of: cells).isEmpty {
                found.append(Region(form: .stream(cells), lines: numbers))
            }
            index = end
        }
        return found
    }

    /// The rows of a stream in which every row fills every column, its serial number first; what follows is text.
    private func regular(_ cells: [ChineseCell], under header: [ChineseCell]) -> [[ChineseCell]]? {
        let width = header.count
        guard ChineseLabel.of(header[0].text) == .number else { return nil }
        var rows: [[ChineseCell]] = []
        while (rows.count + 1) * width <= cells.count,
            ChineseCellKind.number(cells[rows.count * width].text) == Double(rows.count + 1)
        {
            rows.append(Array(cells[rows.count * width..<(rows.count + 1) * width]))
        }
        let rest = cells[(rows.count * width)...]
        return rows.count >= 2 && !rest.contains { ChineseCellKind.of($0) == .number } ? rows : nil
    }

    /// An item of the text or its foot, and no cell.
    private func endsStream(_ words: ChineseText) -> Bool {
        switch ChineseMarker.parse(words)?.level {
        case .annex, .part, .chapter, .section, .article: true
        case .comma, .bracketed: words.count > 30
        case .arabic, .dotted, .bracketedArabic, .circled, .bullet, nil:
            words.hasPrefix("附件:") || words.hasPrefix("备注:")
        }
    }

    func folded(_ line: Line) -> ChineseText {
        let range = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
        return ChineseText(bytes: text.bytes, in: range)
    }
}

extension Line {
    fileprivate func hasTab(in text: WorkingText) -> Bool {
        text.bytes[Int(text.starts[full.lowerBound])..<Int(text.starts[content.upperBound])].contains(0x09)
    }
}

/// The tables of a Chinese document as rows of work, and the lines they take.
struct ChineseTables: Sendable {
    var rows: [ChineseRow] = []
    /// 1-based numbers of lines that belong to tables and are no paragraphs.
    var lines: Set<Int> = []
    /// Whether rows carry points: what they speak of is examined then, and not only told.
    private(set) var isScored = false
    private let taught: RoleWords

    /// - Parameter metadata: Lines of labelled facts over the text, which are no table of work.
    init(_ document: Document, besides metadata: Set<Int>) {
        taught = document.roleWords
        let text = document.text
        for table in document.source.tables { take(declared(table, text), text) }
        for region in ChineseLooseTables(text, besides: lines.union(metadata), taught: taught).regions() {
            switch region.form {
            case .grid(let grid):
                let known = rows.count
                take(grid, text)
                if region.isDrawn, rows.count > known { lines.formUnion(region.lines) }
            case .stream(let cells): take(cells, region.lines)
            case .rows(let found):
                rows += found
                lines.formUnion(region.lines)
            }
        }
        for case .table(let table) in document.blocks {
            // Shared lines mean the same cells, read already.
            let own = table.rows.flatMap { $0.cells.filter { !$0.isEmpty }.map(\.line) } + [table.line]
            guard own.allSatisfy({ !lines.contains($0) && !metadata.contains($0) }) else { continue }
            var cells: [[ChineseCell]] = []
            var heading: Span?
            for row in table.rows {
                if let words = row.heading, words.span != heading {
                    // A heading over rows is given back as the row it was.
                    heading = words.span
                    let blanks = Array(repeating: ChineseCell(), count: max(2, table.roles.count - 1))
                    cells.append([ChineseCell(words, of: text)] + blanks)
                }
                cells.append(row.cells.map { ChineseCell($0, of: text) })
            }
            let header = table.header.map { ChineseCell($0, of: text) }
            take(ChineseGrid(header: header.allSatisfy(\.isEmpty) ? [] : header, rows: cells), text)
        }
        rows.sort { $0.task.line < $1.task.line }
        isScored = rows.contains { $0.weight != nil }
    }

    private mutating func take(_ grid: ChineseGrid, _ text: WorkingText) {
        var grid = grid
        grid.taught = taught
        let found = grid.assignments()
        // What reads as no work stays out of the paragraphs only when it is plainly tabular.
        guard !found.isEmpty || grid.rows.count > 2 else { return }
        rows += found.map { row in
            var row = row
            // A criterion begins somewhere within its cell.
            if let start = row.task.lines.first?.span.start { row.task.line = ChineseTables.line(of: start, text) }
            return row
        }
        for cell in grid.header + grid.rows.flatMap({ $0 }) where !cell.isEmpty {
            for part in cell.lines { lines.formUnion(ChineseTables.lines(of: part.span, text)) }
        }
    }

    /// A declared table; a cell that covers several rows stands in each of them.
    private func declared(_ table: SourceTable, _ text: WorkingText) -> ChineseGrid {
        var grid: [[ChineseCell]] = []
        var covered: [Int: (cell: ChineseCell, left: Int)] = [:]
        for row in table.rows {
            var cells: [ChineseCell] = []
            func fillCovered() {
                while let above = covered[cells.count], above.left > 0 {
                    covered[cells.count] = (above.cell, above.left - 1)
                    cells.append(above.cell)
                }
            }
            for cell in row {
                fillCovered()
                let line = ChineseTables.line(of: cell.span.start, text)
                let read = ChineseCell(bytes: text.bytes, in: cell.span.start..<cell.span.end, line: line)
                for _ in 0..<cell.columns {
                    if cell.rows > 1 { covered[cells.count] = (read, cell.rows - 1) }
                    cells.append(read)
                }
            }
            fillCovered()
            grid.append(cells)
        }
        let header = table.headerRows > 0 ? grid.prefix(table.headerRows).last ?? [] : []
        return ChineseGrid(header: header, rows: Array(grid.dropFirst(table.headerRows)))
    }

    private mutating func take(_ cells: [ChineseCell], _ region: Set<Int>) {
        if let place = cells.firstIndex(where: { ChineseQuota.isPlace($0.text) }), place > 0,
            let found = ChineseQuota.rows(stream: Array(cells[(place - 1)...]), taught: taught)
        {
            rows += found.rows
            lines.formUnion(region)
            return
        }
        if let grid = ChineseGrid(stream: cells) {
            let found = grid.assignments()
            if !found.isEmpty {
                rows += found
                lines.formUnion(region)
                return
            }
        }
        let read = ChineseCellStream.rows(of: cells)
        guard !read.isEmpty else { return }
        rows += read
        lines.formUnion(region)
    }

    static func lines(of span: Span, _ text: WorkingText) -> ClosedRange<Int> {
        let first = line(of: span.start, text)
        return first...max(first, line(of: max(span.start, span.end - 1), text))
    }

    /// The 1-based line of a byte offset, by halving.
    static func line(of offset: Int, _ text: WorkingText) -> Int {
        var (low, high) = (0, text.lines.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(text.starts[text.lines[middle].full.lowerBound]) <= offset {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return low + 1
    }
}

/// Tables with a tab before each cell and a blank line after each row, as office suites write a web page's table.
extension ChineseLooseTables {
    /// Lines between two blank ones.
    private struct Block {
        /// Words before the first cell.
        var opening: [Line] = []
        var cells: [ChineseCell] = []
        var lines: Set<Int> = []
    }

    /// Tables of such rows under a header that names three columns and more.
    func rowedTables(besides used: Set<Int>) -> [Region] {
        guard lines.contains(where: opensCell) else { return [] }
        let blocks = blocks(besides: used)
        var found: [Region] = []
        var index = 0
        while index < blocks.count {
            var header = blocks[index].cells
            guard header.count >= 3, header.count <= 12, ChineseGrid.isHeader(header) else {
                index += 1
                continue
            }
            var numbers = blocks[index].lines
            var rows: [[ChineseCell]] = []
            index += 1
            if index < blocks.count, let whole = parted(header, by: blocks[index].cells) {
                header = whole
                numbers.formUnion(blocks[index].lines)
                index += 1
            }
            while index < blocks.count, let row = row(blocks, index, after: rows) {
                numbers.formUnion(blocks[index].lines)
                if blocks[index].cells.isEmpty { rows.removeLast() }
                if !ChineseGrid.isHeader(row) || row.count < 3 { rows.append(row) }
                index += 1
            }
            if let grid = ChineseGrid(header: header, shortRows: rows, taught: taught) {
                found.append(Region(form: .grid(grid), lines: numbers))
            }
        }
        return found
    }

    /// 考核部门 over 牵头部门 and 配合部门: the header with the names of a second row for the one that spans them.
    private func parted(_ header: [ChineseCell], by second: [ChineseCell]) -> [ChineseCell]? {
        let names = second.filter { !$0.isEmpty }
        let roles = names.map { ChineseLabel.of($0.text) }
        guard names.count >= 2, second.count > names.count, roles.contains(.lead), roles.contains(.support),
            roles.allSatisfy({ $0 == .lead || $0 == .support }),
            let place = header.firstIndex(where: { cell in Self.offices.contains { cell.text.hasSuffix($0) } })
        else { return nil }
        return header[..<place] + names + header[(place + 1)...]
    }

    private static let offices = ["部门", "单位", "分工", "科室"]

    /// The row that a block is, or the last row with the words that a blank line parted from it.
    private func row(_ blocks: [Block], _ index: Int, after rows: [[ChineseCell]]) -> [ChineseCell]? {
        let block = blocks[index]
        if block.opening.isEmpty, !block.cells.isEmpty { return block.cells }
        guard block.cells.isEmpty, block.opening.count <= 3, var row = rows.last, var cell = row.last,
            index + 1 < blocks.count, blocks[index + 1].opening.isEmpty, !ChineseGrid.isHeader(blocks[index + 1].cells)
        else { return nil }
        for line in block.opening { cell.append(folded(line)) }
        row[row.count - 1] = cell
        return row
    }

    /// How many blank lines part two rows: one, unless paragraphs were set with blank lines between them as well.
    private func rowGap(besides used: Set<Int>) -> Int {
        var counts: [Int: Int] = [:]
        var (gap, isCell) = (0, false)
        for line in lines where !used.contains(line.number) {
            let opens = opensCell(line)
            if line.content.isEmpty, !opens {
                gap += 1
                continue
            }
            if opens, isCell { counts[min(gap, 4), default: 0] += 1 }
            (gap, isCell) = (0, opens)
        }
        let usual = commonest(counts) ?? 0
        return commonest(counts.filter { $0.key > usual }) ?? usual + 1
    }

    private func commonest(_ counts: [Int: Int]) -> Int? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private func blocks(besides used: Set<Int>) -> [Block] {
        var blocks: [Block] = []
        var block = Block()
        func close() {
            if !block.lines.isEmpty { blocks.append(block) }
            block = Block()
        }
        let rowGap = rowGap(besides: used)
        var gap = 0
        for line in lines where !used.contains(line.number) {
            if line.content.isEmpty, !opensCell(line) {
                gap += 1
                if gap == rowGap { close() }
                continue
            }
            gap = 0
            if opensCell(line) {
                block.cells.append(line.content.isEmpty ? ChineseCell() : ChineseCell(folded(line), line: line.number))
            } else if block.cells.isEmpty {
                block.opening.append(line)
            } else {
                block.cells[block.cells.count - 1].append(folded(line))
            }
            block.lines.insert(line.number)
        }
        close()
        return blocks
    }
}

extension ChineseGrid {
    /// Rows that came without the cells that span them; `nil` where they fit no columns of the header.
    init?(header: [ChineseCell], shortRows rows: [[ChineseCell]], isPadded: Bool = false, taught: RoleWords) {
        let rows = rows.filter { row in row.contains { !$0.isEmpty } }
        let width = max(header.count, rows.map(\.count).max() ?? 0)
        let shapes = rows.map { $0.map { ChineseColumns.Shape($0) } }
        guard rows.count >= 2,
            let columns = ChineseColumns(
                header: header, width: width, rows: shapes, isPadded: isPadded, taught: taught)
        else { return nil }
        self.init(header: columns.columns.map(\.header), rows: columns.filled(rows, shapes))
        labels = columns.columns.map(\.label)
    }
}

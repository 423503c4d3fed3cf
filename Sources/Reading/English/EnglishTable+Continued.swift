/// Tables that go on below a heading without naming their columns again.
extension EnglishMarkers {
    /// The blocks with the columns of the table above given to those that have as many and no header.
    static func continued(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        var (last, between): (Table?, Int) = (nil, 0)
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                between += paragraph.passage.count > 110 || paragraph.passage.endsSentence ? 4 : 1
            case .table(var table):
                if let above = last, between < 5, table.header.isEmpty || !table.roles.contains(where: { $0 != nil }),
                    let columns = fitting(table, above)
                {
                    table.roles = above.roles
                    table.rows = columns
                    table.header = above.header
                    blocks[index] = .table(table)
                }
                if !table.header.isEmpty { last = table }
                between = 0
            }
        }
        return blocks
    }

    /// The rows with as many cells as the columns of the table above; `nil` where they have more, or far less.
    private static func fitting(_ table: Table, _ above: Table) -> [TableRow]? {
        let columns = above.roles.count
        guard columns >= 3, table.roles.count <= columns, table.roles.count + 1 >= columns else { return nil }
        return table.rows.map { row in
            var row = row
            row.cells += Array(repeating: Passage(), count: max(0, columns - row.cells.count))
            return row
        }
    }
}

/// Rows that hold several duties in one cell.
extension VietnameseTables {
    /// "Tháng 3 | - Tổ chức tập huấn; - Phát động cuộc thi | …": of rows by time each bullet is a duty of its own; the row
    /// of a numbered table is one.
    static func parted(_ rows: [TableRow], of table: Table) -> [TableRow] {
        guard let task = table.roles.firstIndex(of: .task), !table.roles.contains(.number),
            table.roles.contains(.due)
        else { return rows }
        return rows.flatMap { row in
            let bullets = bullets(row.cells[task])
            guard bullets.count > 1 else { return [row] }
            return bullets.map { part in
                var row = row
                row.cells[task] = part
                return row
            }
        }
    }

    /// The cell's parts by its bullets; the first opens it, the others stand behind a stop or open a line.
    private static func bullets(_ cell: Passage) -> [Passage] {
        guard cell.count > 20, isBullet(cell, 0) else { return [] }
        let lines = Set(cell.breaks)
        let starts = cell.indices.filter { index in
            guard isBullet(cell, index) else { return false }
            if index == 0 || lines.contains(index) { return true }
            return cell[index - 1].isSpace && [0x3B, 0x2E].contains(cell[max(0, index - 2)])
        }
        return zip(starts, starts.dropFirst() + [cell.count]).map { Passage(cell, range: $0..<$1) }
    }

    private static func isBullet(_ cell: Passage, _ index: Int) -> Bool {
        guard [0x2D, 0x2B].contains(cell[index]), index + 2 < cell.count else { return false }
        return cell[index + 1].isSpace && (cell.capitals[index + 2] || cell[index + 2].isDigit)
    }
}

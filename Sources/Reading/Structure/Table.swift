/// What a column of an assignment table holds.
enum ColumnRole: Sendable, Hashable {
    case number, task, lead, support, due, product, owner, leader, weight, target, unit, note, basis

    var tellsWhoOrWhen: Bool { [.lead, .support, .due, .owner, .leader].contains(self) }
}

/// A table of the text: declared by the file's format, or told from its tabs, bars and spaces.
struct Table: Sendable {
    /// Rows below the header; every row has as many cells as the table has columns, absent ones empty.
    var rows: [TableRow]
    /// What each column holds, `nil` where its header does not say; its count is the number of columns.
    var roles: [ColumnRole?]
    /// The header's cells; empty when the table has none.
    var header: [Passage]
    /// 1-based line of its first words.
    var line: Int
    /// Its lines and spaces were lost, so that its words alone parted the cells.
    var isFlattened = false
}

/// One row of a table.
struct TableRow: Sendable {
    var cells: [Passage]
    /// The heading row that it stands under.
    var heading: Passage?
    /// The numbering of the heading row ("II"), when it has one.
    var groupLabel: String?
    /// The cell with the points of the heading row, when it has one.
    var groupPoints: Passage?

    func cell(_ role: ColumnRole, in table: Table) -> Passage? {
        for (cell, known) in zip(cells, table.roles) where known == role && !cell.isEmpty { return cell }
        return nil
    }
}

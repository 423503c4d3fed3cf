/// Cells in rows and columns, before it is known what they hold.
struct Grid: Sendable {
    struct Row: Sendable {
        var cells: [Passage]
        /// One cell goes across the whole width.
        var isSpanning = false
    }

    var rows: [Row]
    var lines: ClosedRange<Int>
    /// How many first rows the file's format calls headers; 0 where it does not say.
    var headerRows = 0

    var columns: Int { rows.map { $0.cells.count }.max() ?? 0 }

    /// Rows of one length: short ones are filled at the end, or at the front where rows begin with merged cells.
    mutating func square(atFront: Bool = false) {
        let columns = columns
        for index in rows.indices {
            let missing = columns - rows[index].cells.count
            guard missing > 0 else { continue }
            let filling = Array(repeating: Passage(), count: missing)
            rows[index].cells = atFront ? filling + rows[index].cells : rows[index].cells + filling
        }
    }
}

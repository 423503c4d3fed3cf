/// Rows of lines of which several may be one cell: offices below each other, words broken over lines.
extension ChineseColumns {
    /// Which column each line of a row belongs to, in their order, and how ill that fits.
    ///
    /// - Parameter oneLeads: Whether a column of its own names the one who leads.
    func wrap(_ lines: [Shape], oneLeads: Bool) -> Placing? {
        let (width, never) = (columns.count, 10_000)
        guard !lines.isEmpty, width > 0 else { return nil }
        var costs = Array(repeating: Array(repeating: never, count: width), count: lines.count)
        var before = Array(repeating: Array(repeating: 0, count: width), count: lines.count)
        costs[0][0] = cost(lines[0], columns[0])
        for index in lines.indices.dropFirst() {
            for column in 0..<width {
                for last in 0...column where costs[index - 1][last] < never {
                    let step =
                        last == column
                        ? goingOn(lines[index], in: column, oneLeads: oneLeads) : leftOut(last + 1..<column)
                    let whole = costs[index - 1][last] + step + cost(lines[index], columns[column])
                    if whole < costs[index][column] { (costs[index][column], before[index][column]) = (whole, last) }
                }
            }
        }
        let ends = (0..<width).map { costs[lines.count - 1][$0] + leftOut($0 + 1..<width) }
        guard var column = ends.indices.min(by: { ends[$0] < ends[$1] }), ends[column] < never else { return nil }
        let cost = ends[column]
        var places: [Int] = []
        for index in lines.indices.reversed() {
            places.insert(column, at: 0)
            column = before[index][column]
        }
        return Placing(cost: cost, places: places)
    }

    /// What spans rows is named in the first of them only: sooner a group is left out than anything else.
    private func leftOut(_ skipped: Range<Int>) -> Int {
        skipped.reduce(0) { $0 + (columns[$1].label == .group ? 1 : 2) }
    }

    /// How unlikely it is that a line goes on with the cell of the line above.
    private func goingOn(_ line: Shape, in column: Int, oneLeads: Bool) -> Int {
        switch (columns[column].label, line.kind) {
        case (.lead, .bodies): oneLeads ? 3 : 1
        case (.support, .bodies), (.owner, .people), (.leader, .people): 1
        case (.task, .text), (.target, .text), (.criteria, .text), (.note, .text), (.product, .text): 2
        default: 8
        }
    }
}

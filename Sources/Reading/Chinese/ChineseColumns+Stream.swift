/// Cells one after another, of which nothing says where a row ends but what they are.
extension ChineseColumns {
    init?(header: [ChineseCell], stream: [Shape], taught: RoleWords) {
        let named = ChineseColumns.named(header, taught)
        let sample = Array(stream.prefix(60))
        var best: (cost: Int, columns: [Column])?
        for extra in 0...1 {
            for columns in ChineseColumns.widened(named, by: extra, from: 0) {
                let trial = ChineseColumns(columns, isPadded: true)
                guard let cost = trial.parted(sample).last?.cost else { continue }
                if cost + extra < best?.cost ?? .max { best = (cost + extra, columns) }
            }
        }
        guard let best else { return nil }
        self.init(best.columns, isPadded: true)
    }

    /// A scoring table, every cell on a line: one serial number and one heading for several criteria, each with its points.
    ///
    /// `nil` where there are not more points than serial numbers, so that each row has a number of its own.
    static func spanned(_ cells: [ChineseCell], under header: [ChineseCell], taught: RoleWords) -> ChineseGrid? {
        let labels = header.map { ChineseLabel.of($0.text) }
        guard labels.first == .number, labels.contains(.weight), labels.contains(.task), cells.count <= 3_000,
            header.count <= 10
        else { return nil }
        let numbers = cells.filter { ChineseCellKind.of($0) == .number }
        var serials = 0
        for cell in cells where ChineseCellKind.number(cell.text) == Double(serials + 1) { serials += 1 }
        guard serials >= 1, numbers.count > serials * 2 + 1 else { return nil }
        let shapes = cells.map { Shape($0) }
        guard let columns = ChineseColumns(header: header, stream: shapes, taught: taught),
            let ends = columns.ends(of: shapes)
        else { return nil }
        let rows = zip([0] + ends, ends).map { Array(cells[$0..<$1]) }
        var grid = ChineseGrid(
            header: columns.columns.map(\.header),
            rows: columns.filled(rows, rows.map { $0.map { Shape($0) } }))
        grid.labels = columns.columns.map(\.label)
        return grid
    }

    /// Where each row ends, at the least cost in all.
    func ends(of stream: [Shape]) -> [Int]? {
        let parted = parted(stream)
        guard let last = parted.last, last.cost < 3 * stream.count else { return nil }
        var ends: [Int] = []
        var end = stream.count
        while end > 0 {
            ends.insert(end, at: 0)
            end = parted[end].start
        }
        return ends
    }

    /// For each number of cells what their rows cost, and where the last of them begins.
    private func parted(_ stream: [Shape]) -> [(cost: Int, start: Int)] {
        var found: [(cost: Int, start: Int)] = [(0, 0)]
        for end in 1..<stream.count + 1 {
            var best = (cost: Int.max, start: end)
            for start in max(0, end - columns.count)..<end {
                guard let row = place(Array(stream[start..<end])) else { continue }
                let cost = found[start].cost + row.cost + 2
                if cost < best.cost { best = (cost, start) }
            }
            found.append(best)
        }
        return found
    }
}

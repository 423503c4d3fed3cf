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

/// Finds the columns of a row's cells where empty cells have left nothing.
struct StackedColumns {
    let roles: [ColumnRole?]

    init(roles: some Sequence<ColumnRole?>) { self.roles = Array(roles) }

    /// The cells in their columns: of all ways from left to right the one that fits best.
    func placed(_ cells: [Passage], in text: WorkingText) -> [Passage] {
        if cells.count == roles.count { return cells }
        var row = Array(repeating: Passage(), count: roles.count)
        for (cell, column) in zip(cells, columns(cells)) {
            for line in cell.lines {
                row[column].append(text.lines[line - 1].content, of: text, line: line)
            }
        }
        return row
    }

    /// The column of each cell; a cell that a blank line broke goes on in the same one.
    private func columns(_ cells: [Passage]) -> [Int] {
        let fits = cells.map { cell in roles.map { Self.fit(of: cell, in: $0) } }
        var ways: [(score: Double, columns: [Int])] = [(0, [])]
        for (index, fit) in fits.enumerated() {
            var next: [(score: Double, columns: [Int])?] = Array(repeating: nil, count: roles.count)
            for way in ways {
                let last = way.columns.last ?? -1
                for column in max(0, last)..<roles.count {
                    var score = way.score + fit[column]
                    if column == last { score -= cells.count > roles.count ? 0.3 : 1.5 }
                    for skipped in (last + 1)..<max(last + 1, column) { score -= Self.absence(of: roles[skipped]) }
                    if index == cells.count - 1 {
                        for skipped in (column + 1)..<max(column + 1, roles.count) {
                            score -= Self.absence(of: roles[skipped])
                        }
                    }
                    if score > next[column]?.score ?? -.infinity { next[column] = (score, way.columns + [column]) }
                }
            }
            ways = next.compactMap { $0 }
        }
        return ways.max { $0.score < $1.score }?.columns ?? []
    }

    /// A task and its lead are hardly ever left out.
    private static func absence(of role: ColumnRole?) -> Double {
        switch role {
        case .task: 3
        case .lead: 1.5
        case .note, nil: 0.3
        default: 0.7
        }
    }

    private static func fit(of cell: Passage, in role: ColumnRole?) -> Double {
        let tokens = Tokens(cell)
        let names = BodyNameReader(tokens: tokens).list(at: 0)
        let isBody = !names.names.isEmpty && names.end * 2 >= tokens.count
        let isTime = DueReader(tokens: tokens, isCell: true).due() != nil && tokens.count <= 14
        switch role {
        case .due: return isTime ? 2 : -1.5
        case .lead, .support: return isBody ? 1.5 : isTime ? -1.5 : -0.5
        case .owner, .leader: return tokens.count <= 8 && !isTime ? 0.5 : -0.5
        case .weight, .number: return tokens.isNumber(0) && tokens.count <= 3 ? 1.5 : -2
        case .task: return isBody && names.end == tokens.count || isTime ? -1 : 0.5
        case .product, .target, .unit, .note, .basis, nil:
            return isBody && names.end == tokens.count || isTime ? -0.5 : 0.3
        }
    }
}

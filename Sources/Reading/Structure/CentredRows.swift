/// Parts the lines of a numbered table into rows where cells stand centred between rules that the text lost.
///
/// Word processors centre the cells of an annex by habit: the number then stands at half the height of its row, and the
/// lines above it belong to it as well as those below. Where one row ends and the next begins is told by the middle of
/// each row, by blank lines, and by how cells begin and end.
struct CentredRows {
    let lines: [AlignedLine]
    /// The column of each piece.
    let columns: [[Int]]
    /// Indices of the lines that hold a row's number, rising.
    let anchors: [Int]
    /// The longest piece in each column.
    private let widths: [Int: Int]

    init(lines: [AlignedLine], columns: [[Int]], anchors: [Int]) {
        (self.lines, self.columns, self.anchors) = (lines, columns, anchors)
        var widths: [Int: Int] = [:]
        for (line, places) in zip(lines, columns) {
            for (piece, column) in zip(line.pieces, places) {
                widths[column] = max(widths[column] ?? 0, piece.passage.count)
            }
        }
        self.widths = widths
    }

    /// The first line of each row; `nil` where rows begin with the line of their number.
    func starts() -> [Int]? {
        guard let first = anchors.first, zip(anchors, anchors.dropFirst()).allSatisfy({ $1 - $0 <= Self.limit }),
            first <= Self.limit
        else { return nil }
        let edges = lines.indices.map(edge)
        let atNumbers = anchors.dropFirst().reduce(-1.5 * Double(first)) { $0 + edges[$1] }
        let (centred, score) = best(edges)
        return score > atNumbers + 0.5 ? centred : nil
    }

    /// Lines between two numbers; more belong to no row that was written by hand.
    private static let limit = 40

    /// Of all places between each number and the next the row by row best; the cost grows with the square of a row's
    /// height alone.
    private func best(_ edges: [Double]) -> (starts: [Int], score: Double) {
        var ways: [(start: Int, score: Double, from: Int)] = [(0, 0, -1)]
        var trail: [[(start: Int, score: Double, from: Int)]] = [ways]
        for (anchor, next) in zip(anchors, anchors.dropFirst()) {
            ways = ((anchor + 1)...next).map { start in
                var best = (start: start, score: -Double.infinity, from: 0)
                for (index, way) in ways.enumerated() {
                    let score = way.score + middle(way.start..<start, number: anchor) + edges[start]
                    if score > best.score { best = (start, score, index) }
                }
                return best
            }
            trail.append(ways)
        }
        let last = anchors.last ?? 0
        let whole = ways.map { $0.score + middle($0.start..<lines.count, number: last) }
        guard let best = whole.indices.max(by: { whole[$0] < whole[$1] }) else { return ([], -.infinity) }
        var (starts, index) = ([Int](), best)
        for ways in trail.reversed() {
            starts.append(ways[index].start)
            index = ways[index].from
        }
        return (starts.reversed(), whole[best])
    }

    /// How far from the middle of its row the number stands; half a line is lost to rounding.
    private func middle(_ row: Range<Int>, number: Int) -> Double {
        let off = Double(max(0, abs(row.lowerBound + row.upperBound - 1 - 2 * number) - 1))
        // A row that a page's end cut in two is centred on neither page.
        let isCut = row.dropFirst().contains { lines[$0].opensPage }
        return off * (isCut ? -0.1 : -0.5)
    }

    /// How much the line looks like the first of a row.
    private func edge(_ index: Int) -> Double {
        guard index > 0 else { return 0 }
        var score = lines[index].isApart && !lines[index].opensPage ? 1.0 : 0
        for (piece, column) in zip(lines[index].pieces, columns[index]) where column > 0 {
            let passage = piece.passage
            if passage.startsCapital { score += 0.4 } else if passage.letters.first?.isLatin ?? false { score -= 2 }
            guard let above = columns[index - 1].firstIndex(of: column) else { continue }
            let length = lines[index - 1].pieces[above].passage.count
            score += length + 1 + passage.firstWord(from: 0) < widths[column] ?? 0 ? 0.8 : -0.3
        }
        for (piece, column) in zip(lines[index - 1].pieces, columns[index - 1])
        where column > 0 && Self.goesOn(piece.passage) { score -= 1 }
        return score
    }

    /// A comma, a dash or an open bracket at the end.
    private static func goesOn(_ passage: Passage) -> Bool {
        switch passage.letters.last {
        case 0x2C, 0x2D, 0x28: true
        default: false
        }
    }
}

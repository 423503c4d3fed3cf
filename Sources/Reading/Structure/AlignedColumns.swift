/// The columns of an aligned table, told from the white space that goes down through its lines.
///
/// A header is often centred over cells that begin at the left, so that its own left edge says little.
struct AlignedColumns {
    /// Places on the page, from left to right; empty where the white space does not part the lines as the header does.
    let ranges: [Range<Int>]

    /// - Parameters:
    ///   - header: Where the header's pieces stand on the page.
    ///   - lines: The same of every line with three pieces at least: a heading with its number reaches over edges.
    init(header: [Range<Int>], lines: [[Range<Int>]]) {
        let width = lines.joined().map(\.upperBound).max() ?? 0
        guard width > 0, width <= 1000, lines.count >= 3 else {
            ranges = []
            return
        }
        var filled = [Int](repeating: 0, count: width + 1)
        for piece in lines.joined() {
            for place in piece { filled[place] += 1 }
        }
        // A line here and there reaches over an edge.
        let few = lines.count / 20
        var (found, start): ([Range<Int>], Int?) = ([], nil)
        for place in 0...width {
            if filled[place] > few {
                start = start ?? place
            } else if let begun = start {
                found.append(begun..<place)
                start = nil
            }
        }
        let named = header.map { piece in found.indices.filter { found[$0].overlaps(piece) } }
        let isWhole = named.allSatisfy { $0.count == 1 } && Set(named.joined()).count == found.count
        ranges = isWhole && header.count == found.count ? found : []
    }

    /// The column that most of the piece stands in, else the nearest one.
    func column(of piece: Range<Int>) -> Int {
        let shared = ranges.map { range in
            let overlap = range.clamped(to: piece).count
            return overlap > 0
                ? overlap : -max(range.lowerBound - piece.upperBound, piece.lowerBound - range.upperBound)
        }
        return shared.indices.max { shared[$0] < shared[$1] } ?? 0
    }
}

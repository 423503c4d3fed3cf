/// How like each other the tasks of two texts are, by the words they share.
///
/// Likeness leads a person to two passages; it proves nothing.
public struct WordLikeness: Sendable {
    /// For each text the share of its weight that every other holds, by their places.
    private let shares: [[Int: Double]]

    /// - Parameter texts: All that will be compared, which tells how common a word is.
    public init(_ texts: [String]) {
        let terms = texts.map { Likeness.terms(of: $0) }
        let likeness = Likeness(among: terms)
        let index = Likeness.Index(of: terms)
        shares = terms.map { task in
            Dictionary(
                likeness.shares(of: task, in: index).map { ($0.place, $0.share) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The share of both texts' weight that they have in common, 0…1; by their places in the list.
    public func share(_ first: Int, _ second: Int) -> Double {
        (shares[first][second, default: 0] + shares[second][first, default: 0]) / 2
    }

    /// Each of the first group with the likest of the second, the likest pairs first, nobody twice.
    ///
    /// - Parameter enough: Pairs below this share are no pairs.
    public func pairs(_ first: Range<Int>, _ second: Range<Int>, enough: Double) -> [(first: Int, second: Int)] {
        var ranked: [(share: Double, first: Int, second: Int)] = []
        for a in first {
            for b in shares[a].keys where second.contains(b) {
                let share = share(a, b)
                if share >= enough { ranked.append((share, a, b)) }
            }
        }
        var used: Set<Int> = []
        return ranked.sorted { ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second) }.compactMap { pair in
            guard !used.contains(pair.first), !used.contains(pair.second) else { return nil }
            used.formUnion([pair.first, pair.second])
            return (pair.first, pair.second)
        }
    }
}

/// Many phrases, found by their first syllable.
struct PhraseBook: Sendable {
    private let byFirst: [Syllable: [Words]]
    private let all: [Words]
    /// One bit for each hash of a first syllable: most words of a text open no phrase and are turned away here.
    private let openings: [UInt64]

    /// - Parameter list: Phrases parted by commas; where they stand in the list says nothing.
    init(_ list: String) {
        all = list.split(separator: ",").map { Words($0) }.filter { $0.count > 0 }
        byFirst = Dictionary(grouping: all) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
        var openings = [UInt64](repeating: 0, count: 64)
        for words in all {
            let bit = Self.bit(words[0])
            openings[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        self.openings = openings
    }

    /// How many tokens the longest phrase at the index takes; `nil` when none stands there.
    func match(_ tokens: Tokens, at index: Int) -> Int? {
        guard tokens.isWord(index) else { return nil }
        let first = tokens[index].syllable
        let bit = Self.bit(first)
        if openings[bit >> 6] >> UInt64(bit & 63) & 1 == 1,
            let known = byFirst[first]?.first(where: { tokens.has($0, at: index) })
        {
            return known.count
        }
        guard tokens.isDamaged else { return nil }
        return all.first { tokens.has($0, at: index) }?.count
    }

    /// Twelve bits of the syllable multiplied by the golden ratio.
    private static func bit(_ syllable: Syllable) -> Int { Int((syllable &* 0x9E37_79B9_7F4A_7C15) >> 52) }
}

/// The words that a stretch of text may hold, by their first two letters: most that are looked for are turned away here.
///
/// Says yes of some that are not there, and never no of one that is.
struct WordStarts: Sendable {
    private var bits: SIMD4<UInt64> = .zero

    /// Where a word stands by its letters; one of a single letter under that letter alone.
    static func place(_ first: Letter, _ second: Letter) -> Int { Int((first &* 31 &+ second) & 255) }

    mutating func insert(_ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

    func contains(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    func overlaps(_ other: WordStarts) -> Bool { bits & other.bits != .zero }

    /// Adds what begins in the letters from an index on.
    mutating func insert(_ letters: [Letter], from start: Int) {
        guard start < letters.count else { return }
        var isStart = Passage.isBoundary(letters, start)
        for index in start..<letters.count {
            let isEnd = Passage.isBoundary(letters, index + 1)
            if isStart, !letters[index].isSpace {
                insert(Self.place(letters[index], index + 1 < letters.count ? letters[index + 1] : 0))
                if isEnd { insert(Self.place(letters[index], 0)) }
            }
            isStart = isEnd
        }
    }
}

/// What a phrase has in common with the place where it stands: its first word or number, or its first sign and the
/// letter behind that.
///
/// Phrases are whole words, so that the keys of a text's words turn away nearly all that is not there. Two words may
/// share a key.
struct WordKey: Sendable, Equatable {
    let value: UInt32

    private init(hash: UInt32) { value = hash &* Self.spread }

    /// - Parameter index: Where a word begins, or a sign stands.
    init<Letters: RandomAccessCollection<Letter>>(_ letters: Letters, at index: Int) where Letters.Index == Int {
        self = Self.read(letters, at: index).key
    }

    /// - Returns: The key of what begins at the index, and where that ends.
    static func read<Letters: RandomAccessCollection<Letter>>(
        _ letters: Letters, at index: Int
    ) -> (key: WordKey, end: Int) where Letters.Index == Int {
        let (first, end) = (letters[index], letters.endIndex)
        var next = index + 1
        guard first.isLatin || first.isDigit else {
            return (WordKey(sign: first, before: next < end ? letters[next] : 0), next)
        }
        var hash = first
        while next < end {
            let letter = letters[next]
            guard first.isLatin ? letter.isLatin : letter.isDigit else { break }
            hash = hash &* 31 &+ letter
            next += 1
        }
        return (WordKey(hash: hash), next)
    }

    /// - Parameter next: Zero for a sign alone.
    init(sign: Letter, before next: Letter) { self.init(hash: sign &* 31 &+ next) }

    /// So that neighbours lie far apart.
    private static let spread: UInt32 = 0x9E37_79B1
}

/// A word or sign of a passage: where it begins, and its key.
struct PlacedWord: Sendable {
    let start: Int32
    let key: WordKey
}

/// The keys that a passage or a list of phrases holds: says yes of some that are not there, never no of one that is.
struct WordKeys: Sendable {
    private var bits: SIMD8<UInt64> = .zero

    init(_ keys: some Sequence<WordKey> = []) {
        for key in keys { insert(key) }
    }

    mutating func insert(_ key: WordKey) {
        let place = key.value >> 23
        bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
    }

    func contains(_ key: WordKey) -> Bool {
        let place = key.value >> 23
        return bits[Int(place >> 6)] >> UInt64(place & 63) & 1 == 1
    }

    func overlaps(_ other: WordKeys) -> Bool { bits & other.bits != .zero }
}

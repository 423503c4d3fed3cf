/// A phrase as syllables, eight at most.
///
/// Kept in place, without storage of its own, so that a phrase written in a rule costs nothing to make.
struct Words: Sendable, Hashable, ExpressibleByStringLiteral {
    private var syllables = SIMD8<Syllable>()
    private(set) var count = 0

    init(_ phrase: some StringProtocol) {
        for word in Folding.letters(phrase).split(whereSeparator: { !$0.isWord }) { append(Syllable(packing: word)) }
    }

    init(_ syllable: Syllable) { append(syllable) }

    /// - Parameter phrase: Folded already: small letters without marks, parted by single spaces.
    init(stringLiteral phrase: StaticString) {
        phrase.withUTF8Buffer { bytes in
            var syllable: Syllable = 0
            for byte in bytes {
                precondition(byte < 0x80, "a phrase in a rule is written folded")
                if byte == 0x20 {
                    append(syllable)
                    syllable = 0
                } else {
                    syllable = syllable << 8 | Syllable(byte)
                }
            }
            append(syllable)
        }
    }

    subscript(index: Int) -> Syllable { syllables[index] }

    /// The syllables as a list.
    var list: [Syllable] { (0..<count).map { syllables[$0] } }

    private mutating func append(_ syllable: Syllable) {
        precondition(count < 8, "a phrase has eight syllables at most")
        syllables[count] = syllable
        count += 1
    }
}

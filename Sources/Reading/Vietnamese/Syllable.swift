/// A folded Vietnamese syllable of at most eight letters, packed so that comparing is one instruction.
///
/// Zero stands for what is no such syllable. Two syllables share a value only as spellings of one.
typealias Syllable = UInt64

/// A few syllables, and whether one is among them; most words of a text are turned away by one bit.
struct SyllableSet: Sendable {
    private let members: [Syllable]
    private let known: UInt64

    /// - Parameter list: Folded syllables, parted by spaces.
    init(_ list: String) {
        members = list.split(separator: " ").map { Syllable(packing: Folding.letters($0)[...]) }
        known = members.reduce(0) { $0 | Self.bit($1) }
    }

    func contains(_ syllable: Syllable) -> Bool { known & Self.bit(syllable) != 0 && members.contains(syllable) }

    /// Six bits of the syllable multiplied by the golden ratio choose one of 64.
    private static func bit(_ syllable: Syllable) -> UInt64 { 1 << ((syllable &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}

extension Syllable {
    init(packing letters: ArraySlice<Letter>) {
        var value: UInt64 = 0
        if letters.count <= 8 {
            for letter in letters {
                guard letter.isLatin || letter.isDigit else {
                    value = 0
                    break
                }
                value = value << 8 | UInt64(letter)
            }
        }
        self = value & 0xFF == 0x69 && value < 1 << 24 ? Self.withY(value) : value
    }

    /// "quí", "kì", "lí", "tỉ" are other spellings of "quý", "kỳ", "lý", "tỷ".
    private static func withY(_ value: UInt64) -> UInt64 {
        switch value {
        case 0x6869, 0x6B69, 0x6C69, 0x6D69, 0x7369, 0x7469, 0x717569: value + 0x10
        default: value
        }
    }

    /// The other spelling of what `withY` made one.
    private var withI: Syllable? {
        let other = self & 0xFF == 0x79 && self < 1 << 24 ? self - 0x10 : 0
        return other != 0 && Self.withY(other) == self ? other : nil
    }

    /// Its letters in order.
    var letters: [Letter] { (0..<length).reversed().map { Letter(byte($0)) } }

    /// Letters in the syllable.
    var length: Int { (64 - leadingZeroBitCount + 7) / 8 }

    /// Whether one letter changed, lost or added makes the other; single letters have too many neighbours.
    func isNear(_ other: Syllable) -> Bool {
        if isNear(as: other) { return true }
        return withI?.isNear(as: other) ?? false || other.withI.map { isNear(as: $0) } ?? false
    }

    private func isNear(as other: Syllable) -> Bool {
        if self == other { return true }
        if self == 0 || other == 0 || abs(length - other.length) > 1 || Swift.max(length, other.length) < 2 {
            return false
        }
        let (long, short) = length >= other.length ? (self, other) : (other, self)
        var (a, b) = (long.length - 1, short.length - 1)
        while a >= 0, b >= 0, long.byte(a) == short.byte(b) { (a, b) = (a - 1, b - 1) }
        if long.length == short.length { (a, b) = (a - 1, b - 1) } else { a -= 1 }
        while a >= 0, b >= 0 {
            if long.byte(a) != short.byte(b) { return false }
            (a, b) = (a - 1, b - 1)
        }
        return a == b
    }

    /// The letter at the index, counted from the end of the syllable.
    private func byte(_ index: Int) -> UInt64 { self >> UInt64(index * 8) & 0xFF }
}

/// The words and signs of a passage, for rules that speak of words.
///
/// A class, because readers hand it to one another for every word, and a passage is many arrays to copy.
final class Tokens: Sendable {
    struct Token: Sendable {
        /// Letters of the passage.
        let range: Range<Int>
        /// Zero for a sign.
        let syllable: Syllable
        /// `nil` for a word.
        let sign: Letter?
        let isCapital: Bool
    }

    let passage: Passage
    let items: [Token]
    /// Nearly all of its letters are capitals, as in headings: then a capital tells nothing.
    let isCapitals: Bool
    /// Words are compared with one letter's tolerance, because a scan changed some of them.
    let isDamaged: Bool

    init(_ passage: Passage, range: Range<Int>? = nil, isDamaged: Bool = false) {
        (self.passage, self.isDamaged) = (passage, isDamaged)
        let range = range ?? passage.indices
        items = isDamaged ? Self.damaged(passage, range) : Self.sound(passage, range)
        isCapitals = passage.isCapitals(in: range)
    }

    /// Part of the whole passage's, unless the range begins or ends within a word.
    private static func sound(_ passage: Passage, _ range: Range<Int>) -> [Token] {
        let all = passage.words { tokens(of: $0, in: $0.indices) }
        if range.count == passage.count { return all }
        let start = all[...].partitioningIndex { $0.range.upperBound > range.lowerBound }
        let end = all[start...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
        guard start < end else { return [] }
        let isCut = all[start].range.lowerBound < range.lowerBound || all[end - 1].range.upperBound > range.upperBound
        return isCut ? tokens(of: passage, in: range) : Array(all[start..<end])
    }

    private static func tokens(of passage: Passage, in range: Range<Int>) -> [Token] {
        var items: [Token] = []
        items.reserveCapacity(range.count / 4)
        var index = range.lowerBound
        while index < range.upperBound {
            let letter = passage[index]
            if letter.isSpace {
                index += 1
                continue
            }
            var end = index + 1
            guard letter.isWord else {
                items.append(Token(range: index..<end, syllable: 0, sign: letter, isCapital: false))
                index = end
                continue
            }
            while end < range.upperBound, passage[end].isWord { end += 1 }
            let whole = TornSyllable.end(passage, index..<end, before: range.upperBound)
            let syllable =
                whole.map { Syllable(packing: passage.letters[index..<$0].filter { !$0.isSpace }[...]) }
                ?? Syllable(packing: passage.letters[index..<end])
            end = whole ?? end
            items.append(Token(range: index..<end, syllable: syllable, sign: nil, isCapital: passage.capitals[index]))
            index = end
        }
        return items
    }

    /// What a scan made of letters counts as part of the word.
    private static func damaged(_ passage: Passage, _ range: Range<Int>) -> [Token] {
        var items: [Token] = []
        var index = range.lowerBound
        func isWord(_ index: Int) -> Bool { passage[index].isWord || Damage.isWordSign(passage, index) }
        while index < range.upperBound {
            var end = index + 1
            if passage[index].isSpace {
            } else if isWord(index) {
                while end < range.upperBound, isWord(end) { end += 1 }
                let syllable = Damage.syllable(passage.letters[index..<end])
                items.append(
                    Token(range: index..<end, syllable: syllable, sign: nil, isCapital: passage.capitals[index]))
            } else {
                items.append(Token(range: index..<end, syllable: 0, sign: passage[index], isCapital: false))
            }
            index = end
        }
        return items
    }

    var count: Int { items.count }
    var indices: Range<Int> { items.indices }

    subscript(index: Int) -> Token { items[index] }

    func sign(_ index: Int) -> Letter? { items.indices.contains(index) ? items[index].sign : nil }

    func isWord(_ index: Int) -> Bool { items.indices.contains(index) && items[index].sign == nil }

    func isCapital(_ index: Int) -> Bool { items.indices.contains(index) && items[index].isCapital }

    func isNumber(_ index: Int) -> Bool {
        items.indices.contains(index) && passage.letters[items[index].range].allSatisfy(\.isDigit)
    }

    func number(_ index: Int) -> Int? {
        items.indices.contains(index) ? Numerals.integer(passage.letters[items[index].range]) : nil
    }

    /// The letters from the first to before the last of a range of tokens.
    func letters(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else {
            let place =
                items.indices.contains(range.lowerBound) ? items[range.lowerBound].range.lowerBound : passage.count
            return place..<place
        }
        return items[first].range.lowerBound..<items[last].range.upperBound
    }

    /// - Parameter phrase: Folded already, as `Words` takes it; most are turned away by their first syllable.
    func has(_ phrase: StaticString, at index: Int) -> Bool {
        if isDamaged { return has(words: Words(stringLiteral: phrase), at: index) }
        guard index >= 0 else { return false }
        return phrase.withUTF8Buffer { bytes in
            var (place, syllable): (Int, Syllable) = (index, 0)
            for byte in bytes {
                assert(byte < 0x80, "a phrase in a rule is written folded")
                if byte != 0x20 {
                    syllable = syllable << 8 | Syllable(byte)
                } else if place < items.count, items[place].syllable == syllable {
                    (place, syllable) = (place + 1, 0)
                } else {
                    return false
                }
            }
            return place < items.count && items[place].syllable == syllable
        }
    }

    func has(words: Words, at index: Int) -> Bool {
        guard index >= 0, index + words.count <= items.count, words.count > 0 else { return false }
        for offset in 0..<words.count where items[index + offset].syllable != words[offset] {
            return isDamaged && hasNear(words, at: index)
        }
        return true
    }

    /// Every syllable exact or one letter off, and at most two thirds of them off: damage is spread, other words are not.
    private func hasNear(_ words: Words, at index: Int) -> Bool {
        guard words.count > 1 else { return false }
        var changed = 0
        for offset in 0..<words.count {
            let found = items[index + offset].syllable
            if found == words[offset] { continue }
            guard found.isNear(words[offset]) else { return false }
            changed += 1
        }
        return changed * 3 <= words.count * 2
    }

    func first(_ words: Words, from start: Int = 0, to end: Int? = nil) -> Int? {
        let end = min(end ?? count, count) - words.count
        guard start <= end else { return nil }
        return (start...end).first { has(words: words, at: $0) }
    }
}

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
        self.passage = passage
        self.isDamaged = isDamaged
        var items: [Token] = []
        let range = range ?? passage.indices
        var index = range.lowerBound
        while index < range.upperBound {
            let letter = passage[index]
            if letter.isSpace {
                index += 1
                continue
            }
            var end = index + 1
            guard letter.isWord || isDamaged && Damage.isWordSign(passage, index) else {
                items.append(Token(range: index..<end, syllable: 0, sign: letter, isCapital: false))
                index = end
                continue
            }
            while end < range.upperBound, passage[end].isWord || isDamaged && Damage.isWordSign(passage, end) {
                end += 1
            }
            if !isDamaged, let whole = TornSyllable.end(passage, index..<end, before: range.upperBound) {
                let letters = passage.letters[index..<whole].filter { !$0.isSpace }
                items.append(
                    Token(
                        range: index..<whole, syllable: Syllable(packing: letters[...]), sign: nil,
                        isCapital: passage.capitals[index]))
                index = whole
                continue
            }
            let word = passage.letters[index..<end]
            let syllable = isDamaged ? Damage.syllable(word) : Syllable(packing: word)
            items.append(Token(range: index..<end, syllable: syllable, sign: nil, isCapital: passage.capitals[index]))
            index = end
        }
        self.items = items
        isCapitals = passage.isCapitals(in: range)
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

    func has(_ words: Words, at index: Int) -> Bool {
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
        return (start...end).first { has(words, at: $0) }
    }
}

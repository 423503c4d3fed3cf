/// The words and signs of a passage, for rules that speak of words.
struct Tokens: Sendable {
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
            let word = passage.letters[index..<end]
            let syllable = isDamaged ? Damage.syllable(word) : Syllable(packing: word)
            items.append(Token(range: index..<end, syllable: syllable, sign: nil, isCapital: passage.capitals[index]))
            index = end
        }
        self.items = items
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
        guard index >= 0, index + words.syllables.count <= items.count else { return false }
        for (offset, wanted) in words.syllables.enumerated() where items[index + offset].syllable != wanted {
            return isDamaged && hasNear(words, at: index)
        }
        return !words.syllables.isEmpty
    }

    /// Every syllable exact or one letter off, and at most half of them off: damage is spread, other words are not.
    private func hasNear(_ words: Words, at index: Int) -> Bool {
        guard words.syllables.count > 1 else { return false }
        var changed = 0
        for (offset, wanted) in words.syllables.enumerated() {
            let found = items[index + offset].syllable
            if found == wanted { continue }
            guard found.isNear(wanted) else { return false }
            changed += 1
        }
        return changed * 3 <= words.syllables.count * 2
    }

    func first(_ words: Words, from start: Int = 0, to end: Int? = nil) -> Int? {
        let end = min(end ?? count, count)
        guard start < end else { return nil }
        return (start..<end).first { $0 + words.syllables.count <= end && has(words, at: $0) }
    }
}

/// A phrase as syllables.
struct Words: Sendable, Hashable, ExpressibleByStringLiteral {
    let syllables: [Syllable]

    init(_ phrase: some StringProtocol) {
        syllables = Folding.letters(phrase).split { !$0.isWord }.map { Syllable(packing: $0) }
    }

    init(stringLiteral phrase: StaticString) { self.init(phrase.description) }
}

/// Many phrases, found by their first syllable.
struct PhraseBook: Sendable {
    private let byFirst: [Syllable: [Words]]
    private let all: [Words]

    /// - Parameter list: Phrases parted by commas; where they stand in the list says nothing.
    init(_ list: String) {
        all = list.split(separator: ",").map { Words($0) }.filter { !$0.syllables.isEmpty }
        byFirst = Dictionary(grouping: all) { $0.syllables[0] }
            .mapValues { $0.sorted { $0.syllables.count > $1.syllables.count } }
    }

    /// How many tokens the longest phrase at the index takes; `nil` when none stands there.
    func match(_ tokens: Tokens, at index: Int) -> Int? {
        guard tokens.isWord(index) else { return nil }
        if let known = byFirst[tokens[index].syllable]?.first(where: { tokens.has($0, at: index) }) {
            return known.syllables.count
        }
        guard tokens.isDamaged else { return nil }
        return all.first { tokens.has($0, at: index) }?.syllables.count
    }
}

/// Many phrases, looked for in one walk over the words.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    let phrases: [Phrase]
    /// Most words open no phrase and are turned away here.
    fileprivate let known: WordKeys
    /// By their keys, the longest first.
    private let entries: [Entry]
    /// Whether some open with a Chinese character, which no list of words holds.
    fileprivate let isWide: Bool

    private struct Entry {
        let key: WordKey
        let count: Int
        let place: Int
    }

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        var known = WordKeys()
        for phrase in phrases where !phrase.letters.isEmpty { known.insert(phrase.key) }
        self.known = known
        entries = phrases.enumerated().filter { !$0.element.letters.isEmpty }
            .map { Entry(key: $0.element.key, count: $0.element.letters.count, place: $0.offset) }
            .sorted { ($0.key.value, $1.count, $0.place) < ($1.key.value, $0.count, $1.place) }
        isWide = phrases.contains { $0.letters.first.map(\.isWide) ?? false }
    }

    init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

    /// The longest phrase at the index, whole words only.
    func match(_ passage: Passage, at index: Int) -> Int? {
        guard passage.indices.contains(index) else { return nil }
        return match(passage, at: index, WordKey(passage.letters, at: index), limit: passage.count)
    }

    /// The longest at the index that ends at the limit at the latest.
    fileprivate func match(_ passage: Passage, at index: Int, _ key: WordKey, limit: Int) -> Int? {
        if known.contains(key), let found = match(passage, at: index, of: key, limit) { return found }
        let letter = passage[index]
        guard !letter.isLatin, !letter.isDigit else { return nil }
        let alone = WordKey(sign: letter, before: 0)
        return known.contains(alone) ? match(passage, at: index, of: alone, limit) : nil
    }

    private func match(_ passage: Passage, at index: Int, of key: WordKey, _ limit: Int) -> Int? {
        var place = entries.partitioningIndex { $0.key.value >= key.value }
        while place < entries.count, entries[place].key == key {
            let entry = entries[place]
            if index + entry.count <= limit, passage.has(phrases[entry.place], at: index) { return entry.place }
            place += 1
        }
        return nil
    }
}

extension Passage {
    /// The place of whichever phrase comes first; at one place the longest.
    func first(of phrases: Phrases, in range: Range<Int>? = nil) -> (phrase: Int, range: Range<Int>)? {
        guard wordKeys.overlaps(phrases.known) else { return nil }
        let range = range ?? indices
        if phrases.isWide {
            for index in range {
                let key = WordKey(letters, at: index)
                if let found = phrases.match(self, at: index, key, limit: range.upperBound) {
                    return (found, index..<index + phrases.phrases[found].letters.count)
                }
            }
            return nil
        }
        for word in words(from: range.lowerBound) {
            let index = Int(word.start)
            guard index < range.upperBound else { break }
            if let found = phrases.match(self, at: index, word.key, limit: range.upperBound) {
                return (found, index..<index + phrases.phrases[found].letters.count)
            }
        }
        return nil
    }

    func contains(anyOf phrases: Phrases, in range: Range<Int>? = nil) -> Bool {
        first(of: phrases, in: range) != nil
    }

    /// Whether one of the phrases stands at the index.
    func opens(_ phrases: Phrases, at index: Int) -> Bool { phrases.match(self, at: index) != nil }
}

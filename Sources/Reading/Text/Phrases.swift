/// Many phrases, looked for in one walk over the words: told apart by their first two letters.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    let phrases: [Phrase]
    /// For each pair of first letters the places of its phrases in the list, the longest first; empty for a few phrases.
    private let byStart: [[Int]]
    /// Most letters of a text open no phrase and are turned away here.
    fileprivate let known: WordStarts

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        var known = WordStarts()
        for phrase in phrases where !phrase.letters.isEmpty { known.insert(phrase.start) }
        self.known = known
        guard phrases.count > Self.few else {
            byStart = []
            return
        }
        var byStart = [[Int]](repeating: [], count: 256)
        for (place, phrase) in phrases.enumerated() where !phrase.letters.isEmpty {
            byStart[phrase.start].append(place)
        }
        self.byStart = byStart.map { places in
            places.sorted { (phrases[$1].letters.count, $0) < (phrases[$0].letters.count, $1) }
        }
    }

    /// As many are looked at one by one.
    private static let few = 12

    init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

    /// The longest phrase at the index, whole words only.
    func match(_ passage: Passage, at index: Int) -> Int? {
        let letters = passage.letters
        guard letters.indices.contains(index), mayOpen(letters, at: index) else { return nil }
        guard !byStart.isEmpty else {
            var longest: Int?
            for (place, phrase) in phrases.enumerated() where passage.has(phrase, at: index) {
                if longest.map({ phrases[$0].letters.count < phrase.letters.count }) ?? true { longest = place }
            }
            return longest
        }
        let (first, second) = (letters[index], index + 1 < letters.count ? letters[index + 1] : 0)
        let start = WordStarts.place(first, second)
        if let found = byStart[start].first(where: { passage.has(phrases[$0], at: index) }) { return found }
        let alone = WordStarts.place(first, 0)
        return byStart[alone].first { phrases[$0].letters.count == 1 && passage.has(phrases[$0], at: index) }
    }

    /// Whether the letters at the index may be those of a phrase.
    fileprivate func mayOpen(_ letters: [Letter], at index: Int) -> Bool {
        let (first, second) = (letters[index], index + 1 < letters.count ? letters[index + 1] : 0)
        return known.contains(WordStarts.place(first, second)) || known.contains(WordStarts.place(first, 0))
    }
}

extension Passage {
    /// The place of whichever phrase comes first; at one place the longest.
    func first(of phrases: Phrases, in range: Range<Int>? = nil) -> (phrase: Int, range: Range<Int>)? {
        guard wordStarts.overlaps(phrases.known) else { return nil }
        let (letters, range) = (letters, range ?? indices)
        for index in range where index == 0 || !letters[index - 1].isLatin {
            guard phrases.mayOpen(letters, at: index), let found = phrases.match(self, at: index) else { continue }
            let end = index + phrases.phrases[found].letters.count
            if end <= range.upperBound { return (found, index..<end) }
            // A shorter one may still end within the range.
            let shorter = phrases.phrases.indices.filter {
                index + phrases.phrases[$0].letters.count <= range.upperBound && has(phrases.phrases[$0], at: index)
            }.max { phrases.phrases[$0].letters.count < phrases.phrases[$1].letters.count }
            if let shorter { return (shorter, index..<index + phrases.phrases[shorter].letters.count) }
        }
        return nil
    }

    func contains(anyOf phrases: Phrases, in range: Range<Int>? = nil) -> Bool {
        first(of: phrases, in: range) != nil
    }

    /// Whether one of the phrases stands at the index.
    func opens(_ phrases: Phrases, at index: Int) -> Bool { phrases.match(self, at: index) != nil }
}

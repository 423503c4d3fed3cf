/// Many phrases, looked for in one walk over the words: told apart by their first two letters.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    let phrases: [Phrase]
    /// For each pair of first letters the places of its phrases in the list, the longest first; empty for a few phrases.
    private let byStart: [[Int]]
    /// One bit for each pair: most letters of a text open no phrase and are turned away here.
    private let known: SIMD4<UInt64>

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        var known: SIMD4<UInt64> = .zero
        for phrase in phrases where !phrase.letters.isEmpty {
            let start = Self.start(phrase)
            known[start >> 6] |= 1 << UInt64(start & 63)
        }
        self.known = known
        guard phrases.count > Self.few else {
            byStart = []
            return
        }
        var byStart = [[Int]](repeating: [], count: 256)
        for (place, phrase) in phrases.enumerated() where !phrase.letters.isEmpty {
            byStart[Self.start(phrase)].append(place)
        }
        self.byStart = byStart.map { places in
            places.sorted { (phrases[$1].letters.count, $0) < (phrases[$0].letters.count, $1) }
        }
    }

    /// As many are looked at one by one.
    private static let few = 12

    init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

    private static func start(_ phrase: Phrase) -> Int {
        start(phrase.letters[0], phrase.letters.count > 1 ? phrase.letters[1] : 0)
    }

    /// A phrase of one letter stands under that letter alone.
    private static func start(_ first: Letter, _ second: Letter) -> Int { Int((first &* 31 &+ second) & 255) }

    /// The longest phrase at the index, whole words only.
    func match(_ passage: Passage, at index: Int) -> Int? {
        guard index >= 0, index < passage.count else { return nil }
        let (first, second) = (passage[index], index + 1 < passage.count ? passage[index + 1] : 0)
        let (start, alone) = (Self.start(first, second), Self.start(first, 0))
        guard isKnown(start) || isKnown(alone) else { return nil }
        guard !byStart.isEmpty else {
            var longest: Int?
            for (place, phrase) in phrases.enumerated() where passage.has(phrase, at: index) {
                if longest.map({ phrases[$0].letters.count < phrase.letters.count }) ?? true { longest = place }
            }
            return longest
        }
        if let found = byStart[start].first(where: { passage.has(phrases[$0], at: index) }) { return found }
        return byStart[alone].first { phrases[$0].letters.count == 1 && passage.has(phrases[$0], at: index) }
    }

    private func isKnown(_ start: Int) -> Bool { known[start >> 6] >> UInt64(start & 63) & 1 == 1 }
}

extension Passage {
    /// The place of whichever phrase comes first; at one place the longest.
    func first(of phrases: Phrases, in range: Range<Int>? = nil) -> (phrase: Int, range: Range<Int>)? {
        let range = range ?? indices
        for index in range where index == 0 || !letters[index - 1].isLatin {
            guard let found = phrases.match(self, at: index) else { continue }
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

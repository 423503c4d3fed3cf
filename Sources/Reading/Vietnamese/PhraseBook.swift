/// Many phrases, found by their syllables.
struct PhraseBook: Sendable {
    /// Phrases by a syllable and its place in them; the first place alone serves sound texts.
    private let byPlace: [Place: [Words]]
    private let longest: Int
    /// The phrases themselves, longest first.
    let phrases: [Words]
    /// One bit for each hash of a place: most words of a text open no phrase and are turned away here.
    private let known: [UInt64]

    private struct Place: Hashable {
        let syllable: Syllable
        let index: Int
    }

    /// - Parameter list: Phrases parted by commas; where they stand in the list says nothing.
    init(_ list: String) { self.init(list.split(separator: ",").map { Words($0) }) }

    /// The syllables that phrases of other books begin with.
    init(firstsOf books: [PhraseBook]) {
        self.init(Set(books.flatMap { $0.phrases.map { Words($0[0]) } }).sorted { $0[0] < $1[0] })
    }

    private init(_ phrases: [Words]) {
        let all = phrases.filter { $0.count > 0 }.sorted { $0.count > $1.count }
        var byPlace: [Place: [Words]] = [:]
        var known = [UInt64](repeating: 0, count: 64)
        for words in all {
            for index in 0..<words.count {
                byPlace[Place(syllable: words[index], index: index), default: []].append(words)
                let bit = Self.bit(words[index], index)
                known[bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        (self.byPlace, self.known) = (byPlace, known)
        longest = all.first?.count ?? 0
        self.phrases = all
    }

    /// How many tokens the longest phrase at the index takes; `nil` when none stands there.
    ///
    /// In a damaged text a phrase is found by any of its syllables that was kept: at least one in three is.
    func match(_ tokens: Tokens, at index: Int) -> Int? {
        guard tokens.isWord(index) else { return nil }
        if let found = match(tokens, at: index, by: 0) { return found }
        guard tokens.isDamaged else { return nil }
        for place in 1..<max(1, min(longest, tokens.count - index)) {
            if let found = match(tokens, at: index, by: place) { return found }
        }
        return nil
    }

    private func match(_ tokens: Tokens, at index: Int, by place: Int) -> Int? {
        let syllable = tokens[index + place].syllable
        let bit = Self.bit(syllable, place)
        guard known[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
        return byPlace[Place(syllable: syllable, index: place)]?.first { tokens.has(words: $0, at: index) }?.count
    }

    /// Twelve bits of the syllable and its place, multiplied by the golden ratio.
    private static func bit(_ syllable: Syllable, _ place: Int) -> Int {
        Int(((syllable &+ Syllable(place)) &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }
}

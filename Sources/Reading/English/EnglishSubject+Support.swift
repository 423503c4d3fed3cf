/// Who helps those who act, and where a list of names ends.
extension EnglishSubject {
    static let helping: Phrases = [
        "in coordination with", "in cooperation with", "in co-operation with", "in collaboration with",
        "together with", "supported by", "with the support of", "in consultation with", "assisted by",
        "with support from", "in partnership with", "working with", "working together with", "working alongside",
        "alongside", "jointly with", "acting jointly with", "in conjunction with", "with the help of", "with help from",
        "with the assistance of", "in liaison with", "in close cooperation with", "in close collaboration with",
        "with assistance from", "in concert with", "with the cooperation of", "with technical support from",
        "in association with", "having consulted", "after consultation with", "after consulting",
        "in co-ordination with",
        "working closely with", "in close coordination with", "in close consultation with", "closely with",
        "in close liaison with", "in agreement with", "after agreement with", "in dialogue with", "in tandem with",
        "with the participation of",
        "with the involvement of", "with advice from", "with guidance from", "aided by", "with the backing of",
        "with the aid of", "with the collaboration of", "with the technical support of", "side by side with",
        "with support of", "through collaboration with", "partnering with", "in partnership between",
        "with input from", "with contributions from", "acting with", "work with", "cooperate with", "co-operate with",
        "collaborate with", "consult with", "liaise with", "coordinate with", "co-ordinate with",
    ]
    /// Between commas a bare "with" says the same.
    static let together = Phrases(helping.phrases + ["with"])

    static let joint: [Phrase] = ["jointly with", "acting jointly with"]

    static func isJoint(_ phrase: Phrase) -> Bool { joint.contains(phrase) }

    func helpers(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name] {
        var found = Self.opening(passage, sentence).map { actors(passage, $0) } ?? []
        if let aside = Self.aside(passage, sentence) { found += actors(passage, aside) }
        var index = sentence.lowerBound
        while let words = passage.first(of: Self.helping, in: index..<sentence.upperBound) {
            let end = end(of: passage, words.range.upperBound, sentence.upperBound)
            found += actors(passage, words.range.upperBound..<end)
            index = max(words.range.upperBound, end)
        }
        return found
    }

    /// "The Fund shall, jointly with the Directorate of Finance, mobilise …": they answer alike.
    func jointly(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name] {
        guard let word = passage.first(of: ["jointly with"], in: sentence), word.range.lowerBound > sentence.lowerBound,
            let before = passage.letters[sentence.lowerBound..<word.range.lowerBound].last(where: { !$0.isSpace }),
            before == 0x2C
        else { return [] }
        return actors(passage, word.range.upperBound..<end(of: passage, word.range.upperBound, sentence.upperBound))
    }

    /// "With Human Resources, implement the new system".
    static func opening(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard passage.has("with", at: sentence.lowerBound), passage.startsCapital(from: sentence.lowerBound + 4),
            let comma = passage.letters[sentence].prefix(80).firstIndex(of: 0x2C)
        else { return nil }
        return passage.trimmed(sentence.lowerBound + 4..<comma)
    }

    /// "(Engineering Division to assist)".
    static func aside(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard let open = passage.letters[sentence].firstIndex(of: 0x28),
            let close = passage.letters[open..<sentence.upperBound].firstIndex(of: 0x29), close - open < 90,
            let word = passage.first(of: assisting, in: open..<close), word.range.upperBound + 1 >= close
        else { return nil }
        return passage.trimmed(open + 1..<word.range.lowerBound)
    }

    static let assisting: Phrases = [
        "to assist", "to support", "assisting", "supporting", "in support", "to advise",
    ]

    /// Where a list of names ends.
    func end(of passage: Passage, _ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit {
            if end > start, !passage[end - 1].isWord, passage.opens(Self.stops, at: end) { break }
            if end > start, endsName(passage, end) || goesOn(passage, end, limit) { break }
            end += 1
        }
        return end
    }

    /// "the Director's office for every patient" goes on with what is done; "Department for Education" is a name.
    private func endsName(_ passage: Passage, _ index: Int) -> Bool {
        guard !passage[index - 1].isWord else { return false }
        for word in Self.purposes where passage.has(word, at: index) {
            let next = index + word.letters.count + 1
            // "by the Manager in March each year"
            return next < passage.count
                && (!passage.capitals[next] || EnglishDate.month(passage, next, passage.count) != nil)
        }
        return false
    }

    /// "maintained by Technology Services and refreshed monthly": behind "and" the verb goes on.
    private func goesOn(_ passage: Passage, _ index: Int, _ limit: Int) -> Bool {
        guard passage.has("and", at: index), !passage[index - 1].isWord else { return false }
        let word = passage.skippingBlanks(index + 3)
        guard word < limit, !passage.capitals[word] else { return false }
        let end = passage.letters[word..<limit].firstIndex { !$0.isWord } ?? limit
        return end - word > 4 && passage.letters[word..<end].suffix(2).elementsEqual(Folding.letters("ed"))
            || Self.participles.contains(Array(passage.letters[word..<end]))
    }

    static let articles: [Phrase] = ["the", "each", "all", "every", "any"]
    static let purposes: [Phrase] = ["for", "in", "at"]

    static let stops: Phrases = [
        "shall", "must", "will", "would", "should", "to", "by", "in order", "is", "are", "no later than", "within",
        "before", "so that", "which", "not later than", "every", "on", "until", "annually", "quarterly", "monthly",
        "from", "and shall", "and will", "and must", "and should", "and are", "and is", "and to", "and a", "and an",
        "when", "where", "as the", "as it", "as they", "as a", "during", "after", "following",
        "throughout", "as soon", "whenever", "wherever", "unless", "if", "prior to", "immediately", "not later",
        "under the", "using", "in accordance", "pursuant", "subject to", "without", "upon", "in time", "once",
        "at least", "each year", "each month", "each quarter", "weekly", "daily", "while",
    ]
}

/// What an item brings forth on paper or screen: "publish a guide for families", "submit quarterly returns".
enum EnglishProduct {
    static func find(in passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        for sentence in EnglishSubject.sentences(passage, range) {
            var index = sentence.lowerBound
            while let verb = passage.first(of: verbs, in: index..<sentence.upperBound) {
                index = verb.range.upperBound
                guard isVerb(passage, verb.range.lowerBound, sentence.lowerBound) else { continue }
                if let object = object(passage, index, sentence.upperBound) { return object }
            }
        }
        return nil
    }

    /// "shall issue", "to issue", "Issue …" at the beginning, not "the date of issue".
    private static func isVerb(_ passage: Passage, _ index: Int, _ start: Int) -> Bool {
        let before = passage.trimmed(start..<index)
        guard let last = before.last else { return true }
        if passage[last] == 0x2C || passage[last] == 0x3A { return true }
        let word = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        return EnglishReporting.openers.contains(Array(passage.letters[word..<before.upperBound]))
    }

    private static let verbs: EnglishPhrases = [
        "publish", "submit", "present", "prepare", "produce", "develop", "establish", "agree", "provide", "draw up",
        "bring forward", "maintain", "issue", "compile", "draft", "create", "design", "adopt", "finalise", "finalize",
        "publishes", "submits", "keep", "set up", "write", "formulate", "elaborate",
        "introduce", "document", "transmit",
    ]

    /// The words behind the verb, when the noun they turn on is a document's or a tool's.
    private static func object(_ passage: Passage, _ index: Int, _ limit: Int) -> Range<Int>? {
        var start = EnglishPeriod.skipBlanks(passage, index, limit)
        var isKnown = false
        let articles: [Phrase] = [
            "and publish", "and submit", "and implement", "and maintain", "and adopt", "and distribute", "and keep",
            "a", "an", "the", "its own", "their own", "its", "their", "this", "such",
        ]
        for article in articles where passage.has(article, at: start) {
            isKnown = isKnown || ["the", "this", "such"].contains { article.letters == Folding.letters($0) }
            start = EnglishPeriod.skipBlanks(passage, start + article.letters.count, limit)
        }
        let end = end(of: passage, start, limit)
        let words = passage.withoutSigns(start..<max(start, end))
        guard words.count > 2, words.count < 120 else { return nil }
        let core = EnglishBodies.core(passage, words)
        let letters = passage.letters[core]
        let last = letters.lastIndex(where: \.isSpace).map { $0 + 1 } ?? core.lowerBound
        guard holds(letters[last...]) else { return nil }
        // "submit the report": which one was said before.
        if isKnown, last == core.lowerBound, words.upperBound == core.upperBound { return nil }
        return words
    }

    private static func end(of passage: Passage, _ start: Int, _ limit: Int) -> Int {
        for index in start..<limit {
            if [0x2C, 0x28, 0x3B, 0x3A].contains(passage[index]), !passage.isThousands(index) { return index }
            guard index > start, !passage[index - 1].isWord, passage[index].isLatin else { continue }
            if passage.has("to", at: index) {
                // "a plan to improve waiting rooms" is one thing; "a plan to the Board" is handed over.
                if !isPurpose(passage, start, index, limit) { return index }
            } else if passage.opens(stops, at: index) {
                return index
            }
        }
        return limit
    }

    private static func isPurpose(_ passage: Passage, _ start: Int, _ to: Int, _ limit: Int) -> Bool {
        let before = passage.trimmed(start..<to)
        let noun = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        let next = EnglishPeriod.skipBlanks(passage, to + 2, limit)
        guard next < limit, !passage.capitals[next], aiming.contains(Array(passage.letters[noun..<before.upperBound]))
        else { return false }
        return !["the", "its", "each", "all", "every", "members", "staff"].contains {
            passage.has(Phrase($0), at: next)
        }
    }

    private static let aiming = Set(
        ["plan", "guide", "strategy", "trajectory", "proposal", "proposals", "roadmap", "framework", "policy"].map {
            Folding.letters($0)
        })

    private static let stops: EnglishPhrases = [
        "by", "before", "no later than", "not later than", "within", "with", "so that", "and", "quarterly", "monthly",
        "annually", "twice", "once", "every", "each", "until", "on or",
        "in order", "from", "that", "which", "in line", "in accordance", "at the", "in coordination",
        "in cooperation", "in consultation", "in collaboration", "starting", "beginning", "during", "throughout",
        "using", "through", "based on", "as", "on its", "on the website", "on the intranet", "online",
    ]

    private static func holds(_ noun: ArraySlice<Letter>) -> Bool {
        nouns.contains(Array(noun)) || noun.last == 0x73 && nouns.contains(Array(noun.dropLast()))
            || noun.suffix(3).elementsEqual(Folding.letters("ies"))
                && nouns.contains(Array(noun.dropLast(3)) + Folding.letters("y"))
    }

    private static let nouns: Set<[Letter]> = Set(
        """
        report plan guide guidance guideline proposal tool toolkit dashboard register return trajectory strategy policy
        framework summary list map database protocol manual handbook statement inventory bulletin circular template
        charter timetable roadmap specification index catalogue portal newsletter agreement memorandum dataset
        curriculum paper brochure leaflet directory inventories procedure procedures registry schedule
        analysis standard standards methodology questionnaire website platform code calendar forecast scorecard
        prospectus syllabus workplan estimate budget accounts minutes record log certificate submission dossier
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })
}

extension Passage {
    /// The comma of 50,000.
    func isThousands(_ index: Int) -> Bool {
        self[index] == 0x2C && index > 0 && index + 1 < count && self[index - 1].isDigit && self[index + 1].isDigit
    }
}

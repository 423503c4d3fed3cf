/// What an item brings forth on paper or screen: "publish a guide for families", "submit quarterly returns".
enum EnglishProduct {
    static func find(in passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        for sentence in EnglishSubject.sentences(passage, range) {
            if let made = named(passage, sentence) { return made }
            if let handed = handedIn(passage, sentence) ?? gathered(passage, sentence) { return handed }
            var index = sentence.lowerBound
            // "complete a survey and publish a Status Report": the survey ends in what is published.
            var surveyed: Range<Int>?
            while let verb = passage.first(of: verbs, in: index..<sentence.upperBound) {
                index = verb.range.upperBound
                guard isVerb(passage, verb.range.lowerBound, sentence.lowerBound) else { continue }
                guard let object = object(passage, index, sentence.upperBound) else { continue }
                guard passage.has("complete", at: verb.range.lowerBound), surveyed == nil else { return object }
                surveyed = object
            }
            if let surveyed { return surveyed }
        }
        return nil
    }

    /// "consolidate the returns into an Annual Report": what is made of several.
    private static func gathered(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard let verb = passage.first(of: gathering, in: sentence)?.range,
            isVerb(passage, verb.lowerBound, sentence.lowerBound),
            let into = passage.first("into", in: verb.upperBound..<min(sentence.upperBound, verb.upperBound + 120)),
            !passage.letters[verb.upperBound..<into.lowerBound].contains(where: { $0 == 0x2C || $0 == 0x3B })
        else { return nil }
        return object(passage, into.upperBound, sentence.upperBound)
    }

    private static let gathering: Phrases = ["consolidate", "compile", "turn", "merge", "combine", "convert", "bring"]

    /// What an entry names of a list that opens with a verb of handing in or making: "submit to me: (a) an action plan".
    static func listed(in passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        object(passage, range.lowerBound, range.upperBound)
    }

    /// Whether such a verb stands shortly before the colon at a passage's end.
    static func opensList(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let near = max(sentence.lowerBound, sentence.upperBound - 48)..<sentence.upperBound
        guard let verb = passage.first(of: verbs, in: near), isVerb(passage, verb.range.lowerBound, sentence.lowerBound)
        else { return false }
        return passage.letters[verb.range.upperBound..<sentence.upperBound].count(where: \.isSpace) <= 5
    }

    /// "Situation reports are to reach the Chief Medical Officer": what is handed in stands before the verb.
    private static func handedIn(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard let verb = passage.first(of: reaching, in: sentence) else { return nil }
        var words = passage.withoutSigns(sentence.lowerBound..<verb.range.lowerBound)
        // "It is requested that the statement may be furnished"
        if let that = passage.first("that", in: words),
            passage.opens(before, at: words.lowerBound)
        {
            words = passage.withoutSigns(that.upperBound..<words.upperBound)
        }
        guard !passage.opens(known, at: words.lowerBound) else { return nil }
        for modal: Phrase in ["shall", "will", "must", "should", "is to", "are to", "to"]
        where words.count > modal.letters.count + 3 {
            let start = words.upperBound - modal.letters.count
            if passage.has(modal, at: start), passage[start - 1].isSpace {
                words = passage.trimmed(words.lowerBound..<start)
            }
        }
        // "An independent review shall be carried out by …"
        for article: Phrase in ["the", "a", "an", "all"] { words = passage.behind(article, in: words) ?? words }
        guard words.count > 2, words.count < 60 else { return nil }
        let core = EnglishBodies.core(passage, words)
        let noun = passage.letters[core].lastIndex(where: \.isSpace).map { $0 + 1 } ?? core.lowerBound
        return isPaper(passage.letters[noun..<core.upperBound]) ? passage.withBracket(words) : nil
    }

    static let reaching = Phrases(
        (["are to reach", "is to reach", "shall reach", "must reach", "should reach", "may be completed and returned"]
            + ["submitted to", "submitted by", "forwarded to", "sent to", "sent by", "furnished to", "returned to"]
            .flatMap(handed)
            + [
                "presented to", "presented by", "laid before", "laid by", "tabled", "prepared", "drawn up", "produced",
                "compiled", "developed", "issued", "drafted", "circulated", "published", "maintained", "kept",
                "carried out by", "conducted by", "undertaken by", "finalised", "finalized", "adopted",
            ].flatMap(handed)
            + ["furnished", "submitted", "forwarded", "sent"].flatMap { verb in
                ["may be", "may kindly be", "may please be"].map { "\($0) \(verb)" }
            }
            + ["be built", "be established", "be set up", "be compiled and", "be created"]).map { Phrase($0) })

    private static func handed(_ verb: String) -> [String] {
        ["shall be", "must be", "will be", "should be", "is to be", "are to be", "to be", "be"].map { "\($0) \(verb)" }
    }

    /// What is spoken of already: "This Order shall be published".
    private static let before: Phrases = ["it", "agreed", "resolved", "decided", "that"]
    private static let known: Phrases = ["this", "these", "such", "it", "they", "the said"]

    /// "shall issue", "to issue", "Issue …" at the beginning, not "the date of issue".
    private static func isVerb(_ passage: Passage, _ index: Int, _ start: Int) -> Bool {
        let before = passage.trimmed(start..<index)
        guard let last = before.last else { return true }
        if passage[last] == 0x2C || passage[last] == 0x3A { return true }
        if passage[last] == 0x2D, last > 0, passage[last - 1].isSpace { return true }
        let word = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        // "is responsible for publishing the figures"
        if passage.opens(gerunds, at: index) {
            // "monitoring distribution and submitting weekly reports": one of several entries below "responsible for".
            if passage.has("and", at: word), opensWithGerund(passage, before) { return true }
            return passage.contains(anyOf: charging, in: before.lowerBound..<before.upperBound)
                && before.upperBound - before.lowerBound < 120
                && passage.has(anyOf: ["for", "with", "of", "and"], at: word)
        }
        // "The Unit may prepare a draft" asks it in minutes and in the office language of South Asia.
        if passage.has("may", at: word) { return true }
        return EnglishReporting.openers.contains(Array(passage.letters[word..<before.upperBound]))
            || !passage.capitals[index] && before.count < 60 && EnglishBodies.isOffice(passage, before)
                && EnglishBodies.core(passage, before).upperBound == before.upperBound
    }

    private static func opensWithGerund(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let end = passage.letters[range].firstIndex { !$0.isLatin } ?? range.upperBound
        return end - range.lowerBound > 5 && passage.letters[range.lowerBound..<end].suffix(3).elementsEqual(gerund)
    }

    private static let making = [
        "publish", "submit", "present", "prepare", "produce", "develop", "establish", "agree", "provide",
        "draw up", "bring forward", "maintain", "issue", "compile", "draft", "create", "design", "adopt",
        "finalise", "finalize", "keep", "set up", "write", "formulate", "elaborate", "introduce",
        "document", "transmit", "table", "render", "furnish", "enact", "commission", "forward", "complete",
        "update", "post", "inventory", "deliver", "release", "file", "send", "make", "launch", "collate",
        "devise", "revise", "agree on", "put in place", "lay", "bring", "open", "sign", "gazette", "build",
        "supply", "offer", "redraft", "rewrite", "prescribe", "promulgate", "circulate", "install", "deploy",
        "put forward", "put", "roll out", "place", "lodge", "arrange",
    ]
    private static let gerunds = Phrases(making.map { Phrase(EnglishVerb.gerund($0)) })
    private static let verbs = Phrases(
        making.flatMap { [Phrase($0), Phrase(EnglishVerb.third($0)), Phrase(EnglishVerb.gerund($0))] })
    private static let charging: Phrases = [
        "responsible for", "charged", "tasked", "entrusted", "charged with", "tasked with", "in charge of",
        "entrusted with", "accountable for",
    ]

    private static let articles: [Phrase] = [
        "or update", "or revise", "and update", "and publish", "and submit", "and implement", "and maintain",
        "and adopt", "and distribute", "and keep",
        "a", "an", "the", "its own", "their own", "its", "their", "this", "such",
    ]

    /// The words behind the verb, when the noun they turn on is a document's or a tool's.
    private static func object(_ passage: Passage, _ index: Int, _ limit: Int) -> Range<Int>? {
        var start = behindJoinedVerb(passage, EnglishPeriod.skipBlanks(passage, index, limit), limit)
        // "develop, in consultation with the States, a national plan"
        if start < limit, passage[start] == 0x2C,
            let comma = passage.letters[start + 1..<limit].prefix(160).firstIndex(of: 0x2C)
        {
            start = EnglishPeriod.skipBlanks(passage, comma + 1, limit)
        }
        if passage.has("to", at: start) || passage.has("before", at: start) {
            guard let paper = behindReceiver(passage, start, limit) else { return nil }
            start = paper
        }
        // "Publish all fees on the website": what there is already; "Issue of certificates" is told apart.
        if passage.has("all", at: start) || passage.has("of", at: start) { return nil }
        // "provide the Council with quarterly data"
        if let with = behindWith(passage, index, start, limit) ?? behindBody(passage, index, start, limit) {
            start = with
        }
        var isKnown = false
        if let copied = passage.first(of: ["a copy of", "copies of", "a certified copy of"], in: start..<limit)?.range,
            copied.lowerBound == start
        {
            start = EnglishPeriod.skipBlanks(passage, copied.upperBound, limit)
        }
        for article in Self.articles where passage.has(article, at: start) {
            isKnown = isKnown || ["the", "this", "such"].contains(article)
            start = EnglishPeriod.skipBlanks(passage, start + article.letters.count, limit)
        }
        var end = end(of: passage, start, limit)
        var (words, core, last) = turning(passage, start, end)
        // "a heat and malaria protocol": the noun may stand behind the "and".
        if words.count > 2, !isPaper(passage.letters[last..<core.upperBound]), passage.has("and", at: end),
            !passage.opens(EnglishSubject.duties, at: passage.skippingBlanks(end + 3))
        {
            end = Self.end(of: passage, end + 3, limit)
            (words, core, last) = turning(passage, start, end)
        }
        guard words.count > 2, words.count < 120, isPaper(passage.letters[last..<core.upperBound]),
            !passage.opens(pronouns, at: words.lowerBound), !isWork(passage, index, words),
            !isLoose(passage, last..<core.upperBound, behind: core.lowerBound)
        else { return nil }
        // "submit the report": which one was said before.
        let isBare = last == core.lowerBound && words.upperBound == core.upperBound
        if isBare, isKnown || passage.has("update", at: last) || passage.has("updates", at: last) { return nil }
        return words.lowerBound..<(second(passage, end, limit) ?? words.upperBound)
    }

    /// "Development of an online portal", "Preparation and publication of the register": the work by its noun.
    private static func named(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard let first = makings.match(passage, at: sentence.lowerBound) else { return nil }
        var index = passage.skippingBlanks(sentence.lowerBound + makings.phrases[first].letters.count)
        if passage.has("and", at: index), let next = makings.match(passage, at: passage.skippingBlanks(index + 3)) {
            index = passage.skippingBlanks(passage.skippingBlanks(index + 3) + makings.phrases[next].letters.count)
        }
        guard passage.has("of", at: index), index + 3 < sentence.upperBound else { return nil }
        return object(passage, index + 2, sentence.upperBound)
    }

    private static let makings: Phrases = [
        "development", "preparation", "drafting", "publication", "production", "compilation", "creation", "design",
        "elaboration", "adoption", "introduction", "establishment", "issue", "issuance", "submission", "launch",
        "installation", "formulation", "revision", "drawing up", "setting up", "updating", "finalisation",
        "finalization", "building", "completion", "delivery", "approval",
    ]

    private static let pronouns: Phrases = ["that", "them", "it", "these", "those", "him", "her", "us"]

    /// "complete surveys of 100% of dwellings", "bring 40 procedures online", "open new registries": work on what there is.
    private static func isWork(_ passage: Passage, _ verbEnd: Int, _ words: Range<Int>) -> Bool {
        func follows(_ verbs: [Phrase]) -> Bool {
            verbs.contains { verbEnd >= $0.letters.count && passage.has($0, at: verbEnd - $0.letters.count) }
        }
        if follows(["bring", "brings", "open", "opens"]) {
            let next = passage.skippingBlanks(verbEnd)
            return !passage.has(anyOf: ["a", "an", "its", "their"], at: next)
        }
        // "circulate the new guidelines", "place the papers before members": what there is already.
        if follows(["circulate", "circulates", "put", "puts", "place", "places", "put forward"]) {
            let next = passage.skippingBlanks(verbEnd)
            return !passage.has(anyOf: ["a", "an"], at: next)
        }
        return follows(["complete", "completes"])
            && (passage.letters[words].contains(0x25) || !passage.letters[words].contains(where: \.isSpace))
    }

    /// "test results", "application form": these nouns name a paper only behind the word that says of what.
    private static func isLoose(_ passage: Passage, _ noun: Range<Int>, behind start: Int) -> Bool {
        guard ["form", "forms", "result", "results"].contains(passage.folded(noun)) else { return false }
        let before = passage.trimmed(start..<noun.lowerBound)
        let word = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        return !Self.telling.contains(passage.folded(word..<before.upperBound))
    }

    private static let telling: Set<String> = [
        "application", "claim", "reporting", "registration", "consent", "feedback", "assessment", "complaint",
        "request",
        "test", "survey", "audit", "examination", "inspection", "monitoring", "evaluation", "exam", "declaration",
    ]

    /// "draft and issue the first newsletter": both verbs have one object.
    private static func behindJoinedVerb(_ passage: Passage, _ start: Int, _ limit: Int) -> Int {
        guard passage.has("and", at: start) || passage.has("or", at: start) else { return start }
        let next = EnglishPeriod.skipBlanks(passage, start + (passage.has("or", at: start) ? 2 : 3), limit)
        guard let verb = verbs.match(passage, at: next) else { return start }
        return EnglishPeriod.skipBlanks(passage, next + verbs.phrases[verb].letters.count, limit)
    }

    /// Where a second thing ends that is brought forth with the first: "a fee schedule and a service charter".
    private static func second(_ passage: Passage, _ and: Int, _ limit: Int) -> Int? {
        guard passage.has("and", at: and) else { return nil }
        let start = EnglishPeriod.skipBlanks(passage, and + 3, limit)
        guard !passage.opens(verbs, at: start), !passage.has("to", at: start) else { return nil }
        let (words, core, noun) = turning(passage, start, end(of: passage, start, limit))
        guard words.count > 2, words.count < 60, noun > core.lowerBound,
            isPaper(passage.letters[noun..<core.upperBound])
        else { return nil }
        return words.upperBound
    }

    /// The words, those before a preposition, and where the noun begins that they turn on.
    private static func turning(
        _ passage: Passage, _ start: Int, _ end: Int
    ) -> (words: Range<Int>, core: Range<Int>, noun: Int) {
        var words = passage.withoutSigns(start..<max(start, end))
        // "a system of daily checks" broken off before its rhythm
        for word: Phrase in ["of", "for", "on", "in", "with", "at"] where words.count > word.letters.count + 3 {
            let place = words.upperBound - word.letters.count
            if passage.has(word, at: place), passage[place - 1].isSpace {
                words = passage.trimmed(words.lowerBound..<place)
            }
        }
        // "Water (Rural Services) Regulations": the noun stands behind the bracket.
        let close = passage.letters[words].firstIndex(of: 0x29).flatMap { $0 + 2 < words.upperBound ? $0 + 1 : nil }
        let core = EnglishBodies.core(passage, passage.trimmed((close ?? words.lowerBound)..<words.upperBound))
        let noun = passage.letters[core].lastIndex(where: \.isSpace).map { $0 + 1 } ?? core.lowerBound
        return (words, core, noun)
    }

    /// Whether the noun that the words turn on is a paper's.
    static func turnsOnPaper(_ passage: Passage, _ words: Range<Int>) -> Bool {
        let core = EnglishBodies.core(passage, words)
        let noun = passage.letters[core].lastIndex(where: \.isSpace).map { $0 + 1 } ?? core.lowerBound
        return !core.isEmpty && isPaper(passage.letters[noun..<core.upperBound])
    }
}

extension Passage {
    /// The comma of 50,000.
    func isThousands(_ index: Int) -> Bool {
        self[index] == 0x2C && index > 0 && index + 1 < count && self[index - 1].isDigit && self[index + 1].isDigit
    }
}

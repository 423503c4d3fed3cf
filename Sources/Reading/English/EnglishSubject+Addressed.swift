/// Those whom a letter, a circular or an order speaks to without naming them as the subject.
extension EnglishSubject {
    /// "You are requested to …", "you should …".
    func you(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard !addressees.isEmpty else { return nil }
        var index = sentence.lowerBound
        while let you = passage.first("you", in: index..<sentence.upperBound) {
            index = you.upperBound
            let next = passage.skippingBlanks(you.upperBound)
            if passage.opens(Self.orders, at: next) || passage.opens(Self.bidding, at: next) { return named(you) }
        }
        return nil
    }

    /// "We will publish a map by May": the plan speaks for those who issue it.
    func we(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard let issuer, !isMinutes else { return nil }
        // "AGREES to return to the matter": the verb of a conclusion tells of those who draw it.
        if passage.opens(Self.deciding, at: sentence.lowerBound), !passage.contains(anyOf: Self.keeping, in: sentence) {
            let end = passage.letters[sentence].firstIndex(where: \.isSpace) ?? sentence.upperBound
            return [EnglishBodies.Name(shown: issuer, range: sentence.lowerBound..<end)]
        }
        // "By the end of 2026 we will …"
        if let expected = passage.first(of: Self.expecting, in: sentence) {
            return [EnglishBodies.Name(shown: issuer, range: expected.range)]
        }
        // "I will visit each region in October."
        if passage.has("i", at: sentence.lowerBound), passage.capitals[sentence.lowerBound],
            passage.opens(Self.promising, at: passage.skippingBlanks(sentence.lowerBound + 1))
        {
            return [EnglishBodies.Name(shown: issuer, range: sentence.lowerBound..<sentence.lowerBound + 1)]
        }
        let comma = passage.letters[sentence].prefix(60).lastIndex(of: 0x2C).map { passage.skippingBlanks($0 + 1) }
        for start in [sentence.lowerBound, comma].compactMap({ $0 }) where passage.has("we", at: start) {
            guard passage.opens(Self.promising, at: passage.skippingBlanks(start + 2)) else { continue }
            return [EnglishBodies.Name(shown: issuer, range: start..<start + 2)]
        }
        return nil
    }

    /// What assemblies decide without work for anybody.
    private static let keeping: Phrases = [
        "remain seized", "remain actively seized", "continue its consideration", "continue to consider",
        "provisional agenda",
    ]
    private static let deciding: Phrases = [
        "agrees to", "decides to", "resolves to", "undertakes to", "commits to", "pledges to", "also agrees to",
        "also decides to", "further decides to", "further agrees to",
    ]
    private static let promising: Phrases = [
        "will", "will personally", "shall", "must", "commit to", "undertake to", "are committed to", "also commit to",
        "pledge to",
        "intend to", "plan to", "aim to", "promise to", "promise", "endeavour to", "strive to", "have committed to",
        "undertake that",
    ]

    /// "You can expect us to:" in a charter.
    private static let expecting: Phrases = ["expect us to", "expect that we", "our staff will", "you can expect"]

    private func named(_ words: Range<Int>) -> [EnglishBodies.Name] {
        addressees.map { EnglishBodies.Name(shown: $0, range: words) }
    }

    /// Before the colon of a list: "Therefore, you are requested:".
    private static let bidding = Phrases(
        ["requested", "directed", "asked", "required", "instructed"].flatMap { word in
            ["", "also ", "further ", "therefore ", "hereby ", "kindly ", "by this letter ", "by this circular "].map {
                Phrase("are \($0)\(word)")
            }
        })

    /// "The return should be submitted by 5 November": a paper handed in by nobody in particular is asked of those whom
    /// the document addresses.
    func handingIn(_ passage: Passage, _ range: Range<Int>) -> [EnglishBodies.Name]? {
        guard !addressees.isEmpty else { return nil }
        for sentence in Self.sentences(passage, range) {
            if let duty = passage.first(of: Self.enjoined, in: sentence) { return named(duty.range) }
            if let passive = passage.first(of: Self.handed, in: sentence),
                passage.ends(0..<passive.range.lowerBound, with: Self.modals)
            {
                return named(passive.range)
            }
            // "Wide publicity may kindly be given": what the office language of South Asia asks, it asks by "may".
            if let wish = passage.first(of: Self.mild, in: sentence) { return named(wish.range) }
        }
        return nil
    }

    /// "Compliance with the above instructions by 5 December is hereby enjoined".
    private static let enjoined: Phrases = ["is hereby enjoined", "is enjoined", "is strictly enjoined"]

    private static let mild: Phrases = [
        "may please be", "may kindly be", "may also be ensured", "may be ensured", "may be intimated",
        "may be furnished", "may be complied with", "may be brought to the notice", "may be circulated",
        "may be accorded", "may be adhered to", "may be strictly adhered to", "may be strictly followed",
        "may be strictly complied with", "may be given wide publicity", "may be acknowledged", "may be confirmed",
        "may be uploaded", "may be treated as", "may invariably be", "may positively be",
    ]

    private static let handed: Phrases = [
        "be submitted", "be furnished", "be forwarded", "be returned", "be sent", "be completed and returned",
        "be reported", "reach",
    ]
    private static let modals: [Phrase] = [
        "should", "must", "shall", "may", "may please", "may kindly", "are to", "is to",
    ]

    /// "It is hereby directed that all heads of departments submit …", "I request that the agencies provide …": who
    /// acts stands behind "that", before a verb in its plain form.
    func wished(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard let wish = passage.first(of: Self.wishes, in: sentence) else { return nil }
        let behind = wish.range.upperBound..<sentence.upperBound
        // "We recommend that the Chief Financial Officer:" over the list of what is recommended.
        if passage.letters.last == 0x3A, sentence.upperBound + 1 >= passage.count,
            passage.first(of: Self.plain, in: behind) == nil
        {
            let names = actors(passage, passage.withoutSigns(behind))
            return names.isEmpty ? nil : names
        }
        let names = resolved(passage, behind.lowerBound, sentence.upperBound, isWish: true)
        return names.isEmpty ? nil : names
    }

    /// "That the outturn be noted and that the Finance Officer review all fees": what a council resolved stands behind
    /// "that", each time with a verb in its plain form.
    func moved(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard isMinutes || isConcluding, passage.has("that", at: sentence.lowerBound) else { return nil }
        let names = resolved(passage, sentence.lowerBound + 4, sentence.upperBound, isWish: false)
        return names.isEmpty ? nil : names
    }

    /// Those who stand behind a "that", and behind each "and that" after it.
    private func resolved(
        _ passage: Passage, _ start: Int, _ limit: Int, isWish: Bool
    ) -> [EnglishBodies.Name] {
        var names: [EnglishBodies.Name] = []
        var start: Int? = start
        while let place = start {
            let next = passage.first(of: Self.further, in: place..<limit)?.range
            names += resolving(passage, place..<(next?.lowerBound ?? limit), isWish: isWish)
            start = next?.upperBound
        }
        return names
    }

    private static let bid: Phrases = [
        "authorised", "authorized", "requested", "asked", "instructed", "directed", "invited", "empowered", "tasked",
        "delegated", "mandated", "required", "urged",
    ]
    private static let beforeNouns: [Phrase] = [
        "a", "an", "the", "this", "its", "their", "of", "any", "further", "annual",
    ]
    private static let further: Phrases = ["and that", "and further that"]

    private func resolving(_ passage: Passage, _ clause: Range<Int>, isWish: Bool) -> [EnglishBodies.Name] {
        let near = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 110)
        let start = passage.skippingBlanks(clause.lowerBound)
        if let name = nameEnd(passage, start, near.upperBound),
            isVerb(passage, passage.skippingBlanks(name), near.upperBound, isMany: true),
            !passage.has("be", at: passage.skippingBlanks(name))
        {
            return actors(passage, start..<name)
        }
        var found = passage.first(of: Self.resolved, in: near)
        // "a review of the Plan be undertaken": a noun behind its article.
        while let noun = found,
            passage.ends(0..<noun.range.lowerBound, with: Self.beforeNouns)
                || !passage.has("be", at: noun.range.lowerBound)
                    && passage.has("be", at: passage.skippingBlanks(noun.range.upperBound))
        {
            found = passage.first(of: Self.resolved, in: noun.range.upperBound..<near.upperBound)
        }
        guard let verb = found, !passage.capitals[verb.range.lowerBound] else { return [] }
        // "be noted", "be appointed": what is done to the subject, perhaps by somebody.
        if passage.has("be", at: verb.range.lowerBound) {
            let isTold = passage.opens(Self.bid, at: passage.skippingBlanks(verb.range.upperBound))
            if !isTold, Self.isSuffered(passage, verb.range.lowerBound, clause.upperBound) {
                return agent(passage, verb.range.lowerBound..<clause.upperBound) ?? []
            }
            // "That the Director be authorised, in consultation with the Chair, to agree …"
            guard isWish || isTold else { return [] }
        }
        return actors(passage, passage.trimmed(clause.lowerBound..<verb.range.lowerBound))
    }

    private static let resolved = Phrases(
        plain.phrases
            + """
            increase reduce repair replace extend continue undertake consider explore negotiate enter liaise work
            commence proceed progress invite tender advertise fund award grant join accept raise hire plant cut clean
            remove erect fit renew order secure meet record determine transfer bring carry set put make take add
            """.split(whereSeparator: \.isWhitespace).map { Phrase(String($0)) })

    private static let wishes = Phrases(
        ["directed", "ordered", "requested", "required", "recommended", "instructed"].flatMap {
            [Phrase("it is \($0) that"), Phrase("it is hereby \($0) that"), Phrase("it is therefore \($0) that")]
        } + [
            "resolved that", "resolved, that", "agreed that", "it was resolved that", "decided that",
            "it was decided that",
            "directed that", "requested that", "proposed that", "it was proposed that", "ruled that", "concluded that",
            "it was agreed that",
            "be it resolved that",
            "we recommend that", "we recommend", "recommends that", "recommended that", "i request that",
            "i direct that", "i ask that", "requests that", "directs that", "requires that",
        ])

    /// Verbs in the plain form, and the words of order.
    private static let plain = Phrases(
        duties.phrases + orders.phrases + [
            "be", "comply", "cooperate", "refrain", "obtain", "contact", "circulate", "investigate", "purchase", "pay",
            "respond", "attend", "engage", "seek", "request",
        ])

    /// "be" and a participle that tells what is done to the subject: closed, appointed, paid.
    ///
    /// Others tell what the subject does or has to be: guided, prepared, required.
    static func isSuffered(_ passage: Passage, _ index: Int, _ limit: Int) -> Bool {
        let be = passage.skippingBlanks(index)
        guard passage.has("be", at: be) else { return false }
        let start = passage.skippingBlanks(be + 2)
        guard start < limit, let end = passage.letters[start..<limit].firstIndex(where: { !$0.isWord }) else {
            return false
        }
        return suffered.contains(Array(passage.letters[start..<end]))
    }

    private static let suffered = Set(
        """
        closed opened removed appointed elected established created constituted dissolved abolished merged funded paid
        reimbursed compensated published posted kept maintained reviewed audited inspected examined evaluated held
        agreed identified redesigned designed delivered completed implemented produced included offered given trained
        extended expanded upgraded improved replaced introduced launched
        asked rewritten written referred mailed drafted released charged drawn obtained procured notified carried conducted
        undertaken done prepared printed repaired cleared tested verified checked issued recorded entered updated recruited
        shared circulated displayed collected taken brought laid tabled signed met cleaned built constructed installed
        purchased distributed disbursed paid monitored coordinated arranged organised organized reported
        observed engaged set put led convened chaired headed supervised supported assisted submitted furnished forwarded returned sent placed listed
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })

    /// What follows a word of order without ordering anything: what a body is, may do, or how long it lasts.
    static let constituting: Phrases = [
        "be composed of", "be comprised of", "consist of", "comprise", "be made up of", "be known as", "be constituted",
        "serve at the pleasure", "also serve at the pleasure", "serve without compensation", "take effect", "expire",
        "have the authority to", "have authority to", "have the power to", "have power to", "be entitled to",
        "have the right to", "hereafter be designated", "be designated as", "be discontinued", "be the chief",
        "be known",
        "have authority and", "continue in force", "remain in force", "mean", "be deemed", "be referred to as",
        "come into force", "enter into force", "be dealt with", "be referred to", "be liable to", "be held liable",
        "face disciplinary",
        "be subject to disciplinary", "be subject to sanctions", "be sanctioned", "be penalised", "be penalized",
    ]
}

extension Passage {
    /// The next place that is no blank.
    func skippingBlanks(_ index: Int) -> Int {
        var index = index
        while index < count, self[index].isSpace { index += 1 }
        return index
    }
}

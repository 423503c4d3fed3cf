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
        "will", "shall", "must", "commit to", "undertake to", "are committed to", "also commit to", "pledge to",
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
                Self.modals.contains(where: { endsWith(passage, passive.range.lowerBound, $0) })
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
        guard let verb = passage.first(of: Self.plain, in: behind), !passage.capitals[verb.range.lowerBound] else {
            return nil
        }
        let names = actors(passage, passage.trimmed(behind.lowerBound..<verb.range.lowerBound))
        return names.isEmpty ? nil : names
    }

    /// "That the outturn be noted and that the Finance Officer review all fees": what a council resolved stands behind
    /// "that", each time with a verb in its plain form.
    func moved(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard isMinutes, passage.has("that", at: sentence.lowerBound) else { return nil }
        var names: [EnglishBodies.Name] = []
        var index = sentence.lowerBound
        while let that = passage.first("that", in: index..<sentence.upperBound) {
            index = that.upperBound
            guard that.lowerBound == sentence.lowerBound || endsWith(passage, that.lowerBound, "and"),
                let verb = passage.first(of: Self.resolved, in: index..<min(sentence.upperBound, index + 110)),
                !passage.capitals[verb.range.lowerBound]
            else { continue }
            // "be noted", "be appointed": what is done to the subject.
            if passage.has("be", at: verb.range.lowerBound) { continue }
            names += actors(passage, passage.trimmed(index..<verb.range.lowerBound))
        }
        return names.isEmpty ? nil : names
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
            "resolved that", "resolved, that", "agreed that", "it was resolved that", "it was agreed that",
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
        asked rewritten written referred mailed drafted
        convened chaired headed supervised supported assisted submitted furnished forwarded returned sent placed listed
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

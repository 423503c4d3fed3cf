/// Those whom an order charges by name, whom a letter asks politely, and to whom minutes give what was agreed.
extension EnglishSubject {
    /// "I do hereby direct the Secretary, in conjunction with the Counsel, to review …".
    func charged(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        guard
            let start = passage.first(of: Self.charging, in: sentence)?.range.upperBound
                ?? concluded(passage, sentence) ?? asked(passage, sentence)
        else { return nil }
        let behind = start..<sentence.upperBound
        guard let to = entrusted(passage, behind) ?? infinitive(passage, behind) ?? gerund(passage, behind),
            to - behind.lowerBound < 400
        else { return nil }
        let words = passage.trimmed(behind.lowerBound..<to)
        if var told = told(passage, words) {
            told.add(lead: further(passage, to..<sentence.upperBound))
            return told
        }
        // "called on member councils to check": many of a kind in small letters
        let names = words.count < 60 && isMinutes ? actors(passage, words) : []
        return names.isEmpty ? nil : Parts(lead: names)
    }

    /// Where the words end with which a meeting or a resolution turns to somebody: "invited the Ministry of Education to …".
    private func concluded(_ passage: Passage, _ sentence: Range<Int>) -> Int? {
        guard let verb = Self.concluding.first(where: { passage.has($0, at: sentence.lowerBound) }) else { return nil }
        let end = sentence.lowerBound + verb.letters.count
        return end < sentence.upperBound && passage[end].isSpace ? end : nil
    }

    /// "The Board asked the Auditor to review …": what a meeting asks of somebody is his to do.
    private func asked(_ passage: Passage, _ sentence: Range<Int>) -> Int? {
        guard isMinutes, passage.startsCapital(from: sentence.lowerBound) else { return nil }
        // "The Committee approved the plan and entrusted the Agency with drawing up a guide", "It called on members to …"
        if let further = passage.first(of: Self.turningFurther, in: sentence)?.range,
            passage.has("it", at: sentence.lowerBound) || opensWithMeeting(passage, sentence)
        {
            return further.upperBound
        }
        if passage.has("it", at: sentence.lowerBound),
            let verb = Self.turning.match(passage, at: min(sentence.lowerBound + 3, sentence.upperBound))
        {
            return sentence.lowerBound + 3 + Self.turning.phrases[verb].letters.count
        }
        guard
            let verb = passage.first(
                of: Self.turning, in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 90))?.range
        else { return nil }
        var words = passage.trimmed(sentence.lowerBound..<verb.lowerBound)
        for word: Phrase in ["also", "further", "therefore", "then", "has", "have"]
        where words.count > word.letters.count + 3 && passage.ends(0..<words.upperBound, with: [word]) {
            words = passage.trimmed(words.lowerBound..<words.upperBound - word.letters.count)
        }
        let name = EnglishBodies.withoutArticle(passage, words)
        let core = EnglishBodies.core(passage, name)
        let noun = passage.letters[core].lastIndex { $0.isSpace || $0 == 0x2D }.map { $0 + 1 } ?? core.lowerBound
        return Self.meetings.contains(Array(passage.letters[noun..<core.upperBound])) ? verb.upperBound : nil
    }

    private func opensWithMeeting(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let near = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60)
        guard
            let verb = passage.first(
                of: [
                    "decided", "approved", "agreed", "noted", "adopted", "welcomed", "took note", "considered",
                    "received",
                ],
                in: near)?.range
        else { return false }
        let core = EnglishBodies.core(
            passage, EnglishBodies.withoutArticle(passage, passage.trimmed(near.lowerBound..<verb.lowerBound)))
        let noun = passage.letters[core].lastIndex { $0.isSpace || $0 == 0x2D }.map { $0 + 1 } ?? core.lowerBound
        return Self.meetings.contains(Array(passage.letters[noun..<core.upperBound]))
    }

    private static let turningFurther: Phrases = [
        "and asked", "and requested", "and directed", "and instructed", "and invited", "and tasked", "and entrusted",
        "and charged", "and called on", "and called upon", "and urged", "and mandated",
    ]
    private static let turning: Phrases = [
        "asked", "requested", "directed", "instructed", "invited", "tasked", "mandated", "urged", "called on",
        "called upon", "required", "charged", "commissioned",
    ]
    private static let meetings = Set(
        """
        committee board council cabinet group meeting members member chair chairman chairperson forum panel assembly
        commission taskforce team governors trustees executive partnership authority directors chairwoman president
        trust mayor minister secretary governor senate subcommittee
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })

    private static let concluding: [Phrase] = [
        "invited", "directed", "asked", "requested", "instructed", "urged", "called upon", "called on", "tasked",
        "mandated", "charged", "entrusted", "commissioned", "requests", "directs", "instructs", "urges", "calls upon",
        "calls on", "invites",
    ]

    private static let charging = Phrases(
        [
            "direct", "directs", "designate", "instruct", "instructs", "require", "requires", "authorize and direct",
            "authorise and direct", "request", "charge", "task", "command", "call upon", "order",
        ].flatMap { [Phrase("hereby " + $0), Phrase("do hereby " + $0), Phrase("do " + $0)] })

    /// The "to" that a verb follows: not the one of "Secretary to the Governor".
    private func infinitive(_ passage: Passage, _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while let to = smallTo(passage, index..<range.upperBound) {
            let next = passage.skippingBlanks(to.upperBound)
            if next < range.upperBound, !passage.capitals[next],
                !passage.opens(Self.determiners, at: next), EnglishNumber.count(passage, next, range.upperBound) == nil
            {
                return to.lowerBound
            }
            index = to.upperBound
        }
        return nil
    }

    /// "directed the Ministry to present a draft, and the Attorney General's Chambers to vet it": those told next.
    private func further(_ passage: Passage, _ range: Range<Int>) -> [EnglishBodies.Name] {
        var (names, index): ([EnglishBodies.Name], Int) = ([], range.lowerBound)
        while let and = passage.first("and the", in: index..<range.upperBound) {
            index = and.upperBound
            let start = passage.skippingBlanks(and.lowerBound + 3)
            guard let end = nameEnd(passage, start, min(range.upperBound, start + 90)),
                case let to = passage.skippingBlanks(end), passage.has("to", at: to),
                case let next = passage.skippingBlanks(to + 2), next < range.upperBound, !passage.capitals[next],
                !passage.opens(Self.determiners, at: next)
            else { continue }
            names += actors(passage, start..<end)
        }
        return names
    }

    /// The "with" of "entrusted the Chair with the preparation of a programme, to be sent out by May".
    private func entrusted(_ passage: Passage, _ range: Range<Int>) -> Int? {
        guard passage.ends(0..<range.lowerBound, with: Self.entrusting),
            let with = passage.first("with", in: range)?.lowerBound, with > range.lowerBound
        else { return nil }
        return with
    }

    private static let entrusting: [Phrase] = ["entrusted", "charged", "tasked", "entrusts", "charges", "tasks"]

    /// The "with" of "charged the Secretary with drafting a code".
    private func gerund(_ passage: Passage, _ range: Range<Int>) -> Int? {
        guard let with = passage.first("with", in: range)?.lowerBound, with > range.lowerBound else { return nil }
        let word = passage.skippingBlanks(with + 4)
        guard word < range.upperBound else { return nil }
        let end = passage.letters[word..<range.upperBound].firstIndex { !$0.isWord } ?? range.upperBound
        return passage.letters[word..<end].suffix(3).elementsEqual(Folding.letters("ing")) ? with : nil
    }

    private static let determiners: Phrases = [
        "the", "a", "an", "its", "their", "all", "each", "every", "this", "that", "at least", "no more", "no less",
        "more than", "less than", "under", "over", "below", "above", "date",
    ]
    private static let quantifiers: Phrases = ["every", "each", "all", "any"]

    /// "Kindly confirm that …", "Please send the list by …": a letter asks those whom it addresses.
    func pleased(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard !addressees.isEmpty, passage.opens(Self.polite, at: sentence.lowerBound),
            let blank = passage.letters[sentence].firstIndex(where: \.isSpace)
        else { return nil }
        let verb = passage.skippingBlanks(blank)
        guard verb < sentence.upperBound, passage[verb].isLatin, !passage.capitals[verb],
            !passage.opens(Self.informing, at: verb),
            sentence.count > 44 || !passage.opens(Self.closing, at: verb)
        else { return nil }
        return addressees.map { EnglishBodies.Name(shown: $0, range: sentence.lowerBound..<blank) }
    }

    /// "Kindly ensure strict compliance." ends a letter and adds nothing to what it ordered.
    private static let closing: Phrases = [
        "ensure strict compliance", "ensure compliance", "ensure full compliance", "ensure prompt compliance", "comply",
        "treat as urgent", "treat this as urgent", "treat this memo", "treat this circular", "treat this matter",
        "treat the matter", "treat with", "accord", "give this your", "cooperate", "acknowledge receipt",
        "ensure prompt action", "take note",
    ]

    /// Those whom a letter addresses, for a command among its numbers.
    func commanded(_ passage: Passage, _ words: Range<Int>) -> [EnglishBodies.Name]? {
        guard !addressees.isEmpty, !isMinutes else { return nil }
        return addressees.map {
            EnglishBodies.Name(shown: $0, range: words.lowerBound..<min(words.lowerBound + 1, words.upperBound))
        }
    }

    private static let labelling: Set<String> = [
        "action", "actions", "agreed", "note", "noted", "resolved", "decision", "task", "tasks", "update",
    ]
    private static let polite: Phrases = ["kindly", "please"]
    /// What tells where to ask, and orders nothing.
    private static let informing: Phrases = [
        "contact", "note", "find", "see", "refer", "direct", "do not hesitate", "be informed", "be advised", "visit",
        "be guided", "call", "email", "read", "address", "feel free", "quote", "let", "be reminded",
    ]

    /// "Newsletter - Clerk to draft the first issue", "NIC to integrate the two systems": minutes give work by "to".
    ///
    /// Plans do so too, where no verb of order stands.
    func assigned(_ passage: Passage, _ sentence: Range<Int>, isPlan: Bool = false) -> [EnglishBodies.Name]? {
        guard
            isMinutes
                || isPlan && !passage.opensCommand(sentence)
                    && !passage.opens(Self.commanding, at: sentence.lowerBound),
            let to = infinitive(passage, sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 110))
        else { return nil }
        // "Staff to be trained" are those to whom it is done.
        guard isMinutes || !passage.has("be", at: passage.skippingBlanks(to + 2)) else { return nil }
        var before = passage.trimmed(sentence.lowerBound..<to)
        // "The Department of Economics (K. Stenmark) jointly with the Fund to prepare …"
        if let help = passage.first(of: Self.helping, in: before), help.range.lowerBound > before.lowerBound {
            before = passage.trimmed(before.lowerBound..<help.range.lowerBound)
        }
        if let open = passage.letters[before].lastIndex(of: 0x28), open > before.lowerBound + 2,
            passage[before.upperBound - 1] == 0x29,
            EnglishPeople.isPerson(passage, passage.withoutSigns(open..<before.upperBound))
        {
            before = passage.trimmed(before.lowerBound..<open)
        }
        // "HOD: Public Works to brief the Committee": an officer's title before the colon is part of who acts.
        if let colon = passage.letters[before].firstIndex(of: 0x3A), before.count < 70 {
            let title = EnglishBodies.withoutArticle(passage, passage.trimmed(before.lowerBound..<colon))
            if EnglishBodies.isAbbreviation(passage, title) || EnglishBodies.isTitleAlone(passage, title),
                passage.startsCapital(from: colon), !Self.labelling.contains(passage.folded(title))
            {
                let name = title.lowerBound..<before.upperBound
                return [EnglishBodies.Name(shown: document.string(passage, name), range: name)]
            }
        }
        // A topic before a dash or a colon is no part of who acts.
        let sign = before.last { index in
            passage[index] == 0x3A || passage[index] == 0x2D && index > 0 && passage[index - 1].isSpace
        }
        let words = passage.trimmed((sign.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound)
        guard words.count > 1, words.count < 60, passage.startsCapital(from: words.lowerBound),
            passage.capitals[words.lowerBound] || passage.has("the", at: words.lowerBound),
            !passage.contains(anyOf: Self.narrating, in: words),
            isMinutes || !passage.opens(Self.pointing, at: words.lowerBound)
        else { return nil }
        let names = EnglishBodies.list(passage, words, of: document)
        let isNamed = names.allSatisfy { name in
            people.named(passage, name.range) != nil || EnglishBodies.isOffice(passage, name.range)
                || EnglishBodies.isAbbreviation(passage, name.range) || EnglishPeople.isPerson(passage, name.range)
                || words.lowerBound == sentence.lowerBound && passage.letters[name.range].contains(where: \.isSpace)
                    && EnglishBodies.isActor(passage, name.range)
        }
        return !names.isEmpty && isNamed ? names : nil
    }

    /// Further verbs that open a command: "Require contracting officers to …".
    static let commanding: Phrases = [
        "require", "ask", "allow", "enable", "help", "encourage", "request", "invite", "direct", "instruct", "appoint",
        "empower", "engage", "mobilise", "mobilize", "urge", "permit", "assist", "advise", "use", "add", "recruit",
        "continue", "work", "commit", "seek", "explore", "lobby", "transfer", "refer", "link", "move", "return",
    ]

    /// Verbs and the like before "to": what was told, and no name.
    private static let narrating: Phrases = [
        "was", "were", "is", "are", "has", "have", "had", "agreed", "asked", "noted", "reported", "resolved",
        "received",
        "that", "will", "would", "should", "shall", "must", "decided", "requested", "directed", "proposed", "due",
        "advised", "who", "which", "fail", "wished", "continued", "continues", "to", "in addition", "in order",
        "thanked", "spoke", "wrote", "may", "can", "could", "might", "agrees", "decides", "resolves", "undertakes",
        "commits", "pledges", "welcomes",
    ]

    /// "Every department, division, board, commission and agency": kinds in small letters behind one word for all.
    func enumerated(_ passage: Passage, _ range: Range<Int>) -> EnglishBodies.Name? {
        guard passage.opens(Self.quantifiers, at: range.lowerBound),
            passage.letters[range].count(where: { $0 == 0x2C }) > 1, range.count < 160
        else { return nil }
        let pieces = range.split { passage[$0] == 0x2C }.dropFirst()
        let isPlain = pieces.allSatisfy { piece in
            guard let first = piece.first, let last = piece.last else { return true }
            let words = passage.trimmed(first..<last + 1)
            let kinds = passage.behind("and", in: words) ?? passage.behind("or", in: words) ?? words
            return passage.letters[kinds].count(where: \.isSpace) <= 2
                && (kinds.isEmpty || !passage.capitals[kinds.lowerBound])
        }
        guard isPlain, let last = pieces.last?.last, EnglishBodies.isName(passage, range.lowerBound..<last + 1) else {
            return nil
        }
        return EnglishBodies.Name(shown: document.string(passage, range), range: range)
    }
}

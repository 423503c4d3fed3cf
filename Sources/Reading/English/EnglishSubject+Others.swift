/// Those told in other ways than as the subject of a verb of order.
extension EnglishSubject {
    /// "It shall be the duty of the Director to …", "… rests with the Clerk": who is bound stands behind the words.
    func bound(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard let word = passage.first(of: Self.binding, in: sentence) else { return nil }
        let behind = word.range.upperBound..<sentence.upperBound
        let to = smallTo(passage, behind)?.lowerBound ?? behind.upperBound
        let names = actors(passage, passage.trimmed(behind.lowerBound..<to))
        return names.isEmpty ? nil : names
    }

    private static let binding: Phrases = [
        "shall be the duty of", "is the duty of", "will be the duty of", "shall be the responsibility of",
        "is the responsibility of", "will be the responsibility of", "responsibility rests with",
        "responsibility for this rests with", "responsibility lies with",
    ]

    /// "LG to add the programme to the plan": minutes call people by their initials.
    func byInitials(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard !people.present.isEmpty else { return nil }
        // "Actions from last meeting: SS to discuss …"
        let colon = passage.letters[sentence].prefix(40).firstIndex(of: 0x3A)
        let words = passage.trimmed((colon.map { $0 + 1 } ?? sentence.lowerBound)..<sentence.upperBound)
        guard let to = smallTo(passage, words), to.lowerBound - words.lowerBound < 60 else { return nil }
        let names = EnglishBodies.list(passage, words.lowerBound..<to.lowerBound, of: document)
        return !names.isEmpty && names.allSatisfy({ people.named(passage, $0.range) != nil }) ? names : nil
    }

    /// "to" in small letters: TO are somebody's initials.
    func smallTo(_ passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while let to = passage.first("to", in: index..<range.upperBound) {
            if !passage.capitals[to.lowerBound] { return to }
            index = to.upperBound
        }
        return nil
    }

    /// "Requests the Executive Director to submit …": resolutions put the verb before those who are told.
    func requested(_ passage: Passage, _ sentence: Range<Int>) -> [EnglishBodies.Name]? {
        guard let verb = Self.requests.first(where: { passage.has($0, at: sentence.lowerBound) }) else { return nil }
        let behind = sentence.lowerBound + verb.letters.count..<sentence.upperBound
        // "URGES Member States:" over the list of what they are to do.
        let isOpen = passage.letters.last == 0x3A && sentence.upperBound + 1 >= passage.count
        guard
            let to = smallTo(passage, behind)
                ?? (isOpen ? passage.withoutSigns(behind).upperBound..<behind.upperBound : nil)
        else { return nil }
        // "Requests the Governments which have not yet done so to inform …"
        let range = sentence.lowerBound + verb.letters.count..<to.lowerBound
        let end = passage.first(of: Self.relatives, in: range)?.range.lowerBound ?? range.upperBound
        let names = actors(passage, passage.trimmed(range.lowerBound..<end))
        return names.isEmpty ? nil : names
    }

    private static let relatives: Phrases = ["which", "that", "who"]
    private static let requests: [Phrase] = [
        "requests", "also requests", "further requests", "invites", "also invites", "further invites", "urges",
        "calls upon", "calls on", "encourages", "also encourages", "directs", "instructs", "recommends", "mandates",
        "tasks", "asks", "request", "invite", "urge", "instruct", "ask", "to request", "to invite", "to urge",
        "to instruct", "to ask", "to direct",
    ]

    /// "Chief Director: Civilian Oversight": before the colon stands the officer's title, and behind it of what.
    func isOfficer(_ passage: Passage, _ title: Range<Int>) -> Bool {
        passage.startsCapital(from: title.upperBound) && EnglishBodies.isTitleAlone(passage, title)
    }

    /// "A register shall be kept by the Clerk": who acts stands behind "by".
    func agent(_ passage: Passage, _ range: Range<Int>) -> [EnglishBodies.Name]? {
        let start = EnglishPeriod.skipBlanks(passage, range.lowerBound, range.upperBound)
        guard passage.has("be", at: start) || passage.has("also be", at: start) else { return nil }
        var index = start
        while let by = passage.first("by", in: index..<range.upperBound) {
            index = by.upperBound
            // "a priority of the plan, supported by the Academy": who supports is not who acts.
            if passage.ends(0..<by.lowerBound, with: Self.aiding) { return nil }
            // "must be listed in a form that enables use by others": those behind "that" are spoken of.
            if passage.contains(anyOf: ["that", "which", "who"], in: start..<by.lowerBound) { return nil }
            let isOpen =
                passage.startsCapital(from: by.upperBound)
                || passage.has(
                    anyOf: ["the", "each", "all", "every", "its", "their"],
                    at: EnglishPeriod.skipBlanks(passage, by.upperBound, range.upperBound))
            guard isOpen else { continue }
            let names = actors(passage, by.upperBound..<end(of: passage, by.upperBound, range.upperBound))
            if !names.isEmpty { return names }
        }
        return nil
    }

    private static let aiding: [Phrase] = ["supported", "assisted", "accompanied", "followed", "required", "informed"]

    /// "By 31 January each year the Programme Officer submits …": the article that no preposition stands before.
    func behindBareTime(_ passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        var (index, found): (Int, Range<Int>?) = (range.lowerBound, nil)
        while let article = passage.first(of: Self.opening, in: index..<range.upperBound)?.range {
            index = article.upperBound
            let rest = article.lowerBound..<range.upperBound
            guard article.lowerBound > range.lowerBound + 5, rest.count < 90,
                !passage.ends(0..<article.lowerBound, with: Self.prepositions),
                EnglishBodies.isActor(passage, EnglishBodies.withoutArticle(passage, rest))
            else { continue }
            found = rest
        }
        return found
    }

    private static let opening: Phrases = ["the", "each", "all", "every"]
    private static let prepositions: [Phrase] = [
        "of", "for", "in", "to", "by", "before", "after", "with", "from", "on", "at", "until", "during", "within",
        "and",
        "or", "under", "through", "as", "between", "than", "where", "if", "when", "that", "upon", "into", "over",
    ]

    /// "Funds shall be drawn from …": money acts in nothing; the Funds Office does.
    func opensWithSum(_ passage: Passage, _ range: Range<Int>) -> Bool {
        guard let word = Self.sums.match(passage, at: range.lowerBound) else { return false }
        let next = passage.skippingBlanks(range.lowerBound + Self.sums.phrases[word].letters.count)
        return next >= range.upperBound || !passage.capitals[next]
    }

    static let sums: Phrases = [
        "funds", "the funds", "no funds", "funding", "the funding", "the amount", "an amount", "the sum", "a sum",
        "costs", "the costs", "the cost", "expenses", "the expenses", "expenditure", "the budget", "all funds",
    ]

    /// "The agreement states what customers may expect and how results will be measured": no words of a name.
    static let asking: Phrases = ["what", "how", "why", "whether"]

    static let encouraging: Phrases = [
        "is encouraged to", "are encouraged to", "is invited to", "are invited to", "is welcome to", "are welcome to",
    ]

    /// "The Unit shall …" behind "shall convene a Reform Delivery Unit": what the duty sets up is none of those told.
    func isFounded(_ name: EnglishBodies.Name, _ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = name.range
        guard !passage.letters[words].contains(where: \.isSpace), words.lowerBound > range.lowerBound + 4,
            passage.has("the", at: words.lowerBound - 4)
        else { return false }
        let noun = passage.letters[words]
        var index = max(range.lowerBound, words.lowerBound - 400)
        while let article = passage.first(of: ["a", "an"], in: index..<words.lowerBound) {
            index = article.range.upperBound
            let end = min(words.lowerBound, index + 60)
            guard let place = passage.letters[index..<end].firstRange(of: noun), place.upperBound < passage.count,
                !passage[place.upperBound].isWord, passage.capitals[place.lowerBound],
                !passage.letters[index..<place.lowerBound].contains(where: { [0x2E, 0x3B, 0x2C].contains($0) })
            else { continue }
            return true
        }
        return false
    }

    /// Minutes tell by "Action: Roads Office, with the Police, to close the bridge by 3 May".
    func ofAction(_ passage: Passage, _ range: Range<Int>) -> Parts? {
        // "Clerk to Thames Parish Council" is a title.
        guard let order = smallTo(passage, range), case let next = passage.skippingBlanks(order.upperBound),
            next >= range.upperBound || !passage.capitals[next]
        else { return nil }
        var subject = passage.withoutSigns(range.lowerBound..<order.lowerBound)
        var parts = Parts()
        if let help = passage.first(of: Self.together, in: subject),
            help.range.lowerBound > subject.lowerBound
        {
            parts.support = EnglishBodies.list(passage, help.range.upperBound..<subject.upperBound, of: document)
            subject = passage.withoutSigns(subject.lowerBound..<help.range.lowerBound)
        }
        guard subject.count < 80,
            passage.startsCapital(from: subject.lowerBound)
                || passage.has(anyOf: ["all", "each", "every", "the"], at: subject.lowerBound)
        else { return nil }
        parts.lead = EnglishBodies.list(passage, subject, of: document)
        parts.add(support: helpers(passage, order.upperBound..<range.upperBound))
        return parts.lead.isEmpty ? nil : parts
    }
}

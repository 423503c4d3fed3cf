/// Who an English sentence tells to act: "The Roads Office shall …", "… in coordination with the Finance Office".
struct EnglishSubject {
    struct Parts: Sendable {
        var lead: [EnglishBodies.Name] = []
        var support: [EnglishBodies.Name] = []
        /// Persons named beside the bodies: those through whom a body acts, or in the bracket behind an office.
        var owners: [EnglishBodies.Name] = []

        mutating func add(lead names: [EnglishBodies.Name]) {
            lead += names.filter { name in !lead.contains { $0.isSame(as: name) } }
        }

        mutating func add(support names: [EnglishBodies.Name]) {
            support += names.filter { name in
                !support.contains { $0.shown == name.shown } && !lead.contains { $0.shown == name.shown }
            }
        }
    }

    let document: Document
    let people: EnglishPeople
    /// Those whom a letter or circular addresses: "you" are they.
    var addressees: [String] = []
    /// Who issues the text: "we" are they.
    var issuer: String?
    /// What was resolved is told as "would"; in other texts that word orders nothing.
    var isResolved = false
    /// Minutes tell what was ordered: "was directed to", "agreed to".
    var isMinutes = false
    /// So do conclusions, which may promise as plans do besides.
    var isConcluding = false
    /// Items of a plan tell who acts without a verb of order: "The Audit Unit examines ten files".
    var isItem = false

    func find(in passage: Passage, _ range: Range<Int>) -> Parts? {
        if let named = ledIn(passage, range) { return named }
        var parts = Parts()
        for sentence in Self.sentences(passage, range).flatMap({ Self.halves(passage, $0) }) {
            if let named = byInitials(passage, sentence) ?? assigned(passage, sentence) ?? requested(passage, sentence)
                ?? pleased(passage, sentence)
            {
                parts.add(lead: named)
            } else if let charged = charged(passage, sentence) {
                parts.add(lead: charged.lead)
                parts.add(support: charged.support)
            } else if let bound = bound(passage, sentence) {
                let told = withPersons(Parts(lead: bound), passage)
                parts.add(lead: told.lead)
                parts.owners += told.owners
            } else if let addressed = you(passage, sentence) ?? we(passage, sentence) ?? wished(passage, sentence)
                ?? moved(passage, sentence)
            {
                parts.add(lead: addressed)
            } else if let order = order(passage, sentence) {
                // "The Committee shall be composed of …" says what somebody is, and orders nothing.
                if passage.opens(Self.constituting, at: passage.skippingBlanks(order.upperBound)) { continue }
                // "An office shall be closed by the Registrar": what is done to somebody, another does.
                if Self.isSuffered(passage, order.upperBound, sentence.upperBound) {
                    // "a Task Force, which shall be chaired by the Secretary" tells of the Task Force.
                    if passage.ends(0..<order.lowerBound, with: ["which"]) { continue }
                    parts.add(lead: agent(passage, order.upperBound..<sentence.upperBound) ?? [])
                } else if let told = told(passage, sentence.lowerBound..<order.lowerBound) {
                    // "The Records Officer should be consulted" has a part in the work, and not the work.
                    if passage.opens(Self.consulted, at: min(order.upperBound + 1, passage.count)) {
                        parts.add(support: told.lead)
                        continue
                    }
                    // "Parish councils are encouraged to publicise it" behind a duty asks others to join in.
                    if !parts.lead.isEmpty, passage.opens(Self.encouraging, at: order.lowerBound) { continue }
                    parts.add(lead: told.lead.filter { parts.lead.isEmpty || !isFounded($0, passage, range) })
                    parts.add(support: told.support)
                    parts.owners += told.owners
                } else if !passage.ends(0..<order.lowerBound, with: ["which"]),
                    !passage.ends(0..<order.lowerBound, with: ["who"]),
                    let agent = agent(passage, order.upperBound..<sentence.upperBound)
                {
                    parts.add(lead: agent)
                }
            }
            if isItem, parts.lead.isEmpty, let stated = stated(passage, sentence) {
                parts.add(lead: stated.lead)
                parts.add(support: stated.support)
                parts.owners += stated.owners
            }
            let joint = jointly(passage, sentence)
            if !parts.lead.isEmpty { parts.add(lead: joint) }
            parts.add(support: helpers(passage, sentence))
        }
        return parts.lead.isEmpty && parts.support.isEmpty ? nil : parts
    }

    /// The first verb of order; a name may be spelt like one (Will, TO), but not in small letters.
    private func order(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        let closing = Self.answering.first {
            sentence.count > $0.letters.count && passage.has($0, at: sentence.upperBound - $0.letters.count)
        }
        if let closing, passage.first(of: Self.orders, in: sentence) == nil {
            return sentence.upperBound - closing.letters.count..<sentence.upperBound
        }
        let words = isMinutes || isConcluding ? Self.told : Self.orders
        var first = passage.first(of: words, in: sentence)?.range
        // "Staff who are responsible for typing must …": who is meant, and not what is ordered.
        while let relative = first,
            passage.has("are", at: relative.lowerBound) || passage.has("is", at: relative.lowerBound),
            passage.ends(0..<relative.lowerBound, with: ["who", "which", "that"])
        {
            first = passage.first(of: words, in: relative.upperBound..<sentence.upperBound)?.range
        }
        // "Each lead submits a report to the Board": what is handed in, and no verb.
        while let noun = first,
            passage.has("report", at: noun.lowerBound) || passage.has("reports", at: noun.lowerBound),
            let handed = passage.first(of: Self.handing, in: sentence.lowerBound..<noun.lowerBound),
            passage.contains(anyOf: ["a", "an", "the", "its", "their"], in: handed.range.upperBound..<noun.lowerBound),
            !passage.ends(0..<noun.lowerBound, with: ["and"])
        {
            first = passage.first(of: words, in: noun.upperBound..<sentence.upperBound)?.range
        }
        // "Service leads shall submit …": those who lead, and no verb.
        while let noun = first, passage.has("leads", at: noun.lowerBound),
            passage.opens(Self.modals, at: passage.skippingBlanks(noun.upperBound))
        {
            first = passage.first(of: words, in: noun.upperBound..<sentence.upperBound)?.range
        }
        guard isResolved, let would = passage.first("would", in: sentence) else {
            return first ?? (isMinutes ? nil : Self.standing(passage, sentence))
        }
        guard let first, first.lowerBound < would.lowerBound else { return would }
        return first
    }

    private static let modals: Phrases = ["shall", "must", "will", "should", "are to", "may"]

    /// "Lead agencies submit quarterly returns within ten days": a standing duty told in the present, with its time.
    private static func standing(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        guard let verb = passage.first(of: handing, in: sentence), verb.range.lowerBound > sentence.lowerBound,
            !passage.capitals[verb.range.lowerBound],
            passage.contains(anyOf: rhythms, in: verb.range.upperBound..<sentence.upperBound)
        else { return nil }
        return verb.range
    }

    private static let handing: Phrases = [
        "submit", "submits", "forward", "forwards", "report", "reports", "render", "renders", "convene", "convenes",
        "meet", "meets", "prepare", "prepares", "publish", "publishes",
    ]
    private static let rhythms: Phrases = [
        "quarterly", "monthly", "weekly", "annually", "each quarter", "each month", "each year", "every quarter",
        "every month", "every year", "every week", "each week", "once a month", "twice a year", "half-yearly",
    ]

    private static let consulted: Phrases = [
        "be consulted", "be informed", "be involved", "be kept informed", "be invited",
    ]
    private static let joints: [Phrase] = [
        "that", "and that", "and", "it was agreed that", "it was resolved that", "it was decided that",
        "it was also agreed that", "resolved that", "agreed that", "resolved, that", "resolved further, that",
        "be it resolved that", "be it resolved, that", "be it further resolved that", "be it further resolved, that",
        "now, therefore, be it resolved that", "now, therefore, be it resolved, that",
        "now therefore be it resolved that", "resolved further that", "further resolved that", "decides that",
        "agrees that", "resolves that", "directs that",
        "determines that", "orders that", "requests that", "recommends that", "further decides that",
        "also decides that",
        "decided that", "directed that", "concluded that", "agreed, that", "also agrees that", "further agrees that",
        "it is further ordered that", "it is ordered that", "it is hereby ordered that",
    ]

    /// The words before the verb of order, when they name bodies; a clause of time before them is left out.
    func told(_ passage: Passage, _ range: Range<Int>) -> Parts? {
        let whole = passage.trimmed(range)
        var range = whole
        // "***Approving Use Cases: DHS, in coordination with OMB, will** …": a lead-in in bold names the step, not who acts.
        if let colon = passage.letters[range].prefix(60).firstIndex(of: 0x3A), colon + 2 < range.upperBound,
            !isOfficer(passage, range.lowerBound..<colon)
        {
            range = passage.trimmed(colon + 1..<range.upperBound)
        }
        // "The Office is designated as the receiving office and shall …"
        if passage.ends(0..<range.upperBound, with: ["and"]),
            let state = passage.first(of: ["is", "are"], in: range)?.range,
            state.lowerBound > range.lowerBound
        {
            range = passage.trimmed(range.lowerBound..<state.lowerBound)
        }
        // "Provincial Treasury to publish a list by the 15th of each month"
        if range.count > 5, passage.has("to", at: range.upperBound - 2), passage[range.upperBound - 3].isSpace {
            range = passage.trimmed(range.lowerBound..<range.upperBound - 2)
        }
        while let first = passage.letters[range].first, first == 0x2A {
            range = range.lowerBound + 1..<range.upperBound
        }
        for word in Self.joints {
            guard let rest = passage.behind(word, in: range) else { continue }
            range = rest
            break
        }
        guard let subject = behindTime(passage, range), !passage.opens(Self.existing, at: subject.lowerBound),
            !opensWithSum(passage, subject)
        else { return nil }
        // "No agency shall …" forbids it to those who are named.
        range = passage.behind("no", in: subject) ?? subject
        if let whole = enumerated(passage, range) { return Parts(lead: [whole]) }
        var parts = Parts()
        let pieces = clauses(passage, range)
        let isBehindTime = range.lowerBound > whole.lowerBound
        for (place, piece) in pieces.enumerated() {
            if let place = Self.together.match(passage, at: piece.lowerBound) {
                let help = Self.together.phrases[place]
                let names = passage.behind(help, in: piece).map { actors(passage, $0) } ?? []
                // Those who act jointly answer alike.
                if Self.isJoint(help) { parts.add(lead: names) } else { parts.add(support: names) }
            } else if place > 0, EnglishPeople.isPerson(passage, piece) {
                let name = EnglishPeople.withoutTitle(passage, piece)
                parts.owners.append(.init(shown: document.string(passage, name), range: name))
            } else if place > 0, passage.opens(Self.inclusions, at: piece.lowerBound) {
                // "heads of agencies, including the Secretary of Defence, the Attorney General": all that follows is part.
                break
            } else if place > 0, passage.opens(Self.asides, at: piece.lowerBound) {
                continue
            } else if place > 0, pieces.count > 2, passage.capitals[piece.lowerBound],
                EnglishOpenings.isDepartment(passage, piece)
            {
                parts.add(lead: [.init(shown: document.string(passage, piece), range: piece)])
            } else if let names = names(passage, piece, isOpen: isBehindTime && place == 0) {
                parts.add(lead: names.lead)
                parts.add(support: names.support)
            } else if place == 0 {
                return nil
            }
        }
        return parts.lead.isEmpty ? nil : parts
    }

    /// One piece of a subject, as names; `nil` when its words name nobody.
    ///
    /// - Parameter isOpen: Whether it stands behind the sentence's own opening, so that no capital tells its start:
    ///   "Within 90 days, agency heads shall …".
    private func names(_ passage: Passage, _ piece: Range<Int>, isOpen: Bool) -> Parts? {
        let isOpen =
            isOpen || passage.startsCapital(from: piece.lowerBound)
            // Entries of a list begin small: "departments will publish …".
            || isItem && EnglishBodies.isOffice(passage, piece) && !passage.opens(Self.duties, at: piece.lowerBound)
                && passage.letters[piece].count(where: \.isSpace) <= 3
            || Self.articles.contains { passage.has($0, at: piece.lowerBound) }
            || isResolved
        guard isOpen, piece.count < 110, !passage.contains(anyOf: Self.asking, in: piece) else { return nil }
        let named = EnglishBodies.parted(EnglishBodies.list(passage, piece, of: document), passage, document)
        if named.lead.count == 1, let one = named.lead.first, isNamedAlone(passage, one.range) {
            return Parts(lead: named.lead, support: named.support)
        }
        guard let last = named.lead.last, isActor(passage, last.range) else { return nil }
        return withPersons(Parts(lead: named.lead, support: named.support), passage)
    }

    /// Of an office with a person's name in the bracket behind it the office leads, and the person owns the work.
    private func withPersons(_ parts: Parts, _ passage: Passage) -> Parts {
        var parts = parts
        parts.lead = parts.lead.map { name in
            guard let open = passage.letters[name.range].lastIndex(of: 0x28), open > name.range.lowerBound else {
                return name
            }
            let close = passage.letters[open..<name.range.upperBound].firstIndex(of: 0x29) ?? name.range.upperBound
            let inner = passage.withoutSigns(open..<close)
            guard EnglishPeople.isPerson(passage, inner) else { return name }
            let person = EnglishPeople.withoutTitle(passage, inner)
            parts.owners.append(.init(shown: document.string(passage, person), range: person))
            let words = passage.trimmed(name.range.lowerBound..<open)
            return .init(shown: document.string(passage, words), range: words)
        }
        return parts
    }

    private func isActor(_ passage: Passage, _ range: Range<Int>) -> Bool {
        EnglishBodies.isActor(passage, range) || people.named(passage, range) != nil
    }

    func actors(_ passage: Passage, _ range: Range<Int>) -> [EnglishBodies.Name] {
        EnglishBodies.list(passage, range, of: document).filter {
            isActor(passage, $0.range) && !passage.opens(Self.verbs, at: $0.range.lowerBound)
        }
    }

    /// The words behind the times and circumstances that a sentence opens with, as many as there are: "As soon as
    /// practicable, but not later than 60 days from issue, the Registrar …".
    private func behindTime(_ passage: Passage, _ range: Range<Int>) -> Range<Int>? {
        var range = range
        while opensWithTime(passage, range.lowerBound) {
            // "In coordination with A, B and C, the D" has its commas within; a time has none but before its year.
            let isHelped = passage.opens(Self.helping, at: range.lowerBound)
            let letters = passage.letters[range]
            guard let comma = isHelped ? letters.lastIndex(of: 0x2C) : letters.firstIndex(of: 0x2C) else {
                return behindBareTime(passage, range)
            }
            range = passage.trimmed(comma + 1..<range.upperBound)
            range = behindYear(passage, range)
            if isHelped { break }
        }
        return range
    }

    /// A date has its comma before the year, and the sentence may go on without one: "By June 30, 2015 the Council …".
    private func behindYear(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        var range = behindNote(passage, range)
        while let digit = passage.letters[range].first, digit.isDigit {
            let end = passage.letters[range].firstIndex { !$0.isDigit } ?? range.upperBound
            if let next = passage.letters[range].firstIndex(of: 0x2C) {
                range = passage.trimmed(next + 1..<range.upperBound)
            } else if end - range.lowerBound == 4 {
                return passage.trimmed(end..<range.upperBound)
            } else {
                break
            }
        }
        return range
    }

    /// The mark of a footnote belongs to the words before it: "As required by the Act,[7] the Office shall …".
    private func behindNote(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        guard passage.letters[range].first == 0x5B,
            let close = passage.letters[range].prefix(7).firstIndex(of: 0x5D)
        else { return range }
        return passage.trimmed(close + 1..<range.upperBound)
    }

    private static let times: Phrases = [
        "but not later than", "but no later than", "but in any case", "and not later than", "and no later than",
        "not later than",
        "by", "from", "in", "within", "before", "after", "where", "when", "for", "until", "on", "as", "subject to",
        "at", "during", "following", "upon", "no later than", "to", "under", "if", "with effect from", "moreover",
        "additionally", "furthermore", "finally", "however", "therefore", "accordingly", "thereafter", "further",
        "specifically", "consequently", "similarly", "annually", "quarterly", "monthly", "weekly", "each year",
        "every year", "each quarter", "every quarter", "each month", "every month", "immediately", "consistent with",
        "pursuant to", "based on", "given", "once", "using", "through", "throughout", "beginning", "starting", "with",
        "effective",
    ]
    private func opensWithTime(_ passage: Passage, _ start: Int) -> Bool { passage.opens(Self.times, at: start) }

    /// "There is established a Task Force, which shall be chaired by …" gives it no work.
    static let existing: Phrases = ["there is", "there are", "there shall", "there will", "it", "nothing"]

    private static let inclusions: Phrases = ["including", "such as"]

    /// Asides between commas: who presides, under which rule, as the case may be.
    private static let asides: Phrases = [
        "chaired by", "led by", "headed by", "established", "acting", "through", "including", "as", "where", "if",
        "subject to", "when", "being", "under", "convened by", "appointed", "in accordance with", "pursuant to",
        "on behalf of", "having", "by", "within", "which", "who", "whose", "or", "on the advice of", "no later than",
        "at", "after", "before", "upon", "following", "in", "during", "represented by", "presided over by",
    ]
}

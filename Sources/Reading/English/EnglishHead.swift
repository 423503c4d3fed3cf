import WorkCalendar

/// The head of an English document: title, number, date, issuer, recipients, what it rests on.
struct EnglishHead {
    let document: Document

    /// Lines before the first numbered item, as passages.
    private var opening: [Passage] {
        var found: [Passage] = []
        var isListing = false
        for (place, block) in document.blocks.prefix(40).enumerated() {
            guard case .paragraph(let paragraph) = block else { break }
            let passage = Self.undecorated(paragraph.passage)
            // "Appendix to Item 8", "Agenda item 5" over the letterhead says where the paper was tabled.
            if place < 2, paragraph.marker?.style == .annex || paragraph.marker?.style == .section, passage.count <= 40,
                passage.contains(anyOf: ["item", "appendix", "annex"])
            {
                continue
            }
            // "Item 7: Active Travel Programme" over the lines of the head names its matter.
            if paragraph.marker?.style == .section, passage.hasPrefix("item") || passage.hasPrefix("agenda item"),
                isWithinHead(place)
            {
                let start = passage.letters.firstIndex(of: 0x3A).map { $0 + 1 } ?? paragraph.body.lowerBound
                found.append(Passage(passage, range: min(start, passage.count)..<passage.count))
                continue
            }
            if isListing, paragraph.isBullet || !passage.letters.contains(0x3A) { continue }
            guard paragraph.marker == nil else { break }
            // "From:" alone on its line, and those who send it below, one after another.
            isListing = passage.count <= 12 && passage.letters.last == 0x3A
            if !isListing { found += parted(passage) }
        }
        return found
    }

    /// What stands on one line and would stand on several: "TO: All heads  FROM: The Director  DATE: 2 May 2026", and
    /// capitals of a letterhead over those of the title.
    private func parted(_ passage: Passage) -> [Passage] {
        let labels = EnglishAddressees.labels(on: passage)
        if labels.count > 1 {
            let starts = [0] + labels.dropFirst()
            return zip(starts, starts.dropFirst() + [passage.count]).map { Passage(passage, range: $0..<$1) }
        }
        if let apart = atNumber(passage) ?? setApart(passage) { return apart }
        // "Department of Justice · Adopted 3 March 2026 · Ref. DJ-03"
        if passage.count < 200, let dot = passage.letters.firstIndex(of: 0xB7), dot > 2, passage[dot - 1].isSpace {
            return passage.indices.split { passage[$0] == 0xB7 }.compactMap { piece in
                guard let first = piece.first, let last = piece.last else { return nil }
                return Self.undecorated(Passage(passage, range: passage.trimmed(first..<last + 1)))
            }
        }
        if passage.count < 200, passage.letters.contains(0x7C), passage.letters.contains(0x3A) {
            return passage.indices.split { passage[$0] == 0x7C }.compactMap { piece in
                guard let first = piece.first, let last = piece.last else { return nil }
                return Passage(passage, range: first..<last + 1)
            }
        }
        let lines = passage.lineRanges
        guard lines.count > 1, passage.isCapitals, let first = lines.first,
            EnglishBodies.isOffice(passage, first), !Self.endsOpen(passage, first),
            Self.kinds.contains(where: { passage.contains(anyOf: $0.words, in: first.upperBound..<passage.count) })
                || isHeadAndTitle(passage, first),
            !Self.kinds.contains(where: { passage.contains(anyOf: $0.words, in: first) })
        else { return [passage] }
        return [Passage(passage, range: first), Passage(passage, range: first.upperBound..<passage.count)]
    }

    func directive() -> DraftDirective {
        let opening = opening
        var directive = DraftDirective(type: .other, basis: [], replaces: [], recipients: [], fields: [:])
        for passage in opening {
            read(passage, into: &directive)
            readPlace(passage, into: &directive)
        }
        if let title = title(among: opening.filter { !Self.isRecital($0) }) {
            directive.title = document.string(title.passage, title.range) + matter(below: title.passage, among: opening)
            directive.fields["title"] = FieldSource(
                span: title.passage.span(title.range), confidence: title.confidence)
        }
        // "Cabinet Decision Notice" over the reference lines says the kind, whatever the matter below is called.
        let form = opening.first { isTitle($0) }.map { document.string($0) }
        let named = opening.first { isNumber($0) && directive.number?.contains(" ") ?? false }
        directive.type = type(of: named.map { document.string($0) } ?? form ?? directive.title ?? "")
        if directive.type == .other {
            // "DECISION No. 87/2025": the line of the number says the kind.
            let numbered = opening.prefix(6).first {
                isNumber($0) || !EnglishCitation.all(in: $0, of: document).isEmpty
            }
            directive.type = type(of: numbered.map { document.string($0) } ?? "")
        }
        // "The Ministry has approved the Action Programme": what the document itself is called for short.
        let own = Folding.string(directive.title ?? "")
        directive.basis = basis(opening).filter { cited in
            cited.number != nil || !(cited.title.map { isOwn(Folding.string($0), in: own) } ?? false)
        }
        directive.replaces = replaced(by: directive)
        directive.effective = effective
        directive.recipients = EnglishAddressees.all(in: document)
        readMemorandum(opening, into: &directive)
        if directive.issuer == nil { EnglishIssuer(document: document).put(into: &directive) }
        EnglishIssuer(document: document).writeOut(&directive)
        putOwn(among: opening, into: &directive)
        EnglishFoot(document: document).put(into: &directive)
        putWhatIsMissing(among: opening, into: &directive)
        return directive
    }

    private func read(_ passage: Passage, into directive: inout DraftDirective) {
        var issuing =
            Self.value(passage, ["from", "issued by", "issuer", "issuing body", "issuing authority"])
            ?? issuedBy(passage)
        // Under a letterhead "From: J. Okoro" or "From: Permanent Secretary" tells who signs for the one above.
        let isLetterhead = directive.issuer != nil && directive.fields["issuer"]?.confidence != Self.above
        if directive.issuer != nil, let sender = issuing,
            isOfficer(passage, sender) || isLetterhead && passage.hasPrefix("issued by the ") && sender.count < 30
        {
            issuing = nil
        }
        // A department in the authority's own letters belongs to it; one in small letters below capitals wrote for it.
        let isAbove = directive.fields["issuer"]?.confidence == Self.above
        let isOpen = directive.issuer == nil || isAbove && (passage.isCapitals || isStacked(directive, passage))
        if let value = issuing ?? (isOpen ? name(passage) : nil) {
            let words = document.string(passage, EnglishBodies.withoutArticle(passage, value))
            directive.issuer = issuing == nil && isAbove ? stacked(directive, words) : words
            let isAuthority =
                issuing == nil && isBelonging(passage, value)
                && (passage.isCapitals || passage.contains("government of"))
                || issuing == nil && words.hasPrefix("Ministry of ")
            directive.fields["issuer"] = FieldSource(
                span: passage.span(value), confidence: isAuthority ? Self.above : 0.85)
        } else if directive.fields["issuer"]?.confidence == Self.above {
            // What stands between shows that the authority itself issues.
            directive.fields["issuer"]?.confidence = 0.85
        }
        let isDecision = passage.opens(Self.adopting, at: 0)
        if directive.number == nil
            || isNumber(passage) && !isDecision && directive.fields["number"]?.confidence == Self.filed
                && !Self.isRecital(passage) && passage.letters.first != 0x28,
            let cited = EnglishCitation.all(in: passage, of: document).first,
            passage.count < 80 || matter(behind: cited, passage) != nil,
            !passage.contains(anyOf: Self.others, in: 0..<cited.range.lowerBound)
        {
            let whole = plainNumber(passage).map { document.string(passage, $0) }
            // "MEMORANDUM CIRCULAR NO. 2026-017" is cited whole, "Resolution No. 2025-114" by its figures.
            let isWhole = whole.map { $0.split(separator: " ").count > 3 && $0.contains("-") } ?? false
            directive.number = isWhole ? whole : cited.number
            directive.fields["number"] = FieldSource(
                span: passage.span(cited.range), confidence: isDecision ? Self.ofDecision : 0.9)
        }
        // "EXECUTIVE ORDER NO. 14" over "Series of 2026".
        if let number = directive.number, passage.count < 20, passage.hasPrefix("series of") {
            directive.number = number + ", " + document.string(passage)
        }
        if directive.number == nil, let sign = issuedCode(passage) {
            directive.number = document.string(passage, sign.number)
            directive.fields["number"] = FieldSource(span: passage.span(sign.number), confidence: 0.85)
            if directive.issuer == nil {
                directive.issuer = document.string(passage, sign.body)
                directive.fields["issuer"] = FieldSource(span: passage.span(sign.body), confidence: 0.85)
            }
        }
        if directive.number == nil, let value = plainNumber(passage) ?? code(passage) ?? symbolBehind(passage) {
            directive.number = document.string(passage, value)
            directive.fields["number"] = FieldSource(span: passage.span(value), confidence: 0.88)
        }
        if directive.number == nil || directive.fields["number"]?.confidence == Self.ofDecision,
            let value = reference(passage) ?? spacedNumber(passage) ?? symbol(passage) ?? series(passage)
        {
            directive.number = document.string(passage, value)
            directive.fields["number"] = FieldSource(span: passage.span(value), confidence: Self.filed)
        }
        let isAdopted = passage.contains(anyOf: ["adopted by the", "resolution adopted"]) || tellsCirculation(passage)
        let isDated =
            directive.fields["issued"]?.confidence == Self.held && dateLine(passage, passage.indices) != nil
            || Self.value(passage, Self.issuing) != nil
        if directive.issued == nil || isAdopted && passage.count < 260 || isDated, !Self.isRecital(passage),
            let date = date(passage)
        {
            directive.issued = date.hasDay ? date.day.iso : String(date.day.iso.prefix(7))
            let isDecided = passage.opens(Self.adopting, at: 0)
            directive.fields["issued"] = FieldSource(
                span: passage.span(date.range),
                confidence: isDecided
                    ? Self.decided
                    : passage.contains(anyOf: ["held", "date of cabinet meeting", "date of meeting", "meeting date"])
                        ? Self.held : 0.9)
        }
    }

    /// Labels that name the day of issue and no other.
    private static let issuing: [Phrase] = ["date of issue", "date issued", "issued on", "issue date", "issued"]

    /// How sure the number of the decision is that adopted the document, while its own may follow.
    private static let ofDecision = 0.6

    /// How sure the day of a meeting is while the day on which its notes were issued may follow.
    static let held = 0.75

    /// How sure a date of adoption is while the day of signature may stand at the foot.
    static let decided = 0.89

    /// How sure an authority's name is while its department's may still stand below.
    static let above = 0.84

    /// How sure a number behind "Ref:" is: it may be the file's, and the document's own follows below.
    private static let filed = 0.95

    /// What stands before the number of another text: "Directive amending Directive 2025/12".
    private static let others: Phrases = [
        "amending", "amendment of", "amendments to", "repealing", "replacing", "supplementing", "implementing",
        "pursuant to", "under", "in accordance with", "changes to", "variation of",
    ]

    /// The words behind one of the labels that opens a line with a colon.
    static func value(_ passage: Passage, _ labels: [Phrase]) -> Range<Int>? {
        for label in labels where passage.hasPrefix(label) {
            // Typists set a blank before the colon, to line the colons up.
            let colon = passage.skippingBlanks(label.letters.count)
            guard colon < passage.count, passage[colon] == 0x3A else { continue }
            return passage.withoutSigns(colon..<passage.count)
        }
        return nil
    }

    /// Labels of those whom a head names beside the one who issues.
    private static let beside: [Phrase] = [
        "to", "cc", "copy", "copies", "copy to", "attention", "attn", "chair", "chairman", "chairperson", "secretary",
        "present", "venue", "in attendance", "apologies", "contact", "through", "via", "enquiries", "attendance",
        "facilitator", "minutes", "rapporteur", "author", "owner", "prepared by", "sponsor", "approved by", "report of",
        "contact officer", "cabinet member", "lead officer",
    ]

    /// A short line that is a body's name; over the body's may stand its state's.
    private func name(_ passage: Passage) -> Range<Int>? {
        guard passage.count < 160, !isTitle(passage), !endsInPaper(passage), !passage.endsSentence,
            passage.letters.first != 0x28,
            Self.value(passage, Self.beside) == nil,
            !passage.has(
                anyOf: ["from the desk", "to the", "to all", "letter to", "memorandum to", "memorandum for", "dear"],
                at: 0)
        else { return nil }
        var lines = passage.lineRanges
        // "Department of Health and / Social Care" is one name.
        while let open = lines.indices.dropLast().first(where: { Self.endsOpen(passage, lines[$0]) }) {
            lines[open] = lines[open].lowerBound..<lines[open + 1].upperBound
            lines.remove(at: open + 1)
        }
        guard passage.isCapitals || lines.count == 1 else { return nil }
        let names = lines.map { withoutForm(passage, passage.withoutSigns($0)) }.filter {
            $0.count < 70 && EnglishBodies.isName(passage, $0)
                && (EnglishBodies.isOffice(passage, $0) || !passage.contains("to", in: $0))
                && passage.startsCapital(from: $0.lowerBound)
                && !holdsFigures(passage, $0) && !isPlace(passage, $0)
        }
        // Over the one who issues stands the authority that it belongs to.
        if let last = names.last, names.count > 1, isBelonging(passage, names[0]), !isBelonging(passage, last) {
            return last
        }
        return names.first
    }

    /// Digits outside of brackets: "HEALTH AND FAMILY WELFARE (B2) DEPARTMENT" is a name.
    private func holdsFigures(_ passage: Passage, _ line: Range<Int>) -> Bool {
        var depth = 0
        return line.contains { index in
            if passage[index] == 0x28 { depth += 1 } else if passage[index] == 0x29 { depth -= 1 }
            return depth == 0 && passage[index].isDigit
        }
    }

    /// One word in capitals that is longer than an abbreviation: "MANILA" under the name of the palace.
    private func isPlace(_ passage: Passage, _ line: Range<Int>) -> Bool {
        line.count > 5 && passage.letters[line].allSatisfy(\.isLatin) && !EnglishBodies.isOffice(passage, line)
    }

    /// "COUNTY GOVERNMENT OF MALIMANI", "CITY OF PORT VALE": a whole authority, whose departments stand below it.
    private func isBelonging(_ passage: Passage, _ line: Range<Int>) -> Bool {
        passage.contains("executive office of the president", in: line)
            || passage.contains(
                anyOf: [
                    "government of", "county government", "city of", "municipality of", "republic of", "state of",
                    "county council", "city council", "district council", "borough council", "town council",
                    "province of", "federal district of", "kingdom of", "federation of", "union of", "territory of",
                    "government", "county of",
                ], in: line)
                && !passage.contains(anyOf: ["department", "ministry", "office", "directorate", "division"], in: line)
    }

    private static func endsOpen(_ passage: Passage, _ line: Range<Int>) -> Bool {
        passage.ends(0..<line.upperBound, with: ["and", "of", "for", "the", "of the"])
    }

    private static let kinds: [(words: [Phrase], type: DirectiveType)] = [
        (
            [
                "performance scheme", "scorecard", "performance appraisal", "appraisal scheme", "assessment scheme",
                "evaluation scheme", "performance assessment", "performance evaluation", "performance agreement",
                "performance contract", "accountability scheme",
            ], .performanceScheme
        ),
        (["work points", "work priorities", "key tasks"], .workPoints),
        (["action programme", "programme", "program", "roadmap"], .programme), (["plan"], .plan),
        (["decision", "resolution", "order"], .decision), (["regulation", "rules", "by-law", "policy"], .regulation),
        (["directive", "instruction", "circular"], .directive), (["notice", "memorandum", "memo"], .notice),
        (["report"], .report), (["minutes"], .other),
    ]

    /// Other papers that assign work, which name no body: "Digital Strategy", "Terms of Reference for the Taskforce".
    private static let papers: Phrases = [
        "strategy", "framework", "guidance", "guidelines", "terms of reference", "charter", "protocol", "blueprint",
        "code of practice", "statement of work", "operating model", "delivery priorities", "action log",
        "action tracker", "responsibility matrix", "scorecard", "performance agreement", "performance contract",
        "service agreement", "conclusions",
    ]

    /// "Main Body of the Guidance", "Part One of the Framework" name no body, whatever other nouns they hold.
    private func endsInPaper(_ passage: Passage) -> Bool {
        let words = passage.withoutSigns(passage.indices)
        return Self.papers.phrases.contains {
            words.count > $0.letters.count && passage.has($0, at: words.upperBound - $0.letters.count)
        }
    }

    private func namesPaper(_ passage: Passage) -> Bool {
        passage.contains(anyOf: Self.papers) && !EnglishBodies.isOffice(passage, passage.indices)
    }

    func isTitle(_ passage: Passage) -> Bool {
        !passage.opens(Self.adopting, at: 0) && passage.count < 180 && !passage.endsSentence
            && passage.letters.last != 0x2C && !isNumber(passage) && !passage.opens(Self.filing, at: 0)
            && (Self.kinds.contains { passage.contains(anyOf: $0.words) } || namesPaper(passage))
            && namesMatter(passage) && !hasLabel(passage)
    }

    /// "Adopted by the Policy Committee on 11 March 2024" tells how the document came to be.
    static let adopting: Phrases = [
        "adopted", "approved", "endorsed", "prepared in", "prepared by", "council approved", "cabinet approved",
        "issued under", "issued by", "made under", "approved by", "adopted by",
    ]

    /// What opens a line with the number of the file or the letter.
    private static let filing: Phrases = [
        "ref.", "ref:", "ref no", "our ref", "my no", "your no", "my ref", "our no", "file no", "file ref",
        "reference:",
        "reference no", "submission no", "paper no", "document no", "minute no",
    ]

    /// Two words at least beside numbers: "Resolution 23/4" is no title.
    func namesMatter(_ passage: Passage) -> Bool {
        passage.letters.split(whereSeparator: \.isSpace).count {
            $0.contains(where: \.isLatin) && !$0.contains(where: \.isDigit)
        }
            >= 2
    }

    /// "Subject: …" labels; "Internal Audit Report: Cyber Resilience" names its kind first.
    private func hasLabel(_ passage: Passage) -> Bool {
        guard let colon = passage.letters.prefix(24).firstIndex(of: 0x3A) else { return false }
        return !Self.kinds.contains { passage.contains(anyOf: $0.words, in: 0..<colon) }
            && !passage.contains(anyOf: Self.papers, in: 0..<colon)
    }

    /// A document's name and number, alone on its line.
    func isNumber(_ passage: Passage) -> Bool {
        if plainNumber(passage) != nil { return true }
        guard !passage.endsSentence, let cited = EnglishCitation.all(in: passage, of: document).first else {
            return false
        }
        let date = EnglishDate.first(in: passage, cited.range.upperBound..<passage.count)
        return passage.count < 80 && (date?.range.upperBound ?? cited.range.upperBound) > passage.count - 4
    }

    private func type(of title: String) -> DirectiveType {
        var padded = " " + Folding.string(title) + " "
        // "Decision amending the Action Plan": the other text's kind is not its own.
        for word in [" amending ", " repealing ", " on the amendment ", " to amend "] {
            if let place = padded.firstRange(of: word) { padded = String(padded[...place.lowerBound]) }
        }
        if padded.contains(" minutes of ") { return .other }
        for (phrases, type) in Self.kinds {
            for phrase in phrases where padded.contains(" " + Folding.string(Array(phrase.letters)[...]) + " ") {
                return type
            }
        }
        return .other
    }
}

extension Paragraph {
    fileprivate var isBullet: Bool {
        if case .bullet = marker?.style { return true }
        return false
    }
}

/// Who issues a document whose head does not say so: its own words name the issuer somewhere.
struct EnglishIssuer {
    let document: Document

    func put(into directive: inout DraftDirective) {
        for case .paragraph(let paragraph) in document.blocks.prefix(60) {
            let passage = paragraph.passage
            guard let name = issuer(passage, directive) else { continue }
            let words = EnglishBodies.withoutArticle(passage, passage.withoutSigns(name))
            directive.issuer = document.string(passage, words)
            directive.fields["issuer"] = FieldSource(span: passage.span(words), confidence: 0.7)
            return
        }
    }

    /// "OMB" of a text that somewhere writes "Office of Management and Budget (OMB)".
    func writeOut(_ directive: inout DraftDirective) {
        guard let short = directive.issuer, (2...6).contains(short.utf8.count), short.allSatisfy({ $0.isUppercase })
        else {
            return
        }
        let bracket = Phrase(short)
        for case .paragraph(let paragraph) in document.blocks.prefix(60) {
            let passage = paragraph.passage
            var index = 0
            while let place = passage.first(bracket, in: index..<passage.count) {
                index = place.upperBound
                guard place.lowerBound > 12, passage[place.lowerBound - 1] == 0x28,
                    let name = named(passage, endingAt: passage.trimmed(0..<place.lowerBound - 1).upperBound),
                    EnglishShortNames.isShort(short, of: document.string(passage, name))
                else { continue }
                directive.issuer = document.string(passage, name) + " (" + short + ")"
                return
            }
        }
    }

    /// Where nothing names the issuer, the one to whom most reports go.
    func put(into directive: inout DraftDirective, receiving reports: [DraftReporting]) {
        guard directive.issuer == nil else { return }
        let reports = reports.filter { $0.to != nil }
        let receivers = Dictionary(grouping: reports) { $0.to ?? "" }
        guard let most = receivers.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
            most.value.count > 1, most.value.count * 2 > reports.count,
            let span = most.value.first?.source
        else { return }
        directive.issuer = most.key
        directive.fields["issuer"] = FieldSource(span: span, confidence: 0.5)
    }

    private func issuer(_ passage: Passage, _ directive: DraftDirective) -> Range<Int>? {
        owner(passage, directive) ?? actor(passage) ?? resolving(passage) ?? asked(passage)
    }

    /// "A RESOLUTION OF THE CITY COUNCIL OF BRANWELL adopting …", "BE IT RESOLVED by the Board of Trustees that …".
    private func resolving(_ passage: Passage) -> Range<Int>? {
        guard let word = passage.first(of: Self.enacting) else { return nil }
        let start = passage.skippingBlanks(word.range.upperBound)
        let sign = passage.letters[start...].firstIndex { [0x2C, 0x3A, 0x3B].contains($0) } ?? passage.count
        let stop = passage.first(of: Self.matters, in: start..<sign)?.range.lowerBound ?? sign
        let name = EnglishBodies.withoutArticle(passage, passage.trimmed(start..<stop))
        return EnglishBodies.isOffice(passage, name) ? name : nil
    }

    private static let enacting: Phrases = [
        "resolution of the", "resolved by the", "ordained by the", "enacted by the", "ordered by the",
        "decision of the",
    ]
    private static let matters: Phrases = [
        "adopting", "approving", "authorizing", "authorising", "establishing", "amending", "directing", "accepting",
        "that", "as follows", "on", "concerning", "declaring", "supporting", "setting", "in", "to", "this", "regarding",
        "endorsing", "creating", "designating", "at", "dated",
    ]

    /// "the Department of Water's Operational Directive 26-02": the number stands behind the one whose it is.
    private func owner(_ passage: Passage, _ directive: DraftDirective) -> Range<Int>? {
        guard let number = directive.number, number.count > 5, let place = passage.first(Phrase(number)) else {
            return nil
        }
        let before = passage.trimmed(0..<place.lowerBound)
        guard let sign = before.last(where: { passage[$0] == 0x27 }), before.upperBound - sign <= 3 else { return nil }
        return named(passage, endingAt: sign)
    }

    /// "The Water Board is rescinding the following circulars", "GTS issues this standard".
    private func actor(_ passage: Passage) -> Range<Int>? {
        guard let verb = passage.first(of: Self.issuing) else { return nil }
        return named(passage, endingAt: verb.range.lowerBound)
    }

    private static let issuing: Phrases = [
        "is rescinding the following", "is issuing this", "hereby issues this", "issues this", "has issued this",
        "is rescinding", "hereby rescinds", "is hereby issuing", "has prepared this", "has published this",
        "is publishing this", "hereby adopts this", "has adopted this", "has developed this",
    ]

    /// The capitalised name that ends before a place.
    private func named(_ passage: Passage, endingAt end: Int) -> Range<Int>? {
        var start = end
        let from = passage.letters[..<end].lastIndex { [0x2E, 0x2C, 0x3B, 0x3A].contains($0) }.map { $0 + 1 } ?? 0
        var index = end
        while index > from {
            let word =
                passage.letters[from..<passage.trimmed(from..<index).upperBound].lastIndex(where: \.isSpace)
                .map { $0 + 1 } ?? from
            let isSmall = Self.small.contains(Array(passage.letters[word..<passage.trimmed(word..<index).upperBound]))
            guard passage.capitals[word] || isSmall, word < index else { break }
            if !isSmall { start = word }
            index = word
        }
        let name = EnglishBodies.withoutArticle(passage, passage.trimmed(start..<end))
        return EnglishBodies.isActor(passage, name) ? name : nil
    }

    private static let small = Set(["of", "and", "the", "for", "&"].map { Folding.letters($0) })

    /// "Direct any questions regarding this memorandum to the Budget Office": those who issue a text answer for it.
    private func asked(_ passage: Passage) -> Range<Int>? {
        guard passage.contains(anyOf: ["questions", "enquiries", "inquiries", "queries"]),
            passage.contains(anyOf: Self.direction), passage.contains(anyOf: Self.own),
            let word = passage.first(of: Self.direction),
            let to = passage.first("to", in: word.range.upperBound..<passage.count)
        else { return nil }
        let start = passage.skippingBlanks(to.upperBound)
        let stop = passage.first(of: ["at", "by", "via", "through", "on", "no later than"], in: start..<passage.count)
        let sign = passage.letters[start...].firstIndex { [0x2C, 0x2E, 0x3B, 0x28, 0x5B].contains($0) }
        let end = min(stop?.range.lowerBound ?? passage.count, sign ?? passage.count)
        let name = EnglishBodies.withoutArticle(passage, passage.trimmed(start..<max(start, end)))
        return EnglishBodies.isActor(passage, name) ? name : nil
    }

    private static let direction: Phrases = [
        "direct", "directed", "addressed", "address", "referred", "refer", "sent", "send", "submitted",
    ]
    private static let own: Phrases = [
        "this memorandum", "this circular", "this directive", "this policy", "this guidance", "this notice",
        "this instruction", "this order", "this letter", "this standard", "this framework", "this plan",
        "this strategy",
    ]
}

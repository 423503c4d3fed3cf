import WorkCalendar

/// What an English document rests on, and what it replaces.
extension EnglishHead {
    /// Documents behind "pursuant to", "having regard to", "gives effect to": by number, else by title.
    func basis(_ opening: [Passage]) -> [DraftCitation] {
        var found: [DraftCitation] = []
        for passage in opening {
            found += EnglishSubject.sentences(passage, passage.indices).flatMap { approved(passage, $0) }
            found += cited(in: passage, passage.indices, isDuty: false)
        }
        let numbered = document.blocks.prefix(40).compactMap { block -> Paragraph? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return opening.contains { $0.span == paragraph.passage.span } ? nil : paragraph
        }
        for paragraph in numbered {
            for sentence in EnglishSubject.sentences(paragraph.passage, paragraph.body) {
                // "This plan sets out how the Council will …" speaks of itself.
                let isDuty =
                    paragraph.passage.contains(anyOf: ["shall", "must", "will", "should"], in: sentence)
                    && !paragraph.passage.contains(anyOf: ["sets out how", "set out how"], in: sentence)
                // "a framework for agencies to implement the authorities of the Act": what others do rests nothing on it.
                if paragraph.passage.contains("to implement", in: sentence) { continue }
                found += cited(in: paragraph.passage, sentence, isDuty: isDuty)
            }
        }
        found += listed() + considered()
        var known: Set<String> = []
        return found.filter { known.insert(Folding.string($0.number ?? $0.title ?? "")).inserted }
    }

    /// A duty names acts too, but only what the document as a whole is made under is its basis.
    private func cited(in passage: Passage, _ range: Range<Int>, isDuty: Bool) -> [DraftCitation] {
        let words = isDuty ? EnglishAuthority.makings : EnglishAuthority.bases
        // "WHEREAS, Republic Act No. 11032 requires …": the recitals of an order.
        let recital =
            !isDuty && passage.has("whereas", at: range.lowerBound) ? range.lowerBound..<range.lowerBound + 7 : nil
        guard let word = passage.first(of: words, in: range)?.range ?? recital else {
            return isDuty ? [] : approved(passage, range)
        }
        let after = word.upperBound..<range.upperBound
        if !EnglishCitation.all(in: passage, of: document).contains(where: { after.contains($0.range.lowerBound) }),
            let dated = dated(passage, after)
        {
            return [dated]
        }
        let numbers = EnglishCitation.all(in: passage, of: document).filter { after.contains($0.range.lowerBound) }
        let quoted = EnglishAuthority.quoted(in: passage, after, of: document)
        let named = EnglishAuthority.titles(in: passage, after, of: document).filter { title in
            !quoted.contains { $0.range.overlaps(title.range) }
        }
        let titles = (quoted + named).filter { title in
            !isOwn(passage, title.range)
                && !numbers.contains { $0.range.overlaps(title.range) || isApposed(passage, title.range, $0.range) }
        }
        return numbers.map { citation($0, passage) }
            + titles.map {
                DraftCitation(
                    number: chapter(passage, behind: $0.range), date: nil, issuer: nil, title: $0.title,
                    source: passage.span($0.range))
            }
    }

    /// "the Executive Order of May 9, 2025, *Making Data Open*": without a number the date and the title in quotes cite.
    private func dated(_ passage: Passage, _ range: Range<Int>) -> DraftCitation? {
        guard let kind = passage.first(of: Self.dated, in: range), kind.range.lowerBound - range.lowerBound < 24 else {
            return nil
        }
        let start = passage.skippingBlanks(kind.range.upperBound)
        guard let date = EnglishDate.parse(passage, at: start, limit: range.upperBound), date.hasDay else { return nil }
        let quotes: Set<Letter> = [0x22, 0x2A, 0x201C, 0x5F, 0x27]
        let near = date.range.upperBound..<min(range.upperBound, date.range.upperBound + 10)
        guard let open = near.first(where: { quotes.contains(passage[$0]) }),
            let close = passage.letters[open + 1..<min(passage.count, open + 240)].firstIndex(where: {
                quotes.contains($0) && $0 != 0x27
            })
        else { return nil }
        let title = passage.withoutSigns(open + 1..<close)
        return DraftCitation(
            number: nil, date: date.day.iso, issuer: nil, title: document.string(passage, title),
            source: passage.span(kind.range.lowerBound..<close))
    }

    private static let dated: Phrases = [
        "executive order of", "order of", "memorandum of", "directive of", "decree of", "proclamation of",
        "executive order dated", "memorandum dated", "presidential memorandum of", "resolution of", "decision of",
    ]

    /// Acts are numbered behind their title, by chapter, by year or in a series.
    ///
    /// "Companies Act, No. 14 of 2019", "Directive on Permits (PD 3/2025, 1 May 2025)".
    func chapter(_ passage: Passage, behind title: Range<Int>) -> String? {
        var start = passage.skippingBlanks(title.upperBound)
        guard start < passage.count else { return nil }
        if passage[start].isDigit, start - title.upperBound <= 1, let counted = ofYear(passage, start) {
            return counted
        }
        guard passage[start] == 0x28 || passage[start] == 0x2C else { return nil }
        let isBracketed = passage[start] == 0x28
        start = passage.skippingBlanks(start + 1)
        if passage.has("act no", at: start) { start += 4 }
        if !isBracketed || passage.has("act", at: start), let counted = ofYear(passage, start) { return counted }
        let signs: Set<Letter> = [0x29, 0x2C, 0x3B]
        var end = passage.letters[start..<min(passage.count, start + 40)].firstIndex { signs.contains($0) } ?? start
        let isNamed = passage.has(anyOf: ["no.", "no", "chapter", "cap.", "cap"], at: start)
        if !isBracketed {
            // Without a bracket the words go on behind the year.
            guard isNamed, let digit = passage.letters[start...].prefix(6).firstIndex(where: \.isDigit) else {
                return nil
            }
            end = passage.letters[digit...].firstIndex { !$0.isDigit && $0 != 0x2F } ?? passage.count
            let of = passage.skippingBlanks(end)
            if passage.has("of", at: of),
                let year = EnglishDate.number(passage, passage.skippingBlanks(of + 2), passage.count)
            {
                end = year.end
            }
        }
        let number = start..<end
        let isFiled =
            !number.isEmpty && passage[start].isLatin && passage.capitals[start]
            && (passage.letters[number].contains(0x2F) || isNotice(passage, number))
        guard isNamed || isFiled, passage.letters[number].contains(where: \.isDigit) else { return nil }
        return document.string(passage, number)
    }

    /// Whether a cited title is the document's own: not in "Action Programme for the Implementation of the Strategy".
    func isOwn(_ title: String, in own: String) -> Bool {
        guard let place = own.firstRange(of: title) else { return false }
        return ![
            "implementation of the ", "implementing the ", "implement the ", "implementation of ", "delivery of the ",
        ]
        .contains { own[..<place.lowerBound].hasSuffix($0) }
    }

    /// "National Land Transport Act 5 of 2009", "(Act 14 of 2011)".
    private func ofYear(_ passage: Passage, _ start: Int) -> String? {
        let digits = passage.has("act", at: start) ? passage.skippingBlanks(start + 3) : start
        guard digits < passage.count, passage[digits].isDigit,
            let number = EnglishDate.number(passage, digits, passage.count), number.value < 1000,
            case let of = passage.skippingBlanks(number.end), passage.has("of", at: of),
            let year = EnglishDate.number(passage, passage.skippingBlanks(of + 2), passage.count),
            (1800...2100).contains(year.value)
        else { return nil }
        return document.string(passage, start..<year.end)
    }

    /// "GN 997", "SI 44": capitals of a gazette and a number.
    private func isNotice(_ passage: Passage, _ number: Range<Int>) -> Bool {
        let words = passage.letters[number].split(whereSeparator: \.isSpace)
        return words.count == 2 && (2...4).contains(words[0].count) && words[0].allSatisfy(\.isLatin)
            && words[0].indices.allSatisfy { passage.capitals[$0] } && words[1].allSatisfy(\.isDigit)
    }

    /// "this Action Plan", "the following Rules": the document speaks of itself.
    private func isOwn(_ passage: Passage, _ title: Range<Int>) -> Bool {
        let before = passage.trimmed(0..<title.lowerBound)
        return ["this", "the following", "the present", "the attached", "the enclosed", "these"].contains {
            (word: Phrase) in
            before.count >= word.letters.count && passage.has(word, at: before.upperBound - word.letters.count)
        }
    }

    /// A title with its number directly behind it is cited by that.
    private func isApposed(_ passage: Passage, _ title: Range<Int>, _ number: Range<Int>) -> Bool {
        if (0...6).contains(number.lowerBound - title.upperBound) { return true }
        // "Republic Act No. 7160, or the Local Government Code", "Act No. 32 (Ease of Business Act)"
        let between = number.upperBound..<max(number.upperBound, title.lowerBound)
        guard title.lowerBound >= number.upperBound, between.count <= 30 else { return false }
        let words = passage.folded(passage.withoutSigns(between))
        return ["", "or the", "or", "-", "the", "otherwise known as the", "known as the"].contains(words)
    }

    /// The decision by which a cabinet or council approved what the document carries out.
    private func approved(_ passage: Passage, _ range: Range<Int>) -> [DraftCitation] {
        guard
            passage.contains(anyOf: ["approved", "adopted", "decided", "resolved", "directed", "granted"], in: range),
            passage.contains(
                anyOf: [
                    "by decision", "by resolution", "in decision", "by order", "in resolution", "granted approval",
                    "granted its approval", "by minute",
                ], in: range)
        else { return [] }
        return EnglishCitation.all(in: passage, of: document).filter { range.contains($0.range.lowerBound) }
            .map { citation($0, passage) }
    }

    private func citation(_ cited: EnglishCitation, _ passage: Passage) -> DraftCitation {
        DraftCitation(
            number: cited.number, date: cited.date?.iso, issuer: nil, title: nil, source: passage.span(cited.range))
    }

    /// What is "hereby repealed", or stands behind "replaces", by its number, else by its title.
    func replaced(by own: DraftDirective) -> [String] {
        var found: [String] = []
        for case .paragraph(let paragraph) in document.blocks {
            let passage = paragraph.passage
            guard passage.contains(anyOf: Self.endings) else { continue }
            for sentence in EnglishSubject.sentences(passage, paragraph.body) {
                // What ends a provision alone changes the text that holds it.
                guard let ending = passage.first(of: Self.endings, in: sentence),
                    EnglishProvision.paths(in: passage, [sentence], of: document).isEmpty
                else { continue }
                let numbers = EnglishCitation.all(in: passage, of: document).filter {
                    sentence.contains($0.range.lowerBound) && $0.number != own.number
                }
                found += numbers.map(\.number)
                guard numbers.isEmpty else { continue }
                let isActive = Self.active.contains(ending.phrase)
                let place =
                    isActive
                    ? ending.range.upperBound..<sentence.upperBound : sentence.lowerBound..<ending.range.lowerBound
                found += EnglishAuthority.titles(in: passage, place, of: document).map(\.title).filter {
                    $0 != own.title
                }
            }
        }
        return found
    }

    /// The places among the endings of those that what is replaced stands behind.
    private static let active: Set<Int> = [7, 10, 13, 14, 15, 16]
    private static let endings: Phrases = [
        "hereby repealed", "is repealed", "are repealed", "shall be repealed", "hereby revoked", "is revoked",
        "is replaced", "supersedes", "superseded by this", "is superseded", "replaces", "is rescinded",
        "ceases to have effect", "cancels", "rescinds", "repeals", "revokes", "are revoked", "are superseded",
        "is withdrawn", "hereby rescinded", "is cancelled",
    ]
}

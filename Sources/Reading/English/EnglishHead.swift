import WorkCalendar

/// The head of an English document: title, number, date, issuer, recipients, what it rests on.
struct EnglishHead {
    let document: Document

    /// Lines before the first numbered item, as passages.
    private var opening: [Passage] {
        var found: [Passage] = []
        for block in document.blocks.prefix(40) {
            guard case .paragraph(let paragraph) = block, paragraph.marker == nil else { break }
            found.append(paragraph.passage)
        }
        return found
    }

    func directive() -> DraftDirective {
        let opening = opening
        var directive = DraftDirective(type: .other, basis: [], replaces: [], recipients: [], fields: [:])
        for passage in opening { read(passage, into: &directive) }
        if let title = title(among: opening) {
            directive.title = document.string(title.passage, title.range)
            directive.fields["title"] = FieldSource(
                span: title.passage.span(title.range), confidence: title.confidence)
        }
        // "Cabinet Decision Notice" over the reference lines says the kind, whatever the matter below is called.
        let form = opening.first { isTitle($0) }.map { document.string($0) }
        directive.type = type(of: form ?? directive.title ?? "")
        if directive.type == .other {
            // "DECISION No. 87/2025": the line of the number says the kind.
            let numbered = opening.prefix(6).first {
                isNumber($0) || !EnglishCitation.all(in: $0, of: document).isEmpty
            }
            directive.type = type(of: numbered.map { document.string($0) } ?? "")
        }
        directive.basis = basis(opening)
        directive.replaces = replaced(by: directive.number)
        directive.effective = effective
        EnglishFoot(document: document).put(into: &directive)
        return directive
    }

    private func read(_ passage: Passage, into directive: inout DraftDirective) {
        if let value = Self.value(passage, ["to", "for the attention of", "addressees", "distribution"]) {
            directive.recipients += EnglishBodies.list(passage, value, of: document).map(\.shown)
        }
        let issuing = Self.value(passage, ["from", "issued by", "issuer", "issuing body"])
        if let value = issuing ?? (directive.issuer == nil ? name(passage) : nil) {
            directive.issuer = document.string(passage, EnglishBodies.withoutArticle(passage, value))
            directive.fields["issuer"] = FieldSource(span: passage.span(value), confidence: 0.85)
        }
        if directive.number == nil, passage.count < 80, let cited = EnglishCitation.all(in: passage, of: document).first
        {
            directive.number = cited.number
            directive.fields["number"] = FieldSource(span: passage.span(cited.range), confidence: 0.9)
        }
        if directive.number == nil, let value = reference(passage) {
            directive.number = document.string(passage, value)
            directive.fields["number"] = FieldSource(span: passage.span(value), confidence: 0.95)
        }
        if directive.issued == nil, passage.count < 60, let date = EnglishDate.first(in: passage, passage.indices),
            date.hasDay
        {
            directive.issued = date.day.iso
            directive.fields["issued"] = FieldSource(span: passage.span(date.range), confidence: 0.9)
        }
    }

    /// "Ref: MOT/ROADS/2025/14", "Our reference: 12-2025": letters or strokes with figures, no sentence.
    private func reference(_ passage: Passage) -> Range<Int>? {
        guard passage.count < 80,
            let value = Self.value(
                passage,
                [
                    "ref", "ref.", "reference", "our ref", "our reference", "ref no", "ref. no", "ref. no.", "ref no.",
                    "reference no", "reference no.", "reference number", "file", "file no", "file no.", "file ref",
                    "doc", "document no", "document no.", "document number", "circular no", "circular no.", "no", "no.",
                ])
        else { return nil }
        let end = value.first { passage[$0].isSpace || passage[$0] == 0x2C } ?? value.upperBound
        let number = value.lowerBound..<end
        return passage.letters[number].contains(where: \.isDigit) ? number : nil
    }

    /// The words behind one of the labels that opens a line with a colon.
    static func value(_ passage: Passage, _ labels: [Phrase]) -> Range<Int>? {
        for label in labels where passage.hasPrefix(label) {
            guard label.letters.count < passage.count, passage[label.letters.count] == 0x3A else { continue }
            return passage.withoutSigns(label.letters.count..<passage.count)
        }
        return nil
    }

    /// A short line in capitals that is a body's name.
    private func name(_ passage: Passage) -> Range<Int>? {
        let range = passage.withoutSigns(passage.indices)
        guard passage.count < 60, EnglishBodies.isName(passage, range), !isTitle(passage), !passage.endsSentence else {
            return nil
        }
        return range
    }

    private static let kinds: [(words: [Phrase], type: DirectiveType)] = [
        (["performance scheme", "scorecard", "performance appraisal", "appraisal scheme"], .performanceScheme),
        (["work points", "work priorities", "key tasks"], .workPoints),
        (["action programme", "programme", "program", "roadmap"], .programme), (["plan"], .plan),
        (["decision", "resolution", "order"], .decision), (["regulation", "rules", "by-law", "policy"], .regulation),
        (["directive", "instruction", "circular"], .directive), (["notice", "memorandum", "memo"], .notice),
        (["report"], .report), (["minutes"], .other),
    ]

    func isTitle(_ passage: Passage) -> Bool {
        passage.count < 180 && !passage.endsSentence && passage.letters.last != 0x2C && !isNumber(passage)
            && Self.kinds.contains { passage.contains(anyOf: $0.words) }
            && passage.letters.count(where: \.isSpace) >= 1 && !passage.letters.prefix(24).contains(0x3A)
    }

    /// A document's name and number, alone on its line.
    func isNumber(_ passage: Passage) -> Bool {
        guard let cited = EnglishCitation.all(in: passage, of: document).first else { return false }
        let date = EnglishDate.first(in: passage, cited.range.upperBound..<passage.count)
        return passage.count < 80 && (date?.range.upperBound ?? cited.range.upperBound) > passage.count - 4
    }

    private func type(of title: String) -> DirectiveType {
        let words = Folding.string(title)
        let padded = " " + words + " "
        for (phrases, type) in Self.kinds {
            for phrase in phrases where padded.contains(" " + Folding.string(phrase.letters[...]) + " ") { return type }
        }
        return .other
    }

    /// "Decision No. 31/2018 is hereby repealed"
    private func replaced(by own: String?) -> [String] {
        var found: [String] = []
        for case .paragraph(let paragraph) in document.blocks {
            let passage = paragraph.passage
            guard passage.contains(anyOf: Self.endings) else { continue }
            for sentence in EnglishSubject.sentences(passage, paragraph.body)
            where passage.contains(anyOf: Self.endings, in: sentence)
                && EnglishProvision.paths(in: passage, [sentence], of: document).isEmpty
            {
                found += EnglishCitation.all(in: passage, of: document).filter {
                    sentence.contains($0.range.lowerBound) && $0.number != own
                }.map(\.number)
            }
        }
        return found
    }

    /// The day of "enters into force on 10 May 2024".
    private var effective: String? {
        for case .paragraph(let paragraph) in document.blocks.reversed() {
            let passage = paragraph.passage
            guard
                let place = passage.first(of: [
                    "into force on", "takes effect on", "takes effect from", "with effect from",
                ])
            else { continue }
            let behind = place.range.upperBound..<min(passage.count, place.range.upperBound + 30)
            return EnglishDate.first(in: passage, behind)?.day.iso
        }
        return nil
    }

    private static let endings: [Phrase] = [
        "hereby repealed", "is repealed", "are repealed", "shall be repealed", "hereby revoked", "is revoked",
        "is replaced",
        "supersedes", "superseded by this", "is superseded", "replaces", "is rescinded", "ceases to have effect",
    ]

    /// Numbered documents behind "pursuant to", "having regard to", "in accordance with".
    private func basis(_ opening: [Passage]) -> [DraftCitation] {
        let verbs: [Phrase] = [
            "pursuant to", "having regard to", "in accordance with", "under", "implements", "to implement",
        ]
        return opening.flatMap { passage -> [DraftCitation] in
            guard let verb = passage.first(of: verbs) else { return [] }
            return EnglishCitation.all(in: passage, of: document).filter { $0.range.lowerBound > verb.range.lowerBound }
                .map {
                    DraftCitation(
                        number: $0.number, date: $0.date?.iso, issuer: nil, title: nil, source: passage.span($0.range))
                }
        }
    }
}

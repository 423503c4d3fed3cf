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
        if let subject = opening.lazy.compactMap({ line in
            value(line, ["subject", "re", "title"]).map { (line, $0) }
        }).first {
            directive.title = document.string(subject.0, subject.1)
            directive.fields["title"] = FieldSource(span: subject.0.span(subject.1), confidence: 0.9)
        } else if let title = opening.first(where: { isTitle($0) }) {
            directive.title = document.string(title)
            directive.fields["title"] = FieldSource(span: title.span, confidence: 0.85)
        }
        directive.type = type(of: directive.title ?? "")
        directive.basis = basis(opening)
        return directive
    }

    private func read(_ passage: Passage, into directive: inout DraftDirective) {
        if let value = value(passage, ["to", "for the attention of", "addressees", "distribution"]) {
            directive.recipients += EnglishBodies.list(passage, value, of: document).map(\.shown)
        }
        if directive.issuer == nil,
            let value = value(passage, ["from", "issued by", "issuer", "issuing body"]) ?? name(passage)
        {
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
            let value = value(
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

    private func value(_ passage: Passage, _ labels: [Phrase]) -> Range<Int>? {
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
        (["report"], .report),
    ]

    private func isTitle(_ passage: Passage) -> Bool {
        passage.count < 180 && !passage.endsSentence && !isNumber(passage)
            && Self.kinds.contains { passage.contains(anyOf: $0.words) }
            && passage.letters.count(where: \.isSpace) >= 1 && !passage.letters.prefix(24).contains(0x3A)
    }

    /// A document's name and number, alone on its line.
    private func isNumber(_ passage: Passage) -> Bool {
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

import WorkCalendar

/// What the head tells where no line of it has the form that it is looked for by, and when the text takes effect.
extension EnglishHead {
    func putWhatIsMissing(among opening: [Passage], into directive: inout DraftDirective) {
        putDay(among: opening, into: &directive)
        putCode(among: opening, into: &directive)
        putIssuer(among: opening, into: &directive)
        putTitle(among: opening, into: &directive)
        putMeeting(into: &directive)
    }

    /// The first line that is a body's name, whatever figures it holds, or who a memorandum is "of".
    private func putIssuer(among opening: [Passage], into directive: inout DraftDirective) {
        guard directive.issuer == nil else { return }
        for passage in opening where passage.count < 120 {
            let words = passage.withoutSigns(passage.indices)
            let of = (["memorandum of the", "notice of the", "order of the", "instruction of the"] as [Phrase])
                .lazy.compactMap { passage.behind($0, in: words) }.first.map { EnglishBodies.core(passage, $0) }
            guard !passage.letters.prefix(24).contains(0x3A), !passage.endsSentence,
                !passage.opens(["to", "for", "all", "dear"], at: 0),
                EnglishBodies.isOffice(passage, of ?? words)
            else { continue }
            directive.issuer = document.string(passage, of ?? words)
            directive.fields["issuer"] = FieldSource(span: passage.span(of ?? words), confidence: 0.5)
            return
        }
    }

    /// The body whose minutes they are, where nothing above the title names one.
    ///
    /// "Minutes of the 14th Meeting of the Quality Committee held on 3 May".
    func putMeeting(into directive: inout DraftDirective) {
        guard directive.issuer == nil, let source = directive.fields["title"]?.span,
            let line = document.blocks.prefix(20).lazy.compactMap({ block -> Passage? in
                guard case .paragraph(let paragraph) = block else { return nil }
                return paragraph.passage.span.start <= source.start && source.start < paragraph.passage.span.end
                    ? paragraph.passage : nil
            }).first,
            let opening = line.first(of: Self.meeting), opening.range.lowerBound < 12
        else { return }
        var start = opening.range.upperBound
        let end = line.first(of: ["held", "on"], in: start..<line.count)?.range.lowerBound ?? line.count
        while let of = line.first(of: ["meeting of the", "meeting of", "session of the"], in: start..<end) {
            start = of.range.upperBound
        }
        let stop = line.letters[start..<end].firstIndex { [0x2C, 0x28, 0x3A].contains($0) } ?? end
        let name = EnglishBodies.withoutArticle(line, line.withoutSigns(start..<stop))
        guard name.count > 4, EnglishBodies.isOffice(line, name) else { return }
        directive.issuer = document.string(line, name)
        directive.fields["issuer"] = FieldSource(span: line.span(name), confidence: 0.5)
    }

    private static let meeting: Phrases = [
        "minutes of the", "minutes of", "notes of the", "action notes of the", "decisions of the", "record of the",
        "action points from the", "actions arising from the", "conclusions of the", "resolutions of the",
        "action minutes of the", "note of the", "summary of the", "outcomes of the",
    ]

    /// The day a session ended or a text took effect, where no other is named: "23-24 September 2026", "Effective 1 April 2026".
    private func putDay(among opening: [Passage], into directive: inout DraftDirective) {
        guard directive.issued == nil else { return }
        for case .paragraph(let paragraph) in document.blocks.reversed() {
            let passage = paragraph.passage
            guard passage.count < 300,
                passage.opens(Self.concluding, at: 0) || passage.has("date:", at: 0) || passage.has("date :", at: 0),
                let date = EnglishDate.first(in: passage, passage.indices), date.hasDay
            else { continue }
            directive.issued = date.day.iso
            directive.fields["issued"] = FieldSource(span: passage.span(date.range), confidence: 0.8)
            return
        }
        for passage in opening where passage.count < 160 {
            guard let date = EnglishDate.first(in: passage, passage.indices), date.hasDay,
                !passage.contains(anyOf: Self.othersDays)
            else { continue }
            directive.issued = date.day.iso
            directive.fields["issued"] = FieldSource(span: passage.span(date.range), confidence: 0.6)
            return
        }
    }

    /// A line over the text that is neither its issuer nor its number, where no line has the form of a title.
    private func putTitle(among opening: [Passage], into directive: inout DraftDirective) {
        guard directive.title == nil else { return }
        let near = document.blocks.prefix(6).compactMap { block -> Passage? in
            guard case .paragraph(let paragraph) = block, paragraph.marker?.style != .annex else { return nil }
            return paragraph.passage
        }
        let lines = (opening.isEmpty ? near : opening).flatMap { passage -> [Passage] in
            guard passage.isCapitals, passage.lineRanges.count > 1 else { return [passage] }
            return passage.lineRanges.map { Passage(passage, range: $0) }
        }
        let line = lines.first { mayTitle($0, of: directive) }
        guard let line else { return }
        directive.title = document.string(line)
        directive.fields["title"] = FieldSource(span: line.span(line.indices), confidence: 0.5)
    }

    private func mayTitle(_ line: Passage, of directive: DraftDirective) -> Bool {
        let isMinutes = line.hasPrefix("minutes")
        guard (12...220).contains(line.count), line.startsCapital, namesMatter(line), !isNumber(line),
            isMinutes || !line.endsSentence,
            isMinutes || EnglishDate.first(in: line, line.indices).map({ !$0.hasDay }) ?? true,
            let last = line.letters.last, ![0x2C, 0x3A, 0x3B].contains(last),
            !line.letters.prefix(16).contains(0x3A), !line.opens(Self.concluding, at: 0),
            !line.opens(["to", "ref", "from", "dear", "all", "whereas"], at: 0),
            !line.contains(anyOf: EnglishSubject.orders), !EnglishBodies.isOffice(line, line.indices)
        else { return false }
        return directive.issuer.map { !document.string(line).contains($0) } ?? true
    }

    /// The first code with strokes and figures of the lines over the text: "Circular BPP/2026/19 - issued 2 October 2026".
    private func putCode(among opening: [Passage], into directive: inout DraftDirective) {
        guard directive.number == nil else { return }
        for passage in opening where passage.count < 160 && !passage.contains(anyOf: Self.othersDays) {
            let words = passage.indices.split { passage[$0].isSpace || [0x2C, 0x3B, 0x28, 0x29].contains(passage[$0]) }
            for word in words {
                guard let first = word.first, let last = word.last, case let code = first..<last + 1,
                    (6...30).contains(code.count), passage.capitals[first],
                    passage.letters[code].count(where: { $0 == 0x2F }) > 1
                        || passage.letters[code].contains(0x2F) && passage[last].isDigit,
                    passage.letters[code].contains(where: \.isDigit), EnglishDate.first(in: passage, code) == nil
                else { continue }
                directive.number = document.string(passage, code)
                directive.fields["number"] = FieldSource(span: passage.span(code), confidence: 0.6)
                return
            }
        }
    }

    private static let concluding: Phrases = [
        "adopted", "done", "passed", "given", "signed", "dated", "approved", "ordered", "issued", "executed",
        "resolved",
    ]

    /// What another day is of than the text's own.
    private static let othersDays: Phrases = [
        "pursuant to", "having regard to", "in accordance with", "under the", "replaces", "supersedes", "resolution no",
        "decision no", "order no", "by", "before", "deadline", "act",
    ]

    /// The day of "enters into force on 10 May 2024".
    var effective: String? {
        for case .paragraph(let paragraph) in document.blocks.reversed() {
            let passage = paragraph.passage
            guard
                let place = passage.first(of: Self.effects)
            else { continue }
            let behind = place.range.upperBound..<min(passage.count, place.range.upperBound + 30)
            return EnglishDate.first(in: passage, behind)?.day.iso
        }
        return nil
    }

    private static let effects: Phrases = [
        "into force on", "takes effect on", "takes effect from", "with effect from",
    ]
}

/// Memoranda and orders of a head of state or government, whose heads say to whom and by whose authority.
extension EnglishHead {
    /// "Communication from the Commission" names the form before the body.
    func withoutForm(_ passage: Passage, _ line: Range<Int>) -> Range<Int> {
        for form: Phrase in [
            "communication from the", "communication from", "report of the", "note by the", "by the", "by order of the",
        ] {
            if let rest = passage.behind(form, in: line) { return rest }
        }
        return line
    }

    /// Minutes say so in their title.
    static func isMinutes(_ document: Document) -> Bool {
        for block in document.blocks.prefix(12) {
            guard case .paragraph(let paragraph) = block, paragraph.marker == nil, !paragraph.passage.hasPrefix("read"),
                !isRecital(paragraph.passage)
            else { continue }
            // "queued for forty minutes" tells of none.
            if let word = paragraph.passage.first("minutes"), paragraph.passage.capitals[word.lowerBound] {
                return true
            }
            if paragraph.passage.count < 160, paragraph.passage.contains("decisions of"),
                paragraph.passage.contains("meeting")
            {
                return true
            }
            if paragraph.passage.contains(
                anyOf: [
                    "minutes of", "meeting minutes", "action notes", "notes of the meeting", "notes of the",
                    "action items from", "action points from", "decisions of the meeting", "summary of actions from",
                    "note of the meeting",
                    "record of the meeting", "record of decisions", "notes of a meeting", "draft minutes",
                ])
            {
                return true
            }
        }
        return false
    }

    static let memorandum: Phrase = "memorandum for"

    /// "MEMORANDUM FOR THE HEADS OF DEPARTMENTS AND AGENCIES" names those it goes to; "M-13-13 — …" its number.
    func readMemorandum(_ opening: [Passage], into directive: inout DraftDirective) {
        for line in opening {
            let isPlace = directive.issuer.map { isPlaceOnly($0) } ?? true
            if isPlace, let office = signer(line) {
                let named = Phrase(document.string(line, office))
                // The letterhead "Office of the City Mayor" names the same in full.
                let whole = opening.prefix(6).lazy.flatMap { above in
                    above.lineRanges.filter {
                        above.has("office of the", at: $0.lowerBound) && above.contains(named, in: $0)
                    }
                    .map { (above, $0) }
                }.first
                directive.issuer = whole.map { document.string($0.0, $0.1) } ?? document.string(line, office)
                directive.fields["issuer"] = FieldSource(span: line.span(office), confidence: 0.86)
            }
            if directive.issuer == nil || directive.fields["issuer"]?.confidence ?? 1 < 0.86,
                let office = authority(line)
            {
                directive.issuer = document.string(line, office) + (nation(line).map { " of " + $0 } ?? "")
                directive.fields["issuer"] = FieldSource(span: line.span(office), confidence: 0.86)
            }
            guard line.count < 200, let place = line.first(Self.memorandum) ?? Self.letter(line) else { continue }
            if directive.number == nil, place.lowerBound > 0, let number = number(line, before: place.lowerBound) {
                directive.number = document.string(line, number)
                directive.fields["number"] = FieldSource(span: line.span(number), confidence: 0.85)
            }
            guard directive.recipients.isEmpty else { continue }
            let names = EnglishBodies.withoutArticle(line, line.withoutSigns(place.upperBound..<line.count))
            if names.isEmpty { continue }
            directive.recipients = [document.string(line, names)]
            directive.fields["recipients"] = FieldSource(span: line.span(names), confidence: 0.85)
        }
    }

    /// "LETTER TO THE HEADS OF DEPARTMENTS", "TO THE HEADS OF DEPARTMENTS" alone on its line.
    private static func letter(_ line: Passage) -> Range<Int>? {
        guard !line.endsSentence else { return nil }
        for opening: Phrase in ["letter to", "circular to", "to the heads of", "to heads of", "to all"]
        where line.hasPrefix(opening) {
            let to = line.first("to", in: line.indices)?.upperBound ?? 0
            return 0..<to
        }
        return nil
    }

    /// Letters and figures with hyphens at the line's front: "M-13-13".
    private func number(_ line: Passage, before limit: Int) -> Range<Int>? {
        let end = line.letters[..<limit].firstIndex(where: \.isSpace) ?? limit
        let word = 0..<end
        guard word.count > 3, line[0].isLatin, line.capitals[0], line.letters[word].contains(where: \.isDigit),
            line.letters[word].contains(0x2D), line.letters[word].allSatisfy({ $0.isWord || $0 == 0x2D })
        else { return nil }
        return word
    }

    /// "OMB M-22-18 (2022-09-14)", "GSA ADM-5440.2": an abbreviation and a code with letters, alone on their line or with
    /// the date behind them.
    func issuedCode(_ line: Passage) -> (body: Range<Int>, number: Range<Int>)? {
        guard line.count < 60, let blank = line.letters.firstIndex(where: \.isSpace), (2...7).contains(blank),
            (0..<blank).allSatisfy({ line[$0].isLatin && line.capitals[$0] })
        else { return nil }
        let start = line.skippingBlanks(blank)
        let end = line.letters[start...].firstIndex { $0.isSpace || $0 == 0x2C || $0 == 0x28 } ?? line.count
        let number = start..<end
        guard number.count > 3, line[start].isLatin, line.capitals[start], line.letters[number].contains(0x2D),
            line.letters[number].contains(where: \.isDigit), EnglishDate.first(in: line, number) == nil
        else { return nil }
        let rest = line.withoutSigns(end..<line.count)
        let date = EnglishDate.first(in: line, rest)
        guard rest.isEmpty || date?.range == rest else { return nil }
        return (0..<blank, number)
    }

    /// "ITM 2025-03", "AD 2024-17": a series by its letters, and its number, before the date or alone.
    func series(_ line: Passage) -> Range<Int>? {
        guard line.count < 60, let blank = line.letters.firstIndex(where: \.isSpace), (2...5).contains(blank),
            (0..<blank).allSatisfy({ line[$0].isLatin && line.capitals[$0] }),
            EnglishDate.month(line, 0, line.count) == nil
        else { return nil }
        let start = line.skippingBlanks(blank)
        let end = line.letters[start...].firstIndex { !$0.isDigit && $0 != 0x2D && $0 != 0x2F } ?? line.count
        guard end - start > 3, line[start].isDigit,
            line.letters[start..<end].count(where: { $0 == 0x2D || $0 == 0x2F }) == 1,
            line[end - 1].isDigit, end == line.count || line[end].isSpace
        else { return nil }
        let rest = line.withoutSigns(end..<line.count)
        guard rest.isEmpty || EnglishDate.first(in: line, rest)?.range == rest else { return nil }
        return 0..<end
    }

    /// "By the authority vested in me as President by the Constitution and the laws of …".
    private func authority(_ line: Passage) -> Range<Int>? {
        guard let vested = line.first(of: ["vested in me as", "conferred on me as", "conferred upon me as"])?.range,
            let end = authorityEnd(line, vested.upperBound)
        else { return nil }
        let office = EnglishBodies.withoutArticle(line, line.trimmed(vested.upperBound..<end))
        return office.isEmpty || office.count > 60 ? nil : office
    }

    /// "Province of Iloilo", "City of Port Vale": whose letters they are, and no office.
    private func isPlaceOnly(_ issuer: String) -> Bool {
        let folded = Folding.string(issuer)
        return ["province of", "municipality of", "city of", "county of", "state of", "republic of", "town of"].contains
        {
            folded.hasPrefix($0)
        }
    }

    /// "NOW, THEREFORE, I, ANA REYES, Governor of the State of Ardenia, by virtue of …".
    private func signer(_ line: Passage) -> Range<Int>? {
        guard let word = line.first(of: ["by virtue of", "by the authority", "pursuant to", "under the authority"]),
            let now = line.first(of: ["therefore, i", "therefore i", "i"])?.range, now.lowerBound < 24,
            now.upperBound < word.range.lowerBound
        else { return nil }
        let parts = line.letters[now.upperBound..<word.range.lowerBound].split(separator: 0x2C)
            .map { line.trimmed($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
        guard parts.count > 1, let office = parts.last, office.count < 70,
            EnglishBodies.isOffice(line, office) || line.contains(anyOf: Self.heads, in: office)
        else { return nil }
        return office
    }

    private static let heads: Phrases = [
        "mayor", "governor", "county executive", "president", "minister", "premier", "administrator", "superintendent",
    ]
    private static let behindOffice: Phrases = ["by", "under", "in"]

    /// "as President by the Constitution", "as Governor of the State of Delaware, do hereby order".
    private func authorityEnd(_ line: Passage, _ start: Int) -> Int? {
        let word = line.first(of: Self.behindOffice, in: start..<line.count)?.range.lowerBound
        let comma = line.letters[start...].firstIndex(of: 0x2C)
        if let comma, comma < word ?? .max { return comma }
        guard let word else { return nil }
        return line.first("of", in: start..<word)?.lowerBound ?? word
    }

    /// The state whose laws it names.
    private func nation(_ line: Passage) -> String? {
        guard let laws = line.first(of: ["laws of the", "laws of"])?.range else { return nil }
        let end = line.letters[laws.upperBound...].firstIndex { $0 == 0x2C || $0 == 0x2E } ?? line.count
        let name = line.trimmed(laws.upperBound..<end)
        return name.isEmpty || name.count > 40 ? nil : "the " + document.string(line, name)
    }

    /// Over the words of authority the first line of several words, none of them a kind or a date, is the title.
    func orderTitle(_ opening: [Passage]) -> Passage? {
        guard let order = opening.firstIndex(where: { authority($0) != nil }) else { return nil }
        return opening[..<order].filter { $0.count > 24 && !isNumber($0) && $0.startsCapital && !$0.endsSentence }
            .max { $0.count < $1.count }
    }
}

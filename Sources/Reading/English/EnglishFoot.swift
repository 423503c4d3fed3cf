import WorkCalendar

/// What stands below an English document's last item: who signed it, to whom it goes.
struct EnglishFoot {
    let document: Document

    /// The last lines, below which nothing is ordered.
    private var lines: [Passage] { self.lines(before: .max) }

    private func lines(before end: Int) -> [Passage] {
        let limit = document.text.lines.partitioningIndex { $0.number >= end }
        return document.text.lines[..<limit].suffix(40).filter { !$0.content.isEmpty }.suffix(8)
            .map { Passage(document.text, lines: [$0]) }
    }

    /// The line of the first annex behind the signature, where what closes the text stands above it.
    private var annex: Int? {
        let isEarly = document.blocks.count / 4
        for case .paragraph(let paragraph) in document.blocks.dropFirst(isEarly)
        where paragraph.marker?.style == .annex {
            return paragraph.passage.line
        }
        return nil
    }

    func put(into directive: inout DraftDirective) {
        if directive.issued == nil { readFormula(into: &directive) }
        if let annex, case let above = lines(before: annex), above.contains(where: closes) {
            put(above, into: &directive)
        }
        put(lines, into: &directive)
    }

    /// "DONE in the City of …, this 22nd day of January 2024.", "Signed", a date alone.
    private func closes(_ line: Passage) -> Bool {
        line.count < 160
            && (line.contains(anyOf: Self.closing) || line.contains("day of")
                || line.opens(["sgd", "(sgd", "signed", "done"], at: 0)
                || pair(line, line) != nil || line.contains(anyOf: Self.offices) && line.count < 50)
    }

    private func put(_ lines: [Passage], into directive: inout DraftDirective) {
        readPlace(lines, into: &directive)
        for (index, line) in lines.enumerated() {
            // "20 December 1965." alone on its line, as resolutions and orders end.
            if directive.issued == nil, line.count < 40, let date = EnglishDate.first(in: line, line.indices),
                date.hasDay,
                line.withoutSigns(line.indices).upperBound == date.range.upperBound,
                date.range.lowerBound == 0 || line.letters[..<date.range.lowerBound].contains(0x2C)
            {
                directive.issued = date.day.iso
                directive.fields["issued"] = FieldSource(span: line.span(date.range), confidence: 0.8)
            }
            if directive.issued == nil, line.count < 160,
                line.contains(anyOf: Self.closing)
                    || line.contains("day of") && line.opens(["done", "given", "signed", "dated", "issued"], at: 0),
                let date = EnglishDate.first(in: line, line.indices), date.hasDay
            {
                directive.issued = date.day.iso
                directive.fields["issued"] = FieldSource(span: line.span(date.range), confidence: 0.85)
            }
            if directive.issued == nil, line.count < 90, let word = line.first("dated"),
                let date = EnglishDate.first(in: line, word.upperBound..<line.count), date.hasDay,
                date.range.upperBound == line.withoutSigns(line.indices).upperBound
            {
                directive.issued = date.day.iso
                directive.fields["issued"] = FieldSource(span: line.span(date.range), confidence: 0.75)
            }
            if directive.issued == nil, let date = monthAlone(line) {
                directive.issued = date.day
                directive.fields["issued"] = FieldSource(span: line.span(date.range), confidence: 0.8)
            }
            if directive.recipients.isEmpty, let names = EnglishHead.value(line, Self.addressing) {
                let known = EnglishBodies.list(line, names, of: document)
                directive.recipients = known.map(\.shown)
                directive.fields["recipients"] = FieldSource(span: line.span(names), confidence: 0.85)
            }
            guard directive.signatory == nil else { continue }
            if let label = EnglishHead.value(line, Self.signing + ["approved"]), label.isEmpty, index + 1 < lines.count,
                let signed = signatory(lines[index + 1], lines[index + 1].indices), signed.title != nil
            {
                directive.signatory = signed
            } else if let signed = EnglishHead.value(line, Self.signing) {
                directive.signatory = signatory(line, signed)
            } else if index + 1 < lines.count {
                directive.signatory = pair(line, lines[index + 1]) ?? pair(lines[index + 1], line)
            }
        }
    }

    /// "Wexcombe, 20 February 2026" below the signature says when what was adopted before was issued.
    private func readPlace(_ lines: [Passage], into directive: inout DraftDirective) {
        guard directive.fields["issued"]?.confidence == EnglishHead.decided else { return }
        for line in lines where line.count < 60 {
            let words = line.withoutSigns(line.indices)
            guard let date = EnglishDate.first(in: line, words), date.hasDay, date.range.upperBound == words.upperBound,
                date.day.iso > directive.issued ?? "",
                line.letters[..<date.range.lowerBound].contains(0x2C)
                    || date.range == words
            else { continue }
            directive.issued = date.day.iso
            directive.fields["issued"] = FieldSource(span: line.span(date.range), confidence: 0.85)
            return
        }
    }

    /// A formula of several lines, with those who get copies below it: "DONE in the City of …, this 23rd day of March, in the Year …".
    private func readFormula(into directive: inout DraftDirective) {
        for case .paragraph(let paragraph) in document.blocks.suffix(16) where directive.issued == nil {
            guard let date = spelt(paragraph.passage) else { continue }
            directive.issued = date.day
            directive.fields["issued"] = FieldSource(span: paragraph.passage.span(date.range), confidence: 0.8)
        }
    }

    /// "this 4th day of July, in the year of Our Lord, Two Thousand and Twenty-Three".
    private func spelt(_ line: Passage) -> (day: String, range: Range<Int>)? {
        guard let word = line.first("two thousand"), let of = line.first("day of"), of.upperBound < word.lowerBound,
            let month = EnglishDate.month(line, line.skippingBlanks(of.upperBound), line.count)
        else { return nil }
        let before = line.trimmed(0..<of.lowerBound)
        let start = line.letters[before].lastIndex { $0.isSpace }.map { $0 + 1 } ?? 0
        guard let day = EnglishDate.number(line, start, line.count) else { return nil }
        var index = line.skippingBlanks(word.upperBound)
        if line.has("and", at: index) { index = line.skippingBlanks(index + 3) }
        guard let tens = EnglishNumber.count(line, index, line.count) else { return nil }
        var (year, end) = (2000 + tens.value, tens.end)
        // "Twenty-Three"
        if tens.value % 10 == 0, tens.value < 100, end + 1 < line.count, line[end] == 0x2D || line[end].isSpace,
            let ones = EnglishNumber.count(line, end + 1, line.count), ones.value < 10
        {
            (year, end) = (year + ones.value, ones.end)
        }
        guard let found = Day(year: year, month: month.value, day: day.value) else { return nil }
        return (found.iso, start..<end)
    }

    /// "July 2023" alone on the last lines.
    private func monthAlone(_ line: Passage) -> (day: String, range: Range<Int>)? {
        let words = line.withoutSigns(line.indices)
        guard words.count < 20, let date = EnglishDate.first(in: line, words), !date.hasDay, date.range == words else {
            return nil
        }
        return (String(date.day.iso.prefix(7)), date.range)
    }

    /// "DONE this 18th day of April, 2024", "PASSED AND ADOPTED this 14th day of July, 2025".
    private static let closing: Phrases = [
        "done this", "adopted this", "passed this", "dated this", "signed this", "given this", "approved this",
        "given under my hand", "done at", "executed this", "resolved this", "made this", "witness whereof",
        "this day of", "adopted on", "passed on",
    ]

    private static let addressing: [Phrase] = ["to", "distribution", "copies to", "copy to", "cc", "circulation"]
    private static let signing: [Phrase] = ["signed", "signed by", "approved by", "authorised by"]

    /// The name and what stands behind its comma: `Margaret Holt, Leader of the Council`.
    private func signatory(_ line: Passage, _ range: Range<Int>) -> DraftDirective.Signatory? {
        let comma = line.letters[range].firstIndex(of: 0x2C)
        let name = line.withoutSigns(range.lowerBound..<(comma ?? range.upperBound))
        guard isPerson(line, name) else { return nil }
        let title = comma.map { line.withoutSigns($0..<range.upperBound) }
        return signatory(document.string(line, name), line, title)
    }

    /// An office and a person's name on two lines, one below the other.
    private func pair(_ office: Passage, _ person: Passage) -> DraftDirective.Signatory? {
        let (office, name) = (
            (passage: office, range: office.withoutSigns(office.indices)), person.withoutSigns(person.indices)
        )
        guard office.range.count <= 60, office.passage.contains(anyOf: Self.offices, in: office.range),
            !office.passage.endsSentence, office.passage.startsCapital(from: 0), isPerson(person, name)
        else { return nil }
        return signatory(document.string(person, name), office.passage, office.range)
    }

    /// "Acting Director", "for the Director-General", "for and on behalf of the Council", "by order of the Governor".
    private func signatory(_ name: String, _ line: Passage, _ office: Range<Int>?) -> DraftDirective.Signatory {
        let name = name.lowercased().hasPrefix("sgd.) ") ? String(name.dropFirst(6)) : name
        guard let office else { return .init(name: name, title: nil, capacity: []) }
        for (openings, kind) in Self.capacities {
            guard let opening = openings.first(where: { line.has($0, at: office.lowerBound) }) else { continue }
            let of = document.string(line, (office.lowerBound + opening.letters.count)..<office.upperBound)
            return .init(name: name, title: kind == .acting ? of : nil, capacity: [SigningCapacity(kind, of: of)])
        }
        return .init(name: name, title: document.string(line, office), capacity: [])
    }

    private static let capacities: [(openings: [Phrase], kind: SigningCapacity.Kind)] = [
        (["for and on behalf of the", "for and on behalf of", "on behalf of the", "on behalf of"], .onBehalf),
        (["by order of the", "by order of"], .byOrder),
        (["under delegation from the", "as delegate of the"], .byDelegation),
        (["for the", "p.p. the", "pp the"], .inPlace), (["acting"], .acting),
    ]

    private static let offices: Phrases = [
        "minister", "director", "director-general", "director general", "secretary", "mayor", "chair", "chairman",
        "chairperson", "president", "governor", "commissioner", "chief executive", "head", "leader",
        "permanent secretary",
        "administrator", "manager", "superintendent", "prefect", "vice-chancellor", "chancellor", "rector", "registrar",
        "dean", "principal", "provost", "town clerk", "clerk", "controller", "collector", "headteacher",
    ]

    /// Two to four words with capitals, and nothing that names a body.
    private func isPerson(_ line: Passage, _ range: Range<Int>) -> Bool {
        let words = line.letters[range].split(separator: 0x20)
        guard (2...4).contains(words.count), range.count <= 40, !line.contains(anyOf: Self.offices, in: range),
            !EnglishBodies.isName(line, range)
        else { return false }
        return words.allSatisfy { line.capitals[$0.startIndex] && !$0.contains(where: \.isDigit) }
    }
}

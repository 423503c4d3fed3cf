extension EnglishHead {
    /// What the document is about: a labelled subject, the line behind its number ("on the reduction of …"), or the
    /// heading, of which the one below the reference lines is the document's own and not its form's.
    func title(among opening: [Passage]) -> (passage: Passage, range: Range<Int>, confidence: Double)? {
        for line in opening {
            if let subject = Self.value(line, ["subject", "re", "title", "sub", "abstract"]) {
                return (line, line.withBracket(subject), 0.9)
            }
        }
        // "ABSTRACT" alone stands over what a government order is about.
        if let place = opening.firstIndex(where: { $0.folded($0.indices) == "abstract" }), place + 1 < opening.count {
            let line = opening[place + 1]
            return (line, line.withBracket(line.withoutSigns(line.indices)), 0.9)
        }
        if let line = opening.first(where: { named(by: $0, of: opening) != nil }),
            let range = named(by: line, of: opening)
        {
            return (line, range, 0.85)
        }
        for line in opening where line.count > 60 {
            guard let cited = EnglishCitation.all(in: line, of: document).first,
                let matter = matter(behind: cited, line)
            else { continue }
            return (line, matter, 0.85)
        }
        let titles = opening.indices.filter {
            (isTitle(opening[$0]) || isHalf($0, of: opening)) && !opening[$0].contains(Self.memorandum)
                && !opensSection(opening[$0])
                && !(isKind(opening[$0]) && opening.indices.contains($0 + 1) && isNumber(opening[$0 + 1]))
        }
        if let first = titles.first {
            let below = titles.first { later in opening[first..<later].contains { isReference($0) } }
            // "Report of the City Manager" stands over the plan that it brings.
            let isForm = opening[first].contains(anyOf: Self.forms) && !opening[first].letters.contains(0x3A)
            let plan =
                isForm
                ? titles.first {
                    !opening[$0].contains(anyOf: Self.forms) && opening[$0].contains(anyOf: Self.plans)
                        && opening[$0].letters.count(where: \.isSpace) >= 4
                } : nil
            // "CABINET DECISION", "ORDER" alone names the form; its matter stands on a line of its own below.
            let chosen = below ?? plan ?? first
            if isBareForm(opening[chosen]), let line = matterLine(opening[(chosen + 1)...]) {
                return (line, line.indices, 0.8)
            }
            return (opening[chosen], opening[chosen].indices, 0.85)
        }
        if let line = orderTitle(opening) { return (line, line.indices, 0.8) }
        if let capitals = capitals(among: opening) {
            return (capitals, capitals.withBracket(capitals.withoutSigns(capitals.indices)), 0.8)
        }
        if let heading { return heading }
        guard
            let number = opening.firstIndex(where: {
                isNumber($0) || EnglishCitation.all(in: $0, of: document).count == 1
            })
        else { return nil }
        for line in opening[number...].prefix(4) where !line.endsClause {
            if !line.startsCapital, line.opens(["on", "about", "relating to", "in respect of"], at: 0), line.count > 12
            {
                return (line, line.indices, 0.8)
            }
            guard let word = line.first(of: Self.matters),
                word.phrase < Self.changing.count
                    || line.startsCapital(from: word.range.upperBound) == false
                    || !line.capitals[word.range.lowerBound] && opensLine(line, word.range.lowerBound),
                word.range.lowerBound == 0 || line[word.range.lowerBound - 1].isSpace,
                line.count - word.range.lowerBound > 12
            else { continue }
            return (line, word.range.lowerBound..<line.count, 0.8)
        }
        return below(opening[(number + 1)...].prefix(2)) ?? below(opening[..<number].suffix(1))
    }

    /// "Why this plan", "Reason for the directive": the heading of the first section.
    private func opensSection(_ line: Passage) -> Bool {
        line.opens(Self.sections, at: 0) && line.letters.count(where: \.isSpace) <= 5
    }

    private static let sections: Phrases = [
        "why", "reason", "reasons", "purpose", "purpose of", "about this", "how", "what", "scope", "background",
        "introduction", "aim of", "aims of", "who", "when", "where", "summary of", "legal basis", "status of",
        "using this", "reading this", "objectives of", "objective of", "application of",
    ]

    /// "CONCLUSIONS" over "of the Winter Conference …".
    private func isHalf(_ place: Int, of opening: [Passage]) -> Bool {
        guard place + 1 < opening.count, opening[place].isCapitals,
            ["conclusions", "decisions", "minutes", "outcomes", "resolutions"].contains(
                document.string(opening[place]).lowercased())
        else { return false }
        return opening[place + 1].opens(["of the", "of a", "from the"], at: 0)
    }

    /// What a decision is about, behind its number and day.
    ///
    /// "Decision of the Minister No. 12/2027 of 4 February 2027 on the Organisation of the Year".
    func matter(behind cited: EnglishCitation, _ line: Passage) -> Range<Int>? {
        guard line.count < 300, cited.range.upperBound < 100, !line.endsSentence, line.startsCapital,
            line.opens(Self.ownKinds, at: 0)
        else { return nil }
        let date = EnglishDate.first(in: line, cited.range.upperBound..<min(line.count, cited.range.upperBound + 40))
        let start = date?.range.upperBound ?? cited.range.upperBound
        guard let word = line.first(of: Self.matters + ["on", "for the"], in: start..<line.count)?.range,
            line.withoutSigns(start..<word.lowerBound).count < 3, !line.capitals[word.lowerBound],
            line.count - word.lowerBound > 14
        else { return nil }
        return word.lowerBound..<line.count
    }

    /// "DEVELOPMENT COMMITTEE" over "RESOLUTIONS AND TASKS - AUGUST 2026": the first line ends with the noun of a body, and
    /// the second is none.
    func isHeadAndTitle(_ passage: Passage, _ first: Range<Int>) -> Bool {
        let rest = passage.trimmed(first.upperBound..<passage.count)
        return EnglishBodies.core(passage, first).upperBound == passage.withoutSigns(first).upperBound
            && passage.letters[rest].count(where: \.isSpace) >= 2 && !EnglishBodies.isOffice(passage, rest)
            && !passage.opens(["of", "and", "for", "on"], at: rest.lowerBound)
    }

    private static let ownKinds: Phrases = [
        "decision", "order", "regulation", "resolution", "directive", "circular", "decree", "instruction", "ordinance",
        "ministerial order", "ministerial decision", "government decision", "government decree", "cabinet decision",
        "ministerial regulation", "executive order", "joint order", "joint circular", "council decision",
    ]

    /// Whether a word opens its line, or stands behind a date: "of 12 May 2026 on the Organisation of the Year".
    private func opensLine(_ line: Passage, _ index: Int) -> Bool {
        let before = line.withoutSigns(0..<index)
        return before.isEmpty || line.lineRanges.contains { $0.lowerBound == index }
            || EnglishDate.first(in: line, before)?.range.upperBound == before.upperBound
    }

    private static let forms: Phrases = ["report", "minutes", "extract", "notice", "memorandum", "memo", "briefing"]
    private static let plans: Phrases = [
        "plan", "programme", "program", "strategy", "scheme", "roadmap", "schedule", "framework", "scorecard",
    ]

    /// The line below "CONCLUSIONS OF THE COUNCIL" that says on what: "on digital public services".
    func matter(below title: Passage, among opening: [Passage]) -> String {
        guard title.isCapitals, title.count < 70,
            let place = opening.firstIndex(where: { $0.span == title.span }), place + 1 < opening.count
        else { return "" }
        let line = opening[place + 1]
        if let parties = parties(opening[(place + 1)...]) { return parties }
        // "MINUTES OF THE WATER COMMITTEE" says whose they are; bare "MINUTES" goes on with when they were held.
        if title.contains("minutes"), line.count < 200, !line.endsSentence,
            line.opens(["of the", "of a", "of", "for the", "from the"], at: 0)
                || line.has("held", at: 0) && !EnglishBodies.isOffice(title, behindOf(title))
        {
            return " " + document.string(line)
        }
        guard
            !line.startsCapital, line.letters.first?.isLatin ?? false, !line.endsSentence, line.count < 200,
            !line.opens(["no", "no.", "ref", "date", "dated", "held"], at: 0)
        else { return "" }
        return " " + document.string(line)
    }

    /// What stands behind the first "of": "MINUTES OF THE WATER COMMITTEE".
    private func behindOf(_ title: Passage) -> Range<Int> {
        guard let of = title.first("of")?.upperBound else { return title.count..<title.count }
        return EnglishBodies.withoutArticle(title, title.trimmed(of..<title.count))
    }

    /// Where nothing tells its matter, the first words right below the number's line.
    private func below(_ lines: ArraySlice<Passage>) -> (passage: Passage, range: Range<Int>, confidence: Double)? {
        let line = lines.first { line in
            (10...150).contains(line.count) && line.startsCapital && !line.endsSentence && line.letters.last != 0x2C
                && !line.letters.contains(0x3A) && namesMatter(line)
                && EnglishDate.first(in: line, line.indices) == nil && !EnglishBodies.isOffice(line, line.indices)
        }
        return line.map { ($0, $0.indices, 0.7) }
    }

    /// The name of a resolution behind its own number, which ends its symbol too.
    ///
    /// "77/214. Justice for all" below "A/RES/77/214".
    private func named(by line: Passage, of opening: [Passage]) -> Range<Int>? {
        guard line.count < 200, let stop = line.letters.prefix(9).firstIndex(of: 0x2E), stop > 2,
            line.letters[..<stop].contains(0x2F), line.letters[..<stop].allSatisfy({ $0.isDigit || $0 == 0x2F }),
            opening.contains(where: { $0.letters.suffix(stop).elementsEqual(line.letters[..<stop]) })
        else { return nil }
        return line.withoutSigns(stop..<line.count)
    }

    /// "DepEd MEMORANDUM", "DEPARTMENT ORDER" over the line of its number.
    private func isKind(_ line: Passage) -> Bool {
        let words = line.withoutSigns(line.indices)
        guard line.letters[words].count(where: \.isSpace) <= 2 else { return false }
        return ["memorandum", "order", "circular", "directive", "instruction"].contains { (kind: Phrase) in
            words.count > kind.letters.count && line.has(kind, at: words.upperBound - kind.letters.count)
        }
    }

    /// The first heading of a Markdown text is what it is called.
    private var heading: (passage: Passage, range: Range<Int>, confidence: Double)? {
        for case .paragraph(let paragraph) in document.blocks.prefix(8) {
            let passage = paragraph.passage
            guard EnglishMarkers.isHashed(passage), let start = passage.letters.firstIndex(where: \.isLatin) else {
                continue
            }
            let words = Passage(passage, range: start..<passage.count)
            guard !isNumber(words), namesMatter(words), paragraph.marker?.number == nil else { continue }
            return (passage, start..<passage.count, 0.8)
        }
        return nil
    }

    /// A line in capitals below the reference lines, as circulars set what they are about.
    private func capitals(among opening: [Passage]) -> Passage? {
        let reference = opening.lastIndex {
            isNumber($0) || isReference($0) || Self.value($0, ["copy", "cc", "copies to", "copy to"]) != nil
        }
        if let reference, let line = capitals(in: opening[(reference + 1)...], isBelow: true) { return line }
        return capitals(in: opening.dropFirst(), isBelow: false)
    }

    /// - Parameter isBelow: Whether the reference lines stand above; else the letterhead may be among them.
    private func capitals(in lines: ArraySlice<Passage>, isBelow: Bool) -> Passage? {
        lines.first { line in
            !line.opens(["all", "the chief", "heads of", "my no", "your no", "our no", "file no"], at: 0)
                && line.isCapitals && line.count > 12
                && line.count < (isBelow ? 400 : 180) && !isNumber(line)
                && namesMatter(line) && !isSignature(line) && !line.hasPrefix("by the")
                && (isBelow
                    ? line.letters.prefix(24).firstIndex(of: 0x3A) == nil
                    : !EnglishBodies.isOffice(line, line.indices) && Self.value(line, Self.references) == nil
                        && line.letters.split(whereSeparator: \.isSpace).count >= 3)
        }
    }

    /// Whether a line in capitals is who signed: few words, one of them an initial.
    private func isSignature(_ line: Passage) -> Bool {
        let words = line.letters.split { $0.isSpace || $0 == 0x2E }
        return line.letters.first == 0x28
            || words.count <= 5 && words.contains { $0.count == 1 && $0.allSatisfy(\.isLatin) }
    }

    private static let matters: [Phrase] =
        changing + ["on the", "concerning", "regarding", "laying down", "establishing"]
    /// What stands behind these is another text by its name: "amending Directive 2025/12".
    private static let changing: [Phrase] = ["amending", "repealing", "replacing", "supplementing"]

    /// A line of the form: "Ref: …", "Date: …".
    private func isReference(_ line: Passage) -> Bool {
        line.count < 80 && Self.value(line, Self.references) != nil
    }

    private static let references: [Phrase] = [
        "ref", "ref.", "reference", "our ref", "date", "date of issue", "issued", "issued on", "from", "to", "no",
        "no.",
        "file", "meeting date", "decision date",
    ]
}

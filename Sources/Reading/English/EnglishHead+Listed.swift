import WorkCalendar

/// Grounds that stand in a list of their own, and those that conclusions had before them.
extension EnglishHead {
    /// One document an entry, of bullets below "having regard to:" and of numbers behind "Ref:".
    func listed() -> [DraftCitation] {
        var found: [DraftCitation] = []
        var isOpen = false
        var style: Marker.Style?
        for block in document.blocks.prefix(30) {
            guard case .paragraph(let paragraph) = block else { break }
            let passage = paragraph.passage
            if opensGrounds(passage) {
                (isOpen, style) = (true, nil)
                let first = passage.letters.firstIndex(of: 0x3A).map { passage.withoutSigns($0..<passage.count) }
                if let first, !first.isEmpty, let cited = ground(passage, first) { found.append(cited) }
                continue
            }
            guard isOpen else { continue }
            guard let marker = paragraph.marker, style == nil || style == marker.style, passage.count < 240,
                let cited = ground(passage, paragraph.body)
            else {
                isOpen = false
                continue
            }
            style = marker.style
            found.append(cited)
        }
        return found
    }

    /// Ends with its colon behind a word of ground, or is the label under which letters name what they refer to.
    private func opensGrounds(_ passage: Passage) -> Bool {
        if passage.letters.last == 0x3A {
            let word = passage.letters.lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
            return passage.contains(anyOf: Self.grounds, in: max(0, passage.count - 40)..<passage.count)
                || passage.capitals[word] && Self.reading.contains(passage.folded(word..<passage.count - 1))
        }
        guard passage.count < 240, let colon = passage.letters.prefix(12).firstIndex(of: 0x3A),
            ["ref", "ref.", "read", "reference", "references"].contains(passage.folded(0..<colon)),
            case let rest = Passage(passage, range: passage.withoutSigns(colon..<passage.count)), rest.count > 4
        else { return false }
        return EnglishMarkers.marker(opening: rest)?.number == 1
    }

    private static let reading: Set<String> = ["read", "ref", "refs", "reference", "references", "refer"]
    private static let grounds: Phrases = [
        "having regard to", "recalling", "pursuant to", "in accordance with", "made under", "based on", "guided by",
        "taking into account", "issued under", "gives effect to", "responds to", "delivers on",
    ]

    /// The number that an entry cites, else its words up to the date.
    private func ground(_ passage: Passage, _ range: Range<Int>) -> DraftCitation? {
        var range = passage.withoutSigns(range)
        if let marker = EnglishMarkers.marker(opening: Passage(passage, range: range)), marker.number != nil {
            range = passage.withoutSigns(min(range.upperBound, range.lowerBound + marker.length)..<range.upperBound)
        }
        let cited = EnglishCitation.all(in: passage, of: document).first { range.contains($0.range.lowerBound) }
        if let cited {
            return DraftCitation(
                number: cited.number, date: cited.date?.iso, issuer: nil, title: nil, source: passage.span(cited.range))
        }
        let words = EnglishBodies.withoutArticle(passage, range)
        guard words.count > 8, passage.startsCapital(from: words.lowerBound),
            !passage.contains(anyOf: ["shall", "must", "will", "replaces"], in: words),
            passage.letters[words].contains(where: \.isDigit)
                || !EnglishAuthority.titles(in: passage, words, of: document).isEmpty
        else { return nil }
        let open = passage.letters[words].firstIndex(of: 0x28) ?? words.upperBound
        let dated = passage.first(of: ["dated", "adopted on", "approved on", "of the"], in: words)
        let date = EnglishDate.first(in: passage, words)
        let end = min(open, dated.map { $0.phrase < 3 ? $0.range.lowerBound : words.upperBound } ?? words.upperBound)
        let title = passage.withoutSigns(words.lowerBound..<max(words.lowerBound + 1, end))
        return DraftCitation(
            number: chapter(passage, behind: passage.withoutSigns(title)),
            date: date.map { $0.hasDay ? $0.day.iso : String($0.day.iso.prefix(7)) }, issuer: nil,
            title: document.string(passage, title), source: passage.span(title))
    }

    /// "The Committee had before it the Needs Assessment (paper IMC(26)19 of 28 August 2026)": papers of a meeting.
    func considered() -> [DraftCitation] {
        for case .paragraph(let paragraph) in document.blocks.prefix(16) {
            let passage = paragraph.passage
            guard let word = passage.first(of: Self.considering, in: paragraph.body) else { continue }
            let end = EnglishSubject.sentences(passage, word.range.upperBound..<passage.count).first?.upperBound
            let range = word.range.upperBound..<(end ?? passage.count)
            let numbers = bracketed(passage, range)
            let titles = EnglishAuthority.titles(in: passage, range, of: document).filter { title in
                !numbers.contains { (0...24).contains($0.range.lowerBound - title.range.upperBound) }
            }
            let cited = EnglishCitation.all(in: passage, of: document).filter { cited in
                range.contains(cited.range.lowerBound) && !numbers.contains { $0.range.overlaps(cited.range) }
            }
            return numbers.map(\.cited)
                + cited.map {
                    DraftCitation(
                        number: $0.number, date: $0.date?.iso, issuer: nil, title: nil, source: passage.span($0.range))
                }
                + titles.filter { title in
                    !cited.contains { (0...24).contains($0.range.lowerBound - title.range.upperBound) }
                }
                .map {
                    DraftCitation(
                        number: chapter(passage, behind: $0.range), date: nil, issuer: nil, title: $0.title,
                        source: passage.span($0.range))
                }
        }
        return []
    }

    /// Codes in brackets with figures, such as "(PPC 04/2025)" and "(paper IMC(26)19 of 28 August 2026)".
    private func bracketed(_ passage: Passage, _ range: Range<Int>) -> [(cited: DraftCitation, range: Range<Int>)] {
        var found: [(cited: DraftCitation, range: Range<Int>)] = []
        var index = range.lowerBound
        while let open = passage.letters[index..<range.upperBound].firstIndex(of: 0x28) {
            var (start, depth, close) = (open + 1, 1, open + 1)
            while close < range.upperBound, depth > 0 {
                if passage[close] == 0x28 { depth += 1 } else if passage[close] == 0x29 { depth -= 1 }
                close += 1
            }
            index = close
            for word: Phrase in ["paper", "report", "ref", "ref.", "doc", "document", "minute"]
            where passage.has(word, at: start) {
                start = passage.skippingBlanks(start + word.letters.count)
            }
            let inner = start..<max(start, close - 1)
            let of = passage.first(of: ["of", "dated"], in: inner)?.range.lowerBound ?? inner.upperBound
            let number = passage.trimmed(inner.lowerBound..<max(inner.lowerBound, of))
            guard (4...24).contains(number.count), passage.capitals[number.lowerBound],
                passage.letters[number].contains(where: \.isDigit),
                passage.letters[number].contains(where: { [0x2F, 0x28, 0x2D].contains($0) })
            else { continue }
            let date = EnglishDate.first(in: passage, inner)
            found.append(
                (
                    DraftCitation(
                        number: document.string(passage, number), date: date?.day.iso, issuer: nil, title: nil,
                        source: passage.span(number)), open..<close
                ))
        }
        return found
    }

    private static let considering: Phrases = [
        "had before it", "had before them", "considered the", "having considered", "received the",
    ]
}

/// To whom an English document goes: "To:", "cc:", "Distribution:" over its text.
enum EnglishAddressees {
    static func all(in document: Document) -> [String] {
        let acting = all(in: document, acting).isEmpty ? unlabelled(document) : []
        return acting + all(in: document, labels)
    }

    /// Those whom it tells what to do: not those who get a copy.
    static func addressed(in document: Document, _ directive: DraftDirective) -> [String] {
        let told = all(in: document, acting)
        if told.isEmpty, case let names = unlabelled(document), !names.isEmpty { return names }
        // "MEMORANDUM FOR THE HEADS OF …" has no label.
        return told.isEmpty && directive.fields["recipients"] != nil ? directive.recipients : told
    }

    private static let acting: [Phrase] = [
        "to", "for action", "addressees", "addressed to", "for the attention of", "memorandum for", "memorandum to",
    ]

    private static func all(in document: Document, _ labels: [Phrase]) -> [String] {
        var found: [String] = []
        // Copies and the distribution may stand at the foot.
        let whole = document.text.lines
        let labels = labels.count > acting.count && parts(whole, of: document.text) ? labels + parting : labels
        let lines = whole.count <= 100 ? whole : Array(whole.prefix(60) + whole.suffix(30))
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let passage = Passage(document.text, lines: [line])
            if isTo(passage) {
                found += block(below: lines[(index + 1)...], of: document)
                continue
            }
            if isBareLabel(passage) {
                found += listed(below: lines[(index + 1)...], of: document)
                continue
            }
            guard
                var value = EnglishHead.value(passage, labels)
                    ?? (labels.count > acting.count ? copied(passage) : nil)
            else { continue }
            if value.isEmpty {
                found += listed(below: lines[(index + 1)...], of: document)
                continue
            }
            var entries: [Passage]
            if let next = self.labels(on: passage).first(where: { $0 > value.lowerBound }) {
                value = passage.withoutSigns(value.lowerBound..<next)
                entries = value.isEmpty ? [] : [Passage(passage, range: value)]
            } else {
                entries = columns(of: line, behind: value, document.text)
            }
            // "Copies: 1. Secretary to the President" over "2. …"
            let first = entries.first.flatMap { EnglishMarkers.marker(opening: $0) }
            let isCounted = entries.count == 1 && first?.number == 1
            if isCounted, let first { entries[0] = Passage(entries[0], range: first.length..<entries[0].count) }
            for (place, next) in zip(lines.indices[(index + 1)...], lines[(index + 1)...]) {
                if next.isEmpty, labels.count > acting.count, hangs(lines, behind: place, below: line) { continue }
                guard !next.isEmpty, next.indent > line.indent || goesOn(next, behind: entries.last, document) else {
                    break
                }
                let entry = Passage(document.text, lines: [next])
                let beside = columns(of: next, behind: entry.indices, document.text)
                if beside.count > 1 {
                    entries += beside
                    continue
                }
                let number = EnglishMarkers.marker(opening: entry)
                if isCounted, let number, number.number == entries.count + 1 {
                    entries.append(Passage(entry, range: number.length..<entry.count))
                    continue
                }
                if holdsLabel(entry) || number?.number != nil { break }
                // A line in small letters goes on with the one above.
                let goesOn =
                    !entry.startsCapital || goesOn(next, behind: entries.last, document)
                    || !lines[place - 1].isEmpty && (entries.last.map { isOffice(entry, of: $0) } ?? false)
                if goesOn, let last = entries.indices.last {
                    entries[last].append(next.content, of: document.text, line: next.number)
                } else {
                    entries.append(entry)
                }
            }
            // "Distribution: General": the class of a paper, and the symbol beside it.
            entries.removeAll { isClass($0) }
            if isCounted {
                found += entries.map { document.string($0, withoutNote($0)) }
                continue
            }
            found += names(entries, of: document)
        }
        return found
    }

    /// "Action: …" over "Info: …" at the foot parts those who act on a text from those who only get it.
    private static func parts(_ lines: [Line], of text: WorkingText) -> Bool {
        lines.suffix(30).contains { line in
            !line.isEmpty && EnglishHead.value(Passage(text, lines: [line]), ["info", "information"]) != nil
        }
    }

    private static let parting: [Phrase] = ["action", "info", "information"]

    /// "Auditor General - f.i.p." is the Auditor General.
    private static func withoutNote(_ entry: Passage) -> Range<Int> {
        let words = entry.withoutSigns(entry.indices)
        guard let dash = words.last(where: { entry[$0] == 0x2D && $0 > 0 && entry[$0 - 1].isSpace }),
            words.upperBound - dash < 26
        else { return entry.withBracket(words) }
        return entry.withoutSigns(words.lowerBound..<dash)
    }

    /// Whether the next line behind a blank one hangs as the names above it do.
    private static func hangs(_ lines: [Line], behind blank: Int, below label: Line) -> Bool {
        guard blank + 1 < lines.count, case let next = lines[blank + 1], !next.isEmpty, blank > 0,
            !lines[blank - 1].isEmpty
        else { return false }
        return next.indent > label.indent && next.content.count < 90
            && (lines[blank - 1].number == label.number || lines[blank - 1].indent == next.indent)
    }

    /// "The Cabinet Secretary" over "Ministry of Works": an officer and below it whose officer that is.
    private static func isOffice(_ entry: Passage, of officer: Passage) -> Bool {
        let title = EnglishBodies.withoutArticle(officer, officer.withoutSigns(officer.indices))
        guard entry.opens(wholes, at: 0), entry.count < 90 else { return false }
        return EnglishBodies.isTitleAlone(officer, officer.indices) || heads.contains(officer.folded(title))
    }

    private static let wholes: Phrases = [
        "ministry of", "department of", "state department", "office of", "county government", "government of",
        "directorate of", "the national treasury", "national treasury", "state department for",
    ]

    /// A label before a colon, and no officer whose field stands behind it: "Chief Director: Civilian Oversight".
    private static func holdsLabel(_ entry: Passage) -> Bool {
        guard let colon = entry.letters.prefix(24).firstIndex(of: 0x3A) else { return false }
        return !(EnglishBodies.isTitleAlone(entry, 0..<colon) && entry.startsCapital(from: colon))
    }

    /// Those who get a copy, where the label has no colon.
    ///
    /// "c.c.  Regional Commissioner".
    private static func copied(_ passage: Passage) -> Range<Int>? {
        guard let sign = (["c.c.", "cc.", "c.c", "cc"] as [Phrase]).first(where: { passage.hasPrefix($0) }),
            passage.count > sign.letters.count + 3, passage[sign.letters.count].isSpace,
            passage.startsCapital(from: sign.letters.count)
        else { return nil }
        return passage.withoutSigns(sign.letters.count..<passage.count)
    }

    private static func isClass(_ entry: Passage) -> Bool {
        ["general", "limited", "restricted", "public", "internal"].contains(
            entry.folded(entry.withoutSigns(entry.indices)))
            || entry.letters.contains(0x2F) && !entry.letters.contains(where: \.isSpace)
                && entry.letters.contains(where: \.isDigit)
    }

    /// Whether a line goes on with the name that the one above broke off: "… Education and / Provincial Government".
    private static func goesOn(_ line: Line, behind entry: Passage?, _ document: Document) -> Bool {
        guard let entry, !entry.isEmpty else { return false }
        let passage = Passage(document.text, lines: [line])
        if entry.letters.contains(0x3B), !passage.startsCapital, passage[0].isLatin { return true }
        // "…; Market / Inspectorate; Archives."
        if entry.letters.count(where: { $0 == 0x3B }) > 1, entry.count > 50,
            ![0x2E, 0x3B].contains(entry.letters.last),
            passage.letters.contains(0x3B) || passage.endsSentence, !passage.letters.prefix(24).contains(0x3A)
        {
            return true
        }
        let last = entry.letters.lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
        return ["and", "of", "for", "the", "&"].contains(entry.folded(last..<entry.count))
    }

    /// Where the labels of a head stand that share a line: "TO: …  FROM: …  DATE: …"; empty where it opens with none.
    static func labels(on passage: Passage) -> [Int] {
        guard passage.count < 400, passage.opens(Self.heading, at: 0) else { return [] }
        var found: [Int] = []
        var index = 0
        while let word = passage.first(of: Self.heading, in: index..<passage.count) {
            index = word.range.upperBound
            let colon = passage.skippingBlanks(index)
            let isWord = word.range.lowerBound == 0 || !passage[word.range.lowerBound - 1].isWord
            if isWord, colon < passage.count, passage[colon] == 0x3A, passage.capitals[word.range.lowerBound] {
                found.append(word.range.lowerBound)
            }
        }
        return found.first == 0 ? found : []
    }

    private static let heading: Phrases = [
        "to", "from", "date", "subject", "re", "ref", "reference", "our ref", "cc", "copy", "through", "via",
        "issued by", "file no", "ref no", "file", "file ref", "no",
    ]

    /// "To" alone on its line, as letters set it over the address.
    private static func isTo(_ passage: Passage) -> Bool {
        passage.withoutSigns(passage.indices).count == 2 && passage.hasPrefix("to") && passage.capitals[0]
    }

    /// The lines below "To", one name each; an address, whose lines end in commas, is one.
    private static func block(below lines: ArraySlice<Line>, of document: Document) -> [String] {
        var entries: [String] = []
        var isOpen = false
        for line in lines.prefix(12) {
            guard !line.isEmpty else { break }
            var entry = Passage(document.text, lines: [line])
            if let marker = EnglishMarkers.marker(opening: entry), let number = marker.number {
                // "1. All Directors" below "To" at the foot
                guard number == entries.count + 1, entry.count < 120, !entry.contains(anyOf: EnglishSubject.orders)
                else {
                    break
                }
                entry = Passage(entry, range: marker.length..<entry.count)
            }
            if isLabel(entry) || entry.letters.first == 0x2F
                || entry.letters.prefix(5).contains(0x2F) && entry.count < 8
            {
                break
            }
            // "All Ministries (as per list attached)"
            let open = entry.letters.firstIndex(of: 0x28).flatMap { $0 > 3 ? $0 : nil }
            let isNote = open.map { entry.contains(anyOf: Self.noting, in: $0..<entry.count) } ?? false
            let end = isNote ? open ?? entry.count : entry.count
            let words = document.string(entry, entry.withBracket(entry.withoutSigns(0..<end)))
            if isOpen, let last = entries.indices.last { entries[last] += ", " + words } else { entries.append(words) }
            isOpen = entry.letters.last == 0x2C
        }
        return entries
    }

    /// Whether a passage is nothing but the label over those who get the text.
    static func isLabel(_ passage: Passage) -> Bool {
        EnglishHead.value(passage, labels)?.isEmpty ?? isBareLabel(passage)
    }

    /// "Circulation list" without a colon.
    private static func isBareLabel(_ passage: Passage) -> Bool {
        passage.startsCapital
            && bare.contains { $0.letters.count == passage.count && passage.hasPrefix($0) }
    }

    private static let bare: [Phrase] = [
        "circulation list", "distribution list", "distribution", "circulation", "copies to", "copy to",
        "mailing list", "list of recipients",
    ]

    /// "Distribution:" alone on its line, and below it a name a line, with or without bullets.
    private static func listed(below lines: ArraySlice<Line>, of document: Document) -> [String] {
        let lines = lines.first.map { $0.isEmpty ? lines.dropFirst() : lines } ?? lines
        var entries: [String] = []
        for line in lines.prefix(30) {
            guard !line.isEmpty else { break }
            let entry = Passage(document.text, lines: [line])
            let words = entry.withoutSigns((EnglishMarkers.marker(opening: entry)?.length ?? 0)..<entry.count)
            guard (2..<100).contains(words.count), entry.startsCapital(from: words.lowerBound),
                entry.letters.first != 0x2F, !(entry.count < 8 && entry.letters.contains(0x2F)),
                !entry.letters[words].contains(0x3A)
            else { break }
            entries += names([Passage(entry, range: entry.withBracket(words)), Passage()], of: document)
        }
        return entries
    }

    private static let noting: Phrases = ["as per", "list", "attached", "by email", "through", "by post", "by hand"]

    /// "ALL COUNTY COMMISSIONERS" on lines of their own over the subject: circulars name those they tell without "To:".
    private static func unlabelled(_ document: Document) -> [String] {
        var found: [String] = []
        var last = -1
        for line in document.text.lines.prefix(30) where !line.isEmpty {
            let passage = Passage(document.text, lines: [line])
            if EnglishHead.value(passage, ["re", "subject", "sub"]) != nil { return found }
            // Below "All Regional Engineers" stand others to whom it goes.
            let isNext = line.number == last + 1 && passage.startsCapital && !passage.letters.contains(0x3A)
            guard passage.count < 90, passage.hasPrefix("all") || isNext, !passage.endsSentence,
                EnglishBodies.isOffice(passage, passage.indices)
            else { continue }
            last = line.number
            found.append(document.string(passage, passage.withoutSigns(passage.indices)))
        }
        return stacked(document)
    }

    /// "Heads of Department", "Ward Executive Officers" one below another behind a blank line and over the title.
    private static func stacked(_ document: Document) -> [String] {
        var found: [String] = []
        for line in document.text.lines.prefix(30) {
            let passage = Passage(document.text, lines: [line])
            if line.isEmpty {
                if found.count > 1 { return found }
                found = []
                continue
            }
            let open = passage.letters.firstIndex(of: 0x28) ?? passage.count
            let name = passage.withoutSigns(0..<open)
            let isMany =
                passage.opens(["all", "heads of", "head of", "chiefs of", "directors of", "the heads"], at: 0)
                || passage.letters[EnglishBodies.core(passage, name)].last == 0x73 || !found.isEmpty
            // "Secretaries to Ministries," over "Heads of Departments.": a stop ends what commas part.
            let isLast = passage.letters.last == 0x2E && found.count > 1
            guard passage.count < 90, !passage.isCapitals, passage.startsCapital, !passage.endsSentence || isLast,
                isMany,
                !passage.letters.contains(0x3A), EnglishBodies.isOffice(passage, name)
            else {
                found = []
                if EnglishMarkers.marker(opening: passage)?.number != nil { return [] }
                continue
            }
            found.append(document.string(passage, passage.withBracket(passage.withoutSigns(passage.indices))))
        }
        return []
    }

    /// "Distribution:  The Governor      The County Secretary": names side by side, held apart by wide blanks.
    private static func columns(of line: Line, behind value: Range<Int>, _ text: WorkingText) -> [Passage] {
        let whole = Passage(text, lines: [line])
        guard let first = value.first else { return [] }
        let start = Int(whole.starts[first])
        var found: [Passage] = []
        var (from, blanks) = (line.content.lowerBound, 0)
        func close(at end: Int) {
            let low = max(from, line.content.first { Int(text.starts[$0]) >= start } ?? from)
            guard low < end else { return }
            let piece = Passage(text, range: low..<end, line: line.number)
            if !piece.isEmpty { found.append(piece) }
        }
        for index in line.content {
            guard text.letters[index].isSpace else {
                if blanks >= 3 {
                    close(at: index - blanks)
                    from = index
                }
                blanks = 0
                continue
            }
            blanks += 1
        }
        close(at: line.content.upperBound)
        return found
    }

    private static let heads: Set<String> = [
        "chief executive", "chief executive officer", "director general", "director-general", "general manager",
        "mayor", "cabinet secretary", "secretary general", "chief secretary", "inspector general",
        "president", "vice-chancellor", "town clerk", "principal", "chairman", "chairperson", "chair", "governor",
    ]

    private static let labels: [Phrase] = [
        "copy", "to", "for the attention of", "addressees", "distribution", "cc", "copy to", "copies to", "copied to",
        "attention", "copy furnished", "copies furnished", "circulation", "circulation list", "distribution list",
        "recipients", "delivered to", "issued to", "to be sent to", "sent to", "copies", "circulated to", "notified to",
        "dispatched to", "forwarded to", "cc to", "copy for information", "distributed to", "copies for information",
        "for action", "for information", "memorandum for", "memorandum to", "c", "c.c.", "c.c", "bcc",
        "copied",
    ]

    /// A line each, as letters set them; one line, or lines with semicolons, is a list.
    private static func names(_ entries: [Passage], of document: Document) -> [String] {
        entries.filter { !$0.isEmpty }.flatMap { entry -> [String] in
            let isList = entries.count == 1 || entry.letters.contains(0x3B)
            guard isList else { return [document.string(entry, entry.withoutSigns(entry.indices))] }
            // "Secretary to the Cabinet; Auditor-General": semicolons part titles that hold commas.
            if entry.letters.contains(0x3B) {
                return entry.indices.split(whereSeparator: { entry[$0] == 0x3B }).compactMap { part in
                    guard let first = part.first, let last = part.last else { return nil }
                    let words = entry.withBracket(entry.withoutSigns(first..<last + 1))
                    return words.isEmpty ? nil : document.string(entry, words)
                }
            }
            let names = EnglishBodies.list(entry, entry.indices, of: document)
            // "The Chief Executive, Ravensby Water Authority": an officer and whose officer that is.
            if names.count == 2,
                EnglishBodies.isTitleAlone(entry, names[0].range) || Self.heads.contains(entry.folded(names[0].range)),
                !EnglishBodies.isTitleAlone(entry, names[1].range), !Self.heads.contains(entry.folded(names[1].range)),
                entry.letters[names[0].range.upperBound] == 0x2C,
                !entry.contains(anyOf: ["and", "&"], in: names[0].range.upperBound..<names[1].range.lowerBound)
            {
                return [document.string(entry, names[0].range.lowerBound..<names[1].range.upperBound)]
            }
            return names.map(\.shown)
        }
    }
}

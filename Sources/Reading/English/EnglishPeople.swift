/// Who was there, as minutes list them: "Dr Ann Lee (AL)   Chief Nurse".
///
/// Actions below name people by their initials or surnames; the list tells whose office that is.
struct EnglishPeople: Sendable {
    struct Person: Sendable {
        var name: String
        var office: String?
        var initials: [Letter]
        /// The first letters of its words without titles, and the last word.
        var firsts: [Letter]
        var surname: [Letter]
    }

    private(set) var present: [Person] = []

    /// Lists of those present stand near the head, under a word of their own.
    init(of document: Document) {
        var (left, count) = (0, 0)
        for line in document.text.lines.prefix(160) where !line.isEmpty {
            let passage = Passage(document.text, lines: [line])
            // Minutes may number it: "2307.01 Present".
            let first =
                passage.startsDigit ? passage.skippingBlanks(passage.letters.firstIndex(where: \.isSpace) ?? 0) : 0
            if let heading = Self.headings.first(where: { passage.has($0, at: first) }) {
                (left, count) = (40, 0)
                let start = first + heading.letters.count
                let words = passage.letters.indices.first {
                    $0 >= start && ![0x20, 0x2D, 0x3A, 0x2C, 0x2E].contains(passage[$0])
                }
                let rest = (words ?? passage.count)..<passage.count
                if !rest.isEmpty { readAll(Passage(passage, range: rest), document) }
                continue
            }
            guard left > 0 else { continue }
            left -= 1
            var pieces = pieces(line, of: document)
            if let marker = EnglishMarkers.marker(opening: passage), let number = marker.number {
                // "1. Hon. M. Dlamini - Minister of State": those present may be counted.
                guard number == count + 1, marker.style == .decimal(depth: 1) || marker.style == .parenthesis,
                    marker.length < pieces[0].count, isNamed(Passage(pieces[0], range: marker.length..<pieces[0].count))
                else { break }
                count = number
                pieces[0] = Passage(pieces[0], range: marker.length..<pieces[0].count)
                read(Passage(passage, range: marker.length..<passage.count), pieces, document)
                continue
            }
            read(passage, pieces, document)
        }
    }

    private static let headings: [Phrase] = [
        "present", "in attendance", "attendees", "attendance", "members present", "also present", "apologies",
        "attending", "participants", "members", "councillors present", "cllrs present", "those present",
        "members in attendance", "clerk", "absent", "officers",
    ]

    /// Few words, each with its capital: a name, and perhaps an office behind a comma.
    private func isNamed(_ passage: Passage) -> Bool {
        let comma = passage.letters.firstIndex { [0x2C, 0x28, 0x2D].contains($0) } ?? passage.count
        let words = passage.letters[..<comma].split { $0.isSpace || $0 == 0x2E }
        return (2...5).contains(words.count) && words.allSatisfy { passage.capitals[$0.startIndex] }
            && !EnglishBodies.isOffice(passage, 0..<comma)
    }

    private func pieces(_ line: Line, of document: Document) -> [Passage] {
        var (pieces, start, spaces): ([Passage], Int, Int) = ([], line.content.lowerBound, 0)
        for index in line.content {
            let letter = document.text.letters[index]
            if letter.isSpace {
                spaces += letter == 0x09 ? 2 : 1
                continue
            }
            if spaces >= 2 {
                pieces.append(Passage(document.text, range: start..<index, line: line.number))
                start = index
            }
            spaces = 0
        }
        return pieces + [Passage(document.text, range: start..<line.content.upperBound, line: line.number)]
    }

    /// A person a line, the office behind wide spaces, a comma, a dash or the initials.
    private mutating func read(_ passage: Passage, _ pieces: [Passage], _ document: Document) {
        guard pieces.count >= 2 else { return readAll(passage, document) }
        var (initials, name) = Self.parted(pieces[0])
        // "Professor Helen Ward    Chair    HW"
        if let last = pieces.dropFirst(2).last, initials.isEmpty, (2...4).contains(last.count),
            last.indices.allSatisfy({ last[$0].isLatin && last.capitals[$0] })
        {
            initials = Array(last.letters)
        }
        add(pieces[0], name, initials, office: Self.plain(pieces[1]), in: pieces[1], document)
    }

    /// Several persons in one line, parted by semicolons.
    private mutating func readAll(_ passage: Passage, _ document: Document) {
        // "Cllrs I Robinson (IR), R Tift (RT)": with initials behind each, commas part them as well.
        let isMarked = passage.letters.count { $0 == 0x28 } > 1
        var depth = 0
        let parts = passage.letters.indices.split { index in
            if passage[index] == 0x28 { depth += 1 } else if passage[index] == 0x29 { depth = max(0, depth - 1) }
            return passage[index] == 0x3B || isMarked && depth == 0 && passage[index] == 0x2C
        }
        for part in parts {
            let plural = Self.plurals.first { passage.has($0, at: passage.skippingBlanks(part.first ?? 0)) }
            if let plural, let first = part.first, let last = part.last {
                // "Cllrs M Ashe (MA), T Birch (TB)": one title for all of them.
                let start = passage.skippingBlanks(passage.skippingBlanks(first) + plural.letters.count)
                if start <= last { read(Passage(passage, range: start..<last + 1), document) }
                continue
            }
            guard let first = part.first, let last = part.last else { continue }
            read(Passage(passage, range: first..<last + 1), document)
        }
    }

    private mutating func read(_ entry: Passage, _ document: Document) {
        // "Councillors: E. Simpson (ES)"
        if let colon = entry.letters.prefix(20).firstIndex(of: 0x3A), colon + 1 < entry.count {
            return read(Passage(entry, range: colon + 1..<entry.count), document)
        }
        var (initials, name) = Self.parted(entry)
        let end = entry.letters.firstIndex(of: 0x29) ?? entry.count
        // "Freya Lind (County Council)": whom the person comes from.
        if initials.isEmpty, let open = entry.letters.firstIndex(of: 0x28), open > 0, open < end {
            let comma = entry.letters[open..<max(open, end)].firstIndex(of: 0x2C)
            let body = entry.withoutSigns(open..<(comma ?? end))
            name = entry.withoutSigns(0..<open)
            // "A. Okoye (Highways)": one function alone, where the name is written as a person's.
            let isFunction = Self.isPerson(entry, name) && body.count > 5 && !Self.isRole(entry, body)
            if !name.contains(where: { entry[$0] == 0x2C }), EnglishBodies.isActor(entry, body) || isFunction {
                return add(entry, name, [], office: body, in: entry, document)
            }
            if Self.isPerson(entry, name), Self.isRole(entry, body) {
                return add(entry, name, [], office: body.lowerBound..<body.lowerBound, in: entry, document)
            }
            name = entry.withoutSigns(entry.indices)
        }
        if let open = entry.letters.firstIndex(of: 0x28), !initials.isEmpty,
            let comma = entry.letters[open..<max(open, end)].firstIndex(of: 0x2C)
        {
            return add(entry, name, initials, office: entry.withoutSigns(comma..<end), in: entry, document)
        }
        // "Ann Lee - Chair (AL)"
        if let dash = name.first(where: { entry[$0] == 0x2D && $0 > name.lowerBound && entry[$0 - 1].isSpace }) {
            return add(
                entry, name.lowerBound..<dash, initials, office: entry.withoutSigns(dash + 1..<name.upperBound),
                in: entry, document)
        }
        // "Ann Lee (AL), Chief Nurse" or "Ann Lee, Chief Nurse (AL)".
        if let comma = entry.letters[name].firstIndex(of: 0x2C) {
            return add(
                entry, name.lowerBound..<comma, initials, office: entry.withoutSigns(comma..<name.upperBound),
                in: entry,
                document)
        }
        let behind = entry.letters[name.upperBound...].firstIndex(of: 0x29).map { $0 + 1 } ?? name.upperBound
        var office = entry.withoutSigns(behind..<entry.count)
        while office.lowerBound < office.upperBound,
            entry[office.lowerBound] == 0x2D || entry[office.lowerBound].isSpace
        {
            office = office.lowerBound + 1..<office.upperBound
        }
        add(entry, name, initials, office: office, in: entry, document)
    }

    /// The initials in brackets, and the words before them.
    private static func parted(_ entry: Passage) -> (initials: [Letter], name: Range<Int>) {
        for open in entry.indices where entry[open] == 0x28 {
            // "J Franklyn (JF, Clerk)" has the office beside the initials.
            guard let close = entry.letters[open...].firstIndex(where: { $0 == 0x29 || $0 == 0x2C }),
                (3...5).contains(close - open),
                (open + 1..<close).allSatisfy({ entry[$0].isLatin && entry.capitals[$0] })
            else { continue }
            return (Array(entry.letters[open + 1..<close]), entry.withoutSigns(0..<open))
        }
        return ([], entry.withoutSigns(entry.indices))
    }

    /// An office without what stands in brackets behind it: "(Chair)", "(items 5-7)".
    private static func plain(_ office: Passage) -> Range<Int> {
        let open = office.letters.firstIndex(of: 0x28).flatMap { $0 > 0 ? $0 : nil }
        var words = office.withoutSigns(0..<(open ?? office.count))
        while let first = words.first, office[first] == 0x2D || office[first].isSpace {
            words = first + 1..<words.upperBound
        }
        return words
    }

    private mutating func add(
        _ entry: Passage, _ name: Range<Int>, _ initials: [Letter], office: Range<Int>, in passage: Passage,
        _ document: Document
    ) {
        let name = entry.withoutSigns(name)
        let words = Self.words(entry, name)
        guard (2...5).contains(words.count), let last = words.last, name.count <= 44,
            !EnglishBodies.isOffice(entry, name),
            words.allSatisfy({ entry.capitals[$0.lowerBound] || entry[$0.lowerBound] == 0x27 })
        else { return }
        let firsts = words.map { entry[$0.lowerBound] }
        if let end = initials.last, end != entry[last.lowerBound] || !firsts.contains(initials[0]) {
            // "Ian Moss (LRDA, chair)": capitals that are not the person's own name whom they come from.
            guard office.isEmpty || Self.isRole(passage, office), let open = entry.letters.firstIndex(of: 0x28) else {
                return
            }
            let body = open + 1..<open + 1 + initials.count
            return add(entry, name, [], office: body, in: entry, document)
        }
        let told = office.isEmpty ? nil : document.string(passage, office)
        present.append(
            Person(
                name: document.string(entry, name), office: told, initials: initials, firsts: firsts,
                surname: Array(entry.letters[last])))
    }

    /// What somebody does at the meeting alone.
    private static func isRole(_ passage: Passage, _ office: Range<Int>) -> Bool {
        [
            "chair", "notes", "minutes", "secretary", "minute taker", "note taker", "chairing", "vice-chair",
            "minutes secretary",
        ].contains(
            passage.folded(office))
    }

    /// The words of a name without titles and stops.
    private static func words(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        range.split { passage[$0].isSpace || passage[$0] == 0x2E }.compactMap { word in
            guard let first = word.first, let last = word.last else { return nil }
            let words = first..<last + 1
            return titles.contains { $0.letters.elementsEqual(passage.letters[words]) } ? nil : words
        }
    }

    private static let plurals: [Phrase] = ["cllrs", "councillors", "messrs", "drs"]
    private static let titles: [Phrase] = [
        "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "cllr", "councillor", "rev", "lord",
        "lady", "insp", "inspector", "sgt", "supt", "chief supt", "lt", "hon", "captain", "capt", "col", "colonel",
        "major", "eng", "judge",
    ]

    /// The person whom initials, a surname with a title, or an initial and a surname name.
    func named(_ passage: Passage, _ range: Range<Int>) -> Person? {
        guard !present.isEmpty, range.count <= 44 else { return nil }
        if (2...4).contains(range.count), range.allSatisfy({ passage[$0].isLatin && passage.capitals[$0] }) {
            if let known = present.first(where: { $0.initials.elementsEqual(passage.letters[range]) }) { return known }
            // "JF" of J. Farrow, whose initials nothing gives, where no other has the same.
            let same = present.filter { $0.initials.isEmpty && $0.firsts.elementsEqual(passage.letters[range]) }
            return same.count == 1 ? same.first : nil
        }
        let words = Self.words(passage, range)
        guard let last = words.last, words.count <= 4, passage.capitals[last.lowerBound] else { return nil }
        let firsts = words.dropLast().map { passage[$0.lowerBound] }
        return present.first { person in
            person.surname.elementsEqual(passage.letters[last]) && firsts.allSatisfy { person.firsts.contains($0) }
        }
    }

    /// Initials alone on a line below what was agreed say whose work it is.
    func isInitials(_ passage: Passage) -> Bool {
        guard !present.isEmpty, passage.count <= 6 else { return false }
        let words = passage.withoutSigns(passage.indices)
        return (2...4).contains(words.count) && words.allSatisfy { passage[$0].isLatin && passage.capitals[$0] }
            && named(passage, words) != nil
    }

    /// A person's name without the title before it.
    static func withoutTitle(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        guard let first = words(passage, range).first else { return range }
        return first.lowerBound..<passage.withoutSigns(range).upperBound
    }

    /// Whether the words are a person's name by their form: an initial before a surname, or a title.
    static func isPerson(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = words(passage, range)
        guard let first = words.first, words.count <= 4, range.count <= 44, !EnglishBodies.isOffice(passage, range),
            words.allSatisfy({ passage.capitals[$0.lowerBound] })
        else { return false }
        let hasTitle = first.lowerBound > range.lowerBound
        return hasTitle || words.count > 1 && first.count == 1 && passage[first.upperBound] == 0x2E
    }
}

extension Passage {
    fileprivate var startsDigit: Bool { letters.first?.isDigit ?? false }
}

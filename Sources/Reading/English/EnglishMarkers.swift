/// The numbering that opens lines of English documents.
enum EnglishMarkers {
    static func marker(opening line: Passage) -> Marker? {
        guard !line.isEmpty else { return nil }
        return hashed(line) ?? numbered(line)
    }

    static func numbered(_ line: Passage) -> Marker? {
        guard !line.isEmpty else { return nil }
        return bullet(line) ?? division(line) ?? ordinal(line) ?? signed(line) ?? decimal(line) ?? minuted(line)
            ?? coded(line)
            ?? bracketed(line)
            ?? lettered(line)
    }

    private static func bullet(_ line: Passage) -> Marker? {
        // "-- Complete the assessment": typists set the dash of two hyphens.
        if line.count > 4, line[0] == 0x2D, line[1] == 0x2D, line[2].isSpace {
            return Marker(style: .bullet(0x2014), label: "", number: nil, length: 3)
        }
        guard line.count > 2, line[1].isSpace, bullets.contains(line[0]), !line.capitals[0] else { return nil }
        return Marker(style: .bullet(line[0]), label: "", number: nil, length: 2)
    }

    /// Hyphens, dots, squares, arrows and ticks, those of word processors' own fonts, and the "o" of plain text.
    private static let bullets: Set<Letter> = [
        0x2D, 0x2A, 0x2022, 0x25CF, 0x25AA, 0xB7, 0x25E6, 0x25CB, 0x25A0, 0x25A1, 0x25FE, 0x25B6, 0x25BA, 0x25B8,
        0x2023, 0x2043, 0x27A2, 0x2192, 0x2713, 0x2714, 0x203A, 0x25C6, 0x2756, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0x6F,
    ]

    private static let divisions: [(word: Phrase, style: Marker.Style)] = [
        ("annexure", .annex), ("annex", .annex), ("appendix", .annex), ("schedule", .annex),
        ("attachment", .annex), ("enclosure", .annex), ("part", .part), ("chapter", .chapter),
        ("section", .section), ("article", .article), ("art", .article),
        ("sec", .section),
        ("priority", .section), ("objective", .section), ("goal", .section), ("pillar", .section), ("theme", .section),
        ("strand", .section), ("outcome", .section), ("phase", .section), ("stage", .section),
        ("step", .subsection),
        ("workstream", .section), ("commitment", .section), ("recommendation", .section), ("rec", .section),
        ("action area", .section), ("strategic objective", .section), ("strategic priority", .section),
        ("strategic goal", .section), ("activity", .section), ("measure", .section), ("deliverable", .section),
        ("milestone", .section), ("initiative", .section),
        ("decision", .section), ("resolution", .section), ("agenda item", .section), ("item", .section),
        ("breach", .section), ("must-do", .section),
        ("should-do", .section), ("finding", .section), ("challenge", .section),
        ("work package", .section), ("project", .section), ("line of effort", .section), ("key result", .section),
        ("focus area", .section), ("priority area", .section), ("key area", .section), ("strategy", .section),
        ("action", .decimal(depth: 1)),
        ("task", .decimal(depth: 1)),
    ]

    /// "Annex A", "Article 3.", "Action 1.2:": the word, its number and the sign behind it.
    private static func division(_ line: Passage) -> Marker? {
        for (word, style) in divisions where line.hasPrefix(word) {
            if style == .annex, line.count == word.letters.count, line.startsCapital {
                let label = line.folded(line.indices).capitalized
                return Marker(style: style, label: label, number: nil, length: line.count)
            }
            var start = word.letters.count
            while start < line.count, line[start].isSpace || word.letters.count == 3 && line[start] == 0x2E {
                start += 1
            }
            // ANNEX "A"
            let isQuoted = style == .annex && start + 2 < line.count && line[start] == 0x22 && line[start + 2] == 0x22
            if isQuoted { start += 1 }
            var end = start
            while end < line.count,
                line[end].isDigit || line[end] == 0x2E || (style != .decimal(depth: 1) && line[end].isLatin)
                    || isHyphened(line, end)
            { end += 1 }
            while end > start, line[end - 1] == 0x2E { end -= 1 }
            guard end > start, end - start <= 6, end == line.count || !line[end].isWord else { continue }
            // "Strategy 2021-2030" broken over two lines is a title with its years.
            if end - start == 4, line.letters[start..<end].allSatisfy(\.isDigit) { continue }
            // "Decision No. 33/2026", "Resolution 77/214" are numbers of texts; "Decision 1. Waste" heads one of several.
            if line.hasPrefix("decision") || line.hasPrefix("resolution") {
                guard end - start <= 2, line.letters[start..<end].allSatisfy(\.isDigit), end + 1 < line.count,
                    [0x2E, 0x3A, 0x20].contains(line[end]), line.startsCapital(from: end),
                    line[end] != 0x20 || line[end + 1] == 0x2D
                else { continue }
            }
            // "Agenda item 68" alone says of which item of another meeting a text came.
            if end == line.count, line.has("item", at: max(0, word.letters.count - 4)) { continue }
            // "Article 3 requires" cites; a heading has a sign or nothing behind its number.
            let sign = end < line.count && [0x2E, 0x3A, 0x2D].contains(line[end])
            if isQuoted {
                return Marker(
                    style: style,
                    label: line.folded(0..<word.letters.count).capitalized + " "
                        + line.folded(start..<end).uppercased(),
                    number: nil, length: skipSigns(line, end + 1))
            }
            // "Action 1.2 Review the fees" has a number of several parts, and a capital behind it.
            let isParted = style == .decimal(depth: 1) && line.letters[start..<end].contains(0x2E)
            guard
                sign || end == line.count
                    || (line.count < 60 || isParted || line.opensGap(end)) && line.startsCapital(from: end)
            else { continue }
            let label = Folding.string(line.letters[start..<end]).uppercased()
            let depth = label.split(separator: ".").count
            let isDecimal = style == .decimal(depth: 1)
            return Marker(
                style: isDecimal ? .decimal(depth: depth) : style,
                label: isDecimal ? label : line.folded(0..<start).capitalized + label,
                number: Int(label.split { $0 == "." || $0 == "-" }.last ?? "")
                    ?? Numerals.roman(line.letters[start..<end]),
                length: skipSigns(line, end))
        }
        return nil
    }

    /// The hyphen of "Action 1-1".
    private static func isHyphened(_ line: Passage, _ index: Int) -> Bool {
        line[index] == 0x2D && line[index - 1].isDigit && index + 1 < line.count && line[index + 1].isDigit
    }

    /// A point of an order by its ordinal.
    ///
    /// "First. Registry offices:", "Second: …".
    private static func ordinal(_ line: Passage) -> Marker? {
        guard line.startsCapital, let place = ordinals.match(line, at: 0),
            case let end = ordinals.phrases[place].letters.count, end + 3 < line.count,
            [0x2E, 0x3A].contains(line[end]), line[end + 1].isSpace, line.startsCapital(from: end)
        else { return nil }
        return Marker(
            style: .section, label: Folding.string(line.letters[0..<end]).capitalized, number: place + 1,
            length: skipSigns(line, end))
    }

    private static let ordinals: Phrases = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth",
    ]

    /// "§ 4." as city orders set it.
    private static func signed(_ line: Passage) -> Marker? {
        // "4 § The Duty Officer keeps a log."
        if let sign = line.letters.prefix(6).firstIndex(of: 0xA7), sign > 1, line[sign - 1].isSpace,
            sign + 2 < line.count,
            line.letters[..<(sign - 1)].allSatisfy(\.isDigit),
            let number = Numerals.integer(line.letters[..<(sign - 1)])
        {
            return Marker(style: .section, label: "\(number)", number: number, length: skipSigns(line, sign + 1))
        }
        guard line[0] == 0xA7, line.count > 4 else { return nil }
        let start = line.skippingBlanks(1)
        let end = line.letters[start...].firstIndex { !$0.isDigit } ?? line.count
        guard (1...3).contains(end - start), end < line.count, line[end] == 0x2E || line.startsCapital(from: end),
            let number = Numerals.integer(line.letters[start..<end])
        else { return nil }
        return Marker(style: .section, label: "§ \(number)", number: number, length: skipSigns(line, end))
    }

    /// 1. 1.2 1.2.3. 1)
    private static func decimal(_ line: Passage) -> Marker? {
        guard line[0].isDigit else { return nil }
        var end = 0
        while end < line.count, line[end].isDigit || line[end] == 0x2E && end + 1 < line.count && line[end + 1].isDigit
        {
            end += 1
        }
        guard end < line.count, end <= 8 else { return nil }
        if let letter = letterBehind(line, end) { return letter }
        let label = Folding.string(line.letters[0..<end])
        let parts = label.split(separator: ".")
        guard parts.allSatisfy({ $0.count <= 3 }), let number = Int(parts.last ?? "") else { return nil }
        let isClosed = line[end] == 0x2E || line[end] == 0x29
        guard isClosed || line[end].isSpace && (parts.count > 1 ? startsWords(line, end) : stands(apart: end, line))
        else { return nil }
        let style: Marker.Style = line[end] == 0x29 ? .parenthesis : .decimal(depth: parts.count)
        // "3.2 (2.4) Communication"
        let bracket = line.skippingBlanks(end)
        let close =
            isClosed || bracket >= line.count || line[bracket] != 0x28
            ? nil : line.letters[bracket...].prefix(8).firstIndex(of: 0x29)
        return Marker(style: style, label: label, number: number, length: skipSigns(line, close ?? end))
    }

    /// The letter that goes on with a number of several parts.
    ///
    /// "1.1.a Attendance clerks …", "2.b) …", "3.2.C. …".
    private static func letterBehind(_ line: Passage, _ end: Int) -> Marker? {
        guard end + 3 < line.count, line[end] == 0x2E, line[end + 1].isLatin, line[end - 1].isDigit,
            case let sign = end + 2, line[sign].isSpace || line[sign] == 0x29 || line[sign] == 0x2E,
            line.startsCapital(from: sign)
        else { return nil }
        let label = Folding.string(line.letters[0..<sign])
        let depth = label.split(separator: ".").count
        guard depth > 2 || !line[sign].isSpace else { return nil }
        return Marker(
            style: .decimal(depth: depth), label: label, number: Int(line[end + 1]) - 0x60,
            length: skipSigns(line, sign))
    }

    /// Whether wide blanks part a bare number from the words behind it: "5   The Digital Office will moderate …".
    private static func stands(apart end: Int, _ line: Passage) -> Bool {
        end + 1 < line.count && line.count > 12 && line[end + 1].isLatin && line.capitals[end + 1]
            && line.starts[end + 1] - line.ends[end - 1] > 1
    }

    /// A capital, or the number of an earlier item in brackets before it: "3.2 (2.4) Communication"; a verb of work may
    /// begin small.
    private static func startsWords(_ line: Passage, _ end: Int) -> Bool {
        if line.startsCapital(from: end) || line.opens(EnglishSubject.duties, at: line.skippingBlanks(end)) {
            return true
        }
        // "2.2 nominate ten heads a year": any small word but a unit or what goes on with a sentence.
        let word = line.skippingBlanks(end)
        let stop = word < line.count ? line.letters[word...].firstIndex { !$0.isLatin } ?? line.count : word
        // "3.1.1 at least 70% of officers": a number of three parts is no figure.
        let isDeep = line.letters[..<end].count { $0 == 0x2E } > 1
        if stop - word > (isDeep ? 1 : 2), stop < line.count, line[stop].isSpace, end <= 5,
            !units.contains(Array(line.letters[word..<stop]))
        {
            return true
        }
        let open = line.skippingBlanks(end)
        guard open < line.count, line[open] == 0x28, let close = line.letters[open...].prefix(8).firstIndex(of: 0x29),
            line.letters[open + 1..<close].allSatisfy({ $0.isDigit || $0 == 0x2E })
        else { return false }
        return line.startsCapital(from: close)
    }

    private static let units = Set(
        """
        million billion thousand per percent percentage points point times days day weeks week months month years year
        hours hour minutes km metres meters miles acres hectares tonnes tons litres kilometres and the for but with from
        shall must will should may can are was were has have had which that who crore lakh bn gwh mwh kwh degrees
        above below this these those its their not into under over during within after before until because where when
        requires provides applies states says of or is to
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })

    /// A.1, B.2.3: a letter for the group before the number.
    private static func coded(_ line: Passage) -> Marker? {
        if let grouped = grouped(line) { return grouped }
        guard line.count > 4, line[0].isLatin, line.capitals[0], line[1] == 0x2E, line[2].isDigit else { return nil }
        var end = 2
        while end < line.count, line[end].isDigit || line[end] == 0x2E && end + 1 < line.count && line[end + 1].isDigit
        {
            end += 1
        }
        guard end < line.count, end <= 8, line[end].isSpace || line[end] == 0x2E, line.startsCapital(from: end) else {
            return nil
        }
        let label = Folding.string(line.letters[0..<end]).uppercased()
        let parts = label.split(separator: ".")
        return Marker(
            style: .decimal(depth: parts.count), label: label, number: Int(parts.last ?? ""),
            length: skipSigns(line, end))
    }

    /// A capital and a number with a sign behind them, or before a command.
    ///
    /// "A1. Bring …", "C12: Train …", "A1 Train …".
    private static func grouped(_ line: Passage) -> Marker? {
        if let lettered = letteredNumber(line) { return lettered }
        // "WP1. Assessment", "M1 - The Water Board shall …"
        guard line.count > 12, let first = line.letters.prefix(4).firstIndex(where: \.isDigit), first > 0,
            (0..<first).allSatisfy({ line[$0].isLatin && line.capitals[$0] })
        else { return nil }
        let end = line.letters.prefix(first + 6).lastIndex { $0.isDigit }.map { $0 + 1 } ?? first + 1
        let figures = line.letters[first..<end]
        guard figures.allSatisfy({ $0.isDigit || $0 == 0x2E }),
            figures.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy({ (1...2).contains($0.count) }),
            end + 1 < line.count
        else { return nil }
        let isDashed =
            line[end].isSpace && line[end + 1] == 0x2D && end + 2 < line.count && line[end + 2].isSpace
            && line.startsCapital(from: end + 2)
        let isSigned =
            isDashed
            || [0x2E, 0x3A, 0x29].contains(line[end]) && line[end + 1].isSpace && line.startsCapital(from: end)
        let words = line.skippingBlanks(end)..<line.count
        // Two blanks behind it part it from its words as a stop would: "A1  Return marked work".
        let isApart = line[end].isSpace && line.starts[end + 1] - line.ends[end - 1] > 1
        // "Q1: …" is a quarter, and "EN 54" no number of several letters.
        let isPeriod = first == 1 && end == 2 && [0x71, 0x68].contains(line[0])
        guard
            isSigned && !isPeriod
                || first == 1 && line[end].isSpace && line.startsCapital(from: end)
                    && (isApart || line.opensCommand(words))
        else { return nil }
        let label = Folding.string(line.letters[0..<end]).uppercased()
        let parts = label.dropFirst(first).split(separator: ".")
        return Marker(
            // Codes of their own stand below the numbers of headings, whatever their depth.
            style: .decimal(depth: isDashed || first > 1 ? 9 : parts.count), label: label,
            number: Int(parts.last ?? ""),
            length: skipSigns(line, end))
    }

    /// A number with its letter before a command.
    ///
    /// "1a Seal shoulders …", "12b. Review …".
    private static func letteredNumber(_ line: Passage) -> Marker? {
        guard line.count > 12, line[0].isDigit,
            let end = line.letters.prefix(4).firstIndex(where: { !$0.isDigit }).map({ $0 + 1 }), end < 4,
            line[end - 1].isLatin, !line.capitals[end - 1], line.startsCapital(from: end)
        else { return nil }
        let isSigned = line[end] == 0x2E || line[end] == 0x29
        guard isSigned || line[end].isSpace && line.opensCommand(line.skippingBlanks(end)..<line.count) else {
            return nil
        }
        return Marker(
            style: .decimal(depth: 2), label: Folding.string(line.letters[0..<end]), number: Int(line[end - 1]) - 0x60,
            length: skipSigns(line, end))
    }

    /// A label in brackets, such as (a), (1) or (iv).
    private static func bracketed(_ line: Passage) -> Marker? {
        guard line[0] == 0x28, let close = line.letters.prefix(6).firstIndex(of: 0x29), close > 1 else { return nil }
        return labelled(line, 1..<close, length: skipSigns(line, close))
    }

    /// A letter or a Roman number with a sign behind it, as in "a)".
    private static func lettered(_ line: Passage) -> Marker? {
        guard let end = line.letters.prefix(6).firstIndex(where: { !$0.isLatin }), end > 0,
            line[end] == 0x2E || line[end] == 0x29,
            end + 1 == line.count && end == 1
                || end + 1 < line.count
                    && line[end + 1].isSpace
        else { return nil }
        if let number = Numerals.roman(line.letters[0..<end]), line.capitals[0], line[end] == 0x2E {
            let label = Folding.string(line.letters[0..<end]).uppercased()
            return Marker(style: .roman, label: label, number: number, length: skipSigns(line, end))
        }
        // "i)", "ii.", "iv)": small Roman numbers; alone the letter is one far more often than the ninth of a list.
        if !line.capitals[0], let number = Numerals.roman(line.letters[0..<end]),
            end > 1 || [0x69, 0x76, 0x78].contains(line[0])
        {
            let label = Folding.string(line.letters[0..<end])
            return Marker(style: .parenthesis, label: label, number: number, length: skipSigns(line, end))
        }
        // "F. No. 39028/02/2016" is a file's number.
        guard end == 1, !isNumbering(line, line.skippingBlanks(end + 1)) else { return nil }
        let isCapital = line.capitals[0]
        let label = Folding.string(line.letters[0..<1])
        return Marker(
            style: isCapital ? .capital : .letter, label: isCapital ? label.uppercased() : label,
            number: Int(line[0]) - 0x60, length: skipSigns(line, end))
    }

    /// Whether the word for a number stands there, and no "No bureau shall …".
    private static func isNumbering(_ line: Passage, _ index: Int) -> Bool {
        guard line.has("no", at: index) else { return false }
        let next = line.letters[index...].dropFirst(2).first { !$0.isSpace }
        return next.map { $0 == 0x2E || $0 == 0x3A || $0.isDigit } ?? true
    }

    private static func labelled(_ line: Passage, _ range: Range<Int>, length: Int) -> Marker? {
        let label = Folding.string(line.letters[range])
        if let number = Int(label) { return Marker(style: .parenthesis, label: label, number: number, length: length) }
        // (i), (v) and (x) are Roman far more often than a ninth or later letter.
        let isRoman =
            range.count == 1 && Numerals.roman(line.letters[range]) != nil
            && [0x69, 0x76, 0x78].contains(line[range.lowerBound])
        guard range.count == 1, line[range.lowerBound].isLatin, !isRoman else {
            guard let number = Numerals.roman(line.letters[range]) else { return nil }
            return Marker(style: .parenthesis, label: label, number: number, length: length)
        }
        return Marker(style: .letter, label: label, number: Int(line[range.lowerBound]) - 0x60, length: length)
    }

    static func skipSigns(_ line: Passage, _ end: Int) -> Int {
        var end = end
        while end < line.count, [0x2E, 0x29, 0x3A, 0x2D, 0x20].contains(line[end]) { end += 1 }
        return end
    }
}

extension Passage {
    /// Whether the next word from the index on begins with a capital.
    func startsCapital(from index: Int) -> Bool {
        guard index < count else { return false }
        return letters[index...].firstIndex(where: \.isWord).map { capitals[$0] } ?? false
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

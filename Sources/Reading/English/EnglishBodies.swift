/// Names of bodies in English texts.
enum EnglishBodies {
    struct Name: Sendable, Equatable {
        var shown: String
        var range: Range<Int>

        /// Whether the other is this one again, whole or in its short form.
        ///
        /// "Covered agencies shall …. The agency may also …", "The Audit Committee … the Committee".
        func isSame(as other: Name) -> Bool {
            let (whole, short) = (Self.one(Folding.string(shown)), Self.one(Folding.string(other.shown)))
            return whole == short
                || !short.contains(" ") && (whole.hasSuffix(" " + short) || whole.hasPrefix(short + " of "))
        }

        /// Of many the one: agencies, agency.
        private static func one(_ name: String) -> String {
            name.hasSuffix("ies") ? name.dropLast(3) + "y" : name.hasSuffix("s") ? String(name.dropLast()) : name
        }
    }

    /// The bodies of a list: commas and semicolons part them, "and" where both sides are names of their own
    /// ("Department of Health and Social Care" is one).
    static func list(_ passage: Passage, _ range: Range<Int>, of document: Document) -> [Name] {
        joined(parts(passage, range), passage).compactMap { part in
            let words = withBracket(passage, withoutArticle(passage, passage.withoutSigns(part)))
            return words.isEmpty ? nil : Name(shown: document.string(passage, words), range: words)
        }
        .withSharedNoun(passage).withEachDepartment
    }

    /// Areas before "and" that say of which officers or bodies behind it they are.
    fileprivate static func isArea(_ passage: Passage, _ range: Range<Int>) -> Bool {
        areas.contains(Array(passage.letters[range]))
    }

    private static let areas = Set(
        [
            "county", "sub-county", "ward", "district", "province", "provincial", "municipality", "municipal", "parish",
            "region", "regional", "village", "city", "borough", "divisional", "national", "state",
        ].map { Folding.letters($0) })

    /// "Assistant Director (Housing)" keeps the bracket that it opens.
    private static func withBracket(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        // "Chief Information Officer (CIO)": what it is called for short is no part of its name.
        if let last = passage.letters[range].lastIndex(of: 0x28), last > range.lowerBound,
            (2...7).contains(range.upperBound - last - 1),
            isAbbreviation(passage, last + 1..<range.upperBound)
        {
            return passage.trimmed(range.lowerBound..<last)
        }
        // "Federal Data Council (the Council)" likewise.
        if let last = passage.letters[range].lastIndex(of: 0x28), last > range.lowerBound,
            passage.has("the", at: last + 1)
        {
            return passage.trimmed(range.lowerBound..<last)
        }
        let open = passage.letters[range].count { $0 == 0x28 } - passage.letters[range].count { $0 == 0x29 }
        // "Joint Director (Admn.)"
        if open == 1, range.upperBound + 1 < passage.count, passage[range.upperBound] == 0x2E,
            passage[range.upperBound + 1] == 0x29
        {
            return range.lowerBound..<range.upperBound + 2
        }
        guard open == 1, range.upperBound < passage.count, passage[range.upperBound] == 0x29 else { return range }
        return range.lowerBound..<range.upperBound + 1
    }

    /// "Housing Services (lead) and the Fire Service": where one is marked, the others help.
    static func parted(
        _ names: [Name], _ passage: Passage, _ document: Document
    ) -> (lead: [Name], support: [Name]) {
        var (lead, support): ([Name], [Name]) = ([], [])
        if let place = names.firstIndex(where: { helper($0, passage, document) != nil }), place > 0 {
            // "Head of Property, with Procurement": whoever stands behind "with" helps.
            return (
                Array(names[..<place]),
                [helper(names[place], passage, document) ?? names[place]] + names[(place + 1)...]
            )
        }
        // "Cataloguing Department; ICT Section to support"
        if let place = names.firstIndex(where: { assisting($0, passage) != nil }), place > 0 {
            let helpers = names[place...].map { name in
                assisting(name, passage).map { Name(shown: document.string(passage, $0), range: $0) } ?? name
            }
            // "Courts Office (lead), Statistics Office (support)"
            let leads = names[..<place].map { name in
                guard let open = name.range.last(where: { passage[$0] == 0x28 }), passage.has("lead", at: open + 1)
                else {
                    return name
                }
                let words = passage.withoutSigns(name.range.lowerBound..<open)
                return Name(shown: document.string(passage, words), range: words)
            }
            return (leads, helpers)
        }
        // "Parks Team (with the Woodland Trust)"
        if names.count == 1, let name = names.first, let aside = aside(name, passage, document) { return aside }
        if names.count == 1, let name = names.first, let with = passage.first(of: helping, in: name.range)?.range,
            with.lowerBound > name.range.lowerBound, !passage.letters[name.range].contains(0x28)
        {
            // "Local authorities with DLUHC"
            let words = passage.trimmed(name.range.lowerBound..<with.lowerBound)
            let help = passage.trimmed(with.upperBound..<name.range.upperBound)
            if isActor(passage, words), isActor(passage, help) || isAbbreviation(passage, help) {
                return ([Name(shown: document.string(passage, words), range: words)], list(passage, help, of: document))
            }
        }
        for name in names {
            guard let open = name.range.last(where: { passage[$0] == 0x28 }), open > name.range.lowerBound,
                passage.has(
                    anyOf: ["lead", "leading", "lead agency", "lead body", "co-lead", "coordinator"], at: open + 1)
            else {
                support.append(name)
                continue
            }
            let words = passage.withoutSigns(name.range.lowerBound..<open)
            lead.append(Name(shown: document.string(passage, words), range: words))
        }
        return lead.isEmpty ? (names, []) : (lead, support)
    }

    /// A name and those who help it in the bracket behind it.
    private static func aside(
        _ name: Name, _ passage: Passage, _ document: Document
    ) -> (lead: [Name], support: [Name])? {
        guard let open = passage.letters[name.range].firstIndex(of: 0x28), open > name.range.lowerBound,
            let word = helping.first(where: { passage.has($0, at: open + 1) })
        else { return nil }
        let close = passage.letters[open..<name.range.upperBound].firstIndex(of: 0x29) ?? name.range.upperBound
        let words = passage.trimmed(name.range.lowerBound..<open)
        let helpers = list(passage, open + 1 + word.letters.count..<close, of: document)
        return ([Name(shown: document.string(passage, words), range: words)], helpers)
    }

    /// The name behind "with" or "supported by".
    private static func helper(_ name: Name, _ passage: Passage, _ document: Document) -> Name? {
        for word in helping {
            guard let rest = passage.behind(word, in: name.range) else { continue }
            let words = withoutArticle(passage, rest)
            return words.isEmpty ? nil : Name(shown: document.string(passage, words), range: words)
        }
        return nil
    }

    private static func parts(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        // "Planning; Parks, Recreation and Culture": semicolons part names that hold commas.
        let hasSemicolons =
            passage.letters[range].contains(0x3B)
            || range.contains { passage[$0] == 0x2F && $0 > range.lowerBound && passage[$0 - 1].isSpace }
        for index in range {
            if passage[index] == 0x28 { depth += 1 }
            if passage[index] == 0x29 { depth -= 1 }
            // 50,000 is one number.
            let isThousands =
                passage[index] == 0x2C && index + 1 < range.upperBound && passage[index + 1].isDigit
                && index > range.lowerBound && passage[index - 1].isDigit
            let isTitle =
                passage[index] == 0x2C && holdsTitle(passage, start..<index, index + 1..<range.upperBound)
            if depth == 0, !isThousands, !isTitle,
                passage[index] == 0x2C && !hasSemicolons || passage[index] == 0x3B
                    || passage[index] == 0x2B && index > range.lowerBound && passage[index - 1].isSpace
                    || passage[index] == 0x2F && !joinsKinds(passage, index, range)
            {
                found.append(start..<index)
                start = index + 1
            }
        }
        found.append(start..<range.upperBound)
        if found.count > 1, let last = found.last, let and = lastOfRow(passage, last), !isField(found, passage) {
            found[found.count - 1] = last.lowerBound..<and.lowerBound
            found.append(and.upperBound..<last.upperBound)
        }
        return found.flatMap { atAnd(passage, passage.withoutSigns($0)) }
    }

    /// "Permanent Secretary", "The Director": a title that many hold, with nothing that says of what.
    static func isTitleAlone(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = withoutArticle(passage, passage.withoutSigns(range))
        return titles.contains { $0.letters.count == words.count && passage.has($0, at: words.lowerBound) }
    }

    /// "Director, Curriculum Development": a title that many hold is named by what stands behind its comma.
    private static func isBareTitle(_ passage: Passage, _ range: Range<Int>, _ limit: Int) -> Bool {
        let words = withoutArticle(passage, passage.withoutSigns(range))
        let next = EnglishPeriod.skipBlanks(passage, min(range.upperBound + 1, limit), limit)
        guard titles.contains(where: { $0.letters.count == words.count && passage.has($0, at: words.lowerBound) }),
            next < limit, passage.capitals[next]
        else { return false }
        return !passage.has(anyOf: ["the", "all", "each"], at: next)
    }

    /// Whether the comma between two stretches stands within one officer's title.
    static func holdsTitle(_ passage: Passage, _ range: Range<Int>, _ rest: Range<Int>) -> Bool {
        isBareTitle(passage, range, rest.upperBound) || isOfField(passage, range, rest)
    }

    /// "Chief Officer, Finance and Planning", "Committee Member for Water, Environment and Climate Change": behind the
    /// one officer's title stand the fields that the officer answers for, and no body.
    private static func isOfField(_ passage: Passage, _ range: Range<Int>, _ rest: Range<Int>) -> Bool {
        let words = withoutArticle(passage, passage.withoutSigns(range))
        let core = core(passage, words)
        guard !core.isEmpty else { return false }
        let noun = passage.letters[core].lastIndex(where: \.isSpace).map { $0 + 1 } ?? core.lowerBound
        guard officers.contains(Array(passage.letters[noun..<core.upperBound])) else { return false }
        let end = passage.letters[rest].firstIndex { $0 == 0x2C || $0 == 0x3B } ?? rest.upperBound
        let next = passage.withoutSigns(rest.lowerBound..<end)
        guard !next.isEmpty, passage.startsCapital(from: next.lowerBound), !isOffice(passage, next),
            !EnglishPeople.isPerson(passage, next),
            !passage.has(anyOf: ["the", "all", "each", "every"], at: next.lowerBound)
        else { return false }
        // An abbreviation is a body of its own: "Director, NEMA" is a bare title, "District Officer, KFS" two.
        return next.contains { passage[$0].isLatin && !passage.capitals[$0] }
    }

    private static let officers = Set(
        ["officer", "director", "secretary", "member", "commissioner", "manager", "head", "minister", "controller"]
            .map { Folding.letters($0) })

    private static let articles: [Phrase] = [
        "their respective", "its respective", "its", "their", "the respective", "respective", "each meeting of",
        "every meeting of",
        "the next meeting of", "the meeting of", "required for", "as well as the", "as well as", "the", "by the", "by",
    ]
    private static let helping: [Phrase] = [
        "with support from", "supported by", "assisted by", "with the assistance of", "with assistance from",
        "with help from", "with the support of", "in liaison with", "working with", "in partnership with",
        "in collaboration with",
        "in consultation with", "in conjunction with", "in cooperation with", "in coordination with", "together with",
        "with",
    ]
    private static let titles: [Phrase] = [
        "chief officer", "permanent secretary", "principal secretary", "chief director", "managing director", "clerk",
        "registrar", "chief engineer", "county director", "regional director", "district officer",
        "director", "deputy director", "assistant director", "executive director", "secretary", "deputy secretary",
        "under secretary", "assistant secretary", "manager", "head", "commissioner", "deputy commissioner", "officer",
        "coordinator", "associate director", "vice president", "principal officer", "deputy director-general",
        "deputy director general", "acting director", "senior manager", "deputy manager", "head of section",
    ]

    private static func atAnd(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        var range = range
        if range.count > 3, passage.has("and", at: range.lowerBound) { range = range.lowerBound + 3..<range.upperBound }
        var index = range.lowerBound
        while let and = passage.first("and", in: index..<range.upperBound) {
            let (left, right) = (range.lowerBound..<and.lowerBound, and.upperBound..<range.upperBound)
            if EnglishPeople.isPerson(passage, passage.trimmed(left)),
                EnglishPeople.isPerson(passage, passage.trimmed(right))
            {
                return [left, right]
            }
            if isOfficeAndField(passage, left, right) { return [left] + atAnd(passage, right) }
            if isName(passage, left) || isBothNamed(passage, left, right), isName(passage, Self.own(passage, right)),
                opensName(passage, right),
                !isOneName(passage, left, right), !isInField(passage, left, right),
                !isShortened(passage, range, left, right), !isPlaces(passage, left, right)
            {
                return [left] + atAnd(passage, right)
            }
            index = and.upperBound
        }
        return [range]
    }

    /// "Public Assistance Desk and the City Police Office": the article opens the second of two names.
    private static func isBothNamed(_ passage: Passage, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let left = withoutArticle(passage, passage.trimmed(left))
        let words = passage.letters[left].split(whereSeparator: \.isSpace)
        return passage.has("the", at: passage.trimmed(right).lowerBound) && (2...5).contains(words.count)
            && words.allSatisfy { passage.capitals[$0.startIndex] }
    }

    /// What stands behind an "and" up to its bracket: in "Office of Planning and Budget (OPB Director)" the bracket's
    /// words are those of the whole.
    private static func own(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<(passage.letters[range].firstIndex(of: 0x28) ?? range.upperBound)
    }

    /// "Directorate of Teacher Education and Specialised Services": services and affairs end the name that "of" opened.
    private static func isOneName(_ passage: Passage, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard passage.contains(anyOf: ["of", "for"], in: left) else { return false }
        let words = passage.trimmed(right)
        return ["services", "administration", "institutions", "districts", "schools"].contains { word in
            passage.has(Phrase(word), at: words.upperBound - word.utf8.count)
        } && !passage.has("the", at: words.lowerBound) && passage.letters[words].count(where: \.isSpace) <= 2
    }

    /// "and the Finance Office", "and Finance Office": the second name has a word for a body of its own.
    private static func opensName(_ passage: Passage, _ range: Range<Int>) -> Bool {
        passage.has(
            anyOf: ["the", "local", "relevant", "other", "member", "partner"], at: passage.trimmed(range).lowerBound)
            || passage.startsCapital(from: range.lowerBound)
            || passage.has("all", at: passage.trimmed(range).lowerBound)
            || passage.has("each", at: passage.trimmed(range).lowerBound)
            || opensMany(passage, passage.trimmed(range))
    }

    /// "and agency heads", "and inter-agency groups": many of a kind that are written small.
    private static func opensMany(_ passage: Passage, _ range: Range<Int>) -> Bool {
        guard let last = passage.letters[range].lastIndex(where: \.isSpace).map({ $0 + 1 }), range.count < 44 else {
            return false
        }
        return many.contains(Array(passage.letters[last..<range.upperBound])) && isOffice(passage, range)
    }

    private static let many = Set(
        """
        heads officers directors agencies groups departments ministries committees councils offices managers bodies
        cios cfos caos ctos cdos cisos administrators coordinators
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })

    static func withoutArticle(_ passage: Passage, _ range: Range<Int>) -> Range<Int> {
        for word in articles {
            if let rest = passage.behind(word, in: range) { return rest }
        }
        return range
    }

    /// Whether the words hold a word that names a body, or are an abbreviation in capitals.
    static func isName(_ passage: Passage, _ range: Range<Int>) -> Bool {
        var words = passage.trimmed(range)
        guard words.count > 1, words.count < 110 else { return false }
        if isOffice(passage, words) { return true }
        // "the DCP"
        words = passage.behind("the", in: words) ?? words
        guard !words.isEmpty else { return false }
        if passage.contains(anyOf: nouns, in: words) || passage.contains(anyOf: manyNouns, in: words) { return true }
        return words.count <= 8 && words.allSatisfy { !passage[$0].isLatin || passage.capitals[$0] }
            || isMixedAbbreviation(passage, words) || isAbbreviation(passage, words)
    }

    /// "CIO", "SDOs": capitals, with a small s where there are many.
    static func isAbbreviation(_ passage: Passage, _ words: Range<Int>) -> Bool {
        guard (2...8).contains(words.count), let last = words.last else { return false }
        let isMany = words.count > 2 && passage[last] == 0x73 && !passage.capitals[last]
        let letters = isMany ? words.dropLast() : words
        return letters.allSatisfy { passage[$0].isLatin && passage.capitals[$0] }
    }

    /// "MoJ", "DfT": small letters stand for the small words of the name.
    private static func isMixedAbbreviation(_ passage: Passage, _ words: Range<Int>) -> Bool {
        guard words.count <= 6, let first = words.first, let last = words.last else { return false }
        return words.allSatisfy { passage[$0].isLatin } && passage.capitals[first] && passage.capitals[last]
    }
}

extension EnglishBodies {
    fileprivate static let divisions = ["Departments", "Directorates", "Divisions", "Units", "Branches"]
}

extension [EnglishBodies.Name] {
    /// "Planning and Roads Departments" are two departments.
    fileprivate var withEachDepartment: [EnglishBodies.Name] {
        flatMap { name -> [EnglishBodies.Name] in
            guard let last = EnglishBodies.divisions.first(where: { name.shown.hasSuffix($0) }) else { return [name] }
            let words = name.shown.split(separator: " ")
            guard (4...6).contains(words.count), words.last == last[...],
                let and = words.firstIndex(of: "and"), and > 0, and < words.count - 2,
                words.indices.allSatisfy({ $0 == and || words[$0].first?.isUppercase ?? false })
            else { return [name] }
            let noun = last.hasSuffix("ches") ? last.dropLast(2) : last.dropLast()
            return [words[..<and], words[(and + 1)..<(words.count - 1)]].map { part in
                EnglishBodies.Name(shown: (part + [noun]).joined(separator: " "), range: name.range)
            }
        }
    }

    /// "Sub-County and Ward Administrators" are the administrators of both.
    fileprivate func withSharedNoun(_ passage: Passage) -> [EnglishBodies.Name] {
        guard count > 1 else { return self }
        return indices.map { place in
            let name = self[place]
            guard place + 1 < count, EnglishBodies.isArea(passage, name.range),
                let space = self[place + 1].shown.lastIndex(of: " "), self[place + 1].shown.hasSuffix("s")
            else { return name }
            return EnglishBodies.Name(shown: name.shown + self[place + 1].shown[space...], range: name.range)
        }
    }
}

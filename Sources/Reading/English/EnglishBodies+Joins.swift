/// What holds words together that a comma, a stroke or an "and" would part.
extension EnglishBodies {
    /// "Managers of Primary, Secondary and Community Schools": a bare word behind a comma goes on with what "of" opened.
    static func joined(_ parts: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
        guard parts.count > 1 else { return parts }
        if isField(parts, passage), let first = parts.first, let last = parts.last {
            return [first.lowerBound..<last.upperBound]
        }
        var found: [Range<Int>] = []
        for part in parts {
            let words = passage.withoutSigns(part)
            if let last = found.last, !words.isEmpty,
                passage.contains(anyOf: ["of", "for"], in: last)
                    || isOpen(passage, last) && !passage.letters[passage.withoutSigns(last)].contains(where: \.isSpace),
                passage.letters[last.upperBound..<words.lowerBound].contains(0x2C),
                !passage.letters[words].contains(where: \.isSpace)
                    || passage.contains("and", in: words) && isOpen(passage, last),
                !isName(passage, words) || isOpen(passage, last), !isActor(passage, words) || isOpen(passage, last)
            {
                found[found.count - 1] = last.lowerBound..<words.upperBound
            } else {
                found.append(part)
            }
        }
        return found
    }

    /// Whether its last word is an adjective alone: "of Recognised Primary, Secondary".
    static func isOpen(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = passage.withoutSigns(range)
        let last = passage.letters[words].lastIndex { $0.isSpace || $0 == 0x2C }.map { $0 + 1 } ?? words.lowerBound
        return kinds.contains(Array(passage.letters[last..<words.upperBound]))
    }

    static let kinds = Set(
        [
            "primary", "secondary", "public", "private", "national", "regional", "local", "central", "federal", "state",
            "international", "subregional", "bilateral", "multilateral",
        ].map { Folding.letters($0) })

    /// "People, Performance and Culture": a division that goes by its fields, the last of them behind "and".
    static func isField(_ parts: [Range<Int>], _ passage: Passage) -> Bool {
        guard let last = parts.last, passage.contains(anyOf: ["and", "&"], in: last) else { return false }
        return parts.allSatisfy { part in
            passage.letters[passage.withoutSigns(part)].split { $0.isSpace }.allSatisfy { fields.contains(Array($0)) }
        }
    }

    private static let fields = Set(
        """
        and & people performance culture planning strategy policy engagement environment land water energy climate
        place places transport infrastructure community communities development economy growth wellbeing safety families
        children adults skills resources governance digital data innovation tourism sport arts heritage agriculture
        fisheries industry trade employment labour customer customers regeneration property highways
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })

    /// "All States/UTs", "Ministries/Departments": kinds set side by side without a blank are spoken of as one.
    static func joinsKinds(_ passage: Passage, _ slash: Int, _ range: Range<Int>) -> Bool {
        guard slash > range.lowerBound, slash + 1 < range.upperBound, passage[slash + 1].isLatin else { return false }
        // "DCP/Crime", "ACP/Sub-Division": a rank and its charge.
        let start =
            passage.letters[range.lowerBound..<slash].lastIndex { !$0.isLatin }.map { $0 + 1 } ?? range.lowerBound
        let high = (start..<slash).count { passage.capitals[$0] }
        if slash - start <= 5, high > 1, passage.capitals[slash + 1], slash + 2 < range.upperBound,
            passage[slash + 2].isLatin, !passage.capitals[slash + 2]
        {
            return true
        }
        guard passage[slash - 1] == 0x73 else { return false }
        let end = passage.letters[slash + 1..<range.upperBound].firstIndex { !$0.isWord } ?? range.upperBound
        return passage[end - 1] == 0x73
    }

    /// "Office on Drugs and Crime and the Office of …": the field that a preposition opened goes on behind the first "and".
    static func isInField(_ passage: Passage, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard let next = passage.first("and", in: right) else { return false }
        let piece = passage.trimmed(right.lowerBound..<next.lowerBound)
        return !piece.isEmpty && !isName(passage, piece) && passage.contains(anyOf: ["on", "for"], in: left)
            && passage.letters[piece].count(where: \.isSpace) <= 2 && !passage.has("the", at: piece.lowerBound)
    }

    /// "Town and Country Planning Board", "Town and Parish Councils": one word for a place says which board it is.
    static func isPlaces(_ passage: Passage, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let words = passage.withoutSigns(left)
        let place = passage.behind("the", in: words) ?? words
        return place.count == 4 && passage.has("town", at: place.lowerBound)
            && !passage.has("the", at: passage.trimmed(right).lowerBound)
    }

    /// The "and" of the last entry in "Public Works, Fire and Environmental Health": departments by their work alone, the
    /// one before it a single word.
    static func lastOfRow(_ passage: Passage, _ last: Range<Int>) -> Range<Int>? {
        guard let and = passage.first("and", in: last) else { return nil }
        let left = passage.withoutSigns(last.lowerBound..<and.lowerBound)
        let right = passage.withoutSigns(and.upperBound..<last.upperBound)
        guard !left.isEmpty, !right.isEmpty, passage.capitals[left.lowerBound], passage.capitals[right.lowerBound],
            EnglishOpenings.isDepartment(passage, left), EnglishOpenings.isDepartment(passage, right)
        else { return nil }
        return and
    }

    /// "Fire Marshal's Office and Public Works": an office, and a department that goes by its work.
    static func isOfficeAndField(_ passage: Passage, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let (left, right) = (passage.trimmed(left), passage.trimmed(right))
        guard !right.isEmpty, !left.isEmpty, passage.capitals[right.lowerBound], passage.capitals[left.lowerBound],
            passage.letters[right].contains(where: \.isSpace), !passage.contains(anyOf: ["of", "for"], in: left)
        else { return false }
        return EnglishOpenings.isDepartment(passage, right)
            && ["office", "department", "division", "unit"].contains { (word: Phrase) in
                left.count > word.letters.count && passage.has(word, at: left.upperBound - word.letters.count)
            }
    }

    /// "National Archives and Records Administration (NARA)": the letters in brackets are those of the whole name.
    static func isShortened(
        _ passage: Passage, _ range: Range<Int>, _ left: Range<Int>, _ right: Range<Int>
    ) -> Bool {
        guard let open = passage.letters[right].firstIndex(of: 0x28) else { return false }
        let limit = min(passage.count, open + 9)
        let end = right.upperBound < limit ? right.upperBound : nil
        guard let close = passage.letters[open..<limit].firstIndex(of: 0x29) ?? end else { return false }
        let words = [left, right.lowerBound..<open].flatMap { part in
            passage.letters[passage.trimmed(part)].split { $0.isSpace || $0 == 0x2D }
        }
        let initials = words.filter { passage.capitals[$0.startIndex] }.compactMap(\.first)
        let short = passage.letters[open + 1..<close].filter(\.isLatin)
        return short.count > 2 && initials == short
    }
}

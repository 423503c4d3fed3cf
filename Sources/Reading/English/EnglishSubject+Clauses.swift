/// The parts of a subject that names several.
extension EnglishSubject {
    /// "The Manager shall forward a report, while the Office shall present a scorecard": two duties of two bodies.
    static func halves(_ passage: Passage, _ whole: Range<Int>) -> [Range<Int>] {
        let sentence = behindDay(passage, whole)
        guard let joint = passage.first(of: parting, in: sentence),
            passage.contains(anyOf: modalVerbs, in: sentence.lowerBound..<joint.range.lowerBound)
        else { return atAnd(passage, sentence) }
        let behind = joint.range.upperBound - 3..<sentence.upperBound
        guard let order = passage.first(of: modalVerbs, in: behind), order.range.lowerBound - behind.lowerBound < 90,
            EnglishBodies.isOffice(passage, behind.lowerBound + 3..<order.range.lowerBound)
        else { return [sentence] }
        return [sentence.lowerBound..<joint.range.lowerBound, behind]
    }

    /// "Commissioners will review progress each month and Collectors will visit each site".
    private static func atAnd(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>] {
        guard let first = passage.first(of: modalVerbs, in: sentence) else { return [sentence] }
        var (found, begin, index): ([Range<Int>], Int, Int) = ([], sentence.lowerBound, first.range.upperBound)
        while let and = passage.first(of: joints, in: index..<sentence.upperBound)?.range {
            index = and.upperBound
            let start = passage.skippingBlanks(index)
            guard start < sentence.upperBound, passage.capitals[start] || passage.opens(kinds, at: start),
                let verb = passage.first(of: modalVerbs, in: start..<min(sentence.upperBound, start + 60))?.range,
                verb.lowerBound > start, EnglishBodies.isOffice(passage, start..<verb.lowerBound),
                !passage.letters[start..<verb.lowerBound].contains(0x2C)
            else { continue }
            found.append(passage.withoutSigns(begin..<and.lowerBound))
            (begin, index) = (start, verb.upperBound)
        }
        return found + [begin..<sentence.upperBound]
    }

    private static let parting: Phrases = [", while the", ", whereas the", ", and the"]
    private static let joints: Phrases = ["and", "while", "whereas", "but"]
    private static let kinds: Phrases = ["the", "each", "all", "every"]

    /// "By 4 September: ICT backs up all drives", "14-18 September: staff pack": a day before a colon says when.
    private static func behindDay(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int> {
        guard let colon = passage.letters[sentence].prefix(44).firstIndex(of: 0x3A), colon + 2 < sentence.upperBound,
            passage[sentence.lowerBound].isDigit
                || passage.opens(limits, at: sentence.lowerBound),
            (sentence.lowerBound..<colon).contains(where: { index in
                (index == sentence.lowerBound || !passage[index - 1].isWord)
                    && EnglishDate.month(passage, index, colon) != nil
            })
        else { return sentence }
        return passage.trimmed(colon + 1..<sentence.upperBound)
    }

    private static let limits: Phrases = ["by", "on", "before", "from", "until"]

    /// One word that names who acts: officers of many places (Tahsildars), or a body that the text addresses (Teagora).
    func isNamedAlone(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = EnglishBodies.withoutArticle(passage, range)
        guard words.count > 4, passage.capitals[words.lowerBound], words.allSatisfy({ passage[$0].isLatin }) else {
            return false
        }
        let shown = Folding.string(passage.letters[words])
        if addressees.contains(where: { Folding.string($0).split { $0 == " " || $0 == "," }.contains { $0 == shown } })
        {
            return true
        }
        return Self.agents.contains { shown.utf8.count > $0.utf8.count + 3 && shown.hasSuffix($0) }
            && !Self.things.contains(shown)
    }

    /// Endings of words for many who act.
    private static let agents = [
        "dars", "ers", "ors", "ees", "ists", "aires", "ians", "wardens", "magistrates", "applicants", "entrants",
        "tenants", "residents", "students", "claimants",
    ]
    private static let things = Set(
        """
        calendars standards radars folders papers numbers letters orders registers computers containers rivers boilers
        meters posters trailers matters offers layers towers quarters centers errors sensors monitors doors floors vectors
        sectors indicators motors trees degrees guarantees lists tankers shelters filters servers routers scanners
        printers papers answers headers footers flyers stickers barriers covers corners borders chapters customers
        disasters numbers others powers prayers factors colors corridors mirrors
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let modalVerbs: Phrases = ["shall", "must", "will", "should", "is to", "are to"]

    /// The stretches between commas; "the Department of Finance together with the Audit Unit" parts as commas would.
    func clauses(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where passage[index] == 0x2C {
            guard index + 1 < range.upperBound, !passage[index + 1].isDigit,
                !EnglishBodies.holdsTitle(passage, passage.trimmed(start..<index), index + 1..<range.upperBound)
            else { continue }
            pieces.append(passage.trimmed(start..<index))
            start = index + 1
        }
        let last = passage.trimmed(start..<range.upperBound)
        // "Public Works, Fire and Environmental Health will each …"
        if !pieces.isEmpty, let and = EnglishBodies.lastOfRow(passage, last) {
            pieces.append(passage.trimmed(last.lowerBound..<and.lowerBound))
            pieces.append(passage.trimmed(and.upperBound..<last.upperBound))
        } else {
            pieces.append(last)
        }
        return pieces.map { passage.behind("and", in: $0) ?? $0 }.filter { !$0.isEmpty }.flatMap {
            piece -> [Range<Int>] in
            guard let help = passage.first(of: Self.helping, in: piece), help.range.lowerBound > piece.lowerBound else {
                return [piece]
            }
            return [
                passage.trimmed(piece.lowerBound..<help.range.lowerBound), help.range.lowerBound..<piece.upperBound,
            ]
        }
    }
}

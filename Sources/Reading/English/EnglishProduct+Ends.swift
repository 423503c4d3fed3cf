/// Where the words end that name what is brought forth.
extension EnglishProduct {
    /// Where the words for a thing end that begins at the index.
    static func end(of passage: Passage, _ start: Int, _ limit: Int) -> Int {
        var purpose: Int?
        var inner = start
        for index in start..<limit {
            if index < inner { continue }
            if passage[index] == 0x28, let close = nameBracket(passage, index, limit) {
                inner = close
                continue
            }
            if [0x2C, 0x28, 0x3B, 0x3A].contains(passage[index]), !passage.isThousands(index) { return index }
            if tellsContents(passage, start, index, limit) { return index }
            guard index > start, !passage[index - 1].isWord, passage[index - 1] != 0x2D, passage[index].isLatin else {
                continue
            }
            if passage.has("to", at: index) {
                // "a plan to improve waiting rooms" is one thing; "a plan to the Board" is handed over.
                if !isPurpose(passage, start, index, limit) { return index }
                purpose = EnglishPeriod.skipBlanks(passage, index + 2, limit)
            } else if let verb = purpose, passage.has("and", at: index),
                !passage.letters[verb..<index - 1].contains(where: \.isSpace)
            {
                // "a plan to centralise and manage payments" has two verbs of purpose.
                purpose = nil
            } else if passage.has("in", at: index),
                EnglishDate.month(passage, EnglishPeriod.skipBlanks(passage, index + 2, limit), limit) != nil
            {
                return index
            } else if passage.has("in", at: index), index + 3 < limit,
                passage[index + 3].isDigit || EnglishNumber.count(passage, index + 3, limit) != nil
            {
                return index
            } else if passage.has("on the", at: index), index + 7 < limit, passage[index + 7].isDigit {
                return index
            } else if passage.has("on", at: index), index + 3 < limit, passage[index + 3].isDigit {
                return index
            } else if passage.has("with", at: index), index > start + 11, passage.has("compliance", at: index - 11) {
                continue
            } else if isRhythmOf(passage, index, limit) {
                continue
            } else if passage.opens(stops, at: index), !isOfEach(passage, start, index),
                !isOfNames(passage, start, index, limit)
            {
                return index
            }
        }
        return limit
    }

    /// "a consolidated quarterly report": the rhythm says which paper it is.
    private static func isRhythmOf(_ passage: Passage, _ index: Int, _ limit: Int) -> Bool {
        guard let word = rhythms.match(passage, at: index) else { return false }
        let next = EnglishPeriod.skipBlanks(passage, index + rhythms.phrases[word].letters.count, limit)
        return next < limit && passage[next].isLatin && !passage.opens(behindRhythm, at: next)
    }

    private static let rhythms: Phrases = ["quarterly", "monthly", "weekly", "fortnightly", "daily", "yearly"]
    private static let behindRhythm: Phrases = [
        "to", "by", "in", "within", "on", "and", "no", "not", "from", "before", "with", "for", "at", "until",
        "starting",
        "through", "or", "throughout", "during", "beginning", "after", "via",
    ]

    /// Behind the bracket of "Water (Rural Services) Regulations", whose name goes on.
    private static func nameBracket(_ passage: Passage, _ open: Int, _ limit: Int) -> Int? {
        guard let close = passage.letters[open..<limit].prefix(40).firstIndex(of: 0x29), open > 1, close + 2 < limit,
            passage[close + 1].isSpace, passage.capitals[close + 2], passage.capitals[open + 1]
        else { return nil }
        return close + 1
    }

    /// "a plan for each county": "each" opens no time behind a preposition.
    private static func isOfEach(_ passage: Passage, _ start: Int, _ index: Int) -> Bool {
        guard passage.has("each", at: index) || passage.has("every", at: index) else { return false }
        let before = passage.trimmed(start..<index)
        return ["for", "of", "in", "on"].contains { (word: Phrase) in
            before.count > word.letters.count && passage.has(word, at: before.upperBound - word.letters.count)
        }
    }

    /// "the minutes of Council and Senate": "and" joins the two names that "of" opened.
    private static func isOfNames(_ passage: Passage, _ start: Int, _ and: Int, _ limit: Int) -> Bool {
        guard passage.has("and", at: and) else { return false }
        let before = passage.trimmed(start..<and)
        let next = EnglishPeriod.skipBlanks(passage, and + 3, limit)
        guard let blank = passage.letters[before].lastIndex(where: \.isSpace), next < limit else { return false }
        return passage.capitals[blank + 1] && passage.capitals[next]
            && passage.has("of", at: passage.trimmed(start..<blank).upperBound - 2)
    }

    private static func isPurpose(_ passage: Passage, _ start: Int, _ to: Int, _ limit: Int) -> Bool {
        let before = passage.trimmed(start..<to)
        let noun = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
        let next = EnglishPeriod.skipBlanks(passage, to + 2, limit)
        guard next < limit, !passage.capitals[next], aiming.contains(Array(passage.letters[noun..<before.upperBound]))
        else { return false }
        return !passage.has(anyOf: ["the", "its", "each", "all", "every", "members", "staff"], at: next)
    }

    private static let aiming = Set(
        ["plan", "guide", "strategy", "trajectory", "proposal", "proposals", "roadmap", "framework", "policy"].map {
            Folding.letters($0)
        })

    private static let stops: Phrases = [
        "listing", "setting out", "containing", "showing", "detailing", "outlining", "describing", "identifying",
        "explaining", "specifying", "under review", "by", "before", "no later than", "not later than", "within", "with",
        "so that", "and", "quarterly", "monthly",
        "annually", "twice", "once", "every", "each", "until", "on or",
        "in order", "from", "that", "which", "in line", "in accordance", "at the", "in coordination", "in conjunction",
        "in association", "in the",
        "in each", "in all", "in every", "in both", "to all", "to every",
        "in cooperation", "in consultation", "in collaboration", "starting", "beginning", "during", "throughout",
        "weekly", "fortnightly", "daily", "yearly", "regularly", "in triplicate", "in duplicate", "in writing",
        "in conspicuous", "on the first", "on the last", "on the second", "on the third", "on the fourth",
        "on the fifth", "on the tenth", "on a weekly", "on a rolling",
        "on an ongoing", "for onward",
        "using", "through", "based on", "as", "on its", "on the website", "on the intranet", "online", "in parliament",
        "in a format", "in a machine-readable", "in the format", "on the agency's", "on the council's",
        "on the department's", "on the ministry's", "on the portal", "on their", "for approval", "for review",
        "for consideration", "for the approval", "for adoption", "for discussion", "for comment", "upon", "at least",
        "following", "where", "when", "if", "up to", "in q1", "in q2", "in q3", "in q4", "in early", "in late",
        "in spring",
        "in summer", "in autumn", "in winter", "for board approval", "for its approval", "for endorsement",
        "for signature", "for clearance", "for the consideration", "for the endorsement", "while", "should", "thereon",
        "therefor", "thereto", "prior to", "after", "on a quarterly",
        "on a monthly", "on an annual", "without", "up to date", "as soon",
    ]
}

import WorkCalendar

/// Times told by an event that has no day yet, and weeks told by their first day or their last.
extension EnglishDue {
    /// "before the start of Semester 1", "before the 2025 autumn budget round", "upon completion of the survey".
    static func event(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        guard let word = passage.first(of: opening, in: text.range) else { return nil }
        let near = word.range.upperBound..<min(text.range.upperBound, word.range.upperBound + 44)
        let sign = passage.letters[near].firstIndex { [0x2C, 0x2E, 0x3B, 0x3A].contains($0) } ?? near.upperBound
        // "by the Parishes for each season" names who acts.
        guard let noun = passage.first(of: happening, in: near.lowerBound..<sign),
            !passage.contains(anyOf: parting, in: near.lowerBound..<noun.range.lowerBound)
        else { return nil }
        let end =
            passage.has("of", at: noun.range.upperBound - 2)
            ? passage.trimmed(near.lowerBound..<sign).upperBound : noun.range.upperBound
        if let day = bracketed(passage, noun.range.upperBound, text) {
            return text.due(.date, word.range.lowerBound..<day.end, by: day.to, sure: 0.85)
        }
        return text.due(.relative, word.range.lowerBound..<end, sure: 0.7)
    }

    /// "before the start of Term 4 (5 October 2026)": the event's day in the bracket behind it.
    private static func bracketed(_ passage: Passage, _ index: Int, _ text: EnglishWords) -> EnglishPeriod? {
        let near = index..<min(text.range.upperBound, index + 24)
        guard let open = passage.letters[near].firstIndex(of: 0x28),
            !passage.letters[near.lowerBound..<open].contains(where: { [0x2C, 0x2E, 0x3B].contains($0) }),
            let day = EnglishPeriod.parse(
                passage, EnglishPeriod.skipBlanks(passage, open + 1, text.range.upperBound), text.range.upperBound,
                text.calendar), day.from == day.to
        else { return nil }
        return day
    }

    /// "after the Department has issued the specifications", "once the draft has been cleared", "before the 2027/28
    /// budget is set": a clause that tells what has to happen first.
    static func happened(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        guard let word = passage.first(of: preceding, in: text.range) else { return nil }
        let limit = min(text.range.upperBound, word.range.upperBound + 150)
        let sign = (word.range.upperBound..<limit).first { index in
            [0x2C, 0x2E, 0x3B].contains(passage[index]) && !passage.isThousands(index)
        }
        let clause = word.range.upperBound..<(sign ?? limit)
        guard let verb = passage.first(of: states, in: clause), verb.range.lowerBound - clause.lowerBound > 4 else {
            return happens(passage, clause)
                ? text.due(.relative, word.range.lowerBound..<passage.trimmed(clause).upperBound, sure: 0.7) : nil
        }
        let start = passage.skippingBlanks(verb.range.upperBound)
        guard start < clause.upperBound else { return nil }
        let end = passage.letters[start..<clause.upperBound].firstIndex { !$0.isWord } ?? clause.upperBound
        let participle = passage.letters[start..<end]
        guard
            participle.count > 2 && participle.suffix(2).elementsEqual(Folding.letters("ed"))
                || participles.contains(Array(participle))
        else { return nil }
        return text.due(.relative, word.range.lowerBound..<passage.trimmed(clause).upperBound, sure: 0.7)
    }

    private static let states: Phrases = ["has", "have", "is", "are", "has been", "have been"]
    private static let preceding: Phrases = [
        "until the", "until such time", "whenever a", "whenever the", "whenever an", "while the", "as long as the",
        "for as long as", "before any", "before each", "before their", "before its", "before a", "until its",
        "until their", "until a", "until all", "by the time the",
        "after the", "once the", "before the", "as soon as the", "after its", "once its", "after their", "once all",
        "after all", "once a", "after a",
    ]
    private static let participles = Set(
        [
            "set", "sent", "made", "held", "given", "built", "put", "been", "in", "known", "drawn", "met", "live",
            "done",
            "over", "ready", "available", "paid", "found", "taken", "open", "operational", "complete", "run", "rebuilt",
            "written", "chosen", "taught",
        ].map {
            Folding.letters($0)
        })

    private static let parting: Phrases = ["for", "each", "every", "during", "throughout"]
    private static let opening: Phrases = [
        "before the", "by the", "prior to the", "ahead of the", "in time for the", "upon", "on completion",
        "following the",
        "by the time of the",
    ]
    private static let happening: Phrases = [
        "start of", "beginning of", "commencement of", "opening of", "completion", "completion of", "launch of",
        "expiry of", "budget round", "planting season", "rainy season", "flood season", "summer break", "summer recess",
        "elections", "election", "school year", "academic year", "onset of", "adoption of", "entry into force",
        "approval of", "appointment of", "publication of", "issuance of", "issue of", "enactment of", "signing of",
        "conclusion of", "receipt of", "commissioning of", "passage of", "ratification of", "signature of", "award of",
        "recess", "budget hearing", "budget hearings", "general meeting", "conference", "season", "winter", "summer",
        "monsoon", "interim audit", "final audit", "annual audit", "long rains", "short rains", "rains", "harvest",
        "holidays", "holiday period", "christmas",
        "winter season", "hurricane season", "dry season", "wet season", "cyclone season", "festive season",
    ]

    /// "w/c 1 June 2026", "week commencing 1 June 2026", "w/e 5 June 2026".
    static func week(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        guard let word = passage.first(of: weeks, in: text.range), word.range.lowerBound == text.range.lowerBound else {
            return nil
        }
        let start = EnglishPeriod.skipBlanks(passage, word.range.upperBound, text.range.upperBound)
        guard let day = EnglishPeriod.parse(passage, start, text.range.upperBound, text.calendar), day.from == day.to
        else { return nil }
        let range = word.range.lowerBound..<day.end
        if word.phrase >= 3 { return text.due(.date, range, by: day.to, sure: 0.9) }
        return text.due(.range, range, from: day.from, by: day.from.adding(days: 6), sure: 0.85)
    }

    private static let weeks: Phrases = [
        "w/c", "week commencing", "week beginning", "w/e", "week ending",
    ]
}

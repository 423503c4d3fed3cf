/// Sizes and ages that say which things are meant.
extension EnglishTarget {
    /// The title and the section of a law, as "44 CFR 206".
    static func isStatute(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
        if codesBehind.contains(where: { passage.has($0, at: end + 1) }) { return true }
        let before = passage.trimmed(max(0, start - 12)..<start)
        return codesBefore.contains { code in
            let place = before.upperBound - code.letters.count
            return place >= before.lowerBound && passage.letters[place..<before.upperBound].elementsEqual(code.letters)
        }
    }

    private static let codesBehind: [Phrase] = ["u.s.c", "u.s. code", "usc", "cfr", "c.f.r", "fed. reg", "stat"]
    private static let codesBefore: [Phrase] = ["u.s.c.", "usc", "cfr", "c.f.r.", "et seq.", "fed. reg."]

    /// "buildings over 500 m2", "patients waiting more than 65 weeks": a size or an age that says which are meant.
    static func isMeasured(_ passage: Passage, _ before: Range<Int>, _ bound: String?, _ after: Range<Int>)
        -> Bool
    {
        guard bound == ">" || bound == "<" else { return false }
        let unit = passage.trimmed(after)
        guard let measure = measures.first(where: { passage.has($0, at: unit.lowerBound) }) else { return false }
        // "an action that is more than two months late"
        let state = passage.skippingBlanks(unit.lowerBound + measure.letters.count)
        if passage.has(anyOf: ["late", "old", "overdue"], at: state) { return true }
        var end = passage.trimmed(before).upperBound
        for word in bounds.filter({ $0.sign == bound }).flatMap(\.words) where passage.ends(before, with: [word]) {
            end -= word.letters.count
            break
        }
        return !passage.ends(
            before.lowerBound..<max(before.lowerBound, end),
            with: ["to", "at", "keep", "remain", "stay", "is", "be"])
    }

    private static let measures: [Phrase] = [
        "m2", "sqm", "square", "km", "hectares", "weeks", "days", "months", "years", "hours", "minutes", "metres",
        "acres", "tonnes", "employees", "inhabitants",
    ]

    static let fractions: Phrases = ["third", "quarter", "half", "fifth", "tenth", "sixth", "eighth"]

    /// "26 of 38 districts", "one for every 50 pupils": the second number says of how many.
    static func isOfWhole(_ passage: Passage, _ before: Range<Int>) -> Bool {
        if passage.ends(before, with: ["for every", "per"]) { return true }
        guard passage.ends(before, with: ["of"]) else { return false }
        let words = passage.trimmed(before)
        let number = passage.trimmed(words.lowerBound..<max(words.lowerBound, words.upperBound - 2))
        return number.last.map { passage[$0].isDigit } ?? false
    }
}

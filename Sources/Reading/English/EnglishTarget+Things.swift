/// What a number is of.
extension EnglishTarget {
    /// The words behind the number up to a preposition or a stop; of a share, those before it.
    static func thing(_ passage: Passage, _ after: Range<Int>, isPercent: Bool, before: Range<Int>) -> Range<
        Int
    > {
        var start = after.lowerBound
        if isPercent {
            start += percents.first { passage.has($0, at: start) }?.letters.count ?? 0
            start = passage.trimmed(min(start, after.upperBound)..<after.upperBound).lowerBound
            guard passage.has("of", at: start) else { return subject(passage, before) }
            start += 3
        }
        if start < after.upperBound, stops.contains(where: { passage.has($0, at: start) }) {
            return subject(passage, before)
        }
        var end = start
        while end < after.upperBound, ![0x2C, 0x2E, 0x3B, 0x3A, 0x28].contains(passage[end]) {
            if end > start, stops.contains(where: { passage.has($0, at: end) }) { break }
            end += 1
        }
        let found = passage.withoutSigns(start..<max(start, end))
        return found.isEmpty ? passage.withoutSigns(before) : found
    }

    /// What a share is of, when it stands before: "keep complaints below 5 %".
    static func subject(_ passage: Passage, _ before: Range<Int>) -> Range<Int> {
        var end = passage.withoutSigns(before).upperBound
        for words in bounds.map(\.words).joined() + ["to", "at"] {
            let start = end - words.letters.count
            if start > before.lowerBound, passage.has(words, at: start) {
                end = start
                break
            }
        }
        let start = passage.letters[before.lowerBound..<end].lastIndex { [0x2E, 0x2C, 0x3B].contains($0) }
        return passage.withoutSigns((start.map { $0 + 1 } ?? before.lowerBound)..<end)
    }

    private static let stops: [Phrase] = [
        "by", "before", "in", "and", "to", "within", "no later than", "with", "for", "across", "from", "during",
        "per", "each",
    ]
}

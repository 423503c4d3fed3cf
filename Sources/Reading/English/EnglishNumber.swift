/// Numbers that English texts spell: six weeks, the fifth working day.
enum EnglishNumber {
    /// A number of up to four figures, or one that is spelt.
    static func count(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        EnglishDate.number(passage, index, limit) ?? spelt(words, passage, index, limit)
    }

    /// Two and above: "one" is more often a pronoun than a count.
    static func several(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        spelt(words, passage, index, limit).flatMap { $0.value > 1 ? $0 : nil }
    }

    /// "5th" or "fifth" of a row of days.
    static func ordinal(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        EnglishDate.number(passage, index, limit) ?? spelt(ordinals, passage, index, limit)
    }

    private static func spelt(
        _ words: [Phrase], _ passage: Passage, _ index: Int, _ limit: Int
    ) -> (value: Int, end: Int)? {
        guard index < limit, passage[index].isLatin else { return nil }
        for (place, word) in words.enumerated() where passage.has(word, at: index) {
            let end = index + word.letters.count
            return end <= limit ? (place < values.count ? values[place] : place + 1, end) : nil
        }
        return nil
    }

    private static let values = Array(1...20) + [24, 30, 40, 50, 60, 90]
    private static let words: [Phrase] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-four", "thirty",
        "forty", "fifty", "sixty", "ninety",
    ]
    private static let ordinals: [Phrase] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
}

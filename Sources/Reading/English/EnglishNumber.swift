/// Numbers that English texts spell: six weeks, the fifth working day.
enum EnglishNumber {
    /// A number of up to four figures, or one that is spelt; the figures in brackets behind a spelt one belong to it.
    static func count(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        guard let number = EnglishDate.number(passage, index, limit) ?? spelt(words, passage, index, limit) else {
            return nil
        }
        let open = EnglishPeriod.skipBlanks(passage, number.end, limit)
        guard open < limit, passage[open] == 0x28, let again = EnglishDate.number(passage, open + 1, limit),
            again.value == number.value, again.end < limit, passage[again.end] == 0x29
        else { return number }
        return (number.value, again.end + 1)
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
        _ words: (phrases: Phrases, values: [Int]), _ passage: Passage, _ index: Int, _ limit: Int
    ) -> (value: Int, end: Int)? {
        guard index < limit, passage[index].isLatin, let word = words.phrases.match(passage, at: index) else {
            return nil
        }
        let end = index + words.phrases.phrases[word].letters.count
        return end <= limit ? (words.values[word], end) : nil
    }

    private static func table(_ words: [(Phrase, Int)]) -> (phrases: Phrases, values: [Int]) {
        (Phrases(words.map(\.0)), words.map(\.1))
    }

    private static let words = table([
        ("one hundred and eighty", 180), ("one hundred eighty", 180), ("one hundred and twenty", 120),
        ("one hundred twenty", 120), ("one hundred", 100), ("a hundred", 100), ("twenty-one", 21), ("twenty-four", 24),
        ("twenty-five", 25), ("twenty-eight", 28), ("thirty-six", 36), ("forty-five", 45), ("forty-eight", 48),
        ("seventy-two", 72), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
        ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
        ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("ninety", 90),
    ])
    private static let ordinals = table(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
            .enumerated().map { (Phrase($0.element), $0.offset + 1) })
}

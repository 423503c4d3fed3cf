/// Numbers written out with their figures in brackets, and those that promise nothing: conditions and hours of the day.
extension EnglishTarget {
    /// "three hundred (300) wardens", "five hundred thousand pesos (P500,000)": the figures in brackets count.
    static func writtenOut(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Double, end: Int)? {
        var (place, words) = (index, 0)
        while place < limit, let word = numerals.match(passage, at: place) {
            place = passage.skippingBlanks(place + numerals.phrases[word].letters.count)
            if place < limit, passage[place] == 0x2D { place += 1 }
            words += 1
        }
        guard words > 1, place < limit, passage[place] == 0x28,
            let close = passage.letters[place..<min(limit, place + 40)].firstIndex(of: 0x29),
            let first = passage.letters[place..<close].prefix(8).firstIndex(where: \.isDigit)
        else { return nil }
        let digits = passage.letters[first..<close].compactMap { $0 == 0x2E ? "." : $0.digit.map { "\($0)" } }
        let isNumber = passage.letters[first..<close].allSatisfy {
            $0.isDigit || [0x2C, 0x2E, 0x20, 0x2D].contains($0)
        }
        return isNumber ? Double(digits.joined()).map { ($0, close + 1) } : nil
    }

    private static let numerals = Phrases(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion and
        pesos shillings dollars rupees euros euro pounds kwacha naira cedis
        """.split(whereSeparator: \.isWhitespace).map { Phrase(String($0)) })

    /// The clauses that make the case: of "Where more than two letters stay unanswered, the Office shall …" the first.
    static func conditions(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        guard passage.contains(anyOf: casing, in: range) || passage.contains(anyOf: closing, in: range) else {
            return []
        }
        return EnglishSubject.sentences(passage, range).compactMap { sentence in
            let comma = sentence.first { passage[$0] == 0x2C && !passage.isThousands($0) }
            if let comma, passage.opens(casing, at: sentence.lowerBound) { return sentence.lowerBound..<comma }
            guard let word = passage.first(of: closing, in: sentence)?.range else { return nil }
            let end = (word.upperBound..<sentence.upperBound).first { passage[$0] == 0x2C && !passage.isThousands($0) }
            return word.lowerBound..<(end ?? sentence.upperBound)
        }
    }

    private static let closing: Phrases = ["whenever", "if", "in the event that", "in case", "should the"]

    private static let casing: Phrases = [
        "where", "if", "when", "whenever", "once", "should", "unless", "in case", "in the event", "wherever",
    ]

    /// "bridges with a rating below 3", "lots with germination below 85%": which are meant.
    static let rated: Phrases = ["rating", "score", "grade", "germination", "aged", "income", "incomes", "valued"]

    /// Behind the hour of a day: "8:00 a.m.", "12.00 noon".
    static func clockEnd(_ passage: Passage, _ end: Int, _ limit: Int) -> Int? {
        if end + 2 < limit, passage[end] == 0x3A, passage[end + 1].isDigit, passage[end + 2].isDigit,
            end + 3 >= limit || !passage[end + 3].isWord
        {
            return end + 3
        }
        let next = EnglishPeriod.skipBlanks(passage, end, limit)
        return noon.match(passage, at: next).map { next + noon.phrases[$0].letters.count }
    }

    private static let noon: Phrases = ["noon", "midday", "midnight", "hrs", "o'clock"]

    /// "fifty percent (50%)": the bracket says again what stands before it.
    static func repeats(_ passage: Passage, _ index: Int, _ value: Double, _ last: (value: Double, end: Int)?) -> Bool {
        guard let last, last.value == value, index > 0, passage[index - 1] == 0x28 else { return false }
        return index - last.end < 14
    }
}

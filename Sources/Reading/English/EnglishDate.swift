import WorkCalendar

/// A date of an English text: 31 March 2026, March 31, 2026, 2026-03-31, March 2026.
struct EnglishDate: Sendable, Equatable {
    /// The day, or the last of the month.
    var day: Day
    /// The first of the month where no day is named.
    var from: Day
    var range: Range<Int>
    var hasDay: Bool

    /// The first date within the range.
    static func first(in passage: Passage, _ range: Range<Int>) -> EnglishDate? {
        for index in range where index == 0 || !passage[index - 1].isWord {
            if let date = parse(passage, at: index, limit: range.upperBound) { return date }
        }
        return nil
    }

    static func parse(_ passage: Passage, at index: Int, limit: Int) -> EnglishDate? {
        if let first = number(passage, index, limit) {
            if first.value > 1900, first.end < limit, passage[first.end] == 0x2D {
                return iso(passage, first, index, limit)
            }
            var place = blank(passage, first.end, limit, skipping: ["st", "nd", "rd", "th"])
            if passage.has("of", at: place) { place = blank(passage, place + 2, limit) }
            guard let month = month(passage, place, limit) else { return nil }
            let afterMonth = blank(passage, month.end, limit)
            guard let year = number(passage, afterMonth, limit), year.value > 1900,
                let day = Day(year: year.value, month: month.value, day: first.value)
            else { return nil }
            return EnglishDate(day: day, from: day, range: index..<year.end, hasDay: true)
        }
        guard let month = month(passage, index, limit) else { return nil }
        let place = blank(passage, month.end, limit)
        guard let next = number(passage, place, limit) else { return nil }
        if next.value > 1900, let from = Day(year: next.value, month: month.value, day: 1) {
            return EnglishDate(day: from.endOfMonth, from: from, range: index..<next.end, hasDay: false)
        }
        let afterDay = blank(passage, next.end, limit, skipping: ["st", "nd", "rd", "th"])
        guard let year = number(passage, afterDay, limit), year.value > 1900,
            let day = Day(year: year.value, month: month.value, day: next.value)
        else { return nil }
        return EnglishDate(day: day, from: day, range: index..<year.end, hasDay: true)
    }

    private static func iso(
        _ passage: Passage, _ year: (value: Int, end: Int), _ index: Int, _ limit: Int
    ) -> EnglishDate? {
        guard let month = number(passage, year.end + 1, limit), month.end < limit, passage[month.end] == 0x2D,
            let date = number(passage, month.end + 1, limit),
            let day = Day(year: year.value, month: month.value, day: date.value)
        else { return nil }
        return EnglishDate(day: day, from: day, range: index..<date.end, hasDay: true)
    }

    static func number(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        var (value, end) = (0, index)
        while end < limit, end - index < 4, let digit = passage[end].digit {
            value = value * 10 + digit
            end += 1
        }
        return end > index ? (value, end) : nil
    }

    static func month(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        for (number, names) in months.enumerated() {
            for name in names where passage.has(name, at: index) && index + name.letters.count <= limit {
                return (number + 1, index + name.letters.count)
            }
        }
        return nil
    }

    private static func blank(_ passage: Passage, _ index: Int, _ limit: Int, skipping words: [String] = []) -> Int {
        var place = index
        for word in words where passage.letters[place..<min(limit, place + 2)].elementsEqual(Folding.letters(word)) {
            place += 2
            break
        }
        while place < limit, passage[place].isSpace || passage[place] == 0x2C || passage[place] == 0x2E { place += 1 }
        return place
    }

    private static let months: [[Phrase]] = [
        ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
        ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
        ["december", "dec"],
    ]
}

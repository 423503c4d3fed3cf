import WorkCalendar

/// A date of an English text: 31 March 2026, March 31, 2026, 2026-03-31, 31/03/2026, March 2026.
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

    /// - Parameter isMonthFirst: How a date in figures is written.
    static func parse(_ passage: Passage, at index: Int, limit: Int, isMonthFirst: Bool = false) -> EnglishDate? {
        if let first = number(passage, index, limit) {
            if first.value > 1900, first.end < limit, [0x2D, 0x2E, 0x2F].contains(passage[first.end]) {
                return iso(passage, first, index, limit)
            }
            if first.end < limit, [0x2F, 0x2E, 0x2D].contains(passage[first.end]) {
                return figures(passage, first, index, limit, isMonthFirst)
            }
            var place = blank(passage, first.end, limit, skipping: ordinals)
            // "this 18th day of April, 2024"
            if passage.has("day", at: place) { place = blank(passage, place + 3, limit) }
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
        let afterDay = blank(passage, next.end, limit, skipping: ordinals)
        guard let year = number(passage, afterDay, limit), year.value > 1900,
            let day = Day(year: year.value, month: month.value, day: next.value)
        else { return nil }
        return EnglishDate(day: day, from: day, range: index..<year.end, hasDay: true)
    }

    private static func iso(
        _ passage: Passage, _ year: (value: Int, end: Int), _ index: Int, _ limit: Int
    ) -> EnglishDate? {
        // 2026-03-31, and with stops or strokes 2026.03.31, 2026/03/31
        let sign = passage[year.end]
        guard let month = number(passage, year.end + 1, limit), month.end < limit, passage[month.end] == sign,
            let date = number(passage, month.end + 1, limit), date.end == limit || !passage[date.end].isWord,
            sign == 0x2D
                || month.end - year.end == 3 && date.end - month.end == 3 && (index == 0 || passage[index - 1] != 0x2F),
            let day = Day(year: year.value, month: month.value, day: date.value)
        else { return nil }
        return EnglishDate(day: day, from: day, range: index..<date.end, hasDay: true)
    }

    /// 31/03/2026, 31.03.2026, 31/03/26: the day stands first unless the document writes the month first.
    private static func figures(
        _ passage: Passage, _ first: (value: Int, end: Int), _ index: Int, _ limit: Int, _ isMonthFirst: Bool
    ) -> EnglishDate? {
        let sign = passage[first.end]
        guard index == 0 || ![0x2F, 0x2E, 0x2D].contains(passage[index - 1]), first.value <= 31,
            let second = number(passage, first.end + 1, limit), second.end < limit, passage[second.end] == sign,
            let year = number(passage, second.end + 1, limit), year.end == limit || !passage[year.end].isWord,
            !isFileNumber(passage, year.end, limit),
            year.value > 1900
                || year.end - second.end == 3 && (sign == 0x2F || first.end - index == 2 && second.end - first.end == 3)
        else { return nil }
        let isMonthFirst = second.value > 12 || isMonthFirst && first.value <= 12
        guard
            let day = Day(
                year: century(of: year.value) + year.value,
                month: isMonthFirst ? first.value : second.value, day: isMonthFirst ? second.value : first.value)
        else { return nil }
        return EnglishDate(day: day, from: day, range: index..<year.end, hasDay: true)
    }

    /// Two figures of a year are of the century that is nearest: 81 of the last, 26 of this.
    private static func century(of year: Int) -> Int { year >= 100 ? 0 : year >= 70 ? 1900 : 2000 }

    /// "13/1/2008-CS": figures that letters follow behind a dash are a file's.
    private static func isFileNumber(_ passage: Passage, _ end: Int, _ limit: Int) -> Bool {
        end + 1 < limit && passage[end] == 0x2D
            && passage[passage.skippingBlanks(end + 1) < limit ? passage.skippingBlanks(end + 1) : end].isLatin
    }

    /// "30 June", "June 30", "June": a date that leaves the year to its reader.
    static func yearless(
        _ passage: Passage, at index: Int, limit: Int
    ) -> (month: Int, day: Int?, end: Int)? {
        if let day = number(passage, index, limit), (1...31).contains(day.value) {
            var place = blank(passage, day.end, limit, skipping: ordinals)
            if passage.has("of", at: place) { place = blank(passage, place + 2, limit) }
            return month(passage, place, limit).map { ($0.value, day.value, $0.end) }
        }
        guard let month = month(passage, index, limit), passage.capitals[index] else { return nil }
        let place = blank(passage, month.end, limit)
        if let day = number(passage, place, limit), (1...31).contains(day.value), day.end - place < 3 {
            let end = blank(passage, day.end, limit, skipping: ordinals)
            return (month.value, day.value, end > day.end && passage[end - 1].isLatin ? end : day.end)
        }
        return (month.value, nil, month.end)
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
        guard let name = months.match(passage, at: index) else { return nil }
        let end = index + months.phrases[name].letters.count
        return end <= limit ? (name == 24 ? 9 : name % 12 + 1, end) : nil
    }

    /// The signs behind a number that tells a day: 1st, 2nd.
    private static let ordinals = ["st", "nd", "rd", "th"].map { Folding.letters($0) }

    private static func blank(_ passage: Passage, _ index: Int, _ limit: Int, skipping words: [[Letter]] = []) -> Int {
        var place = index
        for word in words
        where place < limit && passage.letters[place..<min(limit, place + 2)].elementsEqual(word) {
            place += 2
            break
        }
        while place < limit, passage[place].isSpace || passage[place] == 0x2C || passage[place] == 0x2E { place += 1 }
        return place
    }

    /// By their names, then by their short forms in the same order, and one that has two.
    private static let months: Phrases = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept",
    ]
}

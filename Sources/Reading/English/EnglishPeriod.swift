import WorkCalendar

/// A stretch of time that words name: a day, a month, a quarter, a half-year, a calendar or financial year.
struct EnglishPeriod: Sendable {
    var from: Day
    var to: Day
    /// Behind its last letter.
    var end: Int
    var isMonth = false
    var isYear = false

    /// The period that begins at the index.
    static func parse(_ passage: Passage, _ index: Int, _ limit: Int, _ calendar: EnglishCalendar) -> EnglishPeriod? {
        guard index < limit else { return nil }
        if passage.has("calendar year", at: index) {
            return year(passage, skipBlanks(passage, index + 13, limit), limit)
        }
        let date = EnglishDate.parse(passage, at: index, limit: limit, isMonthFirst: calendar.isMonthFirst)
        if let date {
            return EnglishPeriod(from: date.from, to: date.day, end: date.range.upperBound, isMonth: !date.hasDay)
        }
        return part(passage, index, limit, calendar) ?? season(passage, index, limit) ?? financialYear(
            passage, index, limit, calendar)
            ?? year(passage, index, limit)
    }

    /// "1 July to 30 September 2026", "January - March 2027", "2026/27 - 2027/28": the first may leave the year to the
    /// last.
    static func span(
        _ passage: Passage, _ index: Int, _ limit: Int, _ calendar: EnglishCalendar, joinedBy words: [Phrase]
    ) -> EnglishPeriod? {
        if let days = days(passage, index, limit, calendar, words) { return days }
        let first = parse(passage, index, limit, calendar)
        let bare = first == nil ? EnglishDate.yearless(passage, at: index, limit: limit) : nil
        guard let end = first?.end ?? bare?.end else { return nil }
        var place = skipBlanks(passage, end, limit)
        if place < limit, passage[place] == 0x2D {
            place += 1
        } else if let word = words.first(where: { passage.has($0, at: place) }) {
            place += word.letters.count
        } else {
            return nil
        }
        place = skipBlanks(passage, place, limit)
        if passage.has("the end of", at: place) { place = skipBlanks(passage, place + 10, limit) }
        guard let last = parse(passage, place, limit, calendar) else { return nil }
        var from = first?.from
        if let bare {
            let year = bare.month > last.to.month ? last.to.year - 1 : last.to.year
            from = Day(year: year, month: bare.month, day: bare.day ?? 1)
        }
        guard let from, from <= last.to else { return nil }
        return EnglishPeriod(from: from, to: last.to, end: last.end)
    }

    static func skipBlanks(_ passage: Passage, _ index: Int, _ limit: Int) -> Int {
        var place = index
        while place < limit, passage[place].isSpace { place += 1 }
        return place
    }

    private static let financial: [Phrase] = ["fy", "financial year", "fiscal year"]
    private static let joints: [Phrase] = [
        "of the calendar year", "of calendar year", "of cy", "cy", "of the", "of", "the",
    ]

    private static let parts: [(words: Phrase, first: Int, months: Int)] = [
        ("1st and 2nd quarters", 0, 6), ("1st and 2nd quarter", 0, 6), ("2nd and 3rd quarters", 3, 6),
        ("2nd and 3rd quarter", 3, 6), ("3rd and 4th quarters", 6, 6), ("3rd and 4th quarter", 6, 6),
        ("first and second quarters", 0, 6), ("third and fourth quarters", 6, 6), ("1st half", 0, 6),
        ("2nd half", 6, 6),
        ("q1", 0, 3), ("q2", 3, 3), ("q3", 6, 3), ("q4", 9, 3), ("first quarter", 0, 3), ("second quarter", 3, 3),
        ("third quarter", 6, 3), ("fourth quarter", 9, 3), ("1st quarter", 0, 3), ("2nd quarter", 3, 3),
        ("3rd quarter", 6, 3), ("4th quarter", 9, 3), ("last quarter", 9, 3), ("quarter 1", 0, 3),
        ("quarter 2", 3, 3), ("quarter 3", 6, 3), ("quarter 4", 9, 3), ("h1", 0, 6), ("h2", 6, 6),
        ("i quarter", 0, 3), ("ii quarter", 3, 3), ("iii quarter", 6, 3), ("iv quarter", 9, 3), ("quarter i", 0, 3),
        ("quarter ii", 3, 3), ("quarter iii", 6, 3), ("quarter iv", 9, 3), ("i half", 0, 6), ("ii half", 6, 6),
        ("first half", 0, 6), ("second half", 6, 6),
    ]

    /// "summer 2026", "autumn of 2027"; the winter of a year begins with its December.
    private static func season(_ passage: Passage, _ index: Int, _ limit: Int) -> EnglishPeriod? {
        guard let season = seasons.first(where: { passage.has($0.words, at: index) }) else { return nil }
        var place = skipBlanks(passage, index + season.words.letters.count, limit)
        if passage.has("of", at: place) { place = skipBlanks(passage, place + 2, limit) }
        guard let year = EnglishDate.number(passage, place, limit), (1950...2100).contains(year.value),
            let from = Day(year: year.value, month: season.month, day: 1)
        else { return nil }
        var end = year.end
        // "winter 2024/25"
        if end + 2 < limit, passage[end] == 0x2F || passage[end] == 0x2D,
            let next = EnglishDate.number(passage, end + 1, limit), next.value % 100 == (year.value + 1) % 100
        {
            end = next.end
        }
        guard end == limit || !passage[end].isWord else { return nil }
        return EnglishPeriod(from: from, to: from.adding(months: 2).endOfMonth, end: end)
    }

    /// "14-15 November 2024", "9 to 13 March 2026": the first day leaves month and year to the last.
    private static func days(
        _ passage: Passage, _ index: Int, _ limit: Int, _ calendar: EnglishCalendar, _ words: [Phrase]
    ) -> EnglishPeriod? {
        guard let first = EnglishDate.number(passage, index, limit), (1...31).contains(first.value),
            first.end - index <= 2
        else { return nil }
        var place = first.end
        if passage.has(anyOf: ["st", "nd", "rd", "th"], at: place) { place += 2 }
        place = skipBlanks(passage, place, limit)
        if place < limit, passage[place] == 0x2D {
            place += 1
        } else if let word = (words + ["and"]).first(where: { passage.has($0, at: place) }) {
            place += word.letters.count
        } else {
            return nil
        }
        place = skipBlanks(passage, place, limit)
        guard let last = EnglishDate.parse(passage, at: place, limit: limit, isMonthFirst: calendar.isMonthFirst),
            last.hasDay, last.day.dayOfMonth > first.value, place < limit, passage[place].isDigit,
            let from = Day(year: last.day.year, month: last.day.month, day: first.value)
        else { return nil }
        return EnglishPeriod(from: from, to: last.day, end: last.range.upperBound)
    }

    private static let seasons: [(words: Phrase, month: Int)] = [
        ("spring", 3), ("summer", 6), ("autumn", 9), ("fall", 9), ("winter", 12),
    ]

    /// A quarter or half of a year: of a financial year, its months are counted from that year's first.
    private static func part(
        _ passage: Passage, _ index: Int, _ limit: Int, _ calendar: EnglishCalendar
    ) -> EnglishPeriod? {
        guard let part = parts.first(where: { passage.has($0.words, at: index) }) else { return nil }
        var place = skipBlanks(passage, index + part.words.letters.count, limit)
        var last = part
        if let next = further(passage, place, limit), next.part.first > part.first {
            (last, place) = (next.part, skipBlanks(passage, next.end, limit))
        }
        if place < limit, [0x2C, 0x2D, 0x2F].contains(passage[place]) {
            place = skipBlanks(passage, place + 1, limit)
        }
        for word in joints where passage.has(word, at: place) {
            place = skipBlanks(passage, place + word.letters.count, limit)
            break
        }
        guard
            let year = financialYear(passage, place, limit, calendar) ?? year(passage, place, limit)
                ?? plannedYear(passage, place, limit, calendar)
        else {
            return nil
        }
        let from = year.from.adding(months: part.first)
        let end = year.from.adding(months: last.first + last.months - 1).endOfMonth
        return EnglishPeriod(from: from, to: end, end: year.end)
    }

    /// The second quarter of "Q3-Q4 2026", "Q1 and Q2 2027".
    private static let pairing: [Phrase] = ["to", "and"]

    private static func further(
        _ passage: Passage, _ index: Int, _ limit: Int
    ) -> (part: (words: Phrase, first: Int, months: Int), end: Int)? {
        var place = index
        if place < limit, passage[place] == 0x2D || passage[place] == 0x2F || passage[place] == 0x26 {
            place = skipBlanks(passage, place + 1, limit)
        } else if let joint = pairing.first(where: { passage.has($0, at: place) }) {
            place = skipBlanks(passage, place + joint.letters.count, limit)
        } else {
            return nil
        }
        guard let part = parts.first(where: { passage.has($0.words, at: place) }) else { return nil }
        return (part, place + part.words.letters.count)
    }

    /// 2026/27, 2026-27, FY2027, FY 2026/27, "financial year 2026/27"; a single year is that of its end, or of its
    /// beginning where that is April.
    private static func financialYear(
        _ passage: Passage, _ index: Int, _ limit: Int, _ calendar: EnglishCalendar
    ) -> EnglishPeriod? {
        var place = index
        var isNamed = false
        for word in financial where passage.has(word, at: index) {
            place = skipBlanks(passage, index + word.letters.count, limit)
            isNamed = true
            break
        }
        guard let first = EnglishDate.number(passage, place, limit) else {
            // "during the Financial Year"
            guard isNamed, let planned = calendar.planned else { return nil }
            let end = passage.trimmed(index..<place).upperBound
            return EnglishPeriod(from: planned.from, to: planned.to, end: end, isYear: true)
        }
        if first.end + 2 < limit + 1, first.value > 1900, first.end < limit,
            passage[first.end] == 0x2F || passage[first.end] == 0x2D,
            let second = EnglishDate.number(passage, first.end + 1, limit),
            second.end == limit || !passage[second.end].isWord,
            second.value == (first.value + 1) % 100
                || second.value == first.value + 1 && (isNamed || passage[first.end] == 0x2F),
            let year = calendar.financialYear(first.value)
        {
            if isAttribute(passage, second.end, limit) { return nil }
            return EnglishPeriod(from: year.from, to: year.to, end: second.end, isYear: true)
        }
        guard isNamed else { return nil }
        let named = first.value < 100 ? 2000 + first.value : first.value
        guard (1950...2100).contains(named),
            let year = calendar.financialYear(calendar.yearStart > 6 ? named - 1 : named)
        else { return nil }
        return EnglishPeriod(from: year.from, to: year.to, end: first.end, isYear: true)
    }

    /// "the second quarter of the Financial Year", "Q4" alone: of the year that the document plans for.
    private static func plannedYear(
        _ passage: Passage, _ index: Int, _ limit: Int, _ calendar: EnglishCalendar
    ) -> EnglishPeriod? {
        guard let planned = calendar.planned ?? calendar.issued.flatMap({ calendar.financialYear(of: $0) }) else {
            return nil
        }
        let word = (["financial year", "fiscal year", "current financial year", "current fiscal year"] as [Phrase])
            .first { passage.has($0, at: index) }
        guard let word else {
            return calendar.planned != nil && index >= limit
                ? EnglishPeriod(from: planned.from, to: planned.to, end: limit, isYear: true) : nil
        }
        return EnglishPeriod(
            from: planned.from, to: planned.to, end: index + word.letters.count, isYear: true)
    }

    private static func year(_ passage: Passage, _ index: Int, _ limit: Int) -> EnglishPeriod? {
        guard let year = EnglishDate.number(passage, index, limit), (1950...2100).contains(year.value),
            year.end == limit || !passage[year.end].isWord && ![0x2F, 0x25].contains(passage[year.end]),
            !isAttribute(passage, year.end, limit), let from = Day(year: year.value, month: 1, day: 1),
            let to = Day(year: year.value, month: 12, day: 31)
        else { return nil }
        return EnglishPeriod(from: from, to: to, end: year.end, isYear: true)
    }

    /// "the 2028 planting season", "the 2026 budget": the year only tells which.
    private static func isAttribute(_ passage: Passage, _ end: Int, _ limit: Int) -> Bool {
        let next = skipBlanks(passage, end, limit)
        guard next > end, next < limit, passage[next].isLatin else { return false }
        let words = next..<min(limit, next + 26)
        guard let noun = passage.first(of: events, in: words) else { return false }
        // One word may stand between: planting season.
        return passage.letters[words.lowerBound..<noun.range.lowerBound].count(where: \.isSpace) <= 1
            && !passage.has(anyOf: ["to", "for", "in", "and", "of", "by", "with", "the"], at: next)
    }

    private static let events: Phrases = [
        "season", "budget", "plan", "programme", "program", "targets", "target", "baseline", "levels", "edition",
        "census", "review", "survey", "act", "elections", "election", "report", "conference", "session", "harvest",
        "intake", "round", "cycle", "term",
    ]
}

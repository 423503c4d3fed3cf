import WorkCalendar

/// Deadlines of English texts.
struct EnglishDue: Sendable {
    var due: DraftDue
    var range: Range<Int>
    var confidence: Double

    /// The deadline of an item: the last day that words of limit name, else a period or a recurrence.
    static func find(in passage: Passage, _ range: Range<Int>, issued: Day?, of document: Document) -> EnglishDue? {
        var limits: [EnglishDue] = []
        for word in limitWords {
            var index = range.lowerBound
            while let found = passage.first(word, in: index..<range.upperBound) {
                index = found.upperBound
                if let due = after(passage, found, range.upperBound, document) { limits.append(due) }
            }
        }
        if let last = limits.max(by: { ($0.due.by ?? "") < ($1.due.by ?? "") }) { return last }
        return relative(passage, range, issued, document) ?? recurring(passage, range, document)
            ?? within(passage, range, document)
    }

    /// "in January 2026", "during the first quarter of 2026".
    private static func within(_ passage: Passage, _ range: Range<Int>, _ document: Document) -> EnglishDue? {
        for word: Phrase in ["in", "during", "during the", "in the"] {
            guard let found = passage.first(word, in: range) else { continue }
            var start = found.upperBound
            while start < range.upperBound, passage[start].isSpace { start += 1 }
            guard let period = period(passage, start, range.upperBound), !period.isYear, period.from != period.to else {
                continue
            }
            let words = found.lowerBound..<period.end
            let due = DraftDue(
                kind: period.isMonth ? .month : .range, from: period.from.iso, by: period.to.iso,
                text: document.string(passage, words))
            return EnglishDue(due: due, range: words, confidence: 0.75)
        }
        return nil
    }

    /// A cell needs no word of limit.
    static func ofCell(_ passage: Passage, _ range: Range<Int>, issued: Day?, of document: Document) -> EnglishDue? {
        let range = passage.withoutSigns(range)
        guard !range.isEmpty else { return nil }
        if let found = find(in: passage, range, issued: issued, of: document) { return found }
        if let period = period(passage, range.lowerBound, range.upperBound) {
            let kind: DraftDue.Kind =
                period.from == period.to ? .date : period.isMonth ? .month : period.isYear ? .year : .range
            let from = kind == .date ? nil : period.from.iso
            let text = document.string(passage, range)
            return EnglishDue(
                due: DraftDue(kind: kind, from: from, by: period.to.iso, text: text), range: range, confidence: 0.95)
        }
        let kind: DraftDue.Kind =
            passage.contains(anyOf: ["ongoing", "continuous", "continuously", "permanent"], in: range)
            ? .ongoing : .guidance
        return EnglishDue(
            due: DraftDue(kind: kind, text: document.string(passage, range)), range: range, confidence: 0.7)
    }

    private static let limitWords: [Phrase] = [
        "by", "no later than", "not later than", "on or before", "before", "until", "due", "deadline", "by the end of",
        "by end of", "by end", "by the close of", "end of",
    ]

    private static func after(
        _ passage: Passage, _ word: Range<Int>, _ limit: Int, _ document: Document
    ) -> EnglishDue? {
        var start = word.upperBound
        while start < limit, passage[start].isSpace || passage[start] == 0x2D || passage[start] == 0x3A { start += 1 }
        for phrase: Phrase in ["the end of", "end of", "the close of", "end", "on", "the"]
        where passage.has(phrase, at: start) {
            start += phrase.letters.count
            while start < limit, passage[start].isSpace { start += 1 }
            break
        }
        guard let period = period(passage, start, limit) else {
            return everyYear(passage, word, start, limit, document) ?? dayOfEach(passage, word, start, limit, document)
        }
        let range = word.lowerBound..<period.end
        return EnglishDue(
            due: DraftDue(kind: .date, by: period.to.iso, text: document.string(passage, range)), range: range,
            confidence: 0.95)
    }

    /// "by 15 January each year": a day without a year.
    private static func everyYear(
        _ passage: Passage, _ word: Range<Int>, _ start: Int, _ limit: Int, _ document: Document
    ) -> EnglishDue? {
        guard
            let every = passage.first(
                of: ["each year", "every year", "annually", "of each year"], in: start..<min(limit, start + 40))
        else { return nil }
        let before = start..<every.range.lowerBound
        var number: (value: Int, end: Int)?
        var month: (value: Int, end: Int)?
        for index in before where index == start || !passage[index - 1].isWord {
            number = number ?? EnglishDate.number(passage, index, limit)
            month = month ?? EnglishDate.month(passage, index, limit)
        }
        guard let month, let day = Day(year: 2001, month: month.value, day: number?.value ?? 1) else { return nil }
        let range = word.lowerBound..<every.range.upperBound
        let by = (number == nil ? day.endOfMonth : day).iso.dropFirst(5)
        return EnglishDue(
            due: DraftDue(
                kind: .recurring, by: String(by), recurrence: "yearly", text: document.string(passage, range)),
            range: range, confidence: 0.9)
    }

    /// "by the 10th of each month", "by the 5th working day of every month", "by the 10th of each quarter".
    ///
    /// A day of a quarter or half-year counts from its beginning.
    private static func dayOfEach(
        _ passage: Passage, _ word: Range<Int>, _ start: Int, _ limit: Int, _ document: Document
    ) -> EnglishDue? {
        guard let number = EnglishDate.number(passage, start, limit), (1...31).contains(number.value),
            let every = passage.first(of: eachWords.map(\.words), in: number.end..<min(limit, number.end + 50)),
            every.range.lowerBound - number.end < 20
        else { return nil }
        let range = word.lowerBound..<every.range.upperBound
        let (_, recurrence, month) = eachWords[every.phrase]
        let day = number.value < 10 ? "0\(number.value)" : "\(number.value)"
        var due = DraftDue(kind: .recurring, recurrence: recurrence, text: document.string(passage, range))
        due.by = month.map { $0 + "-" + day } ?? day
        if passage.contains("working day", in: number.end..<every.range.lowerBound) { due.by = nil }
        return EnglishDue(due: due, range: range, confidence: 0.85)
    }

    /// How often, and in which month of the period the day is; 4 is the first month after a quarter.
    private static let eachWords: [(words: Phrase, recurrence: String, month: String?)] = [
        ("of each month", "monthly", nil), ("of every month", "monthly", nil),
        ("of the following month", "monthly", nil),
        ("of the month following the quarter", "quarterly", "04"),
        ("of the month following each quarter", "quarterly", "04"),
        ("of the month after each quarter", "quarterly", "04"), ("of the month", "monthly", nil),
        ("each month", "monthly", nil), ("every month", "monthly", nil), ("monthly", "monthly", nil),
        ("of the last month of each quarter", "quarterly", "03"), ("of each quarter", "quarterly", "01"),
        ("of every quarter", "quarterly", "01"), ("each quarter", "quarterly", "01"),
        ("of the following quarter", "quarterly", "04"), ("of each half-year", "half-yearly", "01"),
        ("of every half-year", "half-yearly", "01"),
    ]

    struct Stretch {
        var from: Day
        var to: Day
        var end: Int
        var isMonth = false
        var isYear = false
    }

    /// A day, a month, a quarter (Q2 2026, second quarter of 2026) or a year.
    static func period(_ passage: Passage, _ index: Int, _ limit: Int) -> Stretch? {
        guard index < limit else { return nil }
        if let date = EnglishDate.parse(passage, at: index, limit: limit) {
            return Stretch(from: date.from, to: date.day, end: date.range.upperBound, isMonth: !date.hasDay)
        }
        if let quarter = quarter(passage, index, limit) { return quarter }
        guard let year = EnglishDate.number(passage, index, limit), (1950...2100).contains(year.value),
            year.end == limit || !passage[year.end].isWord && passage[year.end] != 0x2F,
            let from = Day(year: year.value, month: 1, day: 1), let to = Day(year: year.value, month: 12, day: 31)
        else { return nil }
        return Stretch(from: from, to: to, end: year.end, isYear: true)
    }

    private static func quarter(_ passage: Passage, _ index: Int, _ limit: Int) -> Stretch? {
        let words: [(Phrase, Int)] = [
            ("q1", 1), ("q2", 2), ("q3", 3), ("q4", 4), ("first quarter", 1), ("second quarter", 2),
            ("third quarter", 3),
            ("fourth quarter", 4),
        ]
        guard let (word, number) = words.first(where: { passage.has($0.0, at: index) }) else { return nil }
        var place = index + word.letters.count
        while place < limit, passage[place].isSpace { place += 1 }
        if passage.has("of", at: place) { place += 3 }
        guard let year = EnglishDate.number(passage, place, limit), year.value > 1950,
            let from = Day(year: year.value, month: number * 3 - 2, day: 1)
        else { return nil }
        return Stretch(from: from, to: from.adding(months: 2).endOfMonth, end: year.end)
    }

    /// "within 30 days of issue", "within 10 working days of receipt".
    private static func relative(
        _ passage: Passage, _ range: Range<Int>, _ issued: Day?, _ document: Document
    ) -> EnglishDue? {
        guard let within = passage.first("within", in: range) else { return nil }
        var place = within.upperBound
        while place < range.upperBound, passage[place].isSpace { place += 1 }
        guard let number = EnglishDate.number(passage, place, range.upperBound),
            let unit = passage.first(
                of: ["working days", "business days", "calendar days", "days", "weeks", "months", "hours"],
                in: number.end..<min(range.upperBound, number.end + 16))
        else { return nil }
        let clause = passage.letters[unit.range.upperBound..<range.upperBound].firstIndex {
            [0x2C, 0x2E, 0x3B].contains($0)
        }
        let whole = within.lowerBound..<(clause ?? range.upperBound)
        var due = DraftDue(kind: .relative, text: document.string(passage, whole))
        let ofIssue = passage.contains(
            anyOf: [
                "of issue", "of publication", "of adoption", "of the issue", "date of issue", "after issue",
                "of signature", "of this decision", "of this plan", "of this notice", "of this circular",
                "of this directive", "of this order", "of this resolution", "of the date of this", "of approval",
            ], in: unit.range.upperBound..<whole.upperBound)
        if ofIssue, (2...5).contains(unit.phrase), let issued {
            let days = unit.phrase == 4 ? number.value * 7 : number.value
            due.by = (unit.phrase == 5 ? issued.adding(months: number.value) : issued.adding(days: days)).iso
        }
        return EnglishDue(due: due, range: whole, confidence: 0.85)
    }

    static let recurrences: [(Phrase, String)] = [
        ("quarterly", "quarterly"), ("every quarter", "quarterly"), ("each quarter", "quarterly"),
        ("monthly", "monthly"),
        ("every month", "monthly"), ("each month", "monthly"), ("annually", "yearly"), ("every year", "yearly"),
        ("each year", "yearly"), ("yearly", "yearly"), ("once a year", "yearly"), ("twice a year", "half-yearly"),
        ("semi-annually", "half-yearly"), ("every six months", "half-yearly"), ("weekly", "weekly"),
        ("every week", "weekly"),
        ("daily", "daily"), ("every monday", "weekly"), ("every tuesday", "weekly"), ("every wednesday", "weekly"),
        ("every thursday", "weekly"), ("every friday", "weekly"), ("each monday", "weekly"), ("each friday", "weekly"),
        ("each week", "weekly"), ("every day", "daily"),
    ]

    private static func recurring(_ passage: Passage, _ range: Range<Int>, _ document: Document) -> EnglishDue? {
        for (word, recurrence) in recurrences {
            guard let found = passage.first(word, in: range) else { continue }
            var due = DraftDue(
                kind: .recurring, recurrence: recurrence, text: document.string(passage, found))
            due.from = start(passage, range)?.iso
            return EnglishDue(due: due, range: found, confidence: 0.75)
        }
        return nil
    }

    /// "starting in July 2025", "with effect from 1 May 2026".
    private static func start(_ passage: Passage, _ range: Range<Int>) -> Day? {
        guard
            let word = passage.first(
                of: [
                    "starting in", "starting from", "starting on", "starting", "beginning in", "beginning on",
                    "beginning",
                    "with effect from", "commencing", "from",
                ], in: range)
        else { return nil }
        var place = word.range.upperBound
        while place < range.upperBound, passage[place].isSpace { place += 1 }
        return period(passage, place, range.upperBound)?.from
    }
}

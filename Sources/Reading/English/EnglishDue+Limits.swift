import WorkCalendar

/// Days that a word of limit sets: "by close of business on 3 May 2026", "no later than the end of March".
extension EnglishDue {
    private static let limitWords: Phrases = [
        "by", "no later than", "not later than", "on or before", "before", "until", "due", "deadline", "end of", "end",
        "prior to", "at the latest on", "at the latest by", "latest by", "latest on", "at latest by",
    ]

    /// Between the word of limit and the day.
    private static let fillers: [Phrase] = [
        "the last working day of", "last working day of", "the last business day of", "the last day of", "last day of",
        "the end of", "end of", "the close of", "close of", "close of business on", "close of business",
        "close of play",
        "cob on", "cob", "noon on", "midday on", "midnight on", "end", "on", "the", "mid", "early", "late",
        "the closing date of", "closing date of", "the deadline of", "deadline of", "a deadline of", "the date of",
        "no later than", "about", "around",
        "monday", "tuesday", "wednesday", "thursday", "friday",
    ]

    static func limits(_ text: EnglishWords) -> [EnglishDue] {
        var found: [EnglishDue] = []
        var index = text.range.lowerBound
        while let word = text.passage.first(of: limitWords, in: index..<text.range.upperBound) {
            index = word.range.upperBound
            // "due to expire": what is due to happen sets no limit, and "prior to 2021" tells of what was before.
            if text.passage.has("to", at: text.passage.skippingBlanks(index)) { continue }
            if isExtent(word.range, text) || isCounted(word.range, text) { continue }
            if let due = after(word.range, text) { found.append(due) }
        }
        if let due = dayOfMonth(text) { found.append(due) }
        return found
    }

    /// "through the end of 2016" says how long it goes on, and not by when it is done.
    private static func isExtent(_ word: Range<Int>, _ text: EnglishWords) -> Bool {
        let before = text.passage.trimmed(text.range.lowerBound..<max(text.range.lowerBound, word.lowerBound))
        return ["through", "through the"].contains { (phrase: Phrase) in
            before.count >= phrase.letters.count
                && text.passage.has(phrase, at: before.upperBound - phrase.letters.count)
        }
    }

    /// "within 60 days after the end of Q2": the end only opens the days.
    private static func isCounted(_ word: Range<Int>, _ text: EnglishWords) -> Bool {
        guard text.passage.has("end", at: word.lowerBound) else { return false }
        let before = text.passage.trimmed(text.range.lowerBound..<max(text.range.lowerBound, word.lowerBound))
        return (["after the", "after", "following the", "from the", "days of the", "weeks of the"] as [Phrase]).contains
        {
            before.count >= $0.letters.count && text.passage.has($0, at: before.upperBound - $0.letters.count)
        }
    }

    private static func after(_ word: Range<Int>, _ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        let (start, ends) = behindFillers(passage, word.upperBound, limit)
        if let middle = middle(word, start, text) { return middle }
        if let period = EnglishPeriod.parse(passage, start, limit, text.calendar) {
            // "assigned prior to 2021": a year that was over at the issue tells what was.
            if period.isYear, let issued = text.calendar.issued, period.to < issued { return nil }
            // "by 31 January 2027 each year" is a series with its first day.
            return text.due(.date, word.lowerBound..<period.end, by: middle(of: period, start, passage), sure: 0.95)
        }
        return endOfEachYear(word, start, text) ?? everyYear(word, start, text) ?? dayOfEach(word, start, text)
            ?? yearless(passage, word.lowerBound..<limit, start, limit, text.calendar, text.document)
            ?? (ends || passage.has("end", at: word.lowerBound) || passage.opens(yearEnds, at: start)
                ? endOfRunning(word, start, text) : nil)
    }

    private static let yearEnds: Phrases = [
        "year end", "year-end", "financial year end", "financial year-end", "fiscal year end",
    ]

    /// Where the day begins, and whether the words before it speak of an end.
    private static func behindFillers(_ passage: Passage, _ index: Int, _ limit: Int) -> (start: Int, ends: Bool) {
        var (start, ends) = (index, false)
        for _ in 0..<5 {
            while start < limit, passage[start].isSpace || [0x2D, 0x3A, 0x2C].contains(passage[start]) { start += 1 }
            if let clock = clockEnd(passage, start, limit) {
                start = clock
                continue
            }
            let known = fillers.filter { passage.has($0, at: start) }.max { $0.letters.count < $1.letters.count }
            guard let known, start + known.letters.count <= limit else { break }
            ends = ends || known.letters.starts(with: Folding.letters("end")) || known.letters.count > 9
            start += known.letters.count
        }
        return (start, ends)
    }

    /// "5 pm on", "17:00 on": the hour before the day.
    private static func clockEnd(_ passage: Passage, _ index: Int, _ limit: Int) -> Int? {
        guard let hour = EnglishDate.number(passage, index, limit), hour.end - index <= 2 || hour.end - index == 4
        else {
            return nil
        }
        var end = hour.end
        var isClock = false
        if end + 2 < limit, passage[end] == 0x3A || passage[end] == 0x2E,
            let minutes = EnglishDate.number(passage, end + 1, limit), minutes.end - end == 3
        {
            (end, isClock) = (minutes.end, passage[end] == 0x3A)
        }
        end = EnglishPeriod.skipBlanks(passage, end, limit)
        for word: Phrase in ["am", "pm", "a.m.", "p.m.", "hours", "hrs"] where passage.has(word, at: end) {
            (end, isClock) = (EnglishPeriod.skipBlanks(passage, end + word.letters.count, limit), true)
            break
        }
        return isClock ? end : nil
    }

    private static let yearly: Phrases = [
        "each year", "every year", "annually", "of each year", "yearly", "of every year", "each calendar year",
    ]

    /// "by 15 January each year", "annually by 15 January": a day without a year.
    private static func everyYear(_ word: Range<Int>, _ start: Int, _ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard let date = EnglishDate.yearless(passage, at: start, limit: limit),
            let day = Day(year: 2001, month: date.month, day: date.day ?? 1)
        else { return nil }
        if let both = twiceAYear(word, date.end, text) { return both }
        let behind = EnglishPeriod.skipBlanks(passage, date.end, limit)..<min(limit, date.end + 22)
        // "report annually on waiting times by 31 January": the rhythm may stand anywhere before the day.
        let before = text.range.lowerBound..<word.lowerBound
        var range = word.lowerBound..<date.end
        if !behind.isEmpty, let every = passage.first(of: yearly, in: behind), every.range.lowerBound - date.end < 6 {
            range = word.lowerBound..<every.range.upperBound
        } else if let every = passage.first(of: yearly, in: before) {
            range = every.range.lowerBound..<date.end
        } else {
            return nil
        }
        var due = text.due(.recurring, range, recurrence: "yearly", sure: 0.9)
        due.due.by = String((date.day == nil ? day.endOfMonth : day).iso.dropFirst(5))
        return due
    }

    /// "not later than 31 January and 31 July each year": two days of every year.
    private static func twiceAYear(_ word: Range<Int>, _ end: Int, _ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        let and = EnglishPeriod.skipBlanks(passage, end, limit)
        guard passage.has("and", at: and) else { return nil }
        let next = EnglishPeriod.skipBlanks(passage, and + 3, limit)
        guard
            let second = EnglishDate.yearless(passage, at: next, limit: limit)
                ?? EnglishDate.yearless(passage, at: behindFillers(passage, next, limit).start, limit: limit)
        else { return nil }
        let behind = EnglishPeriod.skipBlanks(passage, second.end, limit)..<min(limit, second.end + 22)
        if let rhythm = EnglishRecurrence.first(passage, text.range.lowerBound..<word.lowerBound),
            rhythm.recurrence == "half-yearly"
        {
            // "every six months, before 20 June and 20 December"
            let range = rhythm.range.lowerBound..<second.end
            return text.due(.recurring, range, recurrence: rhythm.recurrence, sure: 0.9)
        }
        guard !behind.isEmpty, let every = passage.first(of: yearly, in: behind),
            every.range.lowerBound - second.end < 6
        else { return nil }
        return text.due(.recurring, word.lowerBound..<every.range.upperBound, recurrence: "half-yearly", sure: 0.9)
    }

    /// "by the 10th of each month", "by the fifth working day of every month", "monthly by the 10th".
    ///
    /// A day of a quarter or half-year counts from its beginning.
    private static func dayOfEach(_ word: Range<Int>, _ start: Int, _ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard let number = EnglishNumber.ordinal(passage, start, limit), (1...31).contains(number.value) else {
            return nil
        }
        var range = word.lowerBound..<number.end
        var (recurrence, month) = ("monthly", String?.none)
        let every = passage.first(of: eachWords.map(\.words), in: number.end..<min(limit, number.end + 52))
        if let every, every.range.lowerBound - number.end < 20 {
            range = word.lowerBound..<every.range.upperBound
            (_, recurrence, month) = eachWords[every.phrase]
            // "by the tenth day after each quarter"
            let isAfter = passage.contains(anyOf: ["after", "following"], in: number.end..<every.range.lowerBound)
            if isAfter, month == "01", recurrence == "quarterly" { month = "04" }
        } else {
            let before = max(text.range.lowerBound, word.lowerBound - 16)..<word.lowerBound
            guard let monthly = passage.first(of: ["monthly", "each month", "every month"], in: before) else {
                return nil
            }
            range = monthly.range.lowerBound..<number.end
        }
        var due = text.due(.recurring, range, recurrence: recurrence, sure: 0.85)
        let day = number.value < 10 ? "0\(number.value)" : "\(number.value)"
        due.due.by = month.map { $0 + "-" + day } ?? day
        if passage.contains(anyOf: ["working day", "business day", "week"], in: number.end..<range.upperBound) {
            due.due.by = nil
        }
        return due
    }

    /// How often, and in which month of the period the day is; 4 is the first month after a quarter.
    private static let eachWords: [(words: Phrase, recurrence: String, month: String?)] = [
        ("of each month", "monthly", nil), ("of every month", "monthly", nil),
        ("of the following month", "monthly", nil), ("of the next month", "monthly", nil),
        ("of the month following the quarter", "quarterly", "04"),
        ("of the month following each quarter", "quarterly", "04"),
        ("of the month following the end of each quarter", "quarterly", "04"),
        ("of the month after each quarter", "quarterly", "04"),
        ("of the month following the end of the quarter", "quarterly", "04"), ("of the month", "monthly", nil),
        ("each month", "monthly", nil), ("every month", "monthly", nil), ("monthly", "monthly", nil),
        ("of the last month of each quarter", "quarterly", "03"), ("of each quarter", "quarterly", "01"),
        ("of every quarter", "quarterly", "01"), ("each quarter", "quarterly", "01"),
        ("of the following quarter", "quarterly", "04"), ("of each half-year", "half-yearly", "01"),
        ("of every half-year", "half-yearly", "01"),
    ]

    /// "by 30 June", "by the end of March": the next such day after the document's own date.
    static func yearless(
        _ passage: Passage, _ range: Range<Int>, _ start: Int, _ limit: Int, _ calendar: EnglishCalendar,
        _ document: Document
    ) -> EnglishDue? {
        guard let date = EnglishDate.yearless(passage, at: start, limit: limit),
            let day = ofYear(before: range.lowerBound, passage, date.month, date.day)
                ?? calendar.next(month: date.month, day: date.day)
        else { return nil }
        let text = EnglishWords(passage: passage, range: range, calendar: calendar, document: document)
        // "by mid-November"
        let isMiddle = date.day == nil && start > 3 && passage.has("mid", at: start - 4)
        let middle = isMiddle ? Day(year: day.year, month: day.month, day: 15) : nil
        return text.due(.date, range.lowerBound..<date.end, by: middle ?? day, sure: 0.8)
    }

    /// "summer 2027 (end of August)": the year stands before the bracket.
    private static func ofYear(before index: Int, _ passage: Passage, _ month: Int, _ day: Int?) -> Day? {
        let before = passage.withoutSigns(max(0, index - 8)..<index)
        guard index > 5, passage[passage.trimmed(0..<index).upperBound - 1] == 0x28, before.count >= 4,
            let year = EnglishDate.number(passage, before.upperBound - 4, before.upperBound),
            (1950...2100).contains(year.value), let first = Day(year: year.value, month: month, day: day ?? 1)
        else { return nil }
        return day == nil ? first.endOfMonth : first
    }

    /// "before the end of the calendar year", "by the end of the financial year": the one that runs at the issue.
    private static func endOfRunning(_ word: Range<Int>, _ start: Int, _ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        guard let issued = text.calendar.issued else { return nil }
        func due(_ phrase: Phrase, _ day: Day?) -> EnglishDue? {
            guard passage.has(phrase, at: start), let day else { return nil }
            return text.due(.date, word.lowerBound..<start + phrase.letters.count, by: day, sure: 0.8)
        }
        for phrase: Phrase in ["month", "this month", "current month"] {
            if let due = due(phrase, issued.endOfMonth) { return due }
        }
        if let due = due("next month", issued.adding(months: 1).endOfMonth) { return due }
        for phrase: Phrase in [
            "year end", "year-end", "calendar year", "year", "current year", "this year", "current calendar year",
        ] {
            if let due = due(phrase, Day(year: issued.year, month: 12, day: 31)) { return due }
        }
        for (quarter, months) in ["q1", "q2", "q3", "q4"].enumerated().map({ (Phrase($0.element), $0.offset * 3 + 3) })
        {
            if let due = due(quarter, text.calendar.next(month: months, day: nil)) { return due }
        }
        for phrase: Phrase in [
            "financial year end", "financial year-end", "fiscal year end", "financial year", "fiscal year",
            "current financial year",
            "this financial year",
        ] {
            let year = text.calendar.planned ?? text.calendar.financialYear(of: issued)
            if let due = due(phrase, year?.to) { return due }
        }
        return nil
    }
}

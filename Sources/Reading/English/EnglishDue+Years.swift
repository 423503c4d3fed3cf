import WorkCalendar

/// Times told by parts of a year, and by meetings that have no day yet.
extension EnglishDue {
    /// "by mid-2026", "by mid 2026": the middle of a year is its June.
    static func middle(_ word: Range<Int>, _ start: Int, _ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        let before = max(word.upperBound, start - 4)..<start
        guard passage.contains("mid", in: before), let year = EnglishDate.number(passage, start, limit),
            (1950...2100).contains(year.value), year.end - start == 4, year.end == limit || !passage[year.end].isWord,
            let day = Day(year: year.value, month: 6, day: 30)
        else { return nil }
        return text.due(.date, word.lowerBound..<year.end, by: day, sure: 0.85)
    }

    /// "during 2026/27", "in the financial year 2026/2027", "will evaluate the Plan in 2030.": a year that is not over at
    /// the issue, where the words do not go on with what happens in it.
    static func isYearToCome(_ word: Range<Int>, _ start: Int, _ period: EnglishPeriod, _ text: EnglishWords) -> Bool {
        let passage = text.passage
        guard let issued = text.calendar.issued, period.to > issued, word.lowerBound > text.range.lowerBound else {
            return false
        }
        let isOpen = passage.has("during", at: word.lowerBound) || period.end - start > 4
        // "40 in 2026 and 40 in 2027": of several years none is the due.
        if period.end - start == 4,
            namesYear(passage, text.range.lowerBound..<start) || namesYear(passage, period.end..<text.range.upperBound)
        {
            return false
        }
        var next = EnglishPeriod.skipBlanks(passage, period.end, text.range.upperBound)
        if let kind = yearKinds.match(passage, at: next) {
            next = EnglishPeriod.skipBlanks(
                passage, next + yearKinds.phrases[kind].letters.count, text.range.upperBound)
        }
        let ends = next >= text.range.upperBound || [0x2E, 0x3B, 0x2C, 0x28].contains(passage[next])
        return ends || isOpen && passage.opens(behindYear, at: next)
    }

    private static func namesYear(_ passage: Passage, _ range: Range<Int>) -> Bool {
        range.contains { index in
            guard passage[index].isDigit, index == 0 || !passage[index - 1].isWord,
                let number = EnglishDate.number(passage, index, range.upperBound)
            else { return false }
            return (1950...2100).contains(number.value) && number.end - index == 4
        }
    }

    private static let yearKinds: Phrases = [
        "financial year", "fiscal year", "school year", "academic year", "budget year", "season",
    ]
    private static let behindYear: Phrases = [
        "and", "to", "for", "by", "with", "as", "at", "on", "so that", "in order", "using", "through", "across",
    ]

    /// "by the last day of each calendar year", "by the end of every year".
    static func endOfEachYear(_ word: Range<Int>, _ start: Int, _ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        guard
            let each = (["each calendar year", "every calendar year", "each year", "every year"] as [Phrase])
                .first(where: { passage.has($0, at: start) }),
            start + each.letters.count <= text.range.upperBound,
            passage.contains(
                anyOf: ["end of", "last day of", "close of"], in: max(text.range.lowerBound, word.lowerBound)..<start)
        else { return nil }
        var due = text.due(.recurring, word.lowerBound..<start + each.letters.count, recurrence: "yearly", sure: 0.85)
        due.due.by = "12-31"
        return due
    }

    /// "31 August (annually)", "Every August", "in Q1 of each year": a part of every year.
    static func everyYear(of text: EnglishWords) -> EnglishDue? {
        let (passage, range) = (text.passage, text.range)
        guard range.count < 60 else { return nil }
        var start = range.lowerBound
        var isEvery = false
        for word: Phrase in ["every", "each", "by", "in", "before", "end of", "by end of", "by the end of"]
        where passage.has(word, at: range.lowerBound) {
            isEvery = word.letters.count > 3 && (passage.has("every", at: start) || passage.has("each", at: start))
            start = EnglishPeriod.skipBlanks(passage, range.lowerBound + word.letters.count, range.upperBound)
        }
        guard let date = EnglishDate.yearless(passage, at: start, limit: range.upperBound),
            let day = Day(year: 2001, month: date.month, day: date.day ?? 1),
            isEvery || EnglishRecurrence.first(passage, date.end..<range.upperBound)?.recurrence == "yearly"
                || passage.contains(anyOf: ["every year", "each year", "annually", "yearly", "annual"], in: range)
        else { return nil }
        var due = text.due(.recurring, range, recurrence: "yearly", sure: 0.85)
        due.due.by = String((date.day == nil ? day.endOfMonth : day).iso.dropFirst(5))
        return due
    }

    /// "in Q1 of each year", "in the first quarter of every year".
    static func quarterOfEachYear(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard let quarter = passage.first(of: quarterWords, in: text.range) else { return nil }
        let behind =
            EnglishPeriod.skipBlanks(
                passage, quarter.range.upperBound, limit)..<min(limit, quarter.range.upperBound + 22)
        guard !behind.isEmpty, let each = passage.first(of: years, in: behind),
            each.range.lowerBound - quarter.range.upperBound < 5
        else { return nil }
        var due = text.due(
            .recurring, quarter.range.lowerBound..<each.range.upperBound, recurrence: "yearly", sure: 0.85)
        due.due.by = quarters[quarter.phrase].end
        return due
    }

    private static let quarters: [(words: Phrase, end: String)] = [
        ("q1", "03-31"), ("q2", "06-30"), ("q3", "09-30"), ("q4", "12-31"), ("first quarter", "03-31"),
        ("second quarter", "06-30"), ("third quarter", "09-30"), ("fourth quarter", "12-31"),
        ("last quarter", "12-31"),
    ]
    private static let quarterWords = Phrases(quarters.map(\.words))
    private static let years: Phrases = [
        "of each year", "of every year", "each year", "every year", "annually", "of each calendar year",
    ]

    /// "at its eightieth session", "before the next meeting": a time that has no day yet.
    static func session(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        var index = text.range.lowerBound
        while let word = passage.first(of: gatherings, in: index..<text.range.upperBound) {
            index = word.range.upperBound
            let near = max(text.range.lowerBound, word.range.lowerBound - 34)..<word.range.lowerBound
            guard var opening = passage.first(of: leading, in: near) else { continue }
            while let later = passage.first(of: leading, in: opening.range.upperBound..<near.upperBound) {
                opening = later
            }
            let between = passage.trimmed(opening.range.upperBound..<word.range.lowerBound)
            let isBefore =
                passage.has("before", at: opening.range.lowerBound)
                || passage.has("prior to", at: opening.range.lowerBound)
            let isTold =
                passage.contains(anyOf: coming, in: between) || isOrdinal(passage, between)
                || isBefore && passage.behind("the", in: between)?.isEmpty ?? false
            guard isTold, passage.letters[between].count(where: \.isSpace) <= 3 else { continue }
            return text.due(.relative, opening.range.lowerBound..<word.range.upperBound, sure: 0.75)
        }
        return nil
    }

    /// "seventy-ninth", "81st", also before a word that says what kind of session: "third regular".
    private static func isOrdinal(_ passage: Passage, _ range: Range<Int>) -> Bool {
        passage.letters[range].split(whereSeparator: \.isSpace).contains { word in
            guard word.count > 2, ["th", "st", "nd", "rd"].contains(where: { word.hasSuffix($0) }) else { return false }
            // "host two meetings", "each month's session": other words end so too.
            return word.first?.isDigit ?? false
                || word.hasSuffix("th") && !["month", "both", "with"].contains(where: { word.hasSuffix($0) })
                || ["-first", "second", "third"].contains(where: { word.hasSuffix($0) })
        }
    }

    private static let gatherings: Phrases = ["meeting", "session", "sitting", "meetings", "sessions"]
    private static let leading: Phrases = ["at", "in", "before", "by", "to", "for", "prior to", "until", "during"]
    private static let coming: Phrases = ["next", "following", "forthcoming", "upcoming", "subsequent"]
}

extension ArraySlice<Letter> {
    fileprivate func hasSuffix(_ ending: String) -> Bool {
        suffix(ending.utf8.count).elementsEqual(Folding.letters(ending))
    }
}

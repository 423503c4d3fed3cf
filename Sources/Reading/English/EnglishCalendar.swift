import WorkCalendar

/// How a document counts time, told once from its whole text.
struct EnglishCalendar: Sendable {
    /// The day its terms run from.
    var issued: Day?
    /// Terms without an event run from the meeting whose minutes these are.
    var isMinutes = false
    /// A table's header says that the terms of its cells run from the issue.
    var runsFromIssue = false
    /// The month its financial year begins with: April, unless the text says otherwise.
    var yearStart = 4
    /// The financial year that the document plans for.
    var planned: (from: Day, to: Day)?
    /// 05/06/2026 is the sixth of May.
    var isMonthFirst = false

    /// Days by the names that a key gives them: "Short = by 31 March 2025; Medium = by 31 March 2026".
    var named: [String: Day] = [:]

    init(issued: Day?) { self.issued = issued }

    init(_ document: Document, _ directive: DraftDirective) {
        issued = directive.issued.flatMap { try? Day(parsing: $0) }
        isMinutes = EnglishHead.isMinutes(document)
        let writes = Self.isMonthFirst(document.text)
        isMonthFirst = writes.inFigures
        // Those who write "March 5, 2026" count the financial year from October.
        if writes.inWords { yearStart = 10 }
        if let start = EnglishFinancialYear.start(of: document) { yearStart = start }
        for case .paragraph(let paragraph) in document.blocks {
            guard let month = Self.yearStart(in: paragraph.passage) else { continue }
            yearStart = month
            break
        }
        planned = EnglishFinancialYear.planned(document, directive.title, self)
        for case .paragraph(let paragraph) in document.blocks where named.isEmpty {
            named = EnglishTermKey.days(of: paragraph.passage, self)
        }
    }

    /// The month of the issue, or of the next to come of that name: plans and minutes leave the year out.
    func next(month: Int, day: Int?) -> Day? {
        guard let issued else { return nil }
        for year in [issued.year, issued.year + 1] {
            guard let first = Day(year: year, month: month, day: 1) else { return nil }
            guard let found = day.map({ Day(year: year, month: month, day: $0) }) ?? first.endOfMonth else {
                return nil
            }
            if found >= issued { return found }
        }
        return nil
    }

    /// The last day of the financial year that begins in a calendar year.
    func financialYear(_ year: Int) -> (from: Day, to: Day)? {
        guard let from = Day(year: year, month: yearStart, day: 1) else { return nil }
        return (from, from.adding(months: 11).endOfMonth)
    }

    /// The financial year that a day falls in.
    func financialYear(of day: Day) -> (from: Day, to: Day)? {
        financialYear(day.month < yearStart ? day.year - 1 : day.year)
    }

    /// "Q1 = April to June", "financial year (July to June)", "the fiscal year begins on 1 October".
    private static func yearStart(in passage: Passage) -> Int? {
        guard let word = passage.first(of: ["q1", "financial year", "fiscal year"]) else { return nil }
        let limit = min(passage.count, word.range.upperBound + 24)
        for index in word.range.upperBound..<max(word.range.upperBound, limit) where !passage[index - 1].isWord {
            guard let month = EnglishDate.month(passage, index, passage.count) else { continue }
            let between = word.range.upperBound..<index
            let says =
                passage.contains(
                    anyOf: ["begins", "starts", "beginning", "starting", "runs from", "means", "is"], in: between)
                || passage[between.upperBound - 1] == 0x28 || passage.letters[between].contains(0x3D)
            return says ? month.value : nil
        }
        return nil
    }

    /// A figure above twelve tells which is the day; else a text that writes "March 5, 2026" puts the month first.
    private static func isMonthFirst(_ text: WorkingText) -> (inFigures: Bool, inWords: Bool) {
        let letters = text.letters
        var (isDayFirst, isSaid, isWritten) = (false, false, false)
        for index in letters.indices.dropFirst(2).dropLast(5) {
            if letters[index] == 0x2F, let first = figure(letters, endingAt: index),
                let second = figure(letters, from: index + 1), index + 1 + second.length < letters.count,
                letters[index + 1 + second.length] == 0x2F, (1...31).contains(first), (1...31).contains(second.value)
            {
                if first > 12 { isDayFirst = true }
                if second.value > 12 { isSaid = true }
            }
            // "5, 2026" behind a word.
            if letters[index] == 0x2C, letters[index + 1] == 0x20, letters[index + 2] == 0x32,
                letters[index + 3] == 0x30, letters[index - 1].isDigit
            {
                let start = letters[index - 2].isDigit ? index - 2 : index - 1
                if start > 1, letters[start - 1] == 0x20, letters[start - 2].isLatin { isWritten = true }
            }
        }
        return (!isDayFirst && (isSaid || isWritten), isWritten)
    }

    private static func figure(_ letters: [Letter], endingAt end: Int) -> Int? {
        guard let last = letters[end - 1].digit else { return nil }
        guard let first = letters[end - 2].digit else { return last }
        if end > 2, letters[end - 3].isDigit { return nil }
        return first * 10 + last
    }

    private static func figure(_ letters: [Letter], from start: Int) -> (value: Int, length: Int)? {
        guard start < letters.count, let first = letters[start].digit else { return nil }
        guard start + 1 < letters.count, let second = letters[start + 1].digit else { return (first, 1) }
        return (first * 10 + second, 2)
    }
}

import WorkCalendar

/// Days and months to come that leave the year to the reader and stand behind no word of limit.
extension EnglishDue {
    /// "will put it to the Board on 8 December", "are to be inspected in March": what an order names.
    static func toCome(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        for sentence in EnglishSubject.sentences(passage, text.range) {
            guard passage.contains(anyOf: EnglishSubject.told, in: sentence) || opensWork(passage, sentence),
                !passage.contains(anyOf: telling, in: sentence)
            else { continue }
            let words = EnglishWords(
                passage: passage, range: sentence, calendar: text.calendar, document: text.document)
            if let due = day(words) ?? month(words) { return due }
        }
        return nil
    }

    /// "Gwen Hart to book six halls …", "Book six halls …".
    private static func opensWork(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        passage.opensCommand(sentence)
            || passage.contains(
                "to", in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60))
    }

    private static func day(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        var index = text.range.lowerBound
        while let on = passage.first(of: ["on", "for"], in: index..<limit)?.range {
            index = on.upperBound
            let start = behindWeekday(passage, EnglishPeriod.skipBlanks(passage, on.upperBound, limit), limit)
            guard let date = EnglishDate.yearless(passage, at: start, limit: limit), date.day != nil,
                let day = text.calendar.next(month: date.month, day: date.day)
            else { continue }
            return text.due(.date, on.lowerBound..<date.end, by: day, sure: 0.7)
        }
        return nil
    }

    /// "on Friday 13 November", "on Tuesday, 8 December": where the date begins.
    static func behindWeekday(_ passage: Passage, _ index: Int, _ limit: Int) -> Int {
        guard let weekday = weekdays.match(passage, at: index) else { return index }
        var start = index + weekdays.phrases[weekday].letters.count
        while start < limit, passage[start].isSpace || passage[start] == 0x2C { start += 1 }
        return start
    }

    private static func month(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        var index = text.range.lowerBound
        while let inner = passage.first(of: ["in", "during", "for"], in: index..<limit)?.range {
            index = inner.upperBound
            var start = EnglishPeriod.skipBlanks(passage, inner.upperBound, limit)
            for part: Phrase in ["early", "mid", "late"] where passage.has(part, at: start) {
                start = EnglishPeriod.skipBlanks(passage, start + part.letters.count + 1, limit)
            }
            guard start < limit, passage.capitals[start], let name = EnglishDate.month(passage, start, limit),
                name.end >= limit || !passage[name.end].isWord,
                EnglishDate.number(passage, EnglishPeriod.skipBlanks(passage, name.end, limit), limit) == nil,
                let day = text.calendar.next(month: name.value, day: nil)
            else { continue }
            let behind = EnglishPeriod.skipBlanks(passage, name.end, limit)
            // "in March and September" is a series.
            if behind < limit, passage.has("and", at: behind) || passage.has("each", at: behind) { continue }
            return text.due(.month, inner.lowerBound..<name.end, from: day.startOfMonth, by: day, sure: 0.65)
        }
        return nil
    }

    private static let weekdays: Phrases = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let telling: Phrases = ["had", "has been", "have been", "since", "last"]

    /// The last day or month that a cell names of several things: "specification July 2026; contract 1 April 2027".
    static func lastDay(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard text.range.count < 160 else { return nil }
        var last: EnglishPeriod?
        var index = text.range.lowerBound
        while index < limit {
            let isStart = index == 0 || !passage[index - 1].isWord
            if isStart, let period = EnglishPeriod.parse(passage, index, limit, text.calendar), !period.isYear {
                if last.map({ period.to > $0.to }) ?? true { last = period }
                index = period.end
            } else {
                index += 1
            }
        }
        return last.map { text.due(.date, text.range, by: $0.to, sure: 0.7) }
    }

    /// "31.1.27", "06/2026" alone in its cell.
    static func figures(_ text: EnglishWords) -> EnglishDue? {
        let pair = text.passage.letters[text.range].split { $0 == 0x2F || $0 == 0x2E }
        if pair.count == 2, pair[0].count <= 2, pair[1].count == 4, let month = Numerals.integer(pair[0]),
            let year = Numerals.integer(pair[1]), (1950...2100).contains(year),
            let first = Day(year: year, month: month, day: 1)
        {
            return text.due(.month, text.range, from: first, by: first.endOfMonth, sure: 0.85)
        }
        let parts = text.passage.letters[text.range].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }),
            let first = Numerals.integer(parts[0]), let second = Numerals.integer(parts[1]),
            let year = Numerals.integer(parts[2]), parts[2].count == 2,
            let day = Day(year: 2000 + year, month: second, day: first)
        else { return nil }
        return text.due(.date, text.range, by: day, sure: 0.8)
    }
}

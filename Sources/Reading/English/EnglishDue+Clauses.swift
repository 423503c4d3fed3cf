import WorkCalendar

/// Times told by clauses and by rarer words: how long after something, which months of any year, the middle of a month.
extension EnglishDue {
    /// What has no day yet: a session, an event, a clause.
    static func undated(_ text: EnglishWords) -> EnglishDue? {
        if let event = session(text) ?? event(text) ?? happened(text) { return event }
        return months(text) ?? elapsed(text) ?? upon(text)
    }

    /// "after its first full year of operation", "after two years": a stretch that has to pass first.
    static func elapsed(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        var index = text.range.lowerBound
        while let word = passage.first("after", in: index..<text.range.upperBound) {
            index = word.upperBound
            var place = EnglishPeriod.skipBlanks(passage, index, text.range.upperBound)
            if let opening = openings.match(passage, at: place) {
                place = EnglishPeriod.skipBlanks(
                    passage, place + openings.phrases[opening].letters.count, text.range.upperBound)
            } else if let number = EnglishNumber.count(passage, place, text.range.upperBound) {
                place = EnglishPeriod.skipBlanks(passage, number.end, text.range.upperBound)
            } else {
                continue
            }
            guard let unit = stretches.match(passage, at: place) else { continue }
            return text.due(
                .relative, word.lowerBound..<place + stretches.phrases[unit].letters.count, sure: 0.7)
        }
        return nil
    }

    private static let openings: Phrases = [
        "its first full", "the first full", "its first", "the first", "one full", "a full", "a", "their first",
    ]
    private static let stretches: Phrases = [
        "years", "year", "months", "month", "quarter", "season", "term", "cycle", "phase", "weeks", "week",
    ]

    /// "on approval of the plan", "by Easter": what has no day of its own.
    static func upon(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        guard let word = passage.first(of: occasions, in: text.range) else { return nil }
        return text.due(.relative, word.range, sure: 0.65)
    }

    private static let occasions: Phrases = [
        "on approval of", "on receipt of", "on signature of", "on adoption of", "on completion of", "on publication of",
        "on entry into force", "on the approval of", "on the completion of", "on the adoption of", "immediately after",
        "by christmas", "before christmas", "by easter", "before easter", "by ramadan", "before ramadan", "by new year",
        "before the new year", "by diwali", "before diwali", "by thanksgiving", "before winter", "before summer",
        "before the holidays", "as soon as possible after", "as soon as practicable after",
    ]

    /// "in June and December", "in March, June, September and December": months of any year, as often as they are named.
    static func months(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        var index = text.range.lowerBound
        while let word = passage.first(of: among, in: index..<limit) {
            index = word.range.upperBound
            var (place, end, count) = (EnglishPeriod.skipBlanks(passage, index, limit), index, 0)
            while place < limit, passage.capitals[place], let month = EnglishDate.month(passage, place, limit) {
                (end, count) = (month.end, count + 1)
                place = EnglishPeriod.skipBlanks(passage, month.end, limit)
                guard place < limit else { break }
                if passage[place] == 0x2C { place = EnglishPeriod.skipBlanks(passage, place + 1, limit) }
                if passage.has("and", at: place) { place = EnglishPeriod.skipBlanks(passage, place + 3, limit) }
            }
            let isOfYear = place < limit && passage[place].isDigit
            guard !isOfYear, let rhythm = [2: "half-yearly", 3: "three times a year", 4: "quarterly"][count] else {
                continue
            }
            return text.due(.recurring, word.range.lowerBound..<end, recurrence: rhythm, sure: 0.7)
        }
        return nil
    }

    private static let among: Phrases = ["in", "every", "each"]

    /// "every 5th day of the month", "on the 10th of the following month": a day of any month without a word of limit.
    static func dayOfMonth(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        var index = text.range.lowerBound
        while let word = passage.first(of: ["every", "each"], in: index..<limit) {
            index = word.range.upperBound
            let start = EnglishPeriod.skipBlanks(passage, index, limit)
            guard start < limit, let number = EnglishNumber.ordinal(passage, start, limit),
                (1...31).contains(number.value)
            else { continue }
            var place = number.end
            if let ending = ordinals.match(passage, at: place) { place += ordinals.phrases[ending].letters.count }
            place = EnglishPeriod.skipBlanks(passage, place, limit)
            var isTwice = false
            if passage.has("and", at: place),
                let second = EnglishNumber.ordinal(passage, EnglishPeriod.skipBlanks(passage, place + 3, limit), limit)
            {
                // "every 15th and 30th of the month"
                let ending = ordinals.match(passage, at: second.end).map { ordinals.phrases[$0].letters.count } ?? 0
                (place, isTwice) = (EnglishPeriod.skipBlanks(passage, second.end + ending, limit), true)
            }
            if passage.has("day", at: place) { place = EnglishPeriod.skipBlanks(passage, place + 3, limit) }
            guard let month = ofMonth.match(passage, at: place) else { continue }
            var due = text.due(
                .recurring, word.range.lowerBound..<place + ofMonth.phrases[month].letters.count,
                recurrence: isTwice ? "twice a month" : "monthly", sure: 0.85)
            if isTwice { return due }
            due.due.by = number.value < 10 ? "0\(number.value)" : "\(number.value)"
            return due
        }
        return nil
    }

    private static let ordinals: Phrases = ["st", "nd", "rd", "th"]
    private static let ofMonth: Phrases = [
        "of the month", "of the following month", "of the next month", "of the succeeding month",
        "of the ensuing month", "of the calendar month",
    ]

    /// "by mid-June 2025": the middle of a month is its fifteenth.
    static func middle(of period: EnglishPeriod, _ start: Int, _ passage: Passage) -> Day {
        guard period.isMonth, start > 3, passage.has("mid", at: start - 4),
            let day = Day(year: period.to.year, month: period.to.month, day: 15)
        else { return period.to }
        return day
    }

    /// "before the survey begins", "until the portal is live": whether a clause tells what happens, by a verb in the present.
    static func happens(_ passage: Passage, _ clause: Range<Int>) -> Bool {
        passage.contains(anyOf: happening, in: clause)
    }

    private static let happening: Phrases = [
        "begins", "begin", "starts", "start", "opens", "open", "closes", "close", "ends", "end", "commences",
        "commence",
        "takes effect", "take effect", "comes into force", "come into force", "goes live", "go live", "resumes",
        "resume", "sits", "meets", "expires", "expire", "returns", "return", "arrives", "reopens", "reopen", "lasts",
        "takes place", "takes office", "goes to", "go to", "runs out", "applies", "subsides", "recedes",
    ]
}

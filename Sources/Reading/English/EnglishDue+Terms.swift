import WorkCalendar

/// Times without a word of limit: stretches, terms that run from an event, meetings, beginnings.
extension EnglishDue {
    /// "from 1 July to 30 September 2026", "between 1st March and 31st August, 2026".
    static func span(_ text: EnglishWords) -> EnglishDue? {
        for (word, joints) in stretches {
            var index = text.range.lowerBound
            while let found = text.passage.first(word, in: index..<text.range.upperBound) {
                index = found.upperBound
                let start = EnglishPeriod.skipBlanks(text.passage, index, text.range.upperBound)
                let period = EnglishPeriod.span(
                    text.passage, start, text.range.upperBound, text.calendar, joinedBy: joints)
                guard let period else { continue }
                // "in November and December 2025" is a stretch, "in May 2026 and May 2028" a series.
                if word.letters.count == 2, period.from.adding(months: 2) <= period.to { continue }
                return text.due(
                    .range, found.lowerBound..<period.end, from: period.from, by: period.to, sure: 0.9)
            }
        }
        return nil
    }

    private static let stretches: [(Phrase, [Phrase])] = [
        ("from", ["to", "until", "through", "up to"]), ("between", ["and"]), ("during", ["to", "and"]),
        ("over", ["to", "and"]), ("throughout", ["to", "and"]), ("period", ["-", "to"]),
        ("months of", ["and", "to", "-"]), ("in", ["and"]), ("on", ["and"]),
    ]

    /// "in January 2026", "during the first quarter of 2026"; named twice, it is a series.
    static func within(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        for word in inner {
            var index = text.range.lowerBound
            while let found = passage.first(word, in: index..<limit) {
                index = found.upperBound
                let start = behindWeekday(passage, EnglishPeriod.skipBlanks(passage, found.upperBound, limit), limit)
                if isBeginning(found, text) { continue }
                guard let period = EnglishPeriod.parse(passage, start, limit, text.calendar),
                    !period.isYear || isYearToCome(found, start, period, text),
                    period.from != period.to || isToCome(found, period, text)
                else { continue }
                return series(start, period, text) ?? due(of: period, found.lowerBound..<period.end, text)
            }
        }
        return nil
    }

    /// "on a rolling basis, beginning in May 2024" tells when it begins.
    private static func isBeginning(_ word: Range<Int>, _ text: EnglishWords) -> Bool {
        let before = text.passage.trimmed(text.range.lowerBound..<max(text.range.lowerBound, word.lowerBound))
        return (["beginning", "starting", "commencing"] as [Phrase]).contains {
            before.count > $0.letters.count && text.passage.has($0, at: before.upperBound - $0.letters.count)
        } && text.passage.contains(anyOf: lasting, in: text.range)
    }

    private static func due(of period: EnglishPeriod, _ range: Range<Int>, _ text: EnglishWords) -> EnglishDue {
        let isDay = period.from == period.to
        return text.due(
            isDay ? .date : period.isMonth ? .month : period.isYear ? .year : .range, range,
            from: isDay ? nil : period.from, by: period.to,
            sure: 0.75)
    }

    /// "December 2026 and June 2027", "September 2026, January and May 2027": a cell of several times is a series.
    static func series(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard let first = EnglishPeriod.parse(passage, text.range.lowerBound, limit, text.calendar), !first.isYear
        else {
            return nil
        }
        var place = EnglishPeriod.skipBlanks(passage, first.end, limit)
        guard place < limit else { return nil }
        if [0x2C, 0x3B, 0x26].contains(passage[place]) {
            place += 1
        } else if passage.has("and", at: place) {
            place += 3
        } else {
            return nil
        }
        place = EnglishPeriod.skipBlanks(passage, place, limit)
        let next = EnglishPeriod.parse(passage, place, limit, text.calendar)
        guard next != nil || EnglishDate.yearless(passage, at: place, limit: limit) != nil else { return nil }
        return text.due(.recurring, text.range, recurrence: text.document.string(passage, text.range), sure: 0.75)
    }

    /// "in November 2026 and November 2028" is a series too.
    private static func series(_ start: Int, _ period: EnglishPeriod, _ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard let again = passage.first("and", in: period.end..<min(limit, period.end + 5)) else { return nil }
        let next = EnglishPeriod.skipBlanks(passage, again.upperBound, limit)
        guard let second = EnglishPeriod.parse(passage, next, limit, text.calendar) else { return nil }
        let words = start..<second.end
        return text.due(.recurring, words, recurrence: text.document.string(passage, words), sure: 0.7)
    }

    /// A day behind "on" or "for" is when something is to be done, unless it tells when something was.
    private static func isToCome(_ word: Range<Int>, _ period: EnglishPeriod, _ text: EnglishWords) -> Bool {
        guard text.passage.has("on", at: word.lowerBound), let issued = text.calendar.issued else { return false }
        return period.to >= issued && text.passage.has("on", at: word.lowerBound)
    }

    /// "within 30 days of issue", "within six weeks", "no later than 10 days after receipt".
    static func relative(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        var index = text.range.lowerBound
        while let next = passage.first(of: limitWords, in: index..<text.range.upperBound) {
            index = next.range.upperBound
            let found = next.range
            var place = EnglishPeriod.skipBlanks(passage, found.upperBound, limit)
            var isOne = false
            if let filler = fillings.match(passage, at: place) {
                isOne = fillings.phrases[filler].letters.count == 1
                place = EnglishPeriod.skipBlanks(passage, place + fillings.phrases[filler].letters.count, limit)
            }
            // "within a fortnight"
            guard let number = EnglishNumber.count(passage, place, limit) ?? (isOne ? (1, place) : nil),
                let unit = passage.first(of: units, in: number.end..<min(limit, number.end + 18)),
                unit.range.lowerBound - number.end < 8
            else { continue }
            if next.phrase == inWord {
                guard !isOne, endsTerm(passage, unit.range.upperBound, limit) else { continue }
            } else if next.phrase != 0,
                !passage.contains(
                    anyOf: ["after", "from", "before", "of"],
                    in: unit.range.upperBound..<min(limit, unit.range.upperBound + 8))
            {
                continue
            }
            return term(found, number.value, unit, text)
        }
        return counted(text)
    }

    /// "at least two weeks ahead of the session", "30 days before the deadline": a term told by its length alone.
    private static func counted(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        var index = text.range.lowerBound
        while let event = passage.first(of: leading, in: index..<text.range.upperBound) {
            index = event.range.upperBound
            let near = max(text.range.lowerBound, event.range.lowerBound - 18)..<event.range.lowerBound
            guard let unit = passage.first(of: units, in: near),
                passage.trimmed(near).upperBound == unit.range.upperBound,
                let start = numberStart(passage, before: unit.range.lowerBound, text.range.lowerBound),
                let number = EnglishNumber.count(passage, start, unit.range.lowerBound)
            else { continue }
            return term(start..<unit.range.upperBound, number.value, unit, text)
        }
        return nil
    }

    /// Where the word or the figures begin that stand right before a unit.
    private static func numberStart(_ passage: Passage, before unit: Int, _ limit: Int) -> Int? {
        let before = passage.trimmed(limit..<max(limit, unit))
        guard !before.isEmpty else { return nil }
        return passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? before.lowerBound
    }

    private static let leading: Phrases = ["ahead of", "in advance of", "prior to", "before", "after", "following"]

    private static let limitWords: Phrases = [
        "within", "no later than", "not later than", "no more than", "in no more than", "in",
    ]
    private static let inWord = 5
    private static let fillings: Phrases = ["a period of", "the first", "the next", "a maximum of", "a"]

    /// "in four weeks and …", "in ten days' time": nothing follows that the time would be of.
    private static func endsTerm(_ passage: Passage, _ index: Int, _ limit: Int) -> Bool {
        let next = EnglishPeriod.skipBlanks(passage, index, limit)
        return next >= limit || [0x2C, 0x2E, 0x3B, 0x27, 0x2019].contains(passage[next])
            || passage.opens(behindTerm, at: next)
    }

    private static let behindTerm: Phrases = ["and", "time", "from", "after", "of the date", "of receipt", "of issue"]
    private static let inner: [Phrase] = [
        "within the", "within", "in", "during", "during the", "in the", "on", "at the",
    ]
    private static let units: Phrases = [
        "working days", "business days", "calendar days", "days", "weeks", "months", "hours", "day", "week", "month",
        "working day", "years", "year", "school days", "fortnight", "fortnights", "calendar months", "hrs",
        "clear days",
        "clear working days",
    ]

    private static func term(
        _ word: Range<Int>, _ count: Int, _ unit: (phrase: Int, range: Range<Int>), _ text: EnglishWords
    ) -> EnglishDue {
        let passage = text.passage
        let clause = passage.letters[unit.range.upperBound..<text.range.upperBound].firstIndex {
            [0x2C, 0x2E, 0x3B].contains($0)
        }
        let behind = unit.range.upperBound..<(clause ?? text.range.upperBound)
        let each = passage.first(of: everyEnd.map(\.words), in: behind)
        if let each {
            // "within ten days of the end of each quarter" comes again each quarter.
            return text.due(
                .recurring, word.lowerBound..<each.range.upperBound, recurrence: everyEnd[each.phrase].recurrence,
                sure: 0.85)
        }
        let isOfIssue =
            passage.contains(anyOf: ofIssue, in: behind) && !passage.contains("commencement", in: behind)
        let isOfMeeting = text.calendar.isMinutes && passage.contains(anyOf: ofMeeting, in: behind)
        let hasEvent = passage.contains(
            anyOf: ["of", "after", "from", "following", "before", "prior to", "upon", "ahead of", "in advance of"],
            in: behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 12))
        let end = hasEvent ? behind.upperBound : unit.range.upperBound
        var due = text.due(.relative, word.lowerBound..<end, sure: 0.85)
        if isOfIssue || isOfMeeting || (text.calendar.isMinutes || text.calendar.runsFromIssue) && !hasEvent,
            let issued = text.calendar.issued
        {
            due.due.by = day(count, unit.phrase, after: issued)?.iso
        }
        if let end = passage.first("end of", in: behind),
            let period = EnglishPeriod.parse(
                passage, passage.skippingBlanks(end.upperBound), behind.upperBound, text.calendar)
        {
            due.due.by = day(count, unit.phrase, after: period.to)?.iso
        }
        return due
    }

    /// Working days wait for the calendar of those who count them.
    private static func day(_ count: Int, _ unit: Int, after issued: Day) -> Day? {
        switch unit {
        case 2, 3, 7: issued.adding(days: count)
        case 4, 8: issued.adding(days: count * 7)
        case 5, 9: issued.adding(months: count)
        case 11, 12: issued.adding(years: count)
        case 14, 15: issued.adding(days: count * 14)
        case 16: issued.adding(months: count)
        default: nil
        }
    }

    private static let everyEnd: [(words: Phrase, recurrence: String)] = [
        ("each month", "monthly"), ("every month", "monthly"), ("each quarter", "quarterly"),
        ("every quarter", "quarterly"), ("each year", "yearly"), ("every year", "yearly"),
        ("each financial year", "yearly"), ("each fiscal year", "yearly"), ("each half-year", "half-yearly"),
        ("each term", "every term"), ("each week", "weekly"), ("each meeting", "every meeting"),
    ]

    private static let ofMeeting: Phrases = ["of the meeting", "of this meeting", "after the meeting"]
    static let ofIssue: Phrases = [
        "of issue", "of publication", "of adoption", "of the issue", "date of issue", "after issue", "of issuance",
        "of the effective date", "of effectivity", "from effectivity", "of signature", "of this decision",
        "of this plan", "of this notice", "of this circular", "of the issuance",
        "of this directive", "of this order", "of this resolution", "of the date of this", "of approval",
        "of this memorandum", "of this policy", "of this instruction", "after publication", "after adoption",
        "of this letter", "of these conclusions", "of this agreement", "of these guidelines", "of this policy",
        "of this strategy", "of these instructions", "after the date of this", "from the date of this",
    ]

    /// "to the next meeting on 2 June 2026", "to the July meeting".
    static func meeting(_ text: EnglishWords) -> EnglishDue? {
        let (passage, limit) = (text.passage, text.range.upperBound)
        guard let word = passage.first(of: ["meeting", "session"], in: text.range) else { return nil }
        let behind = EnglishPeriod.skipBlanks(passage, word.range.upperBound, limit)
        for joint: Phrase in [",", "on", "of", "to be held on", "scheduled for", "in"]
        where passage.has(joint, at: behind) {
            let start = EnglishPeriod.skipBlanks(passage, behind + joint.letters.count, limit)
            guard let period = EnglishPeriod.parse(passage, start, limit, text.calendar), !period.isYear,
                period.to >= text.calendar.issued ?? period.to
            else { continue }
            return due(of: period, word.range.lowerBound..<period.end, text)
        }
        let before = max(text.range.lowerBound, word.range.lowerBound - 12)..<word.range.lowerBound
        for index in before where index == 0 || !passage[index - 1].isWord {
            guard let month = EnglishDate.month(passage, index, limit), passage.capitals[index],
                let day = text.calendar.next(month: month.value, day: nil)
            else { continue }
            return text.due(
                .month, index..<word.range.upperBound, from: day.startOfMonth, by: day, sure: 0.75)
        }
        return nil
    }

    /// "with effect from Term II, 2026", "starting in July 2026": it begins and does not end.
    static func onward(_ text: EnglishWords) -> EnglishDue? {
        let passage = text.passage
        if let word = passage.first(of: openings, in: text.range) {
            let start = EnglishPeriod.skipBlanks(passage, word.range.upperBound, text.range.upperBound)
            let period = EnglishPeriod.parse(passage, start, text.range.upperBound, text.calendar)
            let end = period?.end ?? word.range.upperBound
            return text.due(.ongoing, word.range.lowerBound..<end, from: period?.from, sure: 0.75)
        }
        if let basis = passage.first(of: lasting, in: text.range) { return text.due(.ongoing, basis.range, sure: 0.85) }
        guard let start = EnglishRecurrence.start(text), start.isDayOrMonth else { return nil }
        return text.due(.ongoing, start.range, from: start.from, sure: 0.7)
    }

    private static let openings: Phrases = [
        "with effect from", "with immediate effect", "effective from", "commencing", "as from",
    ]

    private static let lasting: Phrases = [
        "throughout the emergency", "throughout the period", "throughout the project",
        "throughout the implementation", "throughout the rainy season", "throughout the dry season",
        "throughout the wet season", "throughout the winter", "throughout the summer",
        "throughout the school year", "throughout the campaign", "throughout the life of",
        "throughout the season", "throughout the term",
        "throughout the duration", "for the duration of", "at all times",
        "on an ongoing basis", "on a continuous basis", "on a continuing basis", "on a rolling basis",
    ]
}

import WorkCalendar

/// Rhythms that English texts name: quarterly, every six weeks, once a term.
enum EnglishRecurrence {
    static let all: [(Phrase, String)] = [
        ("quarterly", "quarterly"), ("every quarter", "quarterly"), ("each quarter", "quarterly"),
        ("per quarter", "quarterly"), ("every three months", "quarterly"), ("three-monthly", "quarterly"),
        ("monthly", "monthly"), ("every month", "monthly"), ("each month", "monthly"), ("once a month", "monthly"),
        ("annually", "yearly"), ("every year", "yearly"), ("each year", "yearly"), ("yearly", "yearly"),
        ("once a year", "yearly"), ("an annual", "yearly"), ("each financial year", "yearly"),
        ("every financial year", "yearly"), ("each fiscal year", "yearly"), ("each winter", "yearly"),
        ("each summer", "yearly"), ("each spring", "yearly"), ("each autumn", "yearly"), ("per annum", "yearly"),
        ("twice a year", "half-yearly"), ("twice yearly", "half-yearly"), ("semi-annually", "half-yearly"),
        ("semiannually", "half-yearly"), ("semi-annual", "half-yearly"), ("every six months", "half-yearly"),
        ("six-monthly", "half-yearly"), ("half-yearly", "half-yearly"), ("biannually", "half-yearly"),
        ("bi-annual", "half-yearly"), ("bi-annually", "half-yearly"), ("once a fortnight", "every two weeks"),
        ("a fortnight", "every two weeks"), ("per fortnight", "every two weeks"), ("per week", "weekly"),
        ("per month", "monthly"), ("per year", "yearly"), ("twice daily", "daily"), ("once every quarter", "quarterly"),
        ("each fortnight", "every two weeks"), ("weekly", "weekly"), ("every week", "weekly"),
        ("once a week", "weekly"), ("each week", "weekly"),
        ("fortnightly", "every two weeks"), ("every fortnight", "every two weeks"), ("biweekly", "every two weeks"),
        ("bi-weekly", "every two weeks"), ("bi-monthly", "every two months"), ("bimonthly", "every two months"),
        ("half-termly", "every half-term"), ("every half term", "every half-term"),
        ("each half term", "every half-term"),
        ("each half-term", "every half-term"), ("every other week", "every two weeks"),
        ("every other month", "every two months"),
        ("every other monday", "every two weeks"), ("every other tuesday", "every two weeks"),
        ("every other wednesday", "every two weeks"), ("every other thursday", "every two weeks"),
        ("every other friday", "every two weeks"), ("every half year", "half-yearly"),
        ("each half year", "half-yearly"),
        ("every half-year", "half-yearly"), ("each half-year", "half-yearly"), ("per half-year", "half-yearly"),
        ("daily", "daily"), ("every day", "daily"), ("each day", "daily"), ("every school day", "daily"),
        ("each school day", "daily"), ("every working day", "daily"), ("each working day", "daily"),
        ("every monday", "weekly"), ("every tuesday", "weekly"), ("every wednesday", "weekly"),
        ("every thursday", "weekly"), ("every friday", "weekly"), ("every saturday", "weekly"),
        ("every sunday", "weekly"), ("each monday", "weekly"), ("each friday", "weekly"),
        ("each tuesday", "weekly"), ("each wednesday", "weekly"), ("each thursday", "weekly"),
        ("each saturday", "weekly"), ("each sunday", "weekly"), ("every end of the month", "monthly"),
        ("every end of month", "monthly"), ("every month-end", "monthly"), ("at month-end", "monthly"),
        ("four times a year", "quarterly"), ("four times each year", "quarterly"), ("four times per year", "quarterly"),
        ("twice each year", "half-yearly"), ("twice per year", "half-yearly"), ("two times a year", "half-yearly"),
        ("each term", "every term"), ("every term", "every term"), ("once a term", "every term"),
        ("once per term", "every term"), ("per term", "every term"), ("termly", "every term"),
        ("each semester", "every semester"), ("every semester", "every semester"),
        ("each calendar month", "monthly"), ("every calendar month", "monthly"), ("each calendar year", "yearly"),
        ("every calendar year", "yearly"), ("each calendar quarter", "quarterly"),
        ("on an annual basis", "yearly"), ("each meeting", "every meeting"), ("every meeting", "every meeting"),
        ("each session", "every session"), ("every session", "every session"),
        ("once a quarter", "quarterly"), ("once per quarter", "quarterly"), ("once each quarter", "quarterly"),
        ("once a day", "daily"), ("once every month", "monthly"), ("once each month", "monthly"),
        ("every second week", "every two weeks"), ("every second month", "every two months"),
        ("each of its meetings", "every meeting"), ("each of their meetings", "every meeting"),
        ("each ordinary meeting", "every meeting"), ("every ordinary meeting", "every meeting"),
        ("each regular meeting", "every meeting"), ("every regular meeting", "every meeting"),
        ("each full meeting", "every meeting"), ("semestral", "every semester"), ("month-end", "monthly"),
        ("biennially", "every two years"),
        ("twice a month", "twice a month"), ("three times a year", "three times a year"),
    ]

    private static let words = Phrases(all.map(\.0))

    /// "every January", "in March of each year"; of two months the rhythm is half a year.
    static func ofMonth(_ passage: Passage, _ range: Range<Int>) -> (recurrence: String, range: Range<Int>)? {
        for word: Phrase in ["every", "each"] {
            var index = range.lowerBound
            while let every = passage.first(word, in: index..<range.upperBound) {
                index = every.upperBound
                let start = EnglishPeriod.skipBlanks(passage, every.upperBound, range.upperBound)
                if let month = EnglishDate.month(passage, start, range.upperBound), passage.capitals[start] {
                    return ("yearly", every.lowerBound..<month.end)
                }
                guard passage.has("year", at: start), let months = months(before: every.lowerBound, passage, range)
                else { continue }
                return (months.count > 1 ? "half-yearly" : "yearly", months.start..<start + 4)
            }
        }
        return nil
    }

    /// The months named right before "of each year", without days.
    private static func months(
        before index: Int, _ passage: Passage, _ range: Range<Int>
    ) -> (start: Int, count: Int)? {
        var (start, count): (Int, Int) = (index, 0)
        let low = max(range.lowerBound, index - 36)
        for place in low..<index where place == low || !passage[place - 1].isWord {
            guard passage.capitals[place], let month = EnglishDate.month(passage, place, index) else { continue }
            let next = EnglishPeriod.skipBlanks(passage, month.end, range.upperBound)
            let before = passage.trimmed(range.lowerBound..<place)
            if passage[next].isDigit || before.last.map({ passage[$0].isDigit }) ?? false { return nil }
            if count == 0 { start = place }
            count += 1
        }
        return (1...2).contains(count) ? (start, count) : nil
    }

    /// The rhythm that the range names first, with its words.
    static func first(_ passage: Passage, _ range: Range<Int>) -> (recurrence: String, range: Range<Int>)? {
        var named = passage.first(of: words, in: range).map { (recurrence: all[$0.phrase].1, range: $0.range) }
        if let month = ofMonth(passage, range),
            named.map({ $0.recurrence == "yearly" || month.range.lowerBound < $0.range.lowerBound }) ?? true
        {
            named = month
        }
        guard let named, let counted = counted(passage, range) else { return named ?? counted(passage, range) }
        return counted.range.lowerBound < named.range.lowerBound ? counted : named
    }

    /// "every six weeks", "every two years": a rhythm that has no name of its own.
    private static func counted(
        _ passage: Passage, _ range: Range<Int>
    ) -> (recurrence: String, range: Range<Int>)? {
        for word: Phrase in ["every", "once in"] {
            if let every = passage.first(word, in: range), let found = counted(every, passage, range) { return found }
        }
        return nil
    }

    private static func counted(
        _ every: Range<Int>, _ passage: Passage, _ range: Range<Int>
    ) -> (recurrence: String, range: Range<Int>)? {
        let start = EnglishPeriod.skipBlanks(passage, every.upperBound, range.upperBound)
        guard let number = EnglishNumber.count(passage, start, range.upperBound) else { return nil }
        let place = EnglishPeriod.skipBlanks(passage, number.end, range.upperBound)
        for (unit, name): (Phrase, String) in [
            ("days", "days"), ("weeks", "weeks"), ("months", "months"), ("years", "years"), ("hours", "hours"),
        ] where passage.has(unit, at: place) {
            let words = every.lowerBound..<place + unit.letters.count
            if name == "months", let known = [3: "quarterly", 6: "half-yearly", 12: "yearly"][number.value] {
                return (known, words)
            }
            return ("every \(passage.folded(start..<number.end)) \(name)", words)
        }
        return nil
    }

    private static let beginnings: Phrases = [
        "starting in", "starting from", "starting on", "starting", "beginning in", "beginning on", "beginning",
        "with effect from", "commencing", "from",
    ]

    /// "starting in July 2025", "with effect from 1 May 2026".
    static func start(_ text: EnglishWords) -> (from: Day, range: Range<Int>, isDayOrMonth: Bool)? {
        guard let word = text.passage.first(of: beginnings, in: text.range) else { return nil }
        let start = EnglishPeriod.skipBlanks(text.passage, word.range.upperBound, text.range.upperBound)
        guard let period = EnglishPeriod.parse(text.passage, start, text.range.upperBound, text.calendar) else {
            return nil
        }
        return (period.from, word.range.lowerBound..<period.end, !period.isYear)
    }
}

extension EnglishDue {
    /// "services handling over 100,000 transactions each year" says which are meant, and not how often it is done.
    private static func isRate(_ rhythm: Range<Int>, _ text: EnglishWords) -> Bool {
        let passage = text.passage
        // "the guidance, which is issued annually": what others do.
        let clause = max(text.range.lowerBound, rhythm.lowerBound - 24)..<rhythm.lowerBound
        if passage.contains(anyOf: ["which is", "which are", "that is issued", "that are issued"], in: clause) {
            return true
        }
        // "the first monthly newsletter" is one.
        let before = passage.trimmed(text.range.lowerBound..<rhythm.lowerBound)
        if before.count > 5, passage.has("first", at: before.upperBound - 5), rhythm.upperBound < text.range.upperBound,
            passage[passage.skippingBlanks(rhythm.upperBound)].isLatin
        {
            return true
        }
        let near = max(text.range.lowerBound, rhythm.lowerBound - 44)..<rhythm.lowerBound
        guard passage.contains(anyOf: ["year", "annum", "month", "week"], in: rhythm),
            let bound = passage.first(
                of: ["over", "more than", "above", "fewer than", "less than", "exceeding"], in: near),
            !passage.contains(anyOf: ["not less than", "no less than", "no fewer than", "not fewer than"], in: near)
        else { return false }
        let between = bound.range.upperBound..<rhythm.lowerBound
        let next = passage.skippingBlanks(between.lowerBound)
        // The comma of 100,000 parts nothing.
        let parts = between.contains { passage[$0] == 0x2C && !passage.isThousands($0) }
        return next < between.upperBound && passage[next].isDigit && !parts
    }

    static func recurring(_ text: EnglishWords) -> EnglishDue? {
        guard let found = EnglishRecurrence.first(text.passage, text.range), !isRate(found.range, text) else {
            return nil
        }
        var due = text.due(
            .recurring, found.range, from: EnglishRecurrence.start(text)?.from, recurrence: found.recurrence, sure: 0.75
        )
        // "every January 30"
        let passage = text.passage
        if found.recurrence == "yearly", let blank = passage.letters[found.range].firstIndex(where: \.isSpace),
            let date = EnglishDate.yearless(passage, at: blank + 1, limit: text.range.upperBound), let day = date.day,
            let first = Day(year: 2001, month: date.month, day: day)
        {
            due.due.by = String(first.iso.dropFirst(5))
        }
        return due
    }
}

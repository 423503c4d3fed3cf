import WorkCalendar

/// Deadlines of English texts.
struct EnglishDue: Sendable {
    var due: DraftDue
    var range: Range<Int>
    var confidence: Double

    /// The deadline of an item: where its words name several, the last of the days that limit it, and of days, terms
    /// and rhythms the one named first, because an item's first duty stands first.
    static func find(
        in passage: Passage, _ range: Range<Int>, _ calendar: EnglishCalendar, of document: Document
    ) -> EnglishDue? {
        let text = EnglishWords(passage: passage, range: range, calendar: calendar, document: document)
        let limits = limits(text).filter { !isOfShare($0, text) }
        let day = limits.filter { $0.due.kind == .date }.max { ($0.due.by ?? "") < ($1.due.by ?? "") }
        let rhythm = quarterOfEachYear(text) ?? exact(limits.first { $0.due.kind == .recurring }, recurring(text))
        // "grit the roads within two hours, by 30 November 2025": beside a day, a span of time is how well it is done.
        let first = [
            span(text), day, term(text, beside: day), rhythm,
        ].compactMap { $0 }.min {
            $0.range.lowerBound < $1.range.lowerBound
        }
        if let series = thereafter(day, rhythm, text) { return series }
        // "audit thirty offices during the Financial Year and publish the results annually": the first duty's time.
        if let first, first.due.kind == .recurring, let period = within(text), period.due.by != nil,
            period.range.upperBound < first.range.lowerBound, period.due.kind != .recurring,
            !passage.contains("thereafter", in: range)
        {
            return period
        }
        if let first, let day, let rhythm, first.due.kind == .recurring, rhythm.due.recurrence == first.due.recurrence {
            // "hold monthly meetings and finish by 31 May 2026" has an end; "monthly until 31 May 2026" a rhythm.
            // So has "annually …. The first update is due 30 April 2026".
            let before = max(range.lowerBound, day.range.lowerBound - 30)..<day.range.lowerBound
            let isUntil =
                passage.has("until", at: day.range.lowerBound) || passage.contains("first", in: before)
            // "within 20 days after each quarter, and a final report by 15 August": the day is another paper's.
            let between = first.range.upperBound..<max(first.range.upperBound, day.range.lowerBound)
            if EnglishSubject.sentences(passage, between).count > 1,
                passage.contains(anyOf: EnglishSubject.orders, in: range.lowerBound..<first.range.lowerBound)
            {
                return first
            }
            let isOther = passage.contains(anyOf: [", and a", ", and an", "and a final", "and an annual"], in: between)
            return isUntil || isOther || rhythm.confidence > 0.8 ? first : day
        }
        return first ?? meeting(text) ?? within(text) ?? onward(text) ?? undated(text) ?? toCome(text)
    }

    /// "by 31 August 2026, with at least 40% of payments made online by the end of the year": the later day is that of
    /// the share.
    private static func isOfShare(_ limit: EnglishDue, _ text: EnglishWords) -> Bool {
        let passage = text.passage
        let near = max(text.range.lowerBound, limit.range.lowerBound - 120)..<limit.range.lowerBound
        guard let with = passage.first(", with", in: near) ?? passage.first("with at least", in: near),
            passage.contains(anyOf: ["%", "per cent", "percent"], in: with.upperBound..<near.upperBound)
        else { return false }
        return EnglishDate.first(in: passage, text.range.lowerBound..<with.lowerBound) != nil
    }

    /// A span of time, unless it tells how well something is done; beside a day only that of a sentence before it.
    private static func term(_ text: EnglishWords, beside day: EnglishDue?) -> EnglishDue? {
        guard let term = relative(text), !isStandard(term, text), !isCondition(term, text) else { return nil }
        guard let day else { return term }
        guard term.range.upperBound < day.range.lowerBound else { return nil }
        let between = term.range.upperBound..<day.range.lowerBound
        let isEarlier = EnglishSubject.sentences(text.passage, between).count > 1
        return isEarlier
            && (term.due.by != nil || text.passage.contains(anyOf: ["of", "after", "from"], in: term.range))
            ? term : nil
    }

    /// "on or before 1 January 2027, and every year thereafter": a series with its first day.
    private static func thereafter(_ day: EnglishDue?, _ rhythm: EnglishDue?, _ text: EnglishWords) -> EnglishDue? {
        guard let day, var series = rhythm, let by = day.due.by, text.passage.contains("thereafter", in: text.range),
            day.range.lowerBound < series.range.upperBound,
            // "by 30 November, and will thereafter issue stock every fortnight" is another duty.
            !text.passage.contains(
                anyOf: EnglishSubject.orders,
                in: day.range.upperBound..<max(day.range.upperBound, series.range.lowerBound))
        else { return nil }
        series.due.from = series.due.from ?? by
        if series.due.by == nil, series.due.recurrence == "yearly" { series.due.by = String(by.dropFirst(5)) }
        series.range = min(day.range.lowerBound, series.range.lowerBound)..<series.range.upperBound
        series.due.text = text.document.string(text.passage, series.range)
        return series
    }

    private static let conditions: Phrases = ["if", "where", "when", "in case", "in the event"]

    /// "If the child is not found within four months, the case shall …": a time that makes the case.
    private static func isCondition(_ term: EnglishDue, _ text: EnglishWords) -> Bool {
        let passage = text.passage
        guard
            let sentence = EnglishSubject.sentences(passage, text.range).first(where: {
                $0.contains(term.range.lowerBound)
            })
        else { return false }
        return passage.opens(conditions, at: sentence.lowerBound)
            && !passage.letters[sentence.lowerBound..<term.range.lowerBound].contains(0x2C)
            && passage.letters[term.range.upperBound..<sentence.upperBound].contains(0x2C)
    }

    /// "at least 80% of samples are cultured within three days" says how well it is done, and sets no term.
    private static func isStandard(_ term: EnglishDue, _ text: EnglishWords) -> Bool {
        let passage = text.passage
        let before = passage.letters[text.range.lowerBound..<term.range.lowerBound]
        let clause = before.lastIndex { $0 == 0x3B || $0 == 0x2C }.map { $0 + 1 } ?? before.startIndex
        let words = clause..<term.range.lowerBound
        guard passage.contains(anyOf: ["days", "day", "hours", "hour", "minutes"], in: term.range),
            passage.contains(anyOf: ["are", "is", "be"], in: words)
        else { return false }
        return passage.letters[words].contains(0x25) || passage.contains(anyOf: ["per cent", "percent"], in: words)
    }

    /// "a quarterly report by the 10th of the month after the quarter" is one rhythm, told more exactly the second time.
    private static func exact(_ limit: EnglishDue?, _ repeated: EnglishDue?) -> EnglishDue? {
        guard let limit, let repeated else { return limit ?? repeated }
        let isSame = limit.due.recurrence == repeated.due.recurrence
        return isSame || limit.range.lowerBound <= repeated.range.lowerBound ? limit : repeated
    }

    /// A cell needs no word of limit.
    static func ofCell(
        _ passage: Passage, _ range: Range<Int>, _ calendar: EnglishCalendar, of document: Document
    ) -> EnglishDue? {
        let range = passage.withoutSigns(range)
        guard !range.isEmpty, !isNone.contains(passage.folded(range)) else { return nil }
        let limit = range.upperBound
        let words = document.string(passage, range)
        func due(_ kind: DraftDue.Kind, from: Day? = nil, by: Day? = nil, _ confidence: Double) -> EnglishDue {
            EnglishDue(
                due: DraftDue(kind: kind, from: from?.iso, by: by?.iso, text: words), range: range,
                confidence: confidence)
        }
        if !calendar.named.isEmpty, let day = calendar.named[EnglishTermKey.name(passage.folded(range))] {
            return due(.date, by: day, 0.9)
        }
        let text = EnglishWords(passage: passage, range: range, calendar: calendar, document: document)
        if let series = series(text) { return series }
        let joints: [Phrase] = ["to", "until", "through"]
        if let whole = EnglishPeriod.span(passage, range.lowerBound, limit, calendar, joinedBy: joints) {
            return due(.range, from: whole.from, by: whole.to, 0.9)
        }
        // "From 1 May 2026" without an end goes on.
        if passage.has("from", at: range.lowerBound), span(passage, range, calendar, document) == nil,
            let start = period(behind: "from", passage, range, calendar)
        {
            // "from September 2026, then monthly"
            if let rhythm = EnglishRecurrence.first(passage, range) {
                return text.due(.recurring, range, from: start.from, recurrence: rhythm.recurrence, sure: 0.85)
            }
            return due(.ongoing, from: start.from, 0.85)
        }
        if passage.contains(anyOf: lasting, in: range) { return due(.ongoing, 0.9) }
        if let yearly = everyYear(of: text) { return yearly }
        if let week = week(text) ?? figures(text) { return week }
        if let found = find(in: passage, range, calendar, of: document) {
            guard found.due.by == nil, [.relative, .guidance].contains(found.due.kind) else { return found }
            return lastDay(text) ?? found
        }
        if let period = EnglishPeriod.parse(passage, range.lowerBound, limit, calendar) {
            let isDay = period.from == period.to
            return due(
                isDay ? .date : period.isMonth ? .month : period.isYear ? .year : .range,
                from: isDay ? nil : period.from, by: period.to, 0.95)
        }
        if let found = yearless(passage, range, range.lowerBound, limit, calendar, document) { return found }
        if let last = lastDay(text) { return last }
        // "Two months after approval", "30 days from signature": counted from what has no day yet.
        let count = EnglishNumber.count(passage, range.lowerBound, limit)
        // "30 days" alone, in a column whose header may say from when.
        if let count, range.count < 30, terms.contains(passage.folded(passage.withoutSigns(count.end..<limit))) {
            return due(.relative, 0.85)
        }
        let isCounted =
            count != nil
            && passage.contains(anyOf: ["after", "from", "following", "before", "of"], in: range)
        let isEvent = isCounted || events.contains { passage.has($0, at: range.lowerBound) }
        return due(isEvent ? .relative : .guidance, 0.7)
    }

    private static func span(
        _ passage: Passage, _ range: Range<Int>, _ calendar: EnglishCalendar, _ document: Document
    ) -> EnglishDue? {
        span(EnglishWords(passage: passage, range: range, calendar: calendar, document: document))
    }

    private static func period(
        behind word: Phrase, _ passage: Passage, _ range: Range<Int>, _ calendar: EnglishCalendar
    ) -> EnglishPeriod? {
        let start = EnglishPeriod.skipBlanks(passage, range.lowerBound + word.letters.count, range.upperBound)
        return EnglishPeriod.parse(passage, start, range.upperBound, calendar)
    }

    private static let terms: Set<String> = [
        "days", "working days", "calendar days", "business days", "weeks", "months", "year", "years", "month", "week",
    ]

    /// A cell that says that there is no time.
    private static let isNone: Set<String> = ["n/a", "n", "none", "tbc", "tbd", "-", "nil", "not applicable", "tba"]

    private static let lasting: Phrases = [
        "ongoing", "on-going", "continuous", "continuously", "continual", "permanent", "continuing", "in progress",
        "business as usual", "throughout",
    ]

    /// A cell that opens with one of these names an event that nobody can date from here.
    private static let events: [Phrase] = [
        "by", "within", "before", "after", "following", "upon", "on", "end of", "prior to", "no later than",
        "not later than", "at least", "immediately", "as soon as", "once", "when",
    ]
}

/// Words of a document in which a time is looked for.
struct EnglishWords {
    let passage: Passage
    let range: Range<Int>
    let calendar: EnglishCalendar
    let document: Document

    /// A due that takes the range's words.
    func due(
        _ kind: DraftDue.Kind, _ range: Range<Int>, from: Day? = nil, by: Day? = nil, recurrence: String? = nil,
        sure confidence: Double
    ) -> EnglishDue {
        let words = document.string(passage, range)
        return EnglishDue(
            due: DraftDue(kind: kind, from: from?.iso, by: by?.iso, recurrence: recurrence, text: words), range: range,
            confidence: confidence)
    }
}

import WorkCalendar

/// Completes deadlines that lean on what the document says of itself: "trước 15/5" is of the year that is planned for,
/// "trong 05 ngày kể từ ngày ban hành" is counted from the day of issue.
struct UndatedDue {
    let directive: DraftDirective
    let planned: Int?

    /// The one year that the title names, and no horizon ("định hướng đến năm 2030").
    static func year(of directive: DraftDirective) -> Int? { year(in: Tokens(Passage.of(directive.title ?? ""))) }

    static func year(in tokens: Tokens) -> Int? {
        let years = tokens.indices.compactMap { index -> Int? in
            guard tokens.has("nam", at: index), tokens.sign(index + 2) != 0x2D, let year = tokens.number(index + 1),
                (1990...2100).contains(year), !tokens.has("den", at: index - 1), !tokens.has("den het", at: index - 2),
                !tokens.has("thang", at: index - 2) || !tokens.has("ngay", at: index - 4)
            else { return nil }
            return year
        }
        return Set(years).count == 1 ? years.first : nil
    }

    func settle(_ assignment: inout DraftAssignment) {
        let due = assignment.due
        if due.kind == .relative, due.by == nil, let period = periodOfYear(due) {
            assignment.due = period.due(isLimit: Folding.string(due.text ?? "").hasPrefix("truoc"))
            assignment.due.text = due.text
            assignment.fields["due"]?.assumed = Assumption.planYear.rawValue
        } else if due.kind == .relative, due.by == nil, let day = countedFromIssue(due) {
            assignment.due.by = day.iso
            assignment.fields["due"]?.assumed = Assumption.fromIssue.rawValue
        } else if let day = ofPlannedYear(due) {
            assignment.due = DraftDue(kind: .date, by: day.iso, text: due.text)
            assignment.fields["due"]?.assumed = Assumption.planYear.rawValue
        }
    }

    /// "trong quý III" of the year that is planned for, or of the year in which a task was given out.
    private func periodOfYear(_ due: DraftDue) -> Period? {
        let words = Tokens(Passage.of(due.text ?? ""))
        if let half = DueReader.half(words), words.count <= 8, let year = planned {
            return Period(
                kind: .range, date: VietnameseDate(year: year, month: half.lowerBound),
                last: VietnameseDate(year: year, month: half.upperBound), end: words.count)
        }
        if words.has("trong nam", at: 0) || words.has("ca nam", at: 0), words.count == 2, let year = planned {
            let date = VietnameseDate(year: year)
            return Period(kind: .year, date: date, last: date, end: 2)
        }
        guard words.count <= 8,
            let start = words.indices.first(where: { DueReader.yearlessEnd(words, at: $0) != nil }),
            let end = DueReader.yearlessEnd(words, at: start),
            let year = planned ?? (isOfOnce ? directive.issued.flatMap { Int($0.prefix(4)) } : nil)
        else { return nil }
        let numbers = (start..<end).compactMap { DueReader.yearlessNumber(words, $0) }
        guard let first = numbers.first, let last = numbers.last, last >= first else { return nil }
        let isQuarter = words.has("quy", at: start)
        let (begin, close) = isQuarter ? (first * 3 - 2, last * 3) : (first, last)
        guard close <= 12 else { return nil }
        return Period(
            kind: first == last && !isQuarter ? .month : .range, date: VietnameseDate(year: year, month: begin),
            last: VietnameseDate(year: year, month: close), end: end)
    }

    /// A day and month without a year, in words that speak of no repetition.
    private func ofPlannedYear(_ due: DraftDue) -> Day? {
        let opening = "yearly before "
        guard due.kind == .recurring, let rate = due.recurrence, rate.hasPrefix(opening) else { return nil }
        let words = Tokens(Passage.of(due.text ?? ""))
        guard !words.indices.contains(where: { Recurrence.match(words, at: $0) != nil || words.has("dinh ky", at: $0) })
        else { return nil }
        let day = rate.dropFirst(opening.count)
        if let planned { return try? Day(parsing: "\(planned)-\(day)") }
        guard isOfOnce, let issued = directive.issued.flatMap({ try? Day(parsing: $0) }),
            let year = Int(issued.iso.prefix(4)), let own = try? Day(parsing: "\(year)-\(day)")
        else { return nil }
        return own >= issued ? own : try? Day(parsing: "\(year + 1)-\(day)")
    }

    /// What such texts order is done once; programmes and regulations come back every year.
    private var isOfOnce: Bool { directive.type == .directive || directive.type == .notice || isLetter }

    /// A letter has no kind; its number tells it, or what it is about.
    private var isLetter: Bool {
        guard directive.type == .other, let number = directive.number else { return false }
        return Folding.string(number).contains("/cv") || Folding.string(number).contains("-cv/")
    }

    private func countedFromIssue(_ due: DraftDue) -> Day? {
        let words = Tokens(Passage.of(due.text ?? ""))
        guard let issued = directive.issued.flatMap({ try? Day(parsing: $0) }),
            let event = words.first("ke tu ngay"), let opening = words.indices.first(where: { words.isNumber($0) }),
            Self.issuing.match(words, at: event + 3) != nil || takesEffect(words, from: event),
            words.has("ngay", at: opening + 1),
            opening + 2 == event, let count = words.number(opening)
        else { return nil }
        return issued.adding(days: count)
    }

    /// "kể từ ngày Quyết định này có hiệu lực", which it has from the day of issue.
    private func takesEffect(_ words: Tokens, from event: Int) -> Bool {
        guard words.has("nay co hieu luc", at: event + 5) else { return false }
        return directive.effective.map { $0 == directive.issued } ?? false
    }

    private static let issuing = PhraseBook("ban hanh, ky ban hanh, ky, phat hanh")
}

extension Passage {
    /// Words that stand alone.
    static func of(_ words: String) -> Passage {
        let text = WorkingText(words)
        return Passage(text, lines: text.lines)
    }
}

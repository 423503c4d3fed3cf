/// Who reports to whom in an English document.
enum EnglishReporting {
    static func all(in document: Document, assignments: [DraftAssignment], issued: DraftDirective) -> [DraftReporting] {
        var found: [DraftReporting] = []
        for case .paragraph(let paragraph) in document.blocks {
            for sentence in EnglishSubject.sentences(paragraph.passage, paragraph.body) {
                if let report = report(paragraph.passage, sentence, document, assignments) { found.append(report) }
            }
        }
        return found
    }

    private static let verbs: [Phrase] = [
        "report to", "reports to", "report quarterly to", "report monthly to", "report annually to", "submit",
        "submits", "forward", "send",
        "report findings to", "report back to", "report results to", "report on progress to", "report progress to",
        "shall report",
    ]

    /// Submit, submits, forward, send: what is handed in stands behind them.
    private static let handing = 5...8

    private static func report(
        _ passage: Passage, _ sentence: Range<Int>, _ document: Document, _ assignments: [DraftAssignment]
    ) -> DraftReporting? {
        guard let verb = passage.first(of: verbs, in: sentence) else { return nil }
        let after = verb.range.upperBound..<sentence.upperBound
        if handing.contains(verb.phrase) {
            guard passage.contains(anyOf: ["report", "reports", "summary", "return", "returns", "data"], in: after)
            else { return nil }
        }
        let who =
            EnglishSubject.find(in: passage, sentence, of: document)?.lead.map(\.shown)
            ?? assignments.first { $0.source.start >= passage.span.start && $0.source.end <= passage.span.end }?.lead
            ?? []
        guard !who.isEmpty else { return nil }
        var recurrence = "once"
        for (word, every) in EnglishDue.recurrences where passage.contains(word, in: sentence) {
            recurrence = every
            break
        }
        let due = EnglishDue.find(in: passage, sentence, issued: nil, of: document)?.due
        if let every = due?.recurrence { recurrence = every }
        let to = receiver(passage, verb, after, document)
        if verb.phrase > 6, verb.phrase <= handing.upperBound, to == nil { return nil }
        return DraftReporting(
            who: who.joined(separator: "; "), to: to,
            what: what(passage, verb, after, document), recurrence: recurrence, by: due?.by,
            adHoc: passage.contains(anyOf: ["on request", "upon request", "ad hoc"], in: sentence),
            source: passage.span(sentence))
    }

    /// What is handed in, without to whom and when: "a progress report", or behind "on" the matter reported on.
    private static func what(
        _ passage: Passage, _ verb: (phrase: Int, range: Range<Int>), _ after: Range<Int>, _ document: Document
    ) -> String? {
        var start = after.lowerBound
        if !handing.contains(verb.phrase) {
            guard let matter = passage.first("on", in: after) else { return nil }
            start = matter.upperBound
        }
        let ends: [Phrase] = [
            "to the", "to its", "to each", "by", "within", "quarterly", "monthly", "annually", "weekly", "every",
            "each", "starting", "beginning", "with effect from", "commencing",
            "no later than", "not later than", "before", "on or before", "twice a year", "once a year", "in the format",
        ]
        let first = passage.withoutSigns(start..<after.upperBound).lowerBound
        let whole = min(first + 1, after.upperBound)..<after.upperBound
        let end = passage.first(of: ends, in: whole)?.range.lowerBound ?? whole.upperBound
        let words = document.string(passage, passage.withoutSigns(start..<end))
        return words.isEmpty ? nil : words
    }

    private static func receiver(
        _ passage: Passage, _ verb: (phrase: Int, range: Range<Int>), _ after: Range<Int>, _ document: Document
    ) -> String? {
        var start = after.lowerBound
        if !passage.has("to", at: verb.range.upperBound - 2) {
            guard let to = passage.first("to", in: after) else { return nil }
            start = to.upperBound
        }
        let stops: [Phrase] = [
            "on", "by", "in", "within", "quarterly", "monthly", "annually", "every", "each", "no later than", "before",
            "and",
        ]
        var end = start
        while end < after.upperBound, passage[end] != 0x2C {
            if end > start + 1, stops.contains(where: { passage.has($0, at: end) }) { break }
            end += 1
        }
        let names = EnglishBodies.list(passage, start..<end, of: document).filter {
            EnglishBodies.isName(passage, $0.range)
        }
        return names.isEmpty ? nil : names.map(\.shown).joined(separator: "; ")
    }
}

/// Reports told in rarer ways: difficulties brought to somebody's attention, papers handed in "by" somebody "to" another.
extension EnglishReporting {
    static let raising: Phrases = [
        "to the attention of", "to the notice of", "to the immediate attention of", "to the personal attention of",
    ]
    private static let bringing: Phrases = ["bring", "draw", "be brought", "be drawn"]
    private static let kinds: Phrases = ["any", "all", "each", "every", "such"]

    /// "shall bring any difficulty to the attention of the Permanent Secretary without delay": whenever there is one.
    func raised(_ passage: Passage, _ sentence: Range<Int>, of who: [String]) -> DraftReporting? {
        guard let to = passage.first(of: Self.raising, in: sentence) else { return nil }
        let before = sentence.lowerBound..<to.range.lowerBound
        guard let verb = passage.first(of: Self.bringing, in: before) else { return nil }
        let isDone = passage.has("be", at: verb.range.lowerBound)
        var what = passage.withoutSigns(
            isDone ? before.lowerBound..<verb.range.lowerBound : verb.range.upperBound..<to.range.lowerBound)
        guard passage.opens(Self.kinds, at: what.lowerBound) else { return nil }
        if isDone, let modal = passage.first(of: ["shall", "must", "should", "will", "is to", "are to"], in: what) {
            what = passage.trimmed(what.lowerBound..<modal.range.lowerBound)
        }
        let after = to.range.upperBound..<sentence.upperBound
        return DraftReporting(
            who: who.joined(separator: "; "), to: receiver(passage, (Self.reached, to.range), after),
            what: document.string(passage, what), recurrence: nil, by: nil, adHoc: true,
            source: passage.span(sentence))
    }

    /// "a progress report to the Committee every quarter and an annual report to the Council by 31 May": two papers
    /// behind one verb, each with its own time.
    func papers(_ passage: Passage, _ clause: Range<Int>) -> (first: Range<Int>, second: Range<Int>)? {
        guard let verb = verb(passage, clause), Self.handing.contains(verb.phrase) else { return nil }
        var index = verb.range.upperBound
        while let and = passage.first("and", in: index..<clause.upperBound) {
            index = and.upperBound
            let next = passage.skippingBlanks(index)
            let first = clause.lowerBound..<passage.withoutSigns(clause.lowerBound..<and.lowerBound).upperBound
            let second = next..<clause.upperBound
            guard passage.opens(["a", "an"], at: next),
                passage.contains(anyOf: Self.papers, in: next..<min(clause.upperBound, next + 60)),
                passage.contains(anyOf: Self.papers, in: verb.range.upperBound..<and.lowerBound),
                time(passage, first) != nil, time(passage, second) != nil
            else { continue }
            return (first, second)
        }
        return nil
    }

    func time(_ passage: Passage, _ range: Range<Int>) -> (recurrence: String, by: String?)? {
        let due = EnglishDue.find(in: passage, range, calendar, of: document)?.due
        let recurrence = due?.recurrence ?? EnglishRecurrence.first(passage, range)?.recurrence
        guard recurrence != nil || due?.by != nil else { return nil }
        return (recurrence ?? "once", due?.by)
    }

    /// The second paper, which goes to whom the first goes where it names nobody.
    func further(_ passage: Passage, _ second: Range<Int>, behind first: DraftReporting) -> DraftReporting {
        var report = first
        let time = time(passage, second)
        (report.recurrence, report.by) = (time?.recurrence, time?.by)
        let to = passage.first("to", in: second)?.lowerBound
        report.to = receiver(passage, (2, second.lowerBound..<second.lowerBound), second) ?? first.to
        report.what = document.string(passage, passage.withoutSigns(second.lowerBound..<(to ?? second.upperBound)))
        report.source = passage.span(second)
        return report
    }

    static let agented: Phrases = [
        "be submitted by", "be presented by", "be sent by", "be forwarded by", "be laid by", "be furnished by",
    ]

    /// "An evaluation will be submitted by the Policy Unit to the Council": up to the "to" before whom it goes to.
    func byAgent(_ passage: Passage, _ sentence: Range<Int>) -> (phrase: Int, range: Range<Int>)? {
        guard let verb = passage.first(of: Self.agented, in: sentence),
            let to = passage.first(of: ["to", "before"], in: verb.range.upperBound..<sentence.upperBound)
        else { return nil }
        return (0, verb.range.lowerBound..<to.range.upperBound)
    }

    /// "make a written report on the progress", and not "make available the list".
    static func makesReport(_ passage: Passage, _ after: Range<Int>) -> Bool {
        passage.contains(
            anyOf: ["report", "reports", "recommendations"],
            in: after.lowerBound..<min(after.upperBound, after.lowerBound + 34))
    }
}

/// Reports told in short: to two receivers behind one verb, in the rhythm of those that they gather, by those named above.
extension EnglishReporting {
    /// "reports progress to the Scrutiny Committee quarterly, and to full Council every year by 31 March": each receiver
    /// has its own time.
    func receivers(_ passage: Passage, _ clause: Range<Int>) -> (first: Range<Int>, second: Range<Int>)? {
        guard let verb = verb(passage, clause) else { return nil }
        var index = verb.range.upperBound
        while let and = passage.first("and to", in: index..<clause.upperBound) {
            index = and.upperBound
            let next = passage.skippingBlanks(index)
            let first = clause.lowerBound..<passage.withoutSigns(clause.lowerBound..<and.lowerBound).upperBound
            let second = and.lowerBound + 4..<clause.upperBound
            guard next < clause.upperBound,
                passage.capitals[next] || passage.opens(["the", "full", "its", "each"], at: next),
                passage.first("to", in: verb.range.upperBound..<and.lowerBound) != nil,
                time(passage, first) != nil, time(passage, second) != nil
            else { continue }
            return (first, second)
        }
        return nil
    }

    /// The same paper for the second receiver.
    func again(_ passage: Passage, _ second: Range<Int>, behind first: DraftReporting) -> DraftReporting {
        var report = first
        let told = time(passage, second)
        (report.recurrence, report.by) = (told?.recurrence, told?.by)
        report.to = receiver(passage, (2, second.lowerBound..<second.lowerBound), second) ?? first.to
        report.source = passage.span(second)
        return report
    }

    /// "The Department" that a sentence before wrote out, "This Office" of those who issue, "The CART" of the item.
    func writtenOut(_ who: [String], _ known: [String]) -> [String] {
        who.map { name in
            if let issuer = subjects.issuer, name.lowercased().hasPrefix("this "),
                name.split(separator: " ").count == 2
            {
                return issuer
            }
            return known.first { $0 != name && EnglishShortNames.isShort(name, of: $0) } ?? name
        }
    }

    /// Those who gather what others hand in each quarter hand it on each quarter too.
    func withRhythms(_ reports: [DraftReporting]) -> [DraftReporting] {
        var reports = reports
        for index in reports.indices where reports[index].recurrence == "once" && reports[index].by == nil {
            let gathered = reports[..<index].last { $0.to != nil && $0.to == reports[index].who }
            guard let rhythm = gathered?.recurrence, rhythm != "once", reports[index].isGathered else { continue }
            reports[index].recurrence = rhythm
        }
        return reports
    }

    /// "publish quarterly figures on the website", "publish test results every Monday": told to the public again and again.
    func published(_ passage: Passage, _ sentence: Range<Int>, of who: [String]) -> DraftReporting? {
        guard let verb = passage.first(of: ["publish", "publishes"], in: sentence) else { return nil }
        let near = verb.range.upperBound..<min(sentence.upperBound, verb.range.upperBound + 60)
        guard let noun = passage.first(of: Self.counted, in: near),
            !passage.contains(anyOf: ["report", "the results", "our results"], in: near),
            let rhythm = EnglishRecurrence.first(passage, near)
        else { return nil }
        let end = max(noun.range.upperBound, min(rhythm.range.lowerBound, near.upperBound))
        let what = passage.withoutSigns(
            verb.range.upperBound..<(rhythm.range.lowerBound > noun.range.upperBound ? end : noun.range.upperBound))
        return DraftReporting(
            who: who.joined(separator: "; "), to: nil, what: document.string(passage, what),
            recurrence: rhythm.recurrence, by: nil, adHoc: false, source: passage.span(sentence))
    }

    /// "will prepare a six-monthly progress report for the Leadership Team": whom it is for gets it.
    func prepared(_ passage: Passage, _ sentence: Range<Int>, of who: [String]) -> DraftReporting? {
        guard let verb = passage.first(of: ["prepare", "prepares", "produce", "produces", "compile"], in: sentence),
            let time = time(passage, sentence), time.recurrence != "once",
            let reader = passage.first("for the", in: verb.range.upperBound..<sentence.upperBound),
            passage.contains(
                anyOf: ["report", "reports", "returns", "scorecard"],
                in: verb.range.upperBound..<reader.lowerBound)
        else { return nil }
        let end = subjects.end(of: passage, reader.upperBound, sentence.upperBound)
        let names = subjects.actors(passage, passage.trimmed(reader.upperBound..<end))
        guard !names.isEmpty else { return nil }
        return DraftReporting(
            who: who.joined(separator: "; "), to: names.map(\.shown).joined(separator: "; "),
            what: document.string(passage, passage.withoutSigns(verb.range.upperBound..<reader.lowerBound)),
            recurrence: time.recurrence, by: time.by, adHoc: false, source: passage.span(sentence))
    }

    private static let counted: Phrases = ["figures", "results", "statistics", "waiting times", "performance data"]

    /// Who raises what nobody in particular is told to raise: all those who report, else the last of them.
    func raiser(among found: [DraftReporting]) -> String? {
        found.first { report in ["all ", "each ", "every "].contains { report.who.lowercased().hasPrefix($0) } }?.who
            ?? found.last?.who
    }

    /// A plan handed in once is work, and no report.
    func isPlan(_ what: String?) -> Bool {
        guard let what else { return false }
        let words = Folding.string(what)
        let head = words.split(separator: " ").prefix { !Self.joints.contains(String($0)) }.last ?? ""
        return Self.plans.contains(String(head))
    }

    private static let joints: Set<String> = [
        "of", "for", "on", "to", "covering", "setting", "with", "in", "under", "by", "that", "which", "and",
    ]
    private static let plans: Set<String> = [
        "plan", "plans", "proposal", "proposals", "schedule", "workplan", "budget",
    ]
}

extension DraftReporting {
    /// "consolidate the reports and forward them": what is handed on was said before.
    fileprivate var isGathered: Bool {
        guard let what else { return true }
        let words = Folding.string(what)
        return words.isEmpty
            || [
                "them", "it", "the consolidated", "consolidated", "the reports", "a consolidated", "a summary",
                "summary", "the summary",
                "the consolidation",
            ].contains {
                words.hasPrefix($0)
            }
    }
}

/// To whom a report goes.
extension EnglishReporting {
    private static let stops: [Phrase] = [
        "on", "by", "in", "within", "quarterly", "monthly", "annually", "every", "each", "no later than", "before",
        "twice", "once", "through", "copied", "at", "weekly", "not later than", "starting", "of any", "of their",
        "of its", "when",
        "from", "a", "an", "semi-annually", "half-yearly", "biannually", "fortnightly", "regularly", "periodically",
        "daily",
        "promptly", "immediately", "bi-monthly", "bimonthly", "biweekly", "bi-weekly", "yearly", "termly", "thereafter",
        "as part of", "as a part of", "as", "via", "using", "email address", "email",
        "e-mail", "mailbox", "per",
        "for review", "for approval", "for acceptance", "on or before", "at its", "at the", "with", "upon", "which",
        "that",
        "whether", "how",
        "for consideration", "so that", "without",
    ]

    func receiver(_ passage: Passage, _ verb: (phrase: Int, range: Range<Int>), _ after: Range<Int>) -> String? {
        // "will send me a monthly summary": the one who writes.
        if let issuer = subjects.issuer, passage.opens(Self.writer, at: passage.skippingBlanks(after.lowerBound)) {
            return issuer
        }
        if let given = given(passage, after) { return given }
        var start = after.lowerBound
        if !Self.telling.contains(verb.phrase) {
            guard let to = Self.handover(passage, verb.phrase, after) else { return nil }
            start = to.upperBound
        }
        var end = start
        while end < after.upperBound, passage[end] != 0x2C, passage[end] != 0x28 {
            if end > start + 4, passage[end - 1].isSpace, passage.has("recommendations", at: end) { break }
            // "to the Programme Office five working days before each meeting"
            if end > start + 4, passage[end - 1].isSpace, EnglishNumber.count(passage, end, after.upperBound) != nil {
                break
            }
            if end > start + 1, !passage[end - 1].isWord,
                Self.stops.contains(where: { passage.has($0, at: end) })
                    || Self.telling.contains(verb.phrase) && passage.has("of the", at: end)
                        && !passage.startsCapital(from: end + 6)
            {
                break
            }
            end += 1
        }
        if let own = own(passage, passage.trimmed(start..<end)) { return own }
        let names = EnglishBodies.list(passage, start..<end, of: document).filter {
            EnglishBodies.isActor(passage, $0.range) || subjects.people.named(passage, $0.range) != nil
                || passage.contains(anyOf: Self.gatherings, in: $0.range)
        }
        let shown = names.map { subjects.people.named(passage, $0.range)?.office ?? $0.shown }
        return shown.isEmpty ? nil : shown.joined(separator: "; ")
    }

    /// "to", or for what is tabled "in", before whom it goes to.
    private static func handover(_ passage: Passage, _ verb: Int, _ after: Range<Int>) -> Range<Int>? {
        var index = after.lowerBound
        while let to = passage.first("to", in: index..<after.upperBound) {
            let next = passage.skippingBlanks(to.upperBound)
            if next < after.upperBound, passage.capitals[next] || passage.opens(Self.determiners, at: next) {
                return to
            }
            index = to.upperBound
        }
        if filing.contains(verb), let with = passage.first("with", in: after) { return with }
        // "officers yet to enrol" alone names nobody.
        if let to = passage.first("to", in: after) { return to }
        return laying.contains(verb) ? passage.first(of: ["in", "before", "at"], in: after)?.range : nil
    }

    private static let determiners: Phrases = [
        "the", "this", "its", "their", "each", "all", "every", "a", "an", "any", "his", "her", "our", "relevant",
        "local",
    ]

    /// "this Department", "the undersigned": those who issue the text.
    private func own(_ passage: Passage, _ words: Range<Int>) -> String? {
        guard let issuer = subjects.issuer, passage.opens(Self.issuing, at: words.lowerBound) else { return nil }
        return issuer
    }

    private static let issuing: Phrases = [
        "this department", "this ministry", "this office", "the undersigned", "this secretariat", "this directorate",
        "this division", "this headquarters", "this commission", "this authority", "this council", "our office",
    ]

    /// "shall send the Committee a monthly list": whom it goes to stands between the verb and the paper.
    private func given(_ passage: Passage, _ after: Range<Int>) -> String? {
        let start = passage.skippingBlanks(after.lowerBound)
        guard start < after.upperBound, passage.has("the", at: start),
            let article = passage.first(
                of: ["a", "an", "with a", "with an", "with"], in: start..<min(after.upperBound, start + 70)),
            passage.contains(anyOf: Self.papers, in: article.range.upperBound..<after.upperBound)
                || Self.holdsReturn(passage, article.range.upperBound..<after.upperBound)
        else { return nil }
        let words = passage.trimmed(start..<article.range.lowerBound)
        guard !passage.contains(anyOf: Self.papers, in: words) else { return nil }
        let names = EnglishBodies.list(passage, words, of: document).filter { EnglishBodies.isActor(passage, $0.range) }
        return names.isEmpty ? nil : names.map(\.shown).joined(separator: "; ")
    }

    private static let gatherings: Phrases = ["meeting", "session", "conference", "assembly"]
    static let writer: Phrases = ["me", "us"]

    /// Nouns of what is handed in.
    static let papers: Phrases = [
        "report", "reports", "summary", "returns", "data", "results", "findings", "statistics", "figures",
        "update", "updates", "statement", "statements", "accounts", "minutes", "list", "lists", "confirmation",
        "certificate", "certificates", "register", "registers", "inventory", "inventories", "log", "logs",
        "notification", "notifications", "plan", "plans", "proposal", "proposals", "recommendations", "certification",
        "utilisation certificate", "evaluation", "evaluations", "briefing", "briefings", "self-assessment",
        "self-assessments", "scorecard", "scorecards", "progress table", "analysis", "note", "notes", "review",
        "line list",
        "dashboard", "written return", "written returns", "appraisal", "readings",
    ]

    /// File and lodge: with whom.
    static let filing: Set<Int> = [16, 47, 48, 49]
}

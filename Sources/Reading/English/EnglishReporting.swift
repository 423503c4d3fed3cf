/// Who reports to whom in an English document.
struct EnglishReporting {
    let document: Document
    let calendar: EnglishCalendar
    let subjects: EnglishSubject
    /// Of sentences that tell a duty in the present.
    private let present: EnglishSubject
    /// The first assignment that begins on a line: who acts in it reports in it.
    private let assignments: [Int: DraftAssignment]

    init(_ reading: EnglishAssignments, _ assignments: [DraftAssignment]) {
        (document, calendar, subjects, present) = (
            reading.document, reading.calendar, reading.subjects, reading.subjects.ofItems
        )
        self.assignments = Dictionary(assignments.map { ($0.sourceLine, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func all() -> [DraftReporting] {
        var found: [DraftReporting] = []
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                found += reports(in: paragraph.passage, paragraph.body, behind: raiser(among: found))
            case .table(let table): found += reports(in: table.withOneTask)
            }
        }
        return withRhythms(found)
    }

    /// What a row's task tells to hand in: "Agencies must submit a plan to the Budget Office".
    private func reports(in table: Table) -> [DraftReporting] {
        table.rows.flatMap { row in
            row.cell(.task, in: table).map { task in
                // Where a column says who acts, the task's words are a note of the work, and no order to report.
                table.roles.contains(.lead) || table.roles.contains(.owner) ? [] : reports(in: task, task.indices)
            } ?? []
        }
    }

    /// - Parameter last: Who made the report before, for difficulties that nobody in particular is to raise.
    private func reports(in passage: Passage, _ body: Range<Int>, behind last: String? = nil) -> [DraftReporting] {
        guard
            passage.contains(anyOf: Self.verbs, in: body) || passage.contains(anyOf: Self.passives, in: body)
                || passage.contains(anyOf: Self.raising, in: body) || passage.contains(anyOf: Self.agented, in: body)
                || passage.contains(anyOf: Self.making, in: body)
        else { return [] }
        var found: [DraftReporting] = []
        var who: [String] = []
        for sentence in EnglishSubject.sentences(passage, body).flatMap({ EnglishSubject.halves(passage, $0) }) {
            // Who may ask for reports makes none.
            if passage.contains(anyOf: Self.powers, in: sentence) { continue }
            // A sentence without a subject goes on with the one before it.
            let own = subjects.find(in: passage, sentence)?.lead ?? present.find(in: passage, sentence)?.lead ?? []
            let known = assignments[passage.line]?.lead ?? []
            let names = writtenOut(own.map { subjects.people.named(passage, $0.range)?.office ?? $0.shown }, known)
            who = names.isEmpty ? (who.isEmpty ? known : who) : names
            if who.isEmpty, let last, passage.contains(anyOf: Self.raising, in: sentence) { who = [last] }
            guard !who.isEmpty else { continue }
            if let told = notified(passage, sentence, of: who) ?? raised(passage, sentence, of: who) {
                found.append(told)
            }
            let clauses = Self.clauses(passage, sentence)
            for clause in clauses {
                if let two = receivers(passage, clause),
                    let first = report(passage, two.first, two.first, of: who, isOnly: true)
                {
                    found += [first, again(passage, two.second, behind: first)]
                    continue
                }
                if let papers = papers(passage, clause),
                    let first = report(passage, papers.first, papers.first, of: who, isOnly: true)
                {
                    found += [first, further(passage, papers.second, behind: first)]
                    continue
                }
                guard let report = report(passage, clause, sentence, of: who, isOnly: clauses.count == 1),
                    report.recurrence != "once" || !isPlan(report.what)
                else { continue }
                found.append(report)
            }
            let told = [published(passage, sentence, of: who), prepared(passage, sentence, of: who)]
            found += told.compactMap { $0 }
        }
        return found
    }

    private static let making: Phrases = [
        "publish", "publishes", "prepare", "prepares", "produce", "produces", "compile",
    ]
    private static let verbs: Phrases = [
        "report", "reports", "submit", "submits", "forward", "send", "present", "presents", "notify", "inform",
        "provide", "transmit", "return", "confirm", "render", "furnish", "file", "forwards", "table", "reach",
        "deliver", "make", "makes", "intimate", "lay", "lays", "update", "bring", "brings", "circulate", "circulates",
        "sends", "provides", "renders", "furnishes", "brief", "briefs", "give", "gives", "hand in", "hands in",
        "submitting", "forwarding", "sending", "presenting", "furnishing", "providing", "lodge", "lodges", "files",
    ]
    private static let powers: Phrases = [
        "have the authority to", "have authority to", "have the power to", "may require", "may request",
        "authorized to require", "authorised to require", "authorized to call upon", "authorised to call upon",
    ]
    private static let auxiliaries: Phrases = ["shall", "must", "will"]
    private static let publishing: Phrases = ["to publish"]
    /// What is handed in stands behind submit, submits, forward, send, present, presents, provide, transmit, return.
    static let handing: Set<Int> = [
        2, 3, 4, 5, 6, 7, 10, 11, 12, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 32, 33, 34, 37,
        38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
    ]
    /// To whom stands behind notify, inform and reach without a "to".
    static let telling: Set<Int> = [8, 9, 19, 26, 35, 36]
    static let reached = 19
    static let table = 18
    /// Lay and lays, as table: before whom it goes to stands no "to".
    static let laying: Set<Int> = [table, 24, 25]
    private static let make: Set<Int> = [21, 22, 37, 38]
    private static let furnishing: Set<Int> = [4, 15]
    /// Submit, submits, render, table and "make a report" hand in whatever paper, also where nobody is named who gets it.
    private static let formal: Set<Int> = [2, 3, 14, 18, 21, 22, 24, 25]

    /// "shall present a report twice a year, and shall publish …": each verb has its own time.
    private static func clauses(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], sentence.lowerBound)
        var index = sentence.lowerBound
        while let and = passage.first("and", in: index..<sentence.upperBound) {
            index = and.upperBound
            let next = EnglishPeriod.skipBlanks(passage, index, sentence.upperBound)
            guard
                passage.opens(verbs, at: next) || passage.opens(auxiliaries, at: next)
                    || passage.opens(publishing, at: next)
            else { continue }
            found.append(start..<and.lowerBound)
            start = and.lowerBound
        }
        return found + [start..<sentence.upperBound]
    }

    private func report(
        _ passage: Passage, _ clause: Range<Int>, _ sentence: Range<Int>, of who: [String], isOnly: Bool
    ) -> DraftReporting? {
        guard let verb = verb(passage, clause) else { return nil }
        let after = verb.range.upperBound..<clause.upperBound
        let to = receiver(passage, verb, after)
        if let what = what(passage, verb, after), what.hasPrefix("that ") { return nil }
        // "brief their staff on the plan" once is no report.
        if passage.has("brief", at: verb.range.lowerBound), EnglishRecurrence.first(passage, clause) == nil {
            return nil
        }
        // "circulate this memorandum to staff"
        if passage.has("circulate", at: verb.range.lowerBound), passage.contains("this", in: after) { return nil }
        if Self.handing.contains(verb.phrase) {
            if Self.make.contains(verb.phrase), !Self.makesReport(passage, after) { return nil }
            let isPaper =
                passage.contains(anyOf: Self.papers, in: after) || Self.holdsReturn(passage, after)
                || Self.furnishing.contains(verb.phrase) && passage.contains("information", in: after)
                    && EnglishDue.find(in: passage, clause, calendar, of: document)?.due.by != nil
            // "certify the list and send to the Budget Office": what is sent was said before.
            let isSaid =
                !isOnly && to != nil && passage.has("and", at: clause.lowerBound)
                && (passage.has("to", at: passage.skippingBlanks(after.lowerBound))
                    || passage.opens(Self.pronouns, at: passage.skippingBlanks(after.lowerBound))
                        && passage.contains(anyOf: Self.papers, in: sentence.lowerBound..<verb.range.lowerBound))
            guard isPaper || isSaid,
                Self.formal.contains(verb.phrase) || to != nil || isRegular(passage, clause, after)
                    || Self.furnishing.contains(verb.phrase) && passage.contains("information", in: after)
            else {
                return nil
            }
            // "submit a report in accordance with section 4": told there.
            if to == nil, passage.contains(anyOf: ["in accordance with section", "under section"], in: after) {
                return nil
            }
        } else if verb.phrase == Self.reached {
            guard to != nil, passage.contains(anyOf: Self.papers, in: clause.lowerBound..<verb.range.lowerBound) else {
                return nil
            }
        } else if to == nil,
            !passage.contains(anyOf: ["on progress", "on the"], in: after) && !isRhythmic(passage, verb, clause)
                || Self.telling.contains(verb.phrase)
        {
            return nil
        }
        let isAdHoc =
            passage.contains(
                anyOf: [
                    "on request", "upon request", "ad hoc", "as soon as", "immediately", "without delay", "at once",
                    "promptly", "forthwith",
                ],
                in: clause)
            || passage.contains("any", in: after.lowerBound..<min(after.upperBound, after.lowerBound + 6))
            || Self.telling.contains(verb.phrase) && passage.contains("of any", in: after)
        // "shall report to the First Deputy Mayor" says under whom somebody stands.
        let isRank =
            verb.phrase <= 1 && !isAdHoc && (what(passage, verb, after) ?? "").isEmpty
            && EnglishDue.find(in: passage, sentence, calendar, of: document) == nil
            && passage.has("to", at: passage.skippingBlanks(after.lowerBound))
        if isRank { return nil }
        let own = EnglishDue.find(in: passage, clause, calendar, of: document)?.due
        let due = own ?? EnglishDue.find(in: passage, sentence, calendar, of: document)?.due
        let recurrence = recurrence(passage, clause, own) ?? due?.recurrence
        let isTimed = due?.by != nil
        let isOther = recurrence != nil && due?.kind == .date
        let by = recurrence == "yearly" ? ofEachYear(due) : isOther ? nil : due?.by
        return DraftReporting(
            who: who.joined(separator: "; "), to: to, what: what(passage, verb, after),
            recurrence: recurrence ?? (isAdHoc && !isTimed ? nil : "once"), by: by, adHoc: isAdHoc,
            source: passage.span(isOnly ? sentence : clause))
    }

    /// "an annual report by 30 September": the day of each year, where the words name none.
    private func ofEachYear(_ due: DraftDue?) -> String? {
        guard let due, due.kind == .date, let by = due.by, by.utf8.count == 10, !(due.text ?? "").contains(by.prefix(4))
        else { return due?.by }
        return String(by.dropFirst(5))
    }

    private static let pronouns: Phrases = ["it", "them", "these", "the same", "this", "the consolidated"]

    /// "provide updates on the programme on a quarterly basis": given again and again, to whom it is known.
    private func isRegular(_ passage: Passage, _ clause: Range<Int>, _ after: Range<Int>) -> Bool {
        passage.contains(anyOf: ["updates", "update", "reports", "report", "status"], in: after)
            && EnglishRecurrence.first(passage, clause) != nil
    }

    /// "report the status of all actions at least quarterly".
    private func isRhythmic(_ passage: Passage, _ verb: (phrase: Int, range: Range<Int>), _ clause: Range<Int>) -> Bool
    {
        verb.phrase <= 1 && EnglishRecurrence.first(passage, clause) != nil
    }

    private static let passives: Phrases = [
        "be presented to", "be provided to", "be made to", "be furnished to", "be intimated to", "be tabled at",
        "be completed and returned to", "be delivered to", "be communicated to", "be reported annually to",
        "be reported quarterly to",
        "be notified to", "be reported to", "be reported immediately to", "be notified immediately to",
        "be submitted to", "be forwarded to", "be sent to", "be returned to", "be laid before", "and laid before",
        "and presented to", "and reported to", "and submitted to", "and forwarded to", "and sent to",
    ]

    /// "Any suspected case must be notified to the Operations Centre within 6 hours": by those whose paragraph it is.
    private func notified(_ passage: Passage, _ sentence: Range<Int>, of who: [String]) -> DraftReporting? {
        guard let verb = passage.first(of: Self.passives, in: sentence) ?? byAgent(passage, sentence) else {
            return nil
        }
        var before = passage.trimmed(sentence.lowerBound..<verb.range.lowerBound)
        let isAny = passage.has(anyOf: ["any", "each", "every", "all"], at: before.lowerBound)
        let isPaper =
            passage.contains(anyOf: Self.papers, in: before) || passage.has("progress", at: before.lowerBound)
        guard isAny || isPaper else { return nil }
        if let that = passage.first("that", in: before), passage.has("it", at: before.lowerBound) {
            before = passage.trimmed(that.upperBound..<before.upperBound)
        }
        for word in ["kindly", "please", "must", "shall", "should", "will", "may", "to", "are", "is"] {
            let start = before.upperBound - word.utf8.count
            if start > before.lowerBound, passage.has(Phrase(word), at: start) {
                before = passage.trimmed(before.lowerBound..<start)
            }
        }
        let after = verb.range.upperBound..<sentence.upperBound
        let to = receiver(passage, (Self.reached, verb.range), after)
        let due = EnglishDue.find(in: passage, sentence, calendar, of: document)?.due
        let recurrence = recurrence(passage, sentence, due)
        let isAdHoc = !isPaper && recurrence == nil && due?.by == nil
        return DraftReporting(
            who: who.joined(separator: "; "), to: to, what: document.string(passage, before),
            recurrence: recurrence ?? (isAdHoc ? nil : "once"), by: due?.by, adHoc: isAdHoc,
            source: passage.span(sentence))
    }

    private func recurrence(_ passage: Passage, _ clause: Range<Int>, _ due: DraftDue?) -> String? {
        due?.recurrence ?? EnglishRecurrence.first(passage, clause)?.recurrence
    }

    /// A verb, not the noun "progress report", nor what schools submit in a clause of their own.
    func verb(_ passage: Passage, _ clause: Range<Int>) -> (phrase: Int, range: Range<Int>)? {
        var index = clause.lowerBound
        while let verb = passage.first(of: Self.verbs, in: index..<clause.upperBound) {
            index = verb.range.upperBound
            let before = passage.trimmed(clause.lowerBound..<verb.range.lowerBound)
            if before.isEmpty { return verb }
            let word = passage.letters[before].lastIndex { $0.isSpace }.map { $0 + 1 } ?? before.lowerBound
            let last = passage.letters[word..<before.upperBound]
            // "a lead who reports to the Board" tells what somebody is.
            if ["who", "which"].contains(where: { last.elementsEqual(Folding.letters($0)) }) { continue }
            if Self.openers.contains(Array(last)) || passage[before.upperBound - 1] == 0x3A { return verb }
            // "shall no later than August 15, 2026 submit …"
            if last.count == 4, last.allSatisfy(\.isDigit), passage.contains(anyOf: Self.auxiliaries, in: before) {
                return verb
            }
            // "shall, within 60 days after the end of the year, lay …"
            if passage[before.upperBound - 1] == 0x2C,
                Self.auxiliaries.phrases.contains(where: { word in
                    passage.first(word, in: before).map { passage[$0.upperBound] == 0x2C } ?? false
                })
            {
                return verb
            }
            // "The Housing Department reports to the Cabinet"
            let finite: Set<Int> = [1, 2, 3, 4, 7, 17, 28, 30, 31, 32, 33, 34]
            if finite.contains(verb.phrase), EnglishBodies.isOffice(passage, before) { return verb }
            // "Area Managers report the counts to the Office"
            if verb.phrase == 0, passage.letters[EnglishBodies.core(passage, before)].last == 0x73,
                EnglishBodies.isOffice(passage, before),
                EnglishRecurrence.first(passage, clause) != nil
            {
                return verb
            }
        }
        return nil
    }

    /// Words that a verb follows.
    static let openers: Set<[Letter]> = Set(
        [
            "shall", "must", "will", "would", "should", "and", "to", "also", "then", "hereby", "jointly", "that", "or",
            "formally", "promptly", "immediately", "they",
        ].map { Folding.letters($0) })

    /// "a baseline return by 15 June", and not "return operations".
    static func holdsReturn(_ passage: Passage, _ range: Range<Int>) -> Bool {
        guard let word = passage.first("return", in: range) else { return false }
        let next = passage.skippingBlanks(word.upperBound)
        return next >= range.upperBound || !passage[next].isLatin || passage.opens(ends, at: next)
            || passage.opens(behindReturn, at: next)
    }

    private static let behindReturn: Phrases = ["to", "on", "for", "in", "of", "from"]
    private static let articles: Phrases = ["a", "an", "the", "their", "its", "recommendations"]

    private static let ends: Phrases = [
        "to the", "to its", "to each", "by", "within", "quarterly", "monthly", "annually", "weekly", "every",
        "each", "starting", "beginning", "with effect from", "commencing",
        "no later than", "not later than", "before", "on or before", "twice a year", "once a year", "in the format",
        "to cabinet",
    ]

    /// What is handed in, without to whom and when: "a progress report", or behind "on" the matter reported on.
    private func what(_ passage: Passage, _ verb: (phrase: Int, range: Range<Int>), _ after: Range<Int>) -> String? {
        var start = after.lowerBound
        let own = passage.skippingBlanks(start)
        if passage.opens(Self.writer, at: own) { start = min(own + 2, after.upperBound) }
        let object = passage.first("to", in: after).map { passage.withoutSigns(after.lowerBound..<$0.lowerBound) }
        let isDirect = object.map { !$0.isEmpty && !passage.has("on", at: $0.lowerBound) } ?? false
        if !Self.handing.contains(verb.phrase), !isDirect {
            // "on a regular basis" is no matter.
            guard let matter = passage.first("on", in: after),
                !passage.has("a", at: matter.upperBound + 1)
                    || !passage.contains("basis", in: matter.upperBound..<min(after.upperBound, matter.upperBound + 24))
            else { return nil }
            start = matter.upperBound
        }
        if Self.handing.contains(verb.phrase), let paper = paperBehindReceiver(passage, after) { start = paper }
        let first = passage.withoutSigns(start..<after.upperBound).lowerBound
        let whole = min(first + 1, after.upperBound)..<after.upperBound
        var end = passage.first(of: Self.ends, in: whole)
        // "a quarterly progress report": the rhythm is part of what is handed in.
        while let found = end, isAttribute(passage, found.range, whole.upperBound) {
            end = passage.first(of: Self.ends, in: found.range.upperBound..<whole.upperBound)
        }
        // "a list of domains to FDO": to whom is no part of what.
        var receiver = passage.first("to", in: whole)
        while let to = receiver, !passage.startsCapital(from: to.upperBound) {
            receiver = passage.first("to", in: to.upperBound..<whole.upperBound)
        }
        let stop = min(end?.range.lowerBound ?? whole.upperBound, receiver?.lowerBound ?? whole.upperBound)
        var matter = passage.withoutSigns(start..<max(start, stop))
        // "report annually on waiting times": the rhythm stands before the matter.
        if !Self.handing.contains(verb.phrase), let on = passage.first("on", in: matter),
            EnglishRecurrence.first(passage, matter.lowerBound..<on.lowerBound)?.range.lowerBound == matter.lowerBound
        {
            matter = passage.withoutSigns(on.upperBound..<matter.upperBound)
        }
        let words = document.string(passage, matter)
        // "report annually to the Board" says when, and not on what.
        let isRhythm = EnglishRecurrence.first(passage, matter)?.range == matter
        return words.isEmpty || isRhythm ? nil : words
    }

    /// "shall submit to the Chief Secretary, not later than 31 March each year, a report on …": where the paper begins.
    private func paperBehindReceiver(_ passage: Passage, _ after: Range<Int>) -> Int? {
        guard passage.has("to", at: passage.skippingBlanks(after.lowerBound)),
            let paper = passage.first(of: Self.papers, in: after)?.range.lowerBound
        else { return nil }
        var index = paper
        while index > after.lowerBound, passage[index] != 0x2C {
            if passage[index - 1].isSpace, passage.opens(Self.articles, at: index) { return index }
            index -= 1
        }
        return nil
    }

    /// Whether a rhythm stands before a noun and not at the end of its clause.
    private func isAttribute(_ passage: Passage, _ word: Range<Int>, _ limit: Int) -> Bool {
        guard passage.has(anyOf: ["quarterly", "monthly", "weekly"], at: word.lowerBound)
        else { return false }
        let next = EnglishPeriod.skipBlanks(passage, word.upperBound, limit)
        guard next < limit, passage[next].isLatin else { return false }
        return !passage.has(
            anyOf: ["to", "by", "in", "within", "on", "and", "no", "not", "from", "before", "with"], at: next)
    }
}

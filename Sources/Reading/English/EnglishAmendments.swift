import WorkCalendar

/// Orders of an English text to change another: "In paragraph 3, for “A” substitute “B”", "Item 6 is deleted".
///
/// The forms are those of amending instruments (Office of the Parliamentary Counsel, Drafting Guidance, part 6) and of
/// the plainer words of council papers: what is changed, the verb, a new wording in quotation marks or below a colon.
struct EnglishAmendments {
    let document: Document
    let quotations: Quotations
    let head: DraftDirective

    func orders() -> [AmendingOrder] {
        var current = amendedByTitle
        var isSaid = current != nil
        var found: [AmendingOrder] = []
        for (index, block) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = block, !quotations.holds(index), !paragraph.body.isEmpty else {
                continue
            }
            let isOrder = EnglishGrammar().mayAmend(paragraph)
            for clause in quotations.clauses(of: paragraph, in: index, endedBy: [0x3B]) {
                let named = cited(clause, paragraph.passage)
                if let named, isOrder {
                    current = named
                    if paragraph.passage.contains(anyOf: Self.openings) { isSaid = true }
                }
                guard isOrder, let amended = named ?? current, let order = order(clause, paragraph, index, amended)
                else { continue }
                found.append(order)
            }
        }
        return isSaid || found.contains { $0.wording != nil || $0.words != nil } ? found : []
    }

    /// What a text says of another above its changes.
    private static let openings: Phrases = [
        "amended as follows", "amended in the following", "following amendments are made", "following changes are made",
    ]

    private var amendedByTitle: DraftCitation? {
        guard let title = document.title(of: head),
            title.contains(anyOf: ["amendment", "amendments", "amending", "changes to", "variation of"])
        else { return nil }
        return citation(in: title, title.indices)
    }

    private func cited(_ clause: Quotations.Clause, _ passage: Passage) -> DraftCitation? {
        for range in clause.outside {
            if let found = citation(in: passage, range) { return found }
        }
        return nil
    }

    private func citation(in passage: Passage, _ range: Range<Int>) -> DraftCitation? {
        let found = EnglishCitation.all(in: passage, of: document).first {
            range.contains($0.range.lowerBound) && $0.number != head.number
        }
        return found.map {
            DraftCitation(
                number: $0.number, date: $0.date?.iso, issuer: nil, title: nil, source: passage.span($0.range))
        }
    }

    // MARK: One clause

    private func order(_ clause: Quotations.Clause, _ paragraph: Paragraph, _ block: Int, _ amended: DraftCitation)
        -> AmendingOrder?
    {
        let passage = paragraph.passage
        func has(_ words: [Phrase]) -> Bool { clause.outside.contains { passage.contains(anyOf: words, in: $0) } }
        let paths = EnglishProvision.paths(in: passage, clause.outside, of: document)
        let last = clause.outside.last { !$0.isEmpty } ?? clause.range
        var order = AmendingOrder(
            block: block,
            source: passage.span(
                passage.trimmed(clause.range.lowerBound..<max(last.upperBound, clause.range.lowerBound + 1))),
            line: passage.line, verb: .changed, amended: amended, paths: Array(paths.prefix(1)), confidence: 0.9)
        if let words = words(clause, passage, has) {
            order.paths = Array(paths.prefix(1))
            return order.with(.words) { $0.words = words }
        }
        guard !paths.isEmpty else { return nil }
        if has(["deadline", "time limit", "due date", "completion date", "target date"]),
            let value = value(clause, passage)
        {
            return order.with(.term) { $0.term = value }
        }
        if has(["lead", "responsibility"]), !has(["is inserted", "insert"]), let value = value(clause, passage) {
            return order.with(.bodies) { $0.lead = ([value.words], value.span) }
        }
        if has(["is inserted", "are inserted", "insert", "is added", "are added", "add"]) {
            order.wording = clause.quoted.last?.inner
            guard order.wording != nil || passage.letters.last == 0x3A else { return nil }
            // "The following item is inserted after item 4 of section II" stands beside it.
            order.paths = Array(paths.prefix(1)).map { path in
                var path = path
                path.labels = Array(path.labels.dropLast())
                return path
            }
            return order.with(.added) { _ in }
        }
        if has([
            "is replaced", "are replaced", "replaced with", "replaced by", "substitute", "is amended to read",
            "shall read", "is substituted",
        ]) {
            order.wording = clause.quoted.last?.inner
            order.annex = order.wording == nil ? ownAnnex(clause, passage) : nil
            guard order.wording != nil || order.annex != nil || passage.letters.last == 0x3A else { return nil }
            return order
        }
        if has([
            "is deleted", "are deleted", "is omitted", "are omitted", "is withdrawn", "are withdrawn", "is repealed",
            "delete", "omit", "is removed", "are removed", "hereby repealed", "hereby deleted", "is revoked",
            "are revoked", "ceases to apply",
        ]) {
            return order.with(.withdrawn) { $0.paths = paths }
        }
        return nil
    }

    /// "Annex II is replaced by the Annex to this Decision": the number of the text's own annex.
    private func ownAnnex(_ clause: Quotations.Clause, _ passage: Passage) -> String? {
        for outside in clause.outside {
            guard let verb = passage.first(of: Self.replacing, in: outside),
                let annex = passage.first(
                    of: ["annex", "appendix", "schedule"], in: verb.range.upperBound..<outside.upperBound),
                passage.contains(
                    anyOf: ["to this", "annexed to this", "attached to this", "hereto"],
                    in: annex.range.upperBound..<outside.upperBound)
            else { continue }
            let number = passage.letters[annex.range.upperBound..<outside.upperBound].drop(while: \.isSpace).prefix {
                !$0.isSpace
            }
            return ["to", "annexed", "attached", "hereto"].contains(Folding.string(number))
                ? "" : Folding.string(number)
        }
        return nil
    }

    private static let replacing: Phrases = ["replaced by", "replaced with", "substitute"]

    /// "for “A” substitute “B”", "“A” is replaced by “B”", "omit “A”".
    private func words(_ clause: Quotations.Clause, _ passage: Passage, _ has: ([Phrase]) -> Bool)
        -> (change: DraftAmendment.WordChange, span: Span)?
    {
        guard let first = clause.quoted.first, let last = clause.quoted.last else { return nil }
        let span = Span(start: first.inner.start, end: last.inner.end)
        if clause.quoted.count == 1 {
            guard has(["omit", "delete", "is omitted", "is deleted"]),
                !has(["substitute", "insert", "replaced with", "replaced by"])
            else {
                return nil
            }
            return (.init(old: document.words(of: first.inner), new: ""), span)
        }
        guard clause.quoted.count == 2, has(["substitute", "is replaced by", "replace", "are replaced by"]) else {
            return nil
        }
        return (.init(old: document.words(of: first.inner), new: document.words(of: last.inner)), span)
    }

    /// What stands behind the last "to": "is changed from 30 June 2026 to 30 September 2026".
    private func value(_ clause: Quotations.Clause, _ passage: Passage) -> (words: String, span: Span)? {
        guard
            has(
                clause, passage,
                [
                    "is changed", "is extended", "is moved", "is brought forward", "becomes", "passes",
                    "is transferred", "changes",
                ])
        else {
            return nil
        }
        if let quoted = clause.quoted.last { return (document.words(of: quoted.inner), quoted.inner) }
        guard let outside = clause.outside.first else { return nil }
        var start: Int?
        var from = outside.lowerBound
        while let found = passage.first(of: ["to", "becomes"], in: from..<outside.upperBound) {
            (start, from) = (found.range.upperBound, found.range.upperBound)
        }
        guard let start else { return nil }
        var range = passage.trimmed(start..<outside.upperBound)
        while let end = range.last, [0x2E, 0x3B, 0x2C].contains(passage[end]) { range = range.lowerBound..<end }
        if passage.has("the", at: range.lowerBound) {
            range = passage.trimmed((range.lowerBound + 3)..<range.upperBound)
        }
        return range.isEmpty ? nil : (document.string(passage, range), passage.span(range))
    }

    private func has(_ clause: Quotations.Clause, _ passage: Passage, _ words: [Phrase]) -> Bool {
        clause.outside.contains { passage.contains(anyOf: words, in: $0) }
    }
}

extension AmendingOrder {
    fileprivate func with(_ verb: DraftAmendment.Verb, _ change: (inout AmendingOrder) -> Void) -> AmendingOrder {
        var order = AmendingOrder(
            block: block, source: source, line: line, verb: verb, amended: amended, paths: paths,
            confidence: confidence)
        order.wording = wording
        change(&order)
        return order
    }
}

/// Passages as English drafters cite them: "paragraph 3 of section II", "section 2, item (b)", "row 12 of the Annex".
enum EnglishProvision {
    private static let units: [(Phrase, Int)] = [
        ("annex", 0), ("appendix", 0), ("schedule", 0), ("part", 1), ("chapter", 2), ("section", 3), ("sections", 3),
        ("article", 4), ("paragraph", 5), ("paragraphs", 5), ("action", 6), ("actions", 6), ("item", 6), ("items", 6),
        ("task", 6), ("tasks", 6), ("sub-paragraph", 7), ("subparagraph", 7), ("point", 7), ("row", 8), ("rows", 8),
    ]

    private struct Step {
        let labels: [String]
        let rank: Int
        let range: Range<Int>
    }

    static func paths(in passage: Passage, _ ranges: [Range<Int>], of document: Document) -> [ProvisionPath] {
        var groups: [[Step]] = []
        var end = -10
        for range in ranges {
            var index = range.lowerBound
            while index < range.upperBound {
                guard let step = step(passage, at: index, limit: range.upperBound) else {
                    index += 1
                    continue
                }
                if index - end <= 9, !groups.isEmpty, groups[groups.count - 1].allSatisfy({ $0.rank != step.rank }) {
                    groups[groups.count - 1].append(step)
                } else {
                    groups.append([step])
                }
                (index, end) = (step.range.upperBound, step.range.upperBound)
            }
        }
        return groups.flatMap { steps -> [ProvisionPath] in
            let ordered = steps.sorted { $0.rank < $1.rank }
            let range = (steps.map(\.range.lowerBound).min() ?? 0)..<(steps.map(\.range.upperBound).max() ?? 0)
            let above = ordered.dropLast().compactMap(\.labels.first)
            return (ordered.last?.labels ?? []).map { label in
                ProvisionPath(
                    labels: above + [label], words: document.string(passage, range), span: passage.span(range))
            }
        }
    }

    private static func step(_ passage: Passage, at index: Int, limit: Int) -> Step? {
        for (unit, rank) in units where passage.has(unit, at: index) {
            var end = index + unit.letters.count
            var labels: [String] = []
            while let (label, next) = label(passage, at: end, limit: limit) {
                labels.append(label)
                end = next
            }
            if labels.isEmpty {
                guard rank == 0, index >= 4, passage.has("the", at: index - 4) else { return nil }
                labels = ["Annex"]
            } else if rank == 0 {
                labels = labels.map { "Annex " + $0 }
            }
            return Step(labels: labels, rank: rank, range: index..<end)
        }
        return nil
    }

    /// A number, "1.2", a Roman number or a letter, in brackets or not; further ones behind "and" or a comma.
    private static func label(_ passage: Passage, at start: Int, limit: Int) -> (String, Int)? {
        var index = start
        while index < limit, passage[index].isSpace || passage[index] == 0x2C { index += 1 }
        if passage.has("and", at: index) { index += 4 }
        let isBracketed = index < limit && passage[index] == 0x28
        if isBracketed { index += 1 }
        var end = index
        while end < limit, passage[end].isWord || passage[end] == 0x2E && end + 1 < limit && passage[end + 1].isDigit {
            end += 1
        }
        guard end > index else { return nil }
        let letters = passage.letters[index..<end]
        let isNumber = letters.first?.isDigit ?? false
        let isRoman = passage.capitals[index] && Numerals.roman(letters) != nil
        guard
            isNumber && letters.count <= 6 || isRoman || letters.count == 1 && (isBracketed || passage.capitals[index])
        else {
            return nil
        }
        let label = Folding.string(letters)
        if isBracketed, end < limit, passage[end] == 0x29 { end += 1 }
        return (isRoman || !isBracketed && !isNumber ? label.uppercased() : label, end)
    }
}

extension EnglishGrammar {
    /// A passage and a verb of amending among its first words.
    func mayAmend(_ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        let range = paragraph.body.lowerBound..<min(paragraph.body.upperBound, paragraph.body.lowerBound + 200)
        guard range.count > 12, passage.contains(anyOf: Self.objects, in: range) else { return false }
        return passage.contains(anyOf: Self.amending, in: range)
    }

    private static let objects: Phrases = [
        "paragraph", "paragraphs", "section", "sections", "item", "items", "action", "actions", "row", "rows", "annex",
        "article", "task", "tasks", "amended as follows", "point", "for \"",
    ]
    private static let amending: Phrases = [
        "substitute", "is replaced by", "are replaced by", "is inserted", "are inserted", "insert", "is deleted",
        "are deleted", "is omitted", "omit", "delete", "is amended", "are amended", "is changed", "is extended",
        "is withdrawn", "are withdrawn", "is added", "is moved", "is transferred", "is repealed", "is removed",
        "replaced with",
        "hereby repealed", "hereby deleted", "is revoked", "are revoked", "ceases to apply",
        "is brought forward", "shall read",
    ]

    func amendingOrders(in document: Document, _ quotations: Quotations, of head: DraftDirective) -> [AmendingOrder] {
        EnglishAmendments(document: document, quotations: quotations, head: head).orders()
    }

    func items(of wording: Document, in document: Document, of head: DraftDirective) -> [DraftAssignment] {
        EnglishAssignments(wording, head, isWording: true).all()
    }
}

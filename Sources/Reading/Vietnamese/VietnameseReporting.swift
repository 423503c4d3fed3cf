/// Who reports to whom, how often: read from the assignments that order a report, and from closing paragraphs.
struct VietnameseReporting {
    let document: Document
    let assignments: [DraftAssignment]
    let isDamaged: Bool
    private let terms: ReportTerms
    /// The orders with terms, by where they stand.
    private let orders: [Int: Int]

    init(document: Document, assignments: [DraftAssignment], isDamaged: Bool) {
        (self.document, self.assignments, self.isDamaged) = (document, assignments, isDamaged)
        terms = ReportTerms(document, isDamaged: isDamaged)
        let places = terms.terms.keys.compactMap { order in
            document.paragraph(of: document.outline.nodes[order]).map { ($0.passage.span($0.body).start, order) }
        }
        orders = Dictionary(places) { first, _ in first }
    }

    func reporting() -> [DraftReporting] {
        var seen: Set<String> = []
        let closing = closing()
        // A closing paragraph that is a task as well asks to tell of difficulties once.
        let asked = Set(closing.filter(\.adHoc).compactMap { $0.source?.start })
        let ordered = ordered().filter { !($0.adHoc && $0.source.map { asked.contains($0.start) } == true) }
        return (ordered + closing).filter { report in
            let parts = [report.who, report.to, report.recurrence, report.by, "\(report.adHoc)", report.what]
            return seen.insert(parts.map { $0 ?? "" }.joined(separator: "|")).inserted
        }
    }

    private func ordered() -> [DraftReporting] {
        assignments.flatMap { assignment -> [DraftReporting] in
            let text = WorkingText(assignment.text)
            guard isDamaged || text.letters.contains(anyOf: ReportOrder.hints) else { return [] }
            let passage = Passage(text, lines: text.lines)
            let order = ReportOrder(tokens: Tokens(passage, isDamaged: isDamaged), text: text)
            guard let place = order.place() else { return [] }
            if let told = terms(of: assignment) { return reports(of: assignment, order, at: place, told) }
            let all = isDamaged ? [] : order.clauses()
            let timed = all.filter(\.isTimed)
            // "Gửi biên bản về xã ngay sau hội nghị. Báo cáo tỉnh chậm nhất ngày 03/02/2026."
            let clauses = timed.count == 1 && !(all.first?.isTimed ?? true) ? all : timed
            guard clauses.count > 1 else { return reports(of: assignment, order, at: place) }
            return clauses.flatMap { clause in
                clause.place().map { reports(of: assignment, clause, at: $0) } ?? []
            }
        }
    }

    private func reports(of assignment: DraftAssignment, _ order: ReportOrder, at place: Int) -> [DraftReporting] {
        let tokens = order.tokens
        var rhythms = ReportRhythm.listed(tokens)
        if rhythms.isEmpty, !isDamaged {
            let days = ReportRhythm.dated(tokens, in: place..<order.sentence(around: place).upperBound)
            if Set(days.map(\.by)).count > 1 { rhythms = days }
        }
        if rhythms.isEmpty, !isDamaged {
            let sentence = order.sentence(around: place)
            let several = ReportRhythm.several(tokens, in: sentence)
            rhythms = several.isEmpty ? ReportRhythm.paired(tokens, in: sentence) : several
            if rhythms.isEmpty { rhythms = ReportRhythm.several(tokens, in: sentence, apart: true) }
        }
        var told =
            rhythms.first.map { (recurrence: Optional($0.recurrence), by: $0.by) }
            ?? rhythm(order, around: place, of: assignment)
        // "định kỳ hai năm một lần … gửi Bộ trước ngày 30 tháng 6 hằng năm"
        if told.recurrence == "yearly", let rate = ReportRhythm.rarer(tokens) { told.recurrence = rate }
        let isAdHoc = order.isAdHoc(isTimed: told.recurrence != nil && told.recurrence != "once")
        guard
            told.recurrence != nil || told.by != nil || isAdHoc || order.tellsHowItGoes(around: place)
                || order.keepsUp(at: place)
        else { return [] }
        // "- Báo cáo 6 tháng: trước ngày 10/6": terms for all, not for the one who issued the text.
        let isOfAll =
            tokens.has("bao cao", at: 0) && !rhythms.isEmpty
            && assignment.fields["lead"]?.assumed == Assumption.issuer.rawValue
        if told.recurrence == "once", assignment.product == nil, order.isHandedIn(at: place) { return [] }
        let report = DraftReporting(
            who: isOfAll
                ? ReportOrder.everybody : (order.subject(before: place) ?? assignment.lead).joined(separator: "; "),
            to: order.receiver(after: place) ?? order.receiverAside(after: place),
            what: matter(of: assignment, order, at: place),
            recurrence: told.recurrence, by: told.by,
            adHoc: isAdHoc,
            source: assignment.source)
        let asked = order.asksOthers(before: place)
        guard let further = order.chain(after: place),
            let who = further.who ?? (asked ? report.who : further.due?.by == nil ? nil : report.to),
            told.recurrence != nil
        else {
            guard rhythms.count > 1 else { return [report] }
            return rhythms.map { rhythm in
                var own = report
                (own.recurrence, own.by) = (rhythm.recurrence, rhythm.by)
                return own
            }
        }
        var next = report
        (next.who, next.to, next.what, next.by) = (who, further.to, nil, nil)
        if let due = further.due.map(ReportRhythm.rhythm), let recurrence = due.recurrence {
            (next.recurrence, next.by) = (recurrence, due.by)
        }
        return asked ? [next] : [report, next]
    }

    /// What is told: the item's own paper where the clause with the report names it, else what that clause says.
    private func matter(of assignment: DraftAssignment, _ order: ReportOrder, at place: Int) -> String? {
        guard let product = assignment.product else { return order.matter(after: place) }
        let clause = order.tokens.passage.folded(order.tokens.letters(order.clause(around: place)))
        // The time may stand within its name: "Báo cáo định kỳ [trước ngày 01/12] về kết quả".
        let opening = product.split(separator: " ").prefix(3).joined(separator: " ")
        if clause.range(ofWord: Folding.string(opening)) != nil { return product }
        return order.matter(after: place) ?? product
    }

    /// The terms below the order, each a passage of its own.
    private func terms(of assignment: DraftAssignment) -> [Tokens]? {
        guard let order = orders[assignment.source.start] else { return nil }
        return terms.terms[order]?.compactMap { child in
            document.paragraph(of: document.outline.nodes[child]).map { Tokens($0.passage, range: $0.body) }
        }
    }

    private func source(of node: Int) -> Int? {
        document.paragraph(of: document.outline.nodes[node]).map { $0.passage.span($0.body).start }
    }

    private func reports(of assignment: DraftAssignment, _ order: ReportOrder, at place: Int, _ terms: [Tokens])
        -> [DraftReporting]
    {
        let to = order.receiver(after: place)
        return terms.flatMap(ReportRhythm.told).map { term in
            DraftReporting(
                who: assignment.lead.joined(separator: "; "), to: to, what: assignment.product,
                recurrence: term.recurrence, by: term.by, adHoc: false, source: assignment.source)
        }
    }

    /// The time that the clause with the report sets, else its sentence, else the item's unless another sentence says it.
    private func rhythm(_ order: ReportOrder, around place: Int, of assignment: DraftAssignment)
        -> (recurrence: String?, by: String?)
    {
        let tokens = order.tokens
        let sentence = order.sentence(around: place)
        if order.isPart {
            let told = DueReader(tokens: tokens).due().map { ReportRhythm.rhythm($0.due) }
            if let told, told.recurrence != nil || told.by != nil { return told }
            return (ReportRhythm.unstated(tokens, in: tokens.indices), nil)
        }
        if isUnstated(tokens, at: place, before: sentence.upperBound) {
            return (ReportRhythm.unstated(tokens, in: sentence), nil)
        }
        if let due = clause(tokens, around: place, in: sentence) {
            let told = ReportRhythm.rhythm(due)
            // "Định kỳ, …; tổng hợp, báo cáo kết quả … khi có yêu cầu": the event sets no day.
            return told.recurrence == nil && told.by == nil
                ? (isDamaged ? nil : ReportRhythm.unstated(tokens, in: sentence), nil) : told
        }
        let isTold = assignment.due.text.map { says(tokens, $0) } == true
        let isElsewhere = sentence.count < tokens.count && isTold || isBehind(order, place, assignment.due.text)
        // Difficulties are told when they arise, whenever the task itself is due; a line of its own behind the item
        // ("Thời gian: Quý I") dates the task, not what is told of it.
        let isApart = !isDamaged && !isTold && (order.isOnEvent || order.isOnlyTold(at: place))
        let own = isElsewhere || isApart ? nil : ReportRhythm.rhythm(assignment.due)
        if let own, own.recurrence != nil || own.by != nil { return own }
        return (ReportRhythm.unstated(tokens, in: sentence), nil)
    }

    /// "…, tổng hợp, báo cáo Đảng ủy; mỗi năm một lần tổ chức hội nghị": the time is that of a later act.
    private func isBehind(_ order: ReportOrder, _ place: Int, _ words: String?) -> Bool {
        guard !isDamaged, let words else { return false }
        let (end, wanted) = (order.clause(around: place).upperBound, Folding.letters(words))
        guard end < order.tokens.count else { return false }
        let letters = { Array(order.tokens.passage.letters[order.tokens.letters($0)]) }
        return letters(end..<order.tokens.count).place(of: wanted) != nil && letters(0..<end).place(of: wanted) == nil
    }

    /// "hằng năm bố trí kinh phí …, định kỳ báo cáo …": the time before the comma is that of another act.
    private func isUnstated(_ tokens: Tokens, at place: Int, before end: Int) -> Bool {
        guard !isDamaged, tokens.has("dinh ky bao cao", at: place), tokens.sign(place - 1) == 0x2C else { return false }
        return !(place..<end).contains { Recurrence.match(tokens, at: $0) != nil || tokens.has("truoc", at: $0) }
            && !(max(0, place - 5)..<place).contains { Recurrence.match(tokens, at: $0) != nil }
    }

    private func says(_ tokens: Tokens, _ words: String) -> Bool {
        let letters = Folding.letters(words)
        return tokens.passage.letters.indices.contains { tokens.passage.letters[$0...].starts(with: letters) }
    }

    private func clause(_ tokens: Tokens, around place: Int, in sentence: Range<Int>) -> DraftDue? {
        let low =
            tokens.indices[sentence.lowerBound..<place].last { tokens.sign($0) == 0x3B }.map { $0 + 1 }
            ?? sentence.lowerBound
        let high = tokens.indices[place..<sentence.upperBound].first { tokens.sign($0) == 0x3B } ?? sentence.upperBound
        guard low > 0 || high < tokens.count else { return nil }
        let range = tokens.letters(low..<high)
        return DueReader(tokens: Tokens(tokens.passage, range: range, isDamaged: isDamaged)).due()?.due
    }

    /// The closing paragraph of a text: whoever meets difficulties reports them, and all report by a day.
    private func closing() -> [DraftReporting] {
        let read = Set(assignments.map(\.source.start))
        let listed = Set(terms.aside.compactMap(source))
        // Terms behind one that names who reports bind the same: "Báo cáo quý: gửi trước ngày 15 …".
        var named: (who: String, to: String?)?
        // The unnumbered paragraph above, whose request may go on with what to do in difficulties.
        var above: Paragraph?
        return document.blocks.flatMap { block -> [DraftReporting] in
            guard case .paragraph(let paragraph) = block else { return [] }
            let request = above
            above = paragraph.marker == nil ? paragraph : nil
            guard
                paragraph.passage.contains(anyOf: ReportOrder.hints) || isDamaged
            else { return [] }
            if paragraph.marker != nil {
                let isRead = read.contains(paragraph.passage.span(paragraph.body).start)
                let tokens = Tokens(paragraph.passage, range: paragraph.body)
                if isRead || isDamaged || listed.contains(paragraph.passage.span(paragraph.body).start) { return [] }
                let order = ReportOrder(tokens: tokens, text: document.text)
                let troubles =
                    ReportOrder.opensTroubles(tokens) ? order.difficulties(source: paragraph.passage.span) : nil
                let terms = order.terms().map { term -> DraftReporting in
                    guard term.who == ReportOrder.everybody, let named else { return term }
                    var own = term
                    (own.who, own.to) = (named.who, term.to ?? named.to)
                    return own
                }
                named = terms.last.flatMap { $0.who == ReportOrder.everybody ? nil : ($0.who, $0.to) }
                return terms + [troubles].compactMap { $0 }
            }
            let order = ReportOrder(
                tokens: Tokens(paragraph.passage, isDamaged: isDamaged), text: document.text)
            var difficulties = order.difficulties(source: paragraph.passage.span)
            if difficulties?.who == ReportOrder.everybody, !isDamaged, let request,
                case let asked = ReportOrder(tokens: Tokens(request.passage), text: document.text).asked(),
                !asked.isEmpty
            {
                difficulties?.who = asked.joined(separator: "; ")
            }
            if isDamaged || read.contains(paragraph.passage.span.start) { return [difficulties].compactMap { $0 } }
            let requests = order.requests(source: paragraph.passage.span)
            return (requests.isEmpty ? order.terms() : requests) + [difficulties].compactMap { $0 }
        }
    }
}

extension String {
    func range(ofWord word: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(word) { return index..<self.index(index, offsetBy: word.count) }
            index = self.index(after: index)
        }
        return nil
    }
}

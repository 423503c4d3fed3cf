/// Reads one item's fields from its words and its context.
struct ItemReader {
    let document: Document
    let item: Item
    private let tokens: Tokens
    private let subject: (names: [BodyName], isAssigned: Bool)?

    init(document: Document, item: Item) {
        (self.document, self.item) = (document, item)
        tokens = Tokens(item.paragraph.passage, range: item.paragraph.body, isDamaged: item.isDamaged)
        subject = SubjectReader(tokens: tokens).subject()
    }

    /// The item itself names who is to act.
    var isExplicit: Bool { subject?.isAssigned ?? false }

    /// It opens with something to do, or with when to do it.
    var opensWithAct: Bool {
        Vocabulary.verbs.match(tokens, at: 0) != nil || Vocabulary.adverbs.match(tokens, at: 0) != nil
            || Vocabulary.adverbials.match(tokens, at: 0) != nil
    }

    func assignment() -> DraftAssignment {
        let passage = item.paragraph.passage
        var assignment = DraftAssignment(
            ref: item.node.ref, group: item.context.group.isEmpty ? nil : item.context.group.joined(separator: " / "),
            text: document.string(passage, item.paragraph.body), sourceLine: passage.line, source: item.span, lead: [],
            support: [], people: [], due: .none, product: nil, targets: [], weight: nil, groupWeight: nil, fields: [:])
        if let subject { set(subject.names, as: .lead, in: tokens, 0.9, &assignment) }
        let support = SupportReader(tokens: tokens).names(leads: subject?.names ?? [])
        set(support, as: .support, in: tokens, 0.85, &assignment)
        readDue(into: &assignment)
        readClosing(into: &assignment)
        if let pieces = ProductReader(tokens: tokens).product(), let first = pieces.first, let last = pieces.last {
            let words = pieces.map { document.string(passage, tokens.letters($0)) }.joined(separator: " ")
            assignment.product = VietnameseCase.capitalised(words)
            let whole = tokens.letters(first.lowerBound..<last.upperBound)
            assignment.fields["product"] = FieldSource(span: passage.span(whole), confidence: 0.6)
        }
        let targets = TargetReader(document: document, tokens: tokens).targets(by: assignment.due.by)
        assignment.targets = targets.map(\.target)
        if let first = targets.first, let last = targets.last {
            let span = Span(start: first.span.start, end: max(first.span.end, last.span.end))
            assignment.fields["targets"] = FieldSource(span: span, confidence: 0.7)
        }
        for field in item.fields {
            readField(Tokens(field.passage, range: field.body, isDamaged: item.isDamaged), &assignment)
        }
        readInlineFields(&assignment)
        return assignment
    }

    private func readDue(into assignment: inout DraftAssignment) {
        guard let read = DueReader(tokens: tokens).due() ?? item.context.due else { return }
        set(read, &assignment)
    }

    /// "… (Sở Y tế chủ trì; Sở Tài chính phối hợp; quý III/2026)." at the end goes before what the sentence seems to say.
    private func readClosing(into assignment: inout DraftAssignment) {
        guard let closing = ClosingRoles(tokens: tokens).find() else { return }
        set(closing.leads, as: .lead, in: tokens, 0.85, &assignment)
        set(closing.supports, as: .support, in: tokens, 0.85, &assignment)
        if let due = closing.due { set(due, &assignment) }
    }

    private func set(_ read: ReadDue, _ assignment: inout DraftAssignment) {
        assignment.due = read.due
        assignment.due.text = document.words(of: read.span)
        assignment.fields["due"] = FieldSource(span: read.span, confidence: read.confidence)
    }

    private func set(
        _ names: [BodyName], as role: ColumnRole, in tokens: Tokens, _ confidence: Double,
        _ assignment: inout DraftAssignment
    ) {
        guard let first = names.first, let last = names.last else { return }
        let texts = names.map { name in
            VietnameseBody.canonical(document.string(tokens.passage, tokens.letters(name.tokens)))
        }
        let span = tokens.passage.span(tokens.letters(first.tokens.lowerBound..<last.tokens.upperBound))
        let source = FieldSource(span: span, confidence: confidence)
        if role == .lead {
            assignment.lead = texts
            assignment.fields["lead"] = source
        } else {
            assignment.support = texts
            assignment.fields["support"] = source
        }
    }

    /// "+ Cơ quan chủ trì: Sở Y tế." below the item.
    private func readField(_ tokens: Tokens, _ assignment: inout DraftAssignment) {
        readLabels(tokens, &assignment)
    }

    /// "…; cơ quan phối hợp: …; thời gian hoàn thành: Quý IV/2024." within the item.
    private func readInlineFields(_ assignment: inout DraftAssignment) { readLabels(tokens, &assignment) }

    private func readLabels(_ tokens: Tokens, _ assignment: inout DraftAssignment) {
        for index in tokens.indices {
            let opens = index == 0 || [0x3B, 0x2E, 0x28, 0x2C].contains(tokens.sign(index - 1) ?? 0)
            guard opens, let (role, start) = FieldLabel.label(tokens, at: index) else { continue }
            let end = (start..<tokens.count).first { index in
                tokens.sign(index) == 0x3B && FieldLabel.label(tokens, at: index + 1) != nil
                    || tokens.sign(index) == 0x29
                    || tokens.sign(index) == 0x3B && role != .lead && role != .support
                    || tokens.sign(index) == 0x2E && FieldLabel.label(tokens, at: index + 1) != nil
            }
            readField(role, tokens, start..<(end ?? tokens.count), &assignment)
        }
    }

    private func readField(
        _ role: ColumnRole, _ tokens: Tokens, _ range: Range<Int>, _ assignment: inout DraftAssignment
    ) {
        let letters = tokens.letters(range)
        let part = Passage(tokens.passage, range: letters)
        CellReader(document: document, isDamaged: item.isDamaged).read(part, as: role, into: &assignment)
    }
}

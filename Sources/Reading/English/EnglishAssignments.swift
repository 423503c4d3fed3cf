import WorkCalendar

/// Assignments of an English document: its numbered or bulleted items, then its tables' rows.
struct EnglishAssignments {
    let document: Document
    let issued: Day?

    /// Whether it is a new wording for another text: its items count without a body, which that text may name.
    let isWording: Bool

    init(_ document: Document, _ directive: DraftDirective, isWording: Bool = false) {
        self.document = document
        self.isWording = isWording
        issued = directive.issued.flatMap { try? Day(parsing: $0) }
    }

    func all() -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        for index in document.outline.nodes.indices {
            let node = document.outline.nodes[index]
            guard !isLabelled(index) || node.marker != nil else { continue }
            if node.isLeaf || node.children.allSatisfy({ isLabelled($0) }) || isWhole(node), let item = item(index) {
                found.append(item)
            }
        }
        for case .table(let table) in document.blocks { found += rows(of: table) }
        if isWording, found.isEmpty { found = plainItems() }
        var seen: [String: Int] = [:]
        return found.sorted { $0.source.start < $1.source.start }.map { item in
            var item = item
            seen[item.ref, default: 0] += 1
            if let copy = seen[item.ref], copy > 1 { item.ref += "#\(copy)" }
            return item
        }
    }

    /// A numbered sentence that ended is an item of its own, whatever unnumbered text follows below it.
    private func isWhole(_ node: OutlineNode) -> Bool {
        guard node.marker != nil, document.paragraph(of: node)?.passage.endsSentence == true else { return false }
        return node.children.allSatisfy { document.outline.nodes[$0].marker == nil }
    }

    /// An unnumbered line that opens with a label speaks of the item above it.
    private func isLabelled(_ index: Int) -> Bool {
        let node = document.outline.nodes[index]
        guard node.marker == nil, let paragraph = document.paragraph(of: node) else { return false }
        return EnglishLabel.fields(paragraph.passage, paragraph.body).first?.label.lowerBound == 0
    }

    /// A new wording may be one sentence without numbering.
    private func plainItems() -> [DraftAssignment] {
        document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block, !paragraph.body.isEmpty else { return nil }
            return item(OutlineNode(ref: "", parent: nil, block: 0, marker: nil), paragraph, at: nil)
        }
    }

    private func item(_ index: Int) -> DraftAssignment? {
        let node = document.outline.nodes[index]
        guard let paragraph = document.paragraph(of: node) else { return nil }
        return item(node, paragraph, at: index)
    }

    /// - Parameter index: Of the node in the outline; `nil` of a passage that is none.
    private func item(_ node: OutlineNode, _ paragraph: Paragraph, at index: Int?) -> DraftAssignment? {
        let passage = paragraph.passage
        let fields = EnglishLabel.fields(passage, paragraph.body)
        let end = fields.first.map(\.label.lowerBound) ?? passage.count
        let start = actionWord(passage, paragraph.body)?.upperBound ?? paragraph.body.lowerBound
        let words = passage.withoutSigns(start..<max(start, end))
        var item = DraftAssignment(
            ref: node.ref, words: document.string(passage, words), sourceLine: passage.line, source: passage.span(words)
        )
        for field in fields { item.put(field.role, passage, field.value, issued: issued, of: document) }
        for child in node.children {
            guard let line = document.paragraph(of: document.outline.nodes[child]) else { continue }
            for field in EnglishLabel.fields(line.passage, line.body) {
                item.put(field.role, line.passage, field.value, issued: issued, of: document)
            }
        }
        if item.lead.isEmpty,
            let subject = start > paragraph.body.lowerBound
                ? EnglishSubject.ofAction(passage, words, of: document)
                    ?? EnglishSubject.find(in: passage, words, of: document)
                : EnglishSubject.find(in: passage, words, of: document)
        {
            item.put(lead: subject.lead, support: subject.support, passage, 0.85)
        }
        if item.lead.isEmpty, let index, let above = inherited(index) ?? leadIn(index) {
            item.put(lead: above.names, support: [], above.passage, 0.75)
        }
        guard isWording || !item.lead.isEmpty || !item.support.isEmpty else { return nil }
        item.group = index.flatMap(group)
        if item.due.kind == .none, let due = EnglishDue.find(in: passage, words, issued: issued, of: document) {
            item.put(due, passage)
        }
        item.put(EnglishTarget.all(in: passage, words, of: document), passage)
        return item
    }

    /// "Action:" before what somebody is to do, as minutes set it.
    private func actionWord(_ passage: Passage, _ body: Range<Int>) -> Range<Int>? {
        for word: Phrase in [
            "action", "actions", "action point", "action required", "agreed action", "agreed", "resolved",
        ]
        where passage.has(word, at: body.lowerBound) {
            let end = body.lowerBound + word.letters.count
            if end < body.upperBound, passage[end] == 0x3A { return body.lowerBound..<end + 1 }
        }
        return nil
    }

    /// A heading that is nothing but a body's name, or carries a Lead label, holds for what stands under it.
    private func inherited(_ index: Int) -> (names: [EnglishBodies.Name], passage: Passage)? {
        for above in document.outline.path(from: index).dropFirst() {
            guard let paragraph = document.paragraph(of: document.outline.nodes[above]) else { continue }
            let passage = paragraph.passage
            if let field = EnglishLabel.fields(passage, paragraph.body).first(where: { $0.role == .lead }) {
                return (EnglishBodies.list(passage, field.value, of: document), passage)
            }
            if let told = told(by: paragraph) { return told }
            let words = passage.withoutSigns(paragraph.body)
            guard words.count <= 70, EnglishBodies.isName(passage, words),
                !passage.contains(anyOf: ["responsibilities", "of work"], in: words),
                passage.letters[words].count(where: \.isSpace) <= 7, passage.startsCapital(from: words.lowerBound)
            else { continue }
            if isWhollyCapitalised(passage, words) {
                return (EnglishBodies.list(passage, words, of: document), passage)
            }
        }
        return nil
    }

    /// "The Roads Office shall:", "Regional Offices are requested to do the following:" speaks to all items below.
    private func told(by paragraph: Paragraph) -> (names: [EnglishBodies.Name], passage: Passage)? {
        let passage = paragraph.passage
        guard passage.letters.last == 0x3A,
            let subject = EnglishSubject.find(in: passage, paragraph.body, of: document), !subject.lead.isEmpty
        else { return nil }
        return (subject.lead, passage)
    }

    /// The sentence before the first of the items, where these stand under no heading.
    private func leadIn(_ index: Int) -> (names: [EnglishBodies.Name], passage: Passage)? {
        guard document.outline.nodes[index].marker != nil,
            let root = document.outline.path(from: index).last, document.outline.nodes[root].marker != nil
        else {
            return nil
        }
        for block in document.blocks[..<document.outline.nodes[root].block].reversed() {
            guard case .paragraph(let paragraph) = block else { return nil }
            if paragraph.marker == nil { return told(by: paragraph) }
        }
        return nil
    }

    /// Names are written with capitals throughout (Department of Health); other headings are not (Improve the service).
    private func isWhollyCapitalised(_ passage: Passage, _ range: Range<Int>) -> Bool {
        var start = true
        for index in range {
            if passage[index].isLatin, start, !passage.capitals[index],
                !["of", "and", "the", "for", "in", "on"].contains(where: { passage.has(Phrase($0), at: index) })
            {
                return false
            }
            start = !passage[index].isWord
        }
        return true
    }

    private func group(_ index: Int) -> String? {
        let headings = document.outline.path(from: index).dropFirst().reversed().compactMap { above -> String? in
            document.paragraph(of: document.outline.nodes[above]).map { document.string($0.passage, $0.body) }
        }
        return headings.isEmpty ? nil : headings.joined(separator: " / ")
    }

    private func rows(of table: Table) -> [DraftAssignment] {
        let table = table.withOneTask
        return table.rows.enumerated().compactMap { number, row in
            guard let task = row.cell(.task, in: table) ?? row.cell(.target, in: table) else { return nil }
            let label = row.cell(.number, in: table).map { document.string($0) } ?? "\(number + 1)"
            var item = DraftAssignment(
                ref: [row.groupLabel, label].compactMap { $0 }.joined(separator: "."), words: document.string(task),
                sourceLine: task.line, source: task.span)
            item.group = row.heading.map { document.string($0) }
            for (cell, role) in zip(row.cells, table.roles) where !cell.isEmpty {
                if let role { item.put(role, cell, cell.indices, issued: issued, of: document) }
            }
            if item.due.kind == .none, let due = EnglishDue.find(in: task, task.indices, issued: issued, of: document) {
                item.put(due, task)
            }
            let targets = [task, row.cell(.target, in: table)].compactMap { $0 }
            for passage in targets where passage.span != task.span || passage.line == task.line {
                // The measure says again what the action says: 60 buses.
                let known = item.targets.map(\.value)
                let found = EnglishTarget.all(in: passage, passage.indices, of: document)
                item.put(found.filter { !known.contains($0.target.value) }, passage)
            }
            return item
        }
    }
}

extension DraftAssignment {
    fileprivate mutating func put(
        lead: [EnglishBodies.Name], support: [EnglishBodies.Name], _ passage: Passage, _ confidence: Double
    ) {
        func field(_ names: [EnglishBodies.Name]) -> FieldSource? {
            guard let first = names.first, let last = names.last else { return nil }
            let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
            return FieldSource(span: passage.span(range), confidence: confidence)
        }
        if let source = field(lead) { (self.lead, fields["lead"]) = (lead.map(\.shown), source) }
        if let source = field(support) { (self.support, fields["support"]) = (support.map(\.shown), source) }
    }

    fileprivate mutating func put(_ due: EnglishDue, _ passage: Passage) {
        self.due = due.due.inOneTerm
        fields["due"] = FieldSource(span: passage.span(due.range), confidence: due.confidence)
    }

    fileprivate mutating func put(_ found: [(target: DraftTarget, range: Range<Int>)], _ passage: Passage) {
        guard let first = found.first, let last = found.last else { return }
        targets += found.map(\.target)
        let span = passage.span(first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound))
        fields["targets"] = fields["targets"] ?? FieldSource(span: span, confidence: 0.75)
    }

    /// A labelled value or a table's cell.
    fileprivate mutating func put(
        _ role: ColumnRole, _ passage: Passage, _ range: Range<Int>, issued: Day?, of document: Document
    ) {
        switch role {
        case .lead:
            var range = range
            if let due = EnglishDue.find(in: passage, range, issued: issued, of: document),
                due.range.lowerBound > range.lowerBound
            {
                // "Lead: Roads Office, by 30 June 2026"
                range = passage.withoutSigns(range.lowerBound..<due.range.lowerBound)
                if self.due.kind == .none { put(due, passage) }
            }
            let names = EnglishBodies.parted(EnglishBodies.list(passage, range, of: document), passage, document)
            put(lead: names.lead, support: names.support, passage, 0.95)
        case .support: put(lead: [], support: EnglishBodies.list(passage, range, of: document), passage, 0.95)
        case .due: if let due = EnglishDue.ofCell(passage, range, issued: issued, of: document) { put(due, passage) }
        case .product:
            product = document.string(passage, range)
            fields["product"] = FieldSource(span: passage.span(range), confidence: 0.95)
        case .owner, .leader:
            people += EnglishBodies.list(passage, range, of: document).map {
                DraftPerson($0.shown, role == .owner ? .owner : .leader)
            }
            fields["people"] = FieldSource(span: passage.span(range), confidence: 0.9)
        case .weight:
            weight = Double(passage.folded(passage.withoutSigns(range)).filter { $0.isNumber || $0 == "." })
            fields["weight"] = weight.map { _ in FieldSource(span: passage.span(range), confidence: 0.9) }
        case .number, .task, .target, .unit, .note, .basis: break
        }
    }
}

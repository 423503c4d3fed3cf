import WorkCalendar

/// Assignments of an English document: its numbered or bulleted items, then its tables' rows.
struct EnglishAssignments {
    let document: Document
    var calendar: EnglishCalendar
    let people: EnglishPeople
    let subjects: EnglishSubject
    let openings: EnglishOpenings

    /// The block with which the signature begins.
    let foot: Int?

    /// Whether it is a new wording for another text: its items count without a body, which that text may name.
    let isWording: Bool

    /// Whether it tells what a meeting concluded: duties stand there as "should" and "would".
    let isConcluding: Bool

    init(_ document: Document, _ directive: DraftDirective, isWording: Bool = false) {
        self.document = document
        self.isWording = isWording
        foot = Self.foot(of: document)
        isConcluding = Self.concluding.contains { Folding.string(directive.title ?? "").contains($0) }
        calendar = EnglishCalendar(document, directive)
        people = EnglishPeople(of: document)
        subjects = EnglishSubject(
            document: document, people: people, addressees: EnglishAddressees.addressed(in: document, directive),
            issuer: directive.issuer, isMinutes: calendar.isMinutes, isConcluding: isConcluding)
        openings = EnglishOpenings(of: document, subjects)
    }

    private static let concluding = ["conclusions", "decisions of", "resolutions", "outcomes of", "record of"]

    func all() -> [DraftAssignment] {
        var found = unnumbered()
        var told: [Int?: Told] = [:]
        let whole = Set(document.outline.nodes.indices.filter { listsContents(document.outline.nodes[$0]) })
        let contents = contentsOfParagraphs
        for index in document.outline.nodes.indices {
            let node = document.outline.nodes[index]
            guard !isLabelled(index) else { continue }
            if contents.items.contains(index) { continue }
            if let parent = node.parent, whole.contains(parent) || contents.items.contains(parent) && !isSentence(node)
            {
                continue
            }
            if isCard(node), let item = cardItem(index) {
                found.append(item)
                continue
            }
            guard
                node.isLeaf || isCard(node) || node.children.allSatisfy({ isLabelled($0) }) || isWhole(node)
                    || whole.contains(index)
                    || opensBehindOrder(node)
            else { continue }
            if let item = item(index, opensContents: contents.openers.contains(node.block), after: told[node.parent]) {
                found.append(item)
                if node.marker != nil { told[node.parent] = self.told(node, item) }
            }
        }
        found += rows()
        if isWording, found.isEmpty { found = plainItems() }
        return found.sorted { $0.source.start < $1.source.start }
    }

    /// A whole sentence below an entry of a list is text of its own; a few words below it go on with the entry.
    private func isSentence(_ node: OutlineNode) -> Bool {
        document.paragraph(of: node)?.passage.endsSentence ?? false
    }

    /// Whether an item orders something of its own before it opens its list.
    ///
    /// "Within 60 days, agencies shall review their procedures. These procedures must: (a) …".
    private func opensBehindOrder(_ node: OutlineNode) -> Bool {
        guard node.marker != nil, let paragraph = document.paragraph(of: node), paragraph.passage.opensList else {
            return false
        }
        return ordersBefore(paragraph)
    }

    /// A new wording may be one sentence without numbering.
    private func plainItems() -> [DraftAssignment] {
        document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block, !paragraph.body.isEmpty else { return nil }
            return item(OutlineNode(ref: "", parent: nil, block: 0, marker: nil), paragraph, at: nil)
        }
    }

    /// - Parameter opensContents: Whether what it lists is part of its own duty.
    /// - Parameter told: Whom an item before it in its list tells, for a bare command behind it.
    private func item(_ index: Int, opensContents: Bool, after told: Told?) -> DraftAssignment? {
        let node = document.outline.nodes[index]
        guard let paragraph = document.paragraph(of: node), !isHeading(node, paragraph) else { return nil }
        let passage = paragraph.passage
        if isRecipient(index) || EnglishAddressees.isLabel(passage) { return nil }
        if passage.opensList, !opensContents, !ordersBefore(paragraph), node.children.isEmpty || !listsContents(node) {
            return nil
        }
        if EnglishMarkers.isHashed(passage), !passage.endsSentence { return nil }
        // "1.1 To inform managers of the plan" under "PURPOSE" says what the text is for.
        if passage.has("to", at: passage.skippingBlanks(paragraph.body.lowerBound)), isUnder(Self.goals, index) {
            return nil
        }
        // A question orders nothing.
        if passage.letters.last == 0x3F || !passage.letters.contains(where: \.isLatin) { return nil }
        if node.marker == nil, isUnder(Self.background, index) || isBelowFormula(index) || isClosing(index) {
            return nil
        }
        guard var item = item(node, paragraph, at: index, after: told) else { return nil }
        if item.due.kind == .none, item.targets.isEmpty, isUnderPrinciples(index) { return nil }
        if let heading = heading(over: index) {
            // "##### b. Use data standards" with its paragraph is one item, as it is where both stand on one line.
            let words = heading.withoutSigns(heading.indices)
            item.text = document.string(heading, words) + " " + item.text
            item.sourceLine = heading.line
            item.ref = node.parent.map { document.outline.nodes[$0].ref } ?? item.ref
            item.source = Span(start: heading.span(words).start, end: item.source.end)
        }
        return item
    }

    /// One unnumbered paragraph alone under a numbered heading goes by the heading's number.
    private func ref(of node: OutlineNode) -> String {
        guard node.marker == nil, let parent = node.parent, document.outline.nodes[parent].children.count == 1,
            document.outline.nodes[parent].marker?.number != nil
        else {
            return node.ref
        }
        return document.outline.nodes[parent].ref
    }

    static let asking: Phrases = ["how", "what", "why", "who", "when", "where", "which"]
    private static let binding: Phrases = ["shall", "must", "should"]
    static let ordering: Phrases = ["shall", "must", "will", "should", "to"]

    /// - Parameter index: Of the node in the outline; `nil` of a passage that is none.
    func item(
        _ node: OutlineNode, _ paragraph: Paragraph, at index: Int?, after told: Told? = nil
    ) -> DraftAssignment? {
        let passage = paragraph.passage
        let fields = EnglishLabel.fields(passage, paragraph.body)
        let end = fields.first.map(\.label.lowerBound) ?? passage.count
        let action = actionWord(passage, paragraph.body)
        let start = action?.upperBound ?? taskStart(passage, paragraph.body)
        let words = passage.withBracket(passage.withoutSigns(start..<max(start, end)))
        var item = DraftAssignment(
            ref: ref(of: node), words: document.string(passage, words), sourceLine: passage.line,
            source: passage.span(words)
        )
        if !putAction(passage, into: &item) { put(fields, passage, into: &item) }
        if let owner = actionOwner(passage, paragraph.body) { put(.lead, passage, owner, into: &item) }
        putLines(below: node, index, sharing: fields.isEmpty, into: &item)
        if isOfPersons(item), let told = subject(passage, words, node, isAction: action != nil)?.lead, !told.isEmpty,
            told.allSatisfy({ people.named(passage, $0.range) == nil })
        {
            item.lead = []
            put(lead: told, support: [], passage, 0.85, into: &item)
        }
        if item.lead.isEmpty, let subject = subject(passage, words, node, isAction: action != nil) {
            put(lead: subject.lead, support: subject.support, passage, 0.85, into: &item)
            item.people += subject.owners.map { DraftPerson($0.shown, .owner) }
            if let index { lengthen(&item, index) }
            nameInFull(&item, passage, words)
        }
        if item.lead.isEmpty, let told, isPronoun(passage, words) {
            item.lead = told.lead
            item.fields["lead"] = told.source
        }
        putBrackets(passage, words, into: &item)
        if node.marker != nil, !calendar.isMinutes {
            putEndings(passage, words, into: &item)
            putTail(passage, words, into: &item)
        }
        if item.lead.isEmpty, let index, !isTold(passage, words, node), !isSignature(passage, node),
            let above = openings.leads(above: index)
        {
            put(lead: above.names, support: [], above.passage, 0.75, into: &item)
        }
        if item.lead.isEmpty, let asked = subjects.handingIn(passage, words) {
            put(lead: asked, support: [], passage, 0.7, into: &item)
        }
        if item.lead.isEmpty, node.marker != nil, let told = subjects.commanded(passage, words), isOrder(passage, words)
        {
            put(lead: told, support: [], passage, 0.65, into: &item)
        }
        if item.lead.isEmpty, let told, isCommand(passage, words) {
            item.lead = told.lead
            item.fields["lead"] = told.source
        }
        let isNamed = isWording || !item.lead.isEmpty || !item.support.isEmpty || !item.people.isEmpty
        guard
            isNamed
                || node.marker != nil && !calendar.isMinutes
                    && (item.weight != nil || isPromised(passage, words, index))
        else { return nil }
        item.group = index.flatMap(group)
        complete(&item, passage, words)
        if item.product == nil, let index { putListed(index, passage, words, into: &item) }
        if isVoluntary(passage, words), item.due.kind == .none, item.targets.isEmpty { return nil }
        if item.due.kind == .none || isGoalYear(item), let index, let due = openings.due(above: index, calendar) {
            put(due.due, due.passage, into: &item)
        }
        return item
    }

    /// "recommend measures to restore 100,000 acres by 2030": the year is that of what is aimed at.
    private func isGoalYear(_ item: DraftAssignment) -> Bool {
        !item.targets.isEmpty && item.due.kind == .date && item.due.by?.hasSuffix("-12-31") ?? false
            && item.due.text.map { $0.utf8.count == 7 && $0.lowercased().hasPrefix("by ") } ?? false
    }

    /// "Waiting times shall fall below 20 minutes": what is promised counts, though nobody is named for it yet.
    private func isPromised(_ passage: Passage, _ words: Range<Int>, _ index: Int?) -> Bool {
        // "Reduce waiting times by a tenth" among the objectives is one of them, and no task.
        let isCommanding = !(index.map { isUnder(Self.goals, $0) } ?? false)
        return EnglishSubject.sentences(passage, words).contains { sentence in
            !passage.opens(EnglishSubject.pointing, at: sentence.lowerBound)
                && !passage.opens(EnglishSubject.sums, at: sentence.lowerBound)
                && (passage.contains(anyOf: Self.binding, in: sentence) || isCommanding && isCommand(passage, sentence))
                && (!EnglishTarget.all(in: passage, sentence, of: document).isEmpty
                    || EnglishDue.find(in: passage, sentence, calendar, of: document) != nil)
        }
    }

    private static let goals: Phrases = [
        "objective", "objectives", "goal", "goals", "aims", "vision", "principles", "purpose", "purposes",
    ]

    /// Whether a heading above has one of the words.
    private func isUnder(_ words: Phrases, _ index: Int) -> Bool {
        document.outline.path(from: index).dropFirst().contains { above in
            document.paragraph(of: document.outline.nodes[above]).map {
                $0.passage.count < 90 && (!$0.passage.endsSentence || $0.passage.count < 40)
                    && $0.passage.contains(anyOf: words, in: $0.body)
            } ?? false
        }
    }

    /// What stands below tells why, and orders nothing.
    static let background: Phrases = [
        "background", "introduction", "context", "overview", "rationale", "definitions", "about", "revocation",
        "executive summary", "foreword",
    ]

    func put(
        _ fields: [(role: ColumnRole, label: Range<Int>, value: Range<Int>)], _ passage: Passage,
        into item: inout DraftAssignment
    ) {
        for field in fields {
            put(field.role, passage, field.value, into: &item)
            if field.role == .target {
                put(EnglishTarget.all(in: passage, field.value, of: document), passage, into: &item)
            }
        }
    }

    /// The lines with labels directly behind an unnumbered item, which are no part of its own tree.
    func labelled(behind index: Int) -> [Int] {
        let nodes = document.outline.nodes
        guard nodes[index].marker == nil else { return [] }
        var end = index + 1
        while end < nodes.count, nodes[end].parent == nodes[index].parent, isLabelled(end) { end += 1 }
        return Array(index + 1..<end)
    }

    /// What the words themselves say beside who acts: by when, how much, with what result.
    private func complete(_ item: inout DraftAssignment, _ passage: Passage, _ words: Range<Int>) {
        let isTimed = item.due.kind != .none
        if item.due.kind == .none,
            let due = EnglishTarget.withoutFacts(passage, words).lazy
                .compactMap({ EnglishDue.find(in: passage, $0, calendar, of: document) }).first
                ?? EnglishDue.tail(passage, words, calendar, of: document)
        {
            put(due, passage, into: &item)
        }
        // The measure says again what the action says: 60 buses.
        let known = item.targets.map(\.value)
        let facts = EnglishTarget.facts(in: passage, words)
        let targets = EnglishTarget.all(in: passage, words, of: document).filter { found in
            !known.contains(found.target.value) && !facts.contains { $0.contains(found.range.lowerBound) }
        }
        put(targets, passage, into: &item)
        if isTimed { putTerms(passage, words, into: &item) }
        if item.product == nil, let product = EnglishProduct.find(in: passage, words) {
            item.product = document.string(passage, product)
            item.fields["product"] = FieldSource(span: passage.span(product), confidence: 0.75)
        }
    }

    private func subject(
        _ passage: Passage, _ words: Range<Int>, _ node: OutlineNode, isAction: Bool
    ) -> EnglishSubject.Parts? {
        if isAction, let told = subjects.ofAction(passage, words) { return told }
        var subjects = subjects
        // "RESOLVED that: (a) the Director would …"
        subjects.isResolved = node.marker != nil && (calendar.isMinutes || isConcluding)
        // Unnumbered text below a heading tells what is so, unless it says by when.
        subjects.isItem =
            !calendar.isMinutes
            && (node.marker != nil
                || node.parent != nil
                    && (EnglishDue.find(in: passage, words, calendar, of: document) != nil
                        || subjects.assigned(passage, words, isPlan: true) != nil))
        return subjects.find(in: passage, words)
    }

    /// A narrative below a heading, such as "The service was opened in May", orders nothing.
    private func isTold(_ passage: Passage, _ words: Range<Int>, _ node: OutlineNode) -> Bool {
        if calendar.isMinutes || isConcluding && passage.opens(Self.toldOnly, at: words.lowerBound) { return true }
        // "Schools may make use of the grant" is free to them.
        if let may = passage.first("may", in: words), may.lowerBound - words.lowerBound < 60,
            !passage.contains(anyOf: Self.binding, in: words), !isCommand(passage, words)
        {
            return subjects.handingIn(passage, words) == nil
        }
        // "There is established a Task Force" founds it.
        if passage.opens(EnglishSubject.existing, at: words.lowerBound) { return true }
        guard node.marker == nil else { return false }
        // "Expenses shall be charged to local funds": its own subject is no body, and none is meant.
        if node.parent != nil, passage.endsSentence, !isCommand(passage, words),
            passage.contains(anyOf: Self.ordering, in: words), subjects.handingIn(passage, words) == nil,
            EnglishDue.find(in: passage, words, calendar, of: document)?.due.by == nil
                || passage.contains(anyOf: ["will be provided", "shall be construed"], in: words)
        {
            return true
        }
        return passage.opens(Self.telling, at: words.lowerBound)
    }

    /// Below "Approving Authority" stand a name and an office, and nothing to be done.
    private func isSignature(_ passage: Passage, _ node: OutlineNode) -> Bool {
        node.marker == nil && passage.count <= 60 && !passage.endsSentence
            && (passage.isCapitals || EnglishBodies.isTitleAlone(passage, passage.indices)
                || EnglishPeople.isPerson(passage, passage.indices))
    }

    private static let telling: Phrases = [
        "the", "this", "these", "there", "it", "in", "a", "an", "our", "we", "no", "they", "he", "she", "as",
        "some", "many", "most", "since", "although", "while",
    ]

    /// "The Council" under "Examinations Council" is the body of the heading.
    private func lengthen(_ item: inout DraftAssignment, _ index: Int) {
        if let meant = openings.meant(for: item.lead, at: index) {
            item.lead = meant
            return
        }
        guard let short = item.lead.first,
            let above = openings.leads(above: index), above.names.count == 1, let whole = above.names.first?.shown,
            whole.count < 70, whole != short, EnglishShortNames.isShort(short, of: whole)
        else { return }
        item.lead[0] = whole
    }

    /// "Action:" before what somebody is to do, as minutes set it.
    private func actionWord(_ passage: Passage, _ body: Range<Int>) -> Range<Int>? {
        // "DIRECTION TO STAFF:" in capitals says the same.
        if let colon = passage.letters[body].prefix(32).firstIndex(of: 0x3A), colon - body.lowerBound > 4,
            (body.lowerBound..<colon).allSatisfy({ !passage[$0].isLatin || passage.capitals[$0] })
        {
            return body.lowerBound..<colon + 1
        }
        // "Action (JC): book the room"
        if let open = actionOwner(passage, body) { return body.lowerBound..<open.upperBound + 2 }
        for word in Self.actions
        where passage.has(word, at: body.lowerBound) {
            let end = body.lowerBound + word.letters.count
            if end < body.upperBound, passage[end] == 0x3A { return body.lowerBound..<end + 1 }
        }
        return nil
    }

    private static let actions: [Phrase] = [
        "action", "actions", "action point", "action required", "agreed action", "agreed", "resolved",
        "what we will do", "what will be done",
    ]

    private func group(_ index: Int) -> String? {
        let headings = document.outline.path(from: index).dropFirst().reversed().compactMap { above -> String? in
            document.paragraph(of: document.outline.nodes[above]).map { document.string($0.passage, $0.body) }
        }
        return headings.isEmpty ? nil : headings.joined(separator: " / ")
    }
}

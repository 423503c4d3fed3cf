/// Walks the outline and reads an assignment from every leaf that obliges a body.
struct VietnameseAssignments {
    let document: Document
    /// Who issued the text; does the tasks of its own plan where nobody is named.
    let issuer: String?
    /// As the text calls it.
    private let ownName: String?
    let type: DirectiveType
    let isDamaged: Bool
    /// Whether it is a new wording for another text: its items count without a body, which that text may name.
    let isWording: Bool
    private let register: BodyRegister
    let directive: DraftDirective
    let approvesProgramme: Bool
    private let isScored: Bool
    /// The year that the title plans for.
    private let planned: Int?
    /// Whom a meeting was with whose conclusions the text tells.
    private let met: String?

    init(
        _ document: Document, of directive: DraftDirective, _ register: BodyRegister, isDamaged: Bool,
        isWording: Bool = false
    ) {
        self.document = document
        self.isWording = isWording
        self.directive = directive
        approvesProgramme = directive.type == .decision && ApprovedText.isProgramme(directive.title)
        planned = UndatedDue.year(of: directive)
        met = isDamaged ? nil : MeetingNotice.partner(of: directive)
        issuer = isWording ? nil : directive.issuer
        ownName = IssuerShortName.find(issuer, in: document) ?? issuer
        type = directive.type
        self.register = register
        self.isDamaged = isDamaged
        isScored = !isDamaged && Self.isScored(document)
    }

    func assignments() -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        let headings = HeadingReader(document: document, isDamaged: isDamaged)
        var contexts: [ItemContext] = []
        var tables = document.tables[...]
        contexts.reserveCapacity(document.outline.nodes.count)
        let fields = VietnameseFields(document, isDamaged: isDamaged)
        let opening = HeadingReader(document: document, isDamaged: isDamaged).opening()
        let holders = ListedHolders(document, isDamaged: isDamaged)
        let reports = ReportTerms(document, isDamaged: isDamaged)
        let doings = GoalParagraphs(document: document, isDamaged: isDamaged)
        var leadIns = LeadIns(headings: headings)
        let siblings = HolderSiblings(document, headings)
        let charter = isDamaged ? nil : OfficeCharter(of: directive)
        // Paragraphs that were read with the goal above them.
        var told: Set<Int> = []
        // Sentences whose next ones stand below them.
        var continued: Set<Int> = []
        for (index, node) in document.outline.nodes.enumerated() {
            guard let paragraph = document.paragraph(of: node) else { continue }
            var outer = node.parent.map { contexts[$0] } ?? opening
            // A paragraph that opens with no act does not go on with the sentence above it.
            if let parent = node.parent, continued.contains(parent), !opensWithAct(paragraph) {
                outer = document.outline.nodes[parent].parent.map { contexts[$0] } ?? opening
            }
            leadIns.settle(&outer, of: node, paragraph)
            if let listed = holders.leads[index] { outer.leads = listed }
            if siblings.isHolder(node, paragraph) { outer.namesHolders = true }
            while let table = tables.first, table.block < node.block {
                found += rows(of: table, contexts: contexts, before: index)
                tables.removeFirst()
            }
            let doing = fields.isWhole(index) ? [] : doings.below(node, paragraph, in: outer)
            let isHeading =
                !fields.isWhole(index) && reports.terms[index] == nil && doing.count != 1
                && (isHeading(node, paragraph) || !doing.isEmpty)
            if !isHeading, hasSentences(node, paragraph) { continued.insert(index) }
            contexts.append(
                isHeading
                    ? headings.context(under: paragraph, in: outer)
                    : isTaskWithSteps(node, paragraph) || continued.contains(index)
                        ? headings.steps(below: paragraph, in: outer) : outer)
            if let charter, node.marker?.style == .article,
                OfficeCharter.binds(Tokens(paragraph.passage, range: paragraph.body))
            {
                contexts[index].leads = [charter.holder]
                contexts[index].isCharter = true
            }
            if isHeading && !ordersBesides(paragraph) || fields.aside.contains(index) || told.contains(index)
                || holders.aside.contains(index)
                || reports.aside.contains(index)
            {
                continue
            }
            if let child = doing.first { told.insert(child) }
            if hasTopics(node, paragraph) { told.formUnion(node.children) }
            let whole = doing.isEmpty ? paragraph : doings.joined(paragraph, doing[0])
            for part in parted(whole) {
                let own = doing.first.map { fields.under($0) } ?? []
                let behind = fields.behind[index] ?? doing.first.flatMap { fields.behind[$0] }
                let item = item(node, part, outer, fields.under(index) + own, behind)
                if let assignment = assignment(item) { found.append(assignment) }
            }
        }
        for table in tables { found += rows(of: table, contexts: contexts, before: contexts.count) }
        if isWording, found.isEmpty { found = plainItems() }
        if !isWording, found.isEmpty, document.outline.nodes.isEmpty { found = unnumberedItems() }
        if !isDamaged { ScoredBodies.settle(&found, of: directive) }
        return joined(named(found))
    }

    /// Groups as the text defines them, where the grammar parted one.
    private func joined(_ found: [DraftAssignment]) -> [DraftAssignment] {
        guard found.contains(where: { ($0.lead + $0.support).contains(DefinedGroups.parted) }) else { return found }
        let defined = DefinedGroups(document)
        return found.map { assignment in
            var assignment = assignment
            (assignment.lead, assignment.support) = (
                defined.joined(assignment.lead), defined.joined(assignment.support)
            )
            return assignment
        }
    }

    /// Bodies by the names that the text gives them.
    private func named(_ found: [DraftAssignment]) -> [DraftAssignment] {
        var register = register
        let front = FrontName(issuer)
        let names = Set(found.flatMap(\.lead))
        let longer = Self.longerNames(names)
        let centres = names.filter { $0.hasPrefix("Trung tâm ") }
        return found.map { assignment in
            var assignment = assignment
            assignment.lead = assignment.lead.map { name in
                // "Trung tâm" alone is the one that the text names.
                if name == "Trung tâm", centres.count == 1, let centre = centres.first { return centre }
                return Self.whole(name, of: longer, in: assignment.text)
            }
            assignment.support = assignment.support.map { Self.whole($0, of: longer, in: assignment.text) }
            assignment.lead = register.names(for: assignment.lead.flatMap(VietnameseBody.each))
            assignment.support = register.names(for: assignment.support.flatMap(VietnameseBody.each))
            guard let front else { return assignment }
            assignment.lead = front.written(out: assignment.lead)
            assignment.support = front.written(out: assignment.support)
            return assignment
        }
    }

    /// A name that stops short where one that leads elsewhere goes on: "Ban Thực hiện" of "Ban Thực hiện chính sách".
    private static func whole(_ name: String, of longer: [String: [String]], in text: String) -> String {
        guard let longer = longer[name] else { return name }
        let written = longer.filter { text.range(ofWord: $0) != nil }
        return written.count == 1 ? written[0] : name
    }

    /// Names of more than three words, by each shorter one that they begin with.
    private static func longerNames(_ names: Set<String>) -> [String: [String]] {
        var longer: [String: [String]] = [:]
        for name in names where name.split(separator: " ").count > 3 && !name.hasPrefix("Các ") {
            for place in name.indices where name[place] == " " {
                longer[String(name[..<place]), default: []].append(name)
            }
        }
        return longer
    }

    private func item(
        _ node: OutlineNode, _ paragraph: Paragraph, _ context: ItemContext, _ fields: [ItemField],
        _ behind: (own: [ItemField], shared: [ItemField])?
    ) -> Item {
        Item(
            node: node, paragraph: paragraph, context: context, fields: fields, fieldsBehind: behind?.own ?? [],
            sharedFields: behind?.shared ?? [], isDamaged: isDamaged, issuer: issuer)
    }

    /// A new wording may be one sentence without numbering.
    private func plainItems() -> [DraftAssignment] {
        document.blocks.enumerated().compactMap { index, block in
            guard case .paragraph(let paragraph) = block, !paragraph.body.isEmpty else { return nil }
            let node = OutlineNode(ref: "", parent: nil, block: index, marker: paragraph.marker)
            let item = Item(
                node: node, paragraph: paragraph, context: ItemContext(), fields: [], isDamaged: isDamaged)
            return ItemReader(document: document, item: item).assignment()
        }
    }

    /// A table stands under the last heading before it.
    private func rows(
        of table: (block: Int, table: Table), contexts: [ItemContext], before index: Int
    ) -> [DraftAssignment] {
        let reader = VietnameseTables(
            document: document, isDamaged: isDamaged,
            damaged: isDamaged ? DamagedCells(known: StandardNames.with(register.known), text: document.text) : nil)
        guard index > 0 else { return reader.assignments(table.table, under: ItemContext(), annex: nil).map(settled) }
        let path = document.outline.path(from: index - 1)
        let annex = path.compactMap { document.outline.nodes[$0].marker }.first { $0.style == .annex }?.label
        var context = contexts[index - 1]
        if let annex, context.group.isEmpty { context.group = [annex] }
        // The line right above may tell the day: "Ngày 1: Thứ Hai, ngày 24/8/2026".
        if !isDamaged, table.block > 0, case .paragraph(let above) = document.blocks[table.block - 1],
            let day = Phase(tokens: Tokens(above.passage, range: above.body)).due()
        {
            context.due = day
        }
        let year = annex == nil ? nil : plannedAbove(table.block)
        return reader.assignments(table.table, under: context, annex: annex).map { settled($0, in: year) }
    }

    /// "DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026": the one year that the title of an annex names, whose text plans for several.
    private func plannedAbove(_ block: Int) -> Int? {
        guard !isDamaged, planned == nil else { return nil }
        let titles = document.blocks[max(0, block - 4)..<block].compactMap { block -> Passage? in
            guard case .paragraph(let paragraph) = block, paragraph.passage.isCapitals else { return nil }
            return paragraph.passage
        }
        return titles.last.flatMap { UndatedDue.year(in: Tokens($0)) }
    }

    /// A passage with items below it, unless it is a sentence of its own with mere paragraphs below.
    private func isHeading(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        if node.marker?.style == .annex || node.marker?.style == .chapter || node.marker?.style == .part { return true }
        if node.children.isEmpty { return false }
        let arePlain = node.children.allSatisfy { document.outline.nodes[$0].marker == nil }
        let ends = paragraph.passage.letters.last
        if isWhole(node, paragraph) || isTaskWithSteps(node, paragraph) || hasTopics(node, paragraph) { return false }
        return !(arePlain && paragraph.passage.endsSentence && ends != 0x3A)
    }

    /// "Hằng tháng, Ủy ban nhân dân xã phải chi trả ngay … và có trách nhiệm:" orders one thing and lists others.
    private func ordersBesides(_ heading: Paragraph) -> Bool {
        guard !isDamaged, heading.marker?.number != nil, heading.passage.letters.last == 0x3A,
            heading.passage.contains(anyOf: ["phai", "co trach nhiem"])
        else { return false }
        let tokens = Tokens(heading.passage, range: heading.body)
        let end = tokens.count - 5
        guard tokens.has("va co trach nhiem", at: end) || tokens.has("va co nhiem vu", at: end),
            let subject = SubjectReader(tokens: tokens).subject()?.names.last
        else { return false }
        return end - subject.tokens.upperBound > 4
    }

    /// A sentence with its own subject, below which an unnumbered one opens a list of its own.
    private func isWhole(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        guard let first = node.children.first, document.outline.nodes[first].marker == nil, !isDamaged,
            paragraph.passage.endsSentence, paragraph.passage.letters.last != 0x3A
        else { return false }
        return SubjectReader(tokens: Tokens(paragraph.passage, range: paragraph.body)).subject() != nil
    }

    /// A numbered task in several sentences, the first of them something to do, with dashes below that tell more.
    private func isTaskWithSteps(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        guard !isDamaged, paragraph.marker?.number != nil, paragraph.body.count > 30, paragraph.passage.endsSentence,
            paragraph.passage.letters.last != 0x3A, paragraph.passage.letters.last != 0x3B, !node.isLeaf,
            node.children.allSatisfy({ isBullet(document.outline.nodes[$0]) })
        else { return false }
        let tokens = Tokens(paragraph.passage, range: paragraph.body)
        if Vocabulary.verbs.match(tokens, at: 0) ?? 0 > 1, hasParticulars(node) { return true }
        let parts = tokens.indices.dropFirst(4).dropLast(3).contains { index in
            tokens.sign(index) == 0x2E && tokens.isCapital(index + 1)
                && (!tokens.isNumber(index - 1) || tokens[index - 1].range.count == 4)
        }
        return parts && paragraph.body.count > 120
            && (Vocabulary.verbs.match(tokens, at: 0) ?? 0 > 1 || SubjectReader(tokens: tokens).subject() != nil)
    }

    /// "- Nguyên tắc: …", "- Biểu mẫu: …" below: the circumstances of the one task.
    private func hasParticulars(_ node: OutlineNode) -> Bool {
        node.children.contains { child in
            document.paragraph(of: document.outline.nodes[child]).map {
                FieldLabel.isParticular(Tokens($0.passage, range: $0.body))
            } ?? false
        }
    }

    /// "Tuyên truyền tiêu chuẩn, cơ cấu đại biểu, cụ thể:" above "Về tiêu chuẩn: …": what one task is about, told apart.
    private func hasTopics(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        guard !isDamaged, paragraph.passage.letters.last == 0x3A, !node.children.isEmpty else { return false }
        let tokens = Tokens(paragraph.passage, range: paragraph.body)
        guard tokens.count > 6, tokens.has("cu the", at: tokens.count - 3),
            Vocabulary.verbs.match(tokens, at: 0) ?? 0 > 1
        else { return false }
        let children = node.children.map { document.outline.nodes[$0] }
        let topics = children.count { child in
            document.paragraph(of: child).map { Tokens($0.passage, range: $0.body).has("ve", at: 0) } ?? false
        }
        return topics * 2 > children.count && children.allSatisfy { $0.isLeaf && isBullet($0) }
    }

    private func isBullet(_ node: OutlineNode) -> Bool {
        if case .bullet? = node.marker?.style { return true }
        return false
    }

    /// With a deadline that leans on the head.
    func settled(_ assignment: DraftAssignment) -> DraftAssignment { settled(assignment, in: nil) }

    private func settled(_ assignment: DraftAssignment, in year: Int?) -> DraftAssignment {
        var assignment = assignment
        UndatedDue(directive: directive, planned: year ?? planned).settle(&assignment)
        return assignment
    }

    private func assignment(_ item: Item) -> DraftAssignment? {
        if item.isFormula || tellsOfTroubles(item), !isWording { return nil }
        let reader = ItemReader(document: document, item: item)
        if item.context.isCharter, !reader.isExplicit, !OfficeCharter.opensDuty(reader.tokens) { return nil }
        var assignment = settled(reader.assignment())
        if isScored { readPoints(of: item, reader.tokens, into: &assignment) }
        if assignment.lead.isEmpty, !item.context.leads.isEmpty, !item.context.isExcluded {
            assignment.lead = item.context.leads.map(\.name)
            // Of "các sở, ngành" the item names those whom it means.
            let isTold = !assignment.support.isEmpty
            assignment.support += item.context.supports.map(\.name).filter { name in
                !assignment.support.contains(name) && !(isTold && name.hasPrefix("Các "))
            }
            let spans = item.context.leads.map(\.span)
            if let first = spans.first, let last = spans.last, first.start <= last.end {
                assignment.fields["lead"] = FieldSource(
                    span: Span(start: first.start, end: last.end), confidence: 0.85, assumed: nil)
            }
        }
        if assignment.lead.isEmpty, !item.context.isExcluded,
            item.context.isTaskSection && assignsItself
                && (reader.opensWithAct || reader.opensWithShare || reader.opensWithTime || reader.paper != nil)
                || reader.opensWithPerson, let issuer = ownName
        {
            assignment.lead = [issuer]
            assignment.fields["lead"] = FieldSource(
                span: item.span, confidence: 0.5, assumed: Assumption.issuer.rawValue)
        }
        if assignment.lead.isEmpty, !item.context.isExcluded, item.context.isTaskSection, reader.opensWithAct, let met {
            assignment.lead = [met]
            assignment.fields["lead"] = FieldSource(
                span: item.span, confidence: 0.4, assumed: Assumption.issuer.rawValue)
        }
        // The dated task of a plan is its issuer's, though it opens with no act that is known.
        if assignment.lead.isEmpty, !item.context.isExcluded, assignsItself, let issuer = ownName,
            isTimed(assignment, item)
        {
            assignment.lead = [issuer]
            assignment.fields["lead"] = FieldSource(
                span: item.span, confidence: 0.4, assumed: Assumption.issuer.rawValue)
        }
        if assignment.lead.isEmpty, !item.context.isExcluded, assignsItself, let issuer = ownName,
            isCounted(assignment, item)
        {
            assignment.lead = [issuer]
            assignment.fields["lead"] = FieldSource(
                span: item.span, confidence: 0.4, assumed: Assumption.issuer.rawValue)
        }
        // So are those of a plan that a committee approves; a minister's or the Prime Minister's are the offices' below.
        if assignment.lead.isEmpty, !item.context.isExcluded, type == .decision, isApproved(item), reader.opensWithAct,
            let issuer, Self.isCommittee(issuer)
        {
            assignment.lead = [issuer]
            assignment.fields["lead"] = FieldSource(
                span: item.span, confidence: 0.4, assumed: Assumption.issuer.rawValue)
        }
        if isWording { return assignment }
        if item.context.isExcluded, assignment.lead.isEmpty || !reader.isExplicit { return nil }
        let isOrdered = isTimed(assignment, item) || isApproved(item) && reader.opensWithAct
        return assignment.lead.isEmpty && !isOrdered && assignment.weight == nil ? nil : assignment
    }
}

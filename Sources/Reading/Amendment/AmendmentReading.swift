/// A text that orders changes of others: the orders, and the text without the wordings that belong to those others.
struct AmendmentReading {
    /// Without the new wordings, whose numbering is the amended text's own.
    let document: Document
    private let orders: [AmendingOrder]
    private let items: [[DraftAssignment]]
    private let language: DraftLanguage
    private let head: DraftDirective

    /// `nil` for a text that amends nothing.
    init?(of whole: Document, by grammar: some Grammar, head: DraftDirective) {
        let isAmending = whole.blocks.contains { block in
            if case .paragraph(let paragraph) = block { grammar.mayAmend(paragraph) } else { false }
        }
        guard isAmending else { return nil }
        let quotations = Quotations(whole) { grammar.mayAmend($0) }
        let found = grammar.amendingOrders(in: whole, quotations, of: head)
        guard !found.isEmpty else { return nil }
        orders = Self.withWordings(Self.nested(found, in: whole), quotations, in: whole)
        document = whole.settingAside(Self.wordingLines(of: orders, in: whole))
        language = grammar.language
        self.head = head
        items = orders.map { order in
            guard let wording = order.wording else { return [] }
            let part = Document(whole.source.part(wording), grammar: grammar, lexicon: whole.lexicon, isPart: true)
            let line = whole.text.line(at: wording.start)
            return grammar.items(of: part, in: whole, of: head).map { $0.moved(by: wording.start, lines: line - 1) }
        }
    }

    // MARK: Wordings

    /// An order such as "Sửa đổi Mục III như sau:" above orders of its own only says where these stand.
    private static func nested(_ orders: [AmendingOrder], in whole: Document) -> [AmendingOrder] {
        let byBlock = Dictionary(orders.map { ($0.block, $0) }, uniquingKeysWith: { first, _ in first })
        var outer: (path: ProvisionPath, style: Marker.Style?)?
        return orders.compactMap { order in
            guard case .paragraph(let own) = whole.blocks[order.block] else { return order }
            if let above = outer, own.marker?.style == above.style { outer = nil }
            if order.isOpen(in: whole), let next = byBlock[order.block + 1], let path = order.paths.first,
                case .paragraph(let below) = whole.blocks[next.block], below.marker?.style != own.marker?.style
            {
                outer = (path, own.marker?.style)
                return nil
            }
            guard let above = outer else { return order }
            var order = order
            order.paths = order.paths.map { path in
                var path = path
                if path.labels.first != above.path.labels.first { path.labels = above.path.labels + path.labels }
                return path
            }
            return order
        }
    }

    /// A wording in quotation marks on a line of its own; without marks what stands below, down to the next order or
    /// the next passage of its own numbering.
    private static func withWordings(_ orders: [AmendingOrder], _ quotations: Quotations, in whole: Document)
        -> [AmendingOrder]
    {
        let openers = Set(orders.map(\.block))
        return orders.map { order in
            var order = order
            if let annex = order.annex {
                order.wording = whole.annex(annex, behind: order.block)
                return order
            }
            guard order.isOpen(in: whole), case .paragraph(let own) = whole.blocks[order.block] else { return order }
            if let below = quotations.opening(in: order.block + 1).first, below.letters.lowerBound == 0 {
                order.wording = below.inner
                return order
            }
            order.wording = plainWording(below: order, own, openers, in: whole)
            order.confidence = min(order.confidence, 0.65)
            return order
        }
    }

    private static func plainWording(
        below order: AmendingOrder, _ own: Paragraph, _ openers: Set<Int>, in whole: Document
    ) -> Span? {
        var span: Span?
        for index in whole.blocks.indices.dropFirst(order.block + 1) {
            guard !openers.contains(index), let next = whole.span(ofBlock: index) else { break }
            if case .paragraph(let paragraph) = whole.blocks[index] {
                if paragraph.opensPart || paragraph.marker?.style == .article { break }
                if let style = own.marker?.style, paragraph.marker?.style == style, span != nil { break }
            }
            span = Span(start: span?.start ?? next.start, end: next.end)
        }
        return span
    }

    /// The lines that begin within a wording, those of the paragraph that orders it not among them.
    private static func wordingLines(of orders: [AmendingOrder], in whole: Document) -> Set<Int> {
        var lines: Set<Int> = []
        var own: Set<Int> = []
        for order in orders {
            if case .paragraph(let paragraph) = whole.blocks[order.block] { own.formUnion(paragraph.passage.lines) }
            guard let wording = order.wording else { continue }
            let first = whole.text.line(at: wording.start),
                last = whole.text.line(at: max(wording.start, wording.end - 1))
            if first <= last { lines.formUnion(first...last) }
        }
        return lines.subtracting(own)
    }

    // MARK: The draft

    /// The draft without what was read of the orders themselves, which oblige nobody by their own words.
    func withoutOrders(_ draft: Draft) -> Draft {
        var draft = draft
        func isOrdered(_ span: Span) -> Bool {
            orders.contains { order in
                let end = max(order.source.end, order.wording?.end ?? 0)
                return order.source.start <= span.start && span.start < end
            }
        }
        draft.assignments.removeAll { isOrdered($0.source) }
        draft.reporting.removeAll { $0.source.map(isOrdered) ?? false }
        return draft
    }

    /// The draft with its amendments and the items of their new wordings, in the order of the text.
    func completing(_ draft: Draft) -> Draft {
        var draft = draft
        let refs = Dictionary(
            document.outline.nodes.compactMap { node in document.paragraph(of: node).map { ($0.passage.line, node.ref) }
            },
            uniquingKeysWith: { first, _ in first })
        var taken = TakenRefs(draft.assignments.map(\.ref))
        for (order, found) in zip(orders, items) {
            let ref = refs[order.line] ?? "-"
            var named: [DraftAssignment] = []
            for (place, item) in found.enumerated() {
                var item = item
                let own = item.ref.isEmpty || item.ref.hasPrefix("-") ? String(place + 1) : item.ref
                item.ref = taken.take(ref + "/" + own)
                named.append(item)
            }
            draft.assignments += named
            draft.amendments += amendments(of: order, ref: ref, zip(named, found.map(\.ref)).map { ($0.ref, $1) })
        }
        draft.assignments.sort { $0.source.start < $1.source.start }
        return draft
    }

    /// One for each amended passage; of a wording for several passages each gets the items of its own number.
    private func amendments(of order: AmendingOrder, ref: String, _ items: [(ref: String, own: String)])
        -> [DraftAmendment]
    {
        let paths = order.paths.isEmpty ? [ProvisionPath(labels: [])] : order.paths
        var left = items
        let shares = paths.map { path -> [String] in
            guard paths.count > 1, let label = path.labels.last else { return [] }
            let own = left.filter { $0.own.split(separator: ".").first.map(String.init) == label }
            left.removeAll { item in own.contains { $0.ref == item.ref } }
            return own.map(\.ref)
        }
        return zip(paths, shares).enumerated().map { place, share in
            let (path, own) = share
            var amendment = DraftAmendment(
                ref: ref, verb: order.verb, amended: order.amended ?? DraftCitation(), path: path.labels,
                provision: path.words, items: own + (place == 0 ? left.map(\.ref) : []), words: order.words?.change,
                due: nil, lead: order.lead?.names ?? [], support: order.support?.names ?? [], sourceLine: order.line,
                source: Span(start: order.source.start, end: max(order.source.end, order.wording?.end ?? 0)),
                fields: [:])
            amendment.fields["verb"] = FieldSource(span: order.source, confidence: order.confidence)
            if let span = path.span { amendment.fields["provision"] = FieldSource(span: span, confidence: 0.9) }
            if let span = order.wording { amendment.fields["wording"] = FieldSource(span: span, confidence: 0.9) }
            if let words = order.words { amendment.fields["words"] = FieldSource(span: words.span, confidence: 0.9) }
            if let lead = order.lead { amendment.fields["lead"] = FieldSource(span: lead.span, confidence: 0.85) }
            if let support = order.support {
                amendment.fields["support"] = FieldSource(span: support.span, confidence: 0.85)
            }
            if let term = order.term {
                let due = Reader.due(in: term.words, of: head, language: language)
                amendment.due = due ?? DraftDue(kind: .guidance, text: term.words)
                amendment.fields["due"] = FieldSource(span: term.span, confidence: due == nil ? 0.4 : 0.85)
            }
            return amendment
        }
    }
}

extension AmendingOrder {
    /// Whether it ends in a colon that waits for a new wording.
    fileprivate func isOpen(in document: Document) -> Bool {
        guard wording == nil, words == nil, verb == .changed || verb == .added,
            case .paragraph(let own) = document.blocks[block]
        else { return false }
        return own.passage.letters.last == 0x3A
    }
}

extension Document {
    /// What stands below the heading of an annex, down to the next; below the first where no number is given.
    fileprivate func annex(_ number: String, behind block: Int) -> Span? {
        let headings = blocks.dropFirst(block + 1).compactMap { block -> Paragraph? in
            guard case .paragraph(let paragraph) = block, paragraph.marker?.style == .annex else { return nil }
            return paragraph
        }
        guard
            let place = headings.firstIndex(where: {
                Folding.string($0.marker?.label ?? "").hasSuffix(Folding.string(number))
            })
        else { return nil }
        let next = number.isEmpty ? nil : headings.dropFirst(place + 1).first
        let end = next?.passage.span.start ?? text.bytes.count
        let start = headings[place].passage.span.end
        return start < end ? Span(start: start, end: end) : nil
    }

    func span(ofBlock index: Int) -> Span? {
        switch blocks[index] {
        case .paragraph(let paragraph): return paragraph.passage.isEmpty ? nil : paragraph.passage.span
        case .table(let table):
            let cells = table.rows.flatMap(\.cells).filter { !$0.isEmpty }.map(\.span)
            guard let first = cells.map(\.start).min(), let last = cells.map(\.end).max() else { return nil }
            return Span(start: first, end: last)
        }
    }
}

extension WorkingText {
    /// The 1-based line that holds a byte.
    func line(at byte: Int) -> Int {
        var (low, high) = (0, lines.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(starts[lines[middle].full.lowerBound]) <= byte { low = middle } else { high = middle - 1 }
        }
        return lines.isEmpty ? 1 : lines[low].number
    }
}

extension Source {
    /// A stretch of the text as a source of its own, with the declared tables that lie in it.
    fileprivate func part(_ span: Span) -> Source {
        let bytes = Array(text.utf8)[span.start..<span.end]
        let inside = tables.filter { table in
            table.rows.joined().allSatisfy { $0.span.start >= span.start && $0.span.end <= span.end }
        }
        let moved = inside.map { table in
            SourceTable(
                rows: table.rows.map { row in
                    row.map { cell in
                        SourceTable.Cell(
                            span: Span(start: cell.span.start - span.start, end: cell.span.end - span.start),
                            columns: cell.columns, rows: cell.rows)
                    }
                }, headerRows: table.headerRows)
        }
        return Source(name: name, text: String(decoding: bytes, as: UTF8.self), tables: moved)
    }
}

extension DraftAssignment {
    /// The same with its places counted from another start.
    fileprivate func moved(by bytes: Int, lines: Int) -> DraftAssignment {
        var item = self
        item.sourceLine += lines
        item.source = source.moved(by: bytes)
        item.fields = fields.mapValues {
            FieldSource(span: $0.span.moved(by: bytes), confidence: $0.confidence, assumed: $0.assumed)
        }
        return item
    }
}

extension Span {
    fileprivate func moved(by bytes: Int) -> Span { Span(start: start + bytes, end: end + bytes) }
}

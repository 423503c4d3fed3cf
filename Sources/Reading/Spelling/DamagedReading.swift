/// Reads a text whose letters a scan changed: its likely spelling instead of its words, so that the grammar's words are found.
///
/// Tables that lost their lines are read from the words as they stand, by a reader of their own. What is told is told of the
/// text as it stands: every place, and the words of title and tasks with the likely spelling beside them.
struct DamagedReading {
    let source: Source
    /// The reading of the words as they stand, where it found tables, and the lines that these take.
    let plain: Draft?
    let tables: [ClosedRange<Int>]

    private let restored: RestoredText

    init(_ source: Source, plain: Draft?, tables: [ClosedRange<Int>]) {
        (self.source, self.plain, self.tables) = (source, plain, tables)
        restored = RestoredText(source.text, by: .vietnamese)
    }

    /// What is to be read in its stead.
    var spelled: Source { Source(name: source.name, text: restored.text) }

    /// - Parameter read: The reading of `spelled`.
    func draft(of read: Draft) -> Draft {
        var draft = read
        settle(&draft.directive)
        for index in draft.assignments.indices { settle(&draft.assignments[index]) }
        for index in draft.provisions.indices {
            draft.provisions[index].source = origin(draft.provisions[index].source)
        }
        for index in draft.reporting.indices {
            draft.reporting[index].source = draft.reporting[index].source.map(origin)
        }
        for index in draft.amendments.indices { settle(&draft.amendments[index]) }
        for index in draft.findings.indices { draft.findings[index].source = draft.findings[index].source.map(origin) }
        if let plain { takeTables(of: plain, into: &draft) }
        return draft
    }

    private func origin(_ span: Span) -> Span { restored.origin(of: span) }

    private func settle(_ directive: inout DraftDirective) {
        if let title = directive.title, let field = directive.fields["title"], restored.isChanged(field.span) {
            directive.title = restored.seen(title, in: field.span)
            directive.restored = title
        }
        directive.fields = settled(directive.fields)
        for index in directive.basis.indices {
            directive.basis[index].source = directive.basis[index].source.map(origin)
        }
    }

    private func settle(_ item: inout DraftAssignment) {
        let text = item.text
        if restored.isChanged(item.source) {
            let seen = restored.seen(text, in: item.source)
            if seen != text { (item.text, item.restored) = (seen, text) }
        }
        item.source = origin(item.source)
        item.fields = settled(item.fields)
    }

    private func settle(_ amendment: inout DraftAmendment) {
        amendment.source = origin(amendment.source)
        amendment.amended.source = amendment.amended.source.map(origin)
        amendment.fields = settled(amendment.fields)
    }

    /// At their places in the text as it stands, less sure, and marked where their words were restored.
    private func settled(_ fields: [String: FieldSource]) -> [String: FieldSource] {
        Dictionary(
            uniqueKeysWithValues: fields.map { name, field in
                // A day is its figures, whatever became of the words around them.
                let isChanged =
                    Self.figures.contains(name) ? restored.hasOtherFigures(field.span) : restored.isChanged(field.span)
                let assumed = field.assumed ?? (isChanged ? Assumption.spelling.rawValue : nil)
                let source = FieldSource(
                    span: origin(field.span), confidence: min(field.confidence, 0.8), assumed: assumed)
                return (name, source)
            })
    }

    private static let figures: Set<String> = ["number", "issued", "due", "targets", "weight"]

    /// The rows of tables, and what was found in them, from the reading of the words as they stand.
    private func takeTables(of plain: Draft, into draft: inout Draft) {
        func isInTable(_ line: Int) -> Bool { tables.contains { $0.contains(line) } }
        draft.assignments.removeAll { isInTable($0.sourceLine) }
        draft.assignments += plain.assignments.filter { isInTable($0.sourceLine) }.map(Self.spelled)
        draft.assignments.sort { $0.source.start < $1.source.start }
        draft.assignments.tellApart()
        draft.findings.removeAll { $0.line.map(isInTable) ?? false }
        draft.findings += plain.findings.filter { $0.line.map(isInTable) ?? false }
        draft.findings.sort { $0.line ?? 0 < $1.line ?? 0 }
    }

    /// A row's names in their likely spelling, without the strokes of the table's lines around them.
    private static func spelled(_ row: DraftAssignment) -> DraftAssignment {
        func written(_ names: [String]) -> [String] {
            Spelling.vietnamese.restored(names.map(bare)).filter { $0.contains(where: \.isLetter) }
        }
        var row = row
        let (lead, support, product) = (written(row.lead), written(row.support), row.product.map { written([$0]) })
        for (field, isSame) in [
            ("lead", lead == row.lead), ("support", support == row.support),
            ("product", product.map { $0 == [row.product] } ?? true),
        ] where !isSame {
            row.fields[field]?.assumed = Assumption.spelling.rawValue
        }
        (row.lead, row.support, row.product) = (lead, support, product?.first)
        return row
    }

    private static func bare(_ name: String) -> String {
        let start = name.firstIndex { $0.isLetter || $0.isNumber } ?? name.endIndex
        let end = name.lastIndex { $0.isLetter || $0.isNumber || $0 == ")" } ?? name.startIndex
        return start <= end && start < name.endIndex ? String(name[start...end]) : ""
    }
}

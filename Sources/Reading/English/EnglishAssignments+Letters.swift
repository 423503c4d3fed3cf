/// Columns named by bodies, whose cells say by one letter what part each has in the work.
extension EnglishAssignments {
    /// "R" for who does it, "A" for who answers for it, "C" for who is consulted; who is only informed has no part.
    func putLetters(_ row: TableRow, of table: Table, into item: inout DraftAssignment) {
        guard item.lead.isEmpty, table.header.count == row.cells.count else { return }
        var parts: [Letter: [EnglishBodies.Name]] = [:]
        for (column, cell) in row.cells.enumerated() where table.roles[column] == nil && !cell.isEmpty {
            guard cell.count <= 3, cell.letters.allSatisfy({ Self.racing.contains($0) || !$0.isLatin }),
                let letter = cell.letters.first(where: { Self.racing.contains($0) })
            else { continue }
            let header = table.header[column]
            guard !header.isEmpty else { continue }
            parts[letter, default: []].append(.init(shown: document.string(header), range: header.indices))
        }
        guard let acting = parts[0x72] ?? parts[0x61], let first = table.header.first else { return }
        let helping = (parts[0x73] ?? []) + (parts[0x63] ?? [])
        item.lead = acting.map(\.shown)
        item.support = helping.map(\.shown)
        item.fields["lead"] = FieldSource(span: first.span, confidence: 0.85)
        if !helping.isEmpty { item.fields["support"] = FieldSource(span: first.span, confidence: 0.75) }
    }

    /// Responsible, accountable, supporting, consulted, informed.
    private static let racing: Set<Letter> = [0x72, 0x61, 0x73, 0x63, 0x69]
}

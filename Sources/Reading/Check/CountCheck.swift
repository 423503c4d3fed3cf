/// Counts that the text states of itself, against what it holds.
enum CountCheck {
    static func findings(_ draft: Draft, _ document: Document) -> [Finding] {
        let inTable = tableLines(document)
        let rows = draft.assignments.filter { $0.weight != nil || inTable.contains($0.sourceLine) }
        let counted = Counted(
            groups: rows.isEmpty ? nil : groups(of: rows), rows: rows.isEmpty ? draft.assignments.count : rows.count,
            others: others(draft, document), isTable: !rows.isEmpty)
        guard counted.rows > 0 else { return [] }
        let own = Set(draft.assignments.map(\.sourceLine))
        return StatedCounts.sentences(of: document, in: draft.language).compactMap { sentence in
            // An item that speaks of three tasks speaks of its own, not of the document's.
            guard !own.contains(sentence.line) else { return nil }
            let wrong = sentence.counts.filter { !counted.agrees(with: $0) }
            guard !wrong.isEmpty else { return nil }
            return Finding(
                "count-mismatch", counted.isTable ? .warning : .note,
                line: ChineseTables.line(of: sentence.source.start, document.text), source: sentence.source,
                .countMismatch(
                    stated: sentence.counts.map(\.words), groups: counted.groups, rows: counted.rows,
                    isTable: counted.isTable),
                in: draft.language)
        }
    }

    struct Counted {
        /// Of the table's rows; `nil` where there is no table.
        var groups: Int?
        var rows: Int
        /// Counts of other levels that a sentence may mean.
        var others: Set<Int>
        var isTable: Bool

        func agrees(with count: StatedCounts.Count) -> Bool {
            if count.isOfGroups { return groups == nil || groups == count.number || others.contains(count.number) }
            return rows == count.number || (!isTable && others.contains(count.number))
        }
    }

    /// The lines between the first and the last of each table, however it was read.
    private static func tableLines(_ document: Document) -> Set<Int> {
        var lines: Set<Int> = []
        for (_, table) in document.tables {
            guard let last = table.rows.last?.cells.last(where: { !$0.isEmpty }) else { continue }
            lines.formUnion(table.line...max(table.line, last.lines.last ?? 0))
        }
        return lines
    }

    private static func groups(of rows: [DraftAssignment]) -> Int {
        var (count, last) = (0, String?.none)
        for row in rows where row.group != nil && row.group != last {
            count += 1
            last = row.group
        }
        return count
    }

    /// How many sections, items and assignments there are on each level.
    private static func others(_ draft: Draft, _ document: Document) -> Set<Int> {
        var byStyle: [Marker.Style: Int] = [:]
        for node in document.outline.nodes { if let marker = node.marker { byStyle[marker.style, default: 0] += 1 } }
        let leaves = document.outline.nodes.count { $0.isLeaf && $0.marker != nil }
        return Set(byStyle.values).union([leaves, draft.assignments.count])
    }
}

/// A field that a person set because the reader had found nothing, or something else.
public struct FieldCorrection: Sendable, Equatable {
    public let role: RoleWord.Role
    /// What was set, as the text writes it: a name, a term.
    public let words: String
    /// The words of the assignment it belongs to.
    public let near: Span

    public init(_ role: RoleWord.Role, _ words: String, near: Span) {
        (self.role, self.words, self.near) = (role, words, near)
    }
}

extension Reader {
    /// The role words that corrections of one document teach: those that stand over or before what was set, at two
    /// assignments or more and never for another role, and that the grammar does not read so by itself.
    public static func roleWords(
        from corrections: [FieldCorrection], in source: Source, language: DraftLanguage
    ) -> [RoleWord] {
        guard corrections.count >= 2 else { return [] }
        return learned(corrections, source, grammar(for: language))
    }

    private static func learned(
        _ corrections: [FieldCorrection], _ source: Source, _ grammar: some Grammar
    ) -> [RoleWord] {
        let document = Document(source, grammar: grammar)
        var seen: [String: [(role: RoleWord.Role, words: String)]] = [:]
        for correction in corrections {
            guard let label = LabelFinder(document).label(of: correction), label.count <= RoleWord.longest else {
                continue
            }
            let words = document.string(label)
            seen[RoleWords.folded(words), default: []].append((correction.role, words))
        }
        return seen.compactMap { folded, found in
            guard let first = found.first, found.count >= 2, found.allSatisfy({ $0.role == first.role }),
                !folded.isEmpty
            else { return nil }
            let header = Document(Source(name: "", text: first.words), grammar: grammar).text
            let isKnown =
                grammar.role(ofColumn: Passage(header, lines: header.lines)) == first.role.column
            return isKnown ? nil : RoleWord(first.words, first.role)
        }.sorted { $0.folded < $1.folded }
    }
}

/// Finds the words that say what a corrected field is.
private struct LabelFinder {
    let document: Document

    init(_ document: Document) { self.document = document }

    /// The header over the cell that holds the words, or what stands before a colon in front of them.
    func label(of correction: FieldCorrection) -> Passage? {
        let wanted = Phrase(correction.words)
        guard !wanted.letters.isEmpty else { return nil }
        for (_, table) in document.tables {
            guard let row = table.rows.first(where: { $0.cells.contains { $0.touches(correction.near) } }) else {
                continue
            }
            for (column, cell) in row.cells.enumerated() where cell.contains(wanted) {
                return table.header.indices.contains(column) && !table.header[column].isEmpty
                    ? table.header[column] : nil
            }
        }
        for block in document.blocks {
            guard case .paragraph(let paragraph) = block, paragraph.passage.follows(correction.near) else { continue }
            if let value = paragraph.passage.first(wanted), let label = label(before: value, in: paragraph.passage) {
                return label
            }
        }
        return nil
    }

    private func label(before value: Range<Int>, in passage: Passage) -> Passage? {
        var colon = value.lowerBound - 1
        while colon >= 0, passage[colon].isSpace { colon -= 1 }
        guard colon > 0, passage[colon] == 0x3A else { return nil }
        let ends: Set<Letter> = [0x3B, 0x2E, 0x2C, 0x28, 0x3002, 0x2B, 0x2022, 0x3A]
        var start = colon
        while start > 0, !ends.contains(passage[start - 1]) { start -= 1 }
        var words = passage.trimmed(start..<colon)
        while let first = words.first, !passage[first].isWord, !passage[first].isEastAsian {
            words = words.dropFirst()
        }
        return words.isEmpty ? nil : Passage(passage, range: words)
    }
}

extension Passage {
    fileprivate func touches(_ span: Span) -> Bool {
        !isEmpty && self.span.start < span.end && span.start < self.span.end
    }

    /// Whether it is the assignment's own paragraph or stands a few lines below it.
    fileprivate func follows(_ span: Span) -> Bool {
        !isEmpty && self.span.end > span.start && self.span.start < span.end + 600
    }
}

/// Reads fields behind role words that people taught: "Đầu mối: Phòng Kinh tế; …".
///
/// Only where the grammar read nothing: what it knows by itself goes before.
struct TaughtLabels {
    let document: Document
    let language: DraftLanguage
    let directive: DraftDirective

    func fill(_ assignments: inout [DraftAssignment]) {
        guard !document.roleWords.all.isEmpty, !assignments.isEmpty else { return }
        let order = assignments.indices.sorted { assignments[$0].source.start < assignments[$1].source.start }
        for block in document.blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            for found in labels(in: paragraph.passage) {
                let start = paragraph.passage.span(found.value).start
                guard let index = order.last(where: { assignments[$0].source.start <= start }) else { continue }
                put(paragraph.passage, found.value, as: found.role, into: &assignments[index])
            }
        }
    }

    private func labels(in passage: Passage) -> [(role: RoleWord.Role, value: Range<Int>)] {
        document.roleWords.all.compactMap { word in
            guard let label = passage.first(word.phrase), opens(passage, at: label.lowerBound) else { return nil }
            var colon = label.upperBound
            while colon < passage.count, passage[colon].isSpace { colon += 1 }
            guard colon < passage.count, passage[colon] == 0x3A else { return nil }
            let value = passage.trimmed((colon + 1)..<end(passage, after: colon + 1))
            return value.isEmpty ? nil : (word.role, value)
        }
    }

    /// A label begins its paragraph, or follows a mark that ends what stands before it.
    private func opens(_ passage: Passage, at index: Int) -> Bool {
        var before = index - 1
        while before >= 0, passage[before].isSpace { before -= 1 }
        return before < 0 || !passage[before].isWord
    }

    private func end(_ passage: Passage, after start: Int) -> Int {
        let ends: Set<Letter> = [0x3B, 0x29, 0x3002]
        for index in start..<passage.count {
            if ends.contains(passage[index]) { return index }
            if passage[index] == 0x2E, index + 1 == passage.count || passage[index + 1].isSpace { return index }
        }
        return passage.count
    }

    private func put(_ passage: Passage, _ range: Range<Int>, as role: RoleWord.Role, into item: inout DraftAssignment)
    {
        guard item.fields[role.rawValue] == nil else { return }
        switch role {
        case .lead: item.lead = names(passage, range)
        case .support: item.support = names(passage, range)
        case .product: item.product = document.string(passage, range)
        case .due:
            let words = document.string(passage, range)
            guard let due = Reader.due(in: words, of: directive, language: language) else { return }
            item.due = due
        }
        item.fields[role.rawValue] = FieldSource(span: passage.span(range), confidence: 0.85)
    }

    private func names(_ passage: Passage, _ range: Range<Int>) -> [String] {
        var names: [String] = []
        var start = range.lowerBound
        for index in range where passage[index] == 0x2C || passage[index] == 0x3001 {
            names.append(document.string(passage, start..<index))
            start = index + 1
        }
        return (names + [document.string(passage, start..<range.upperBound)]).filter { !$0.isEmpty }
    }
}

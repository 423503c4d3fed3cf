/// What brackets at an item tell beside its words: "(20 points; Assessment Unit)", "(Legal Unit, by 1 June 2026)".
extension EnglishAssignments {
    /// The points of the first bracket that gives some; of a bracket that ends the item also who answers and by when.
    func putBrackets(_ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        var index = words.lowerBound
        while let open = passage.letters[index..<words.upperBound].firstIndex(of: 0x28),
            let close = passage.letters[open..<words.upperBound].firstIndex(of: 0x29)
        {
            let isLast = passage.withoutSigns(close..<words.upperBound).isEmpty
            let signs = passage.letters[open + 1..<close].indices.filter { [0x3B, 0x2C].contains(passage[$0]) }
            for (start, end) in zip([open + 1] + signs.map { $0 + 1 }, signs + [close]) where start < end {
                let part = passage.withoutSigns(start..<end)
                if !part.isEmpty { put(part, isLast: isLast, passage, into: &item) }
            }
            index = close + 1
        }
    }

    private func put(_ part: Range<Int>, isLast: Bool, _ passage: Passage, into item: inout DraftAssignment) {
        if let points = points(passage, part) {
            guard item.weight == nil else { return }
            item.weight = points
            item.fields["weight"] = FieldSource(span: passage.span(part), confidence: 0.9)
        } else if isLast, item.lead.isEmpty, EnglishBodies.isActor(passage, part) {
            put(lead: EnglishBodies.list(passage, part, of: document), support: [], passage, 0.85, into: &item)
        } else if isLast, item.due.kind == .none,
            let due = EnglishDue.find(in: passage, part, calendar, of: document)
        {
            put(due, passage, into: &item)
        }
    }

    /// The number before "points" or "marks".
    private func points(_ passage: Passage, _ part: Range<Int>) -> Double? {
        guard passage.contains(anyOf: Self.units, in: part),
            let start = part.first(where: { passage[$0].isDigit }), start - part.lowerBound <= 12
        else { return nil }
        let end = passage.letters[start..<part.upperBound].firstIndex { !$0.isDigit && $0 != 0x2E } ?? part.upperBound
        return Double(passage.folded(start..<end))
    }

    private static let units: Phrases = ["points", "point", "pts", "marks", "mark"]
}

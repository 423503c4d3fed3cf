extension VietnameseAssignments {
    /// What a notice or a letter without any numbering orders: each clause that names who acts.
    ///
    /// "Ủy ban nhân dân các xã có trách nhiệm …; thủ trưởng các đơn vị chỉ đạo …": without numbers, a new one who acts
    /// begins a new task. Clauses that name nobody go on with the one before them.
    func unnumberedItems() -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        for (index, block) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = block, !paragraph.passage.isCapitals else { continue }
            let tokens = Tokens(paragraph.passage, isDamaged: isDamaged)
            guard tokens.count >= 12, !tokens.has("kinh gui", at: 0) else { continue }
            for clause in clauses(tokens) {
                var own = paragraph
                own.passage = Passage(paragraph.passage, range: tokens.letters(clause))
                let node = OutlineNode(ref: "\(found.count + 1)", parent: nil, block: index, marker: nil)
                let item = Item(
                    node: node, paragraph: own, context: ItemContext(), fields: [], isDamaged: isDamaged,
                    issuer: issuer)
                if item.isFormula { continue }
                let assignment = settled(ItemReader(document: document, item: item).assignment())
                if !assignment.lead.isEmpty { found.append(assignment) }
            }
        }
        return found
    }

    /// From one who acts to the next; none where nobody does.
    private func clauses(_ tokens: Tokens) -> [Range<Int>] {
        let openings = tokens.indices.filter { index in
            guard index > 0 else { return true }
            return tokens.sign(index - 1) == 0x3B
                || tokens.sign(index - 1) == 0x2E && tokens.isCapital(index) && !tokens.isNumber(index - 2)
        }
        var starts: [Int] = []
        // Names of those who act may stand on both sides of a semicolon.
        var named = 0
        for opening in openings where opening >= named {
            let end = min(tokens.count, opening + 120)
            let words = Tokens(tokens.passage, range: tokens.letters(opening..<end), isDamaged: isDamaged)
            let reader = SubjectReader(tokens: words)
            guard let last = (reader.asked(by: issuer) ?? reader.subject())?.names.last else { continue }
            named = opening + last.tokens.upperBound
            starts.append(opening)
        }
        return zip(starts, starts.dropFirst() + [tokens.count]).map { $0..<max($0 + 1, $1) }
    }
}

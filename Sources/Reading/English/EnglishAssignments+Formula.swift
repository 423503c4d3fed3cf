/// The formula with which an order ends, and what stands below it, order nothing.
extension EnglishAssignments {
    /// Whether the unnumbered node is such a formula ("DONE in the City of …, this 23rd day of March") or stands near below one.
    func isBelowFormula(_ index: Int) -> Bool {
        let node = document.outline.nodes[index]
        guard node.marker == nil, let parent = node.parent else { return false }
        let siblings = document.outline.nodes[parent].children
        let place = siblings.partitioningIndex { $0 >= index }
        return siblings[max(0, place - 12)...place].contains { sibling in
            guard document.outline.nodes[sibling].marker == nil,
                let words = document.paragraph(of: document.outline.nodes[sibling])?.passage
            else { return false }
            return Self.formulas.contains(where: words.hasPrefix) && words.contains("day of", in: words.indices)
        }
    }

    private static let formulas: [Phrase] = [
        "done in", "done at", "done this", "given under", "given at", "signed this", "signed at", "in witness whereof",
        "passed and adopted", "approved this", "executed this",
    ]
}

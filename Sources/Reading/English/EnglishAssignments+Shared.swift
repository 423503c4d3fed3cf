/// Lines with labels that speak of more than the item above them.
extension EnglishAssignments {
    /// An unnumbered line that opens with a label speaks of the item above it.
    func isLabelled(_ index: Int) -> Bool {
        let node = document.outline.nodes[index]
        guard let paragraph = document.paragraph(of: node) else { return false }
        if node.marker != nil { return isBulletedLabel(node, paragraph) }
        // "(Action: Works Department)" has its bracket before the label.
        let label = EnglishLabel.fields(paragraph.passage, paragraph.body).first?.label.lowerBound
        return label.map { paragraph.passage.withoutSigns(paragraph.passage.indices).lowerBound >= $0 } ?? false
            || EnglishOpenings.applying(paragraph) != nil || people.isInitials(paragraph.passage)
            || EnglishLabel.card(paragraph.passage).map { !$0.isTask || isOnCard(node) } ?? false
    }

    /// "- Presiding unit: Legal Department" below an item that is no bullet.
    private func isBulletedLabel(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        guard case .bullet? = node.marker?.style, let parent = node.parent,
            let above = document.outline.nodes[parent].marker, above.number != nil,
            let first = EnglishLabel.fields(paragraph.passage, paragraph.body).first
        else { return false }
        return first.label.lowerBound <= paragraph.body.lowerBound + 1 && first.role != .task
    }

    /// The labelled lines below the last of several entries, where none of the others has any: they hold for all.
    ///
    /// "a. Reduce … / b. Integrate … / Deadline: 30 April / Responsible officer: Registrar-General".
    func shared(with index: Int) -> [Int] {
        let nodes = document.outline.nodes
        guard let marker = nodes[index].marker, nodes[index].children.isEmpty, let parent = nodes[index].parent,
            nodes[parent].children.count <= 12
        else { return [] }
        if case .bullet = marker.style {
            // "- What: … / - Who: … / - When: …" below a heading is one entry.
            let labels = nodes[parent].children.filter { isLabelled($0) }
            return labels.count > 1 && labels.count + 1 == nodes[parent].children.count ? labels : []
        }
        guard
            marker.style == .letter || marker.style == .parenthesis
        else { return [] }
        let siblings = nodes[parent].children.filter { nodes[$0].marker?.style == marker.style }
        guard let last = siblings.last, last != index, nodes[last].children.count >= 2,
            siblings.dropLast().allSatisfy({ nodes[$0].children.isEmpty }),
            nodes[last].children.allSatisfy({ isLabelled($0) })
        else { return [] }
        return nodes[last].children
    }

    /// Behind "What:" that opens a bullet among others with labels.
    func taskStart(_ passage: Passage, _ body: Range<Int>) -> Int {
        let label: Phrase = "what"
        let start = body.first { passage[$0] != 0x2A && !passage[$0].isSpace } ?? body.lowerBound
        guard passage.has(label, at: start) else { return body.lowerBound }
        let end = start + label.letters.count
        guard end + 1 < body.upperBound, passage[end] == 0x3A || passage[end] == 0x2A else { return body.lowerBound }
        return body[end...].first { passage[$0].isWord } ?? body.lowerBound
    }
}

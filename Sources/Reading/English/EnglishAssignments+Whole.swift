/// Which items are whole by themselves, whatever stands below them in the outline.
extension EnglishAssignments {
    /// A numbered sentence that ended is an item of its own, whatever unnumbered text follows below it.
    func isWhole(_ node: OutlineNode) -> Bool {
        guard node.marker != nil, let paragraph = document.paragraph(of: node), case let passage = paragraph.passage,
            !paragraph.body.isEmpty || node.children.isEmpty,
            passage.endsSentence || isLastOfList(node) && !passage.opensList
        else { return false }
        return node.children.allSatisfy {
            document.outline.nodes[$0].marker == nil || isOpenedBelow($0, node) || isHeadedBelow($0, node)
        }
    }

    /// Whether a list belongs to the unnumbered paragraph below the item, and not to the item.
    ///
    /// "Agencies shall meet quarterly. / During these meetings they will: / - review …".
    private func isOpenedBelow(_ child: Int, _ node: OutlineNode) -> Bool {
        guard let opener = openings.opener(of: child) else { return false }
        return node.children.contains { document.outline.nodes[$0].block == opener.block }
    }

    /// Whether a heading without a number stands between the item and the list: "How we will measure success".
    private func isHeadedBelow(_ child: Int, _ node: OutlineNode) -> Bool {
        node.children.prefix { $0 < child }.contains { above in
            let above = document.outline.nodes[above]
            guard above.marker == nil, let passage = document.paragraph(of: above)?.passage else { return false }
            return passage.count <= 60 && !passage.endsSentence && passage.startsCapital
                && passage.opens(Self.asking, at: 0)
        }
    }

    /// Behind the last item of a list without stops stands unnumbered text that is no part of it.
    private func isLastOfList(_ node: OutlineNode) -> Bool {
        let nodes = document.outline.nodes
        guard let parent = node.parent else { return isLastOfRoots(node) }
        let siblings = nodes[parent].children.filter { nodes[$0].marker?.style == node.marker?.style }
        guard siblings.count > 1, let place = siblings.firstIndex(where: { nodes[$0].block == node.block }) else {
            return false
        }
        // Below it stands what opens the next list of the same signs, or the text goes on.
        let isLast = place == siblings.count - 1 || opensNext(node, siblings[place + 1])
        return isLast
    }

    /// The same of a list that stands under no number: the entry before it has the same sign.
    private func isLastOfRoots(_ node: OutlineNode) -> Bool {
        guard case .bullet = node.marker?.style else { return false }
        let nodes = document.outline.nodes
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].block < node.block { low = middle + 1 } else { high = middle }
        }
        return low > 0 && nodes[low - 1].marker?.style == node.marker?.style && nodes[low - 1].parent == nil
    }

    private func opensNext(_ node: OutlineNode, _ next: Int) -> Bool {
        guard let opener = openings.opener(of: next) else { return false }
        return node.children.contains { document.outline.nodes[$0].block == opener.block }
    }

    /// "Public Information" between two numbered paragraphs heads the next and orders nothing.
    func isHeading(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        if headsTable(node, paragraph) { return true }
        // "How we will report"
        if node.marker == nil, passage.count <= 60, !passage.endsSentence, passage.opens(Self.asking, at: 0) {
            return true
        }
        guard node.marker == nil, passage.count <= 70, !passage.endsSentence, passage.startsCapital(from: 0),
            !passage.letters.contains(0x3A), document.blocks.indices.contains(node.block + 1),
            case .paragraph(let next) = document.blocks[node.block + 1],
            next.marker != nil || passage.count <= 30 && next.passage.endsSentence
        else { return false }
        return !passage.contains(anyOf: Self.ordering)
    }

    /// Whether a heading right over a table heads its rows.
    ///
    /// "Theme B: Transport", "3. Part B - Reform (25 points)".
    private func headsTable(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        guard let marker = node.marker, marker.number != nil || marker.style == .section, passage.count <= 110,
            !passage.endsSentence, !passage.contains(anyOf: Self.ordering),
            case .table? = document.blocks.dropFirst(node.block + 1).first
        else { return false }
        // Behind others of its kind a command is the last of their list.
        guard passage.opensCommand(paragraph.body) else { return true }
        guard node.block > 0, case .paragraph(let above) = document.blocks[node.block - 1] else { return true }
        return above.marker?.style != marker.style
    }
}

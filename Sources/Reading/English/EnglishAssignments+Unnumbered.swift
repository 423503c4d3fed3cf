/// Duties outside a list's own numbering: paragraphs above the first number, and bare commands behind a told item.
extension EnglishAssignments {
    /// Whom an item of a list tells.
    struct Told {
        var lead: [String]
        var source: FieldSource?
    }

    /// Whom a bare command behind the item goes on to tell.
    ///
    /// "1. Agencies shall review …; 2. Remediate each …".
    func told(_ node: OutlineNode, _ item: DraftAssignment) -> Told? {
        guard !item.lead.isEmpty else { return nil }
        var source = item.fields["lead"]
        source?.confidence = 0.7
        return Told(lead: item.lead, source: source)
    }

    /// Letters and orders tell what is to be done in plain paragraphs, where numbers begin late or never.
    ///
    /// Only a paragraph that orders and names who is told is one; what is told of oneself ("will") is promised
    /// elsewhere.
    func unnumbered() -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        var isBackground = false
        for block in document.blocks.indices.prefix(document.outline.nodes.first?.block ?? document.blocks.count) {
            guard case .paragraph(let paragraph) = document.blocks[block], paragraph.marker == nil else { continue }
            let passage = paragraph.passage
            if passage.count <= 60, !passage.endsSentence {
                isBackground = passage.contains(anyOf: Self.background)
                continue
            }
            guard !isBackground, passage.endsSentence, !passage.opensList, orders(passage) else { continue }
            let node = OutlineNode(ref: "-\(found.count + 1)", parent: nil, block: block, marker: nil)
            guard var item = item(node, paragraph, at: nil), !(item.lead.isEmpty && item.people.isEmpty) else {
                continue
            }
            if case .paragraph(let next)? = document.blocks.dropFirst(block + 1).first, next.marker == nil {
                let fields = EnglishLabel.fields(next.passage, next.body)
                if fields.first?.label.lowerBound == 0 { put(fields, next.passage, into: &item) }
            }
            found.append(item)
        }
        return found
    }

    private func orders(_ passage: Passage) -> Bool {
        passage.contains(anyOf: calendar.isMinutes ? Self.agreed : Self.bidding)
    }

    private static let agreed: Phrases = ["will", "shall", "should", "to", "resolved that", "agreed that"]
    private static let bidding: Phrases = [
        "shall", "must", "should", "requested", "directed", "required", "instructed", "enjoined", "reach",
    ]
}

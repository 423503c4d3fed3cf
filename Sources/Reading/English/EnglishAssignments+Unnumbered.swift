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
        var source = item.fields["lead"]
        // Whom a bracket or a label names is named for that item alone.
        guard !item.lead.isEmpty, source?.confidence ?? 0 <= 0.85 else { return nil }
        source?.confidence = 0.7
        return Told(lead: item.lead, source: source)
    }

    /// "Parish councils are invited to appoint a champion" binds nobody.
    func isVoluntary(_ passage: Passage, _ words: Range<Int>) -> Bool {
        passage.contains(anyOf: EnglishSubject.encouraging, in: words)
            && !passage.contains(anyOf: ["shall", "must", "will", "should", "requested", "required"], in: words)
    }

    /// A name below "Copy to:" or "Circulation list".
    func isRecipient(_ index: Int) -> Bool {
        if let opener = openings.opener(of: index) { return EnglishAddressees.isLabel(opener.paragraph.passage) }
        let node = document.outline.nodes[index]
        guard node.marker == nil, node.block > 0, case .paragraph(let above) = document.blocks[node.block - 1] else {
            return false
        }
        return EnglishAddressees.isLabel(above.passage)
    }

    /// "Do not submit folded maps", "Ensure that …": what a letter's number says to those whom it addresses.
    func isOrder(_ passage: Passage, _ words: Range<Int>) -> Bool {
        passage.endsSentence && (passage.has("do not", at: words.lowerBound) || passage.opensCommand(words))
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
            if passage.hasPrefix("whereas") || passage.letters.last == 0x3F { continue }
            guard !isBackground, passage.endsSentence || isResolved(passage),
                !passage.opensList || isCharge(passage, block), orders(passage)
            else { continue }
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

    /// "I do hereby direct the Secretary to review each order, considering the following:" over text that is no list.
    private func isCharge(_ passage: Passage, _ block: Int) -> Bool {
        guard case .paragraph(let next)? = document.blocks.dropFirst(block + 1).first, next.marker == nil else {
            return false
        }
        return subjects.charged(passage, passage.indices) != nil
    }

    /// "RESOLVED, that the Clerk shall …; and be it further": each clause of a resolution ends so.
    private func isResolved(_ passage: Passage) -> Bool {
        passage.opens(Self.resolving, at: 0)
    }

    private static let resolving: Phrases = [
        "resolved", "be it resolved", "be it further resolved", "now, therefore, be it resolved",
    ]

    private func orders(_ passage: Passage) -> Bool {
        // "We will report to Parliament every six months": those who issue the text promise it.
        if passage.hasPrefix("we will") || passage.hasPrefix("we shall") { return true }
        if passage.contains(anyOf: calendar.isMinutes ? Self.agreed : Self.bidding) { return true }
        // "The Registrar will provide the figures by 3 May" in a letter to him and others
        return !calendar.isMinutes && !subjects.addressees.isEmpty && passage.contains("will")
            && EnglishDue.find(in: passage, passage.indices, calendar, of: document) != nil
    }

    private static let agreed: Phrases = ["will", "shall", "should", "to", "resolved that", "agreed that"]
    private static let bidding: Phrases = [
        "are asked to", "is asked to", "has been asked to", "have been asked to", "shall", "must", "should",
        "requested", "directed", "required", "instructed", "enjoined", "reach", "hereby",
        "kindly", "please", "resolved",
    ]
}

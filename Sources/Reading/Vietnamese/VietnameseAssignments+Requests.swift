extension VietnameseAssignments {
    /// An unnumbered paragraph parted where its issuer asks others: "Sở … hướng dẫn …; Ủy ban nhân dân tỉnh yêu cầu các sở …".
    ///
    /// What stands before the semicolon is the work of the one named there.
    func parted(_ paragraph: Paragraph) -> [Paragraph] {
        guard paragraph.marker == nil, !isDamaged, let issuer else { return [paragraph] }
        let tokens = Tokens(paragraph.passage)
        guard
            let sign = tokens.indices.first(where: { index in
                tokens.sign(index) == 0x3B && index > 3 && index + 1 < tokens.count
                    && SubjectReader(
                        tokens: Tokens(
                            tokens.passage, range: tokens.letters(index + 1..<min(tokens.count, index + 90)))
                    ).asked(by: issuer) != nil
            }), SubjectReader(tokens: Tokens(tokens.passage, range: tokens.letters(0..<sign))).subject() != nil
        else { return [paragraph] }
        return [0..<sign, sign + 1..<tokens.count].map { range in
            var part = paragraph
            part.passage = Passage(paragraph.passage, range: tokens.letters(range))
            return part
        }
    }

    /// A numbered sentence whose further sentences stand on lines of their own: the one whom it names does those as well.
    func hasSentences(_ node: OutlineNode, _ paragraph: Paragraph) -> Bool {
        !isDamaged && paragraph.marker?.number != nil && paragraph.passage.endsSentence && !node.isLeaf
            && paragraph.passage.letters.last != 0x3A
            && node.children.allSatisfy { document.outline.nodes[$0].marker == nil }
    }

    func opensWithAct(_ paragraph: Paragraph) -> Bool {
        ItemReader.opensWithAct(Tokens(paragraph.passage, range: paragraph.body, isDamaged: isDamaged))
    }

    static func isCommittee(_ issuer: String) -> Bool {
        let name = Folding.string(issuer)
        return name.hasPrefix("ubnd ") || name.hasPrefix("uy ban nhan dan ")
    }

    /// A numbered task's own next paragraph, which opens another task.
    func followsTask(_ item: Item) -> Bool {
        guard item.paragraph.marker == nil, !isDamaged, let parent = item.node.parent,
            let above = document.paragraph(of: document.outline.nodes[parent])
        else { return false }
        return above.marker?.number != nil && above.passage.endsSentence && above.passage.letters.last != 0x3A
    }

    /// The last words of a plan on difficulties, though they bear a number; in a regulation they are a clause of an article.
    func tellsOfTroubles(_ item: Item) -> Bool {
        guard !isDamaged, item.paragraph.marker != nil, let parent = item.node.parent,
            document.outline.nodes[parent].children.last.map({ document.outline.nodes[$0].block }) == item.node.block
        else { return false }
        let tokens = Tokens(item.paragraph.passage, range: item.paragraph.body)
        guard ReportOrder.opensTroubles(tokens) else { return false }
        return !document.outline.path(from: parent).contains {
            document.outline.nodes[$0].marker?.style == .article
        }
    }
}

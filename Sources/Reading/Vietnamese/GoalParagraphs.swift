/// A goal with its number, and below it an unnumbered paragraph that says who reaches it.
///
/// "4. Hoàn thành di dời 02 cụm công nghiệp." and then "UBND phường … chủ trì, phối hợp với …": plans set out what is to
/// come about first; both are one task.
struct GoalParagraphs {
    let document: Document
    let isDamaged: Bool

    /// The paragraphs below a goal that names nobody, where the first of them says who acts; one is the goal's own.
    func below(_ node: OutlineNode, _ goal: Paragraph, in context: ItemContext) -> [Int] {
        if let sponsor = tender(behind: node, goal, in: context) { return [sponsor] }
        guard let marker = node.marker, !isDamaged, goal.passage.letters.last != 0x3A, !node.children.isEmpty,
            context.leads.isEmpty, !context.isExcluded
        else { return [] }
        let children = node.children.filter { !isAside($0) }
        let isAgenda = children.count == 1 && isTender(children[0])
        guard isAgenda || marker.number != nil && goal.passage.endsSentence else { return [] }
        let arePlain = children.allSatisfy {
            (isAgenda || document.outline.nodes[$0].marker == nil) && document.outline.nodes[$0].children.isEmpty
        }
        let tokens = Tokens(goal.passage, range: goal.body)
        guard arePlain, tokens.count >= 5, let first = children.first, names(first),
            SubjectReader(tokens: tokens).subject() == nil, SubjectReader(tokens: tokens).assigned() == nil,
            BodyNameReader(tokens: tokens).list(at: 0).names.isEmpty
        else { return [] }
        return children
    }

    /// "(chi tiết Phụ lục 04 đính kèm)" belongs to no task.
    private func isAside(_ index: Int) -> Bool {
        guard let words = document.paragraph(of: document.outline.nodes[index]) else { return true }
        return words.passage.letters.first == 0x28 && words.passage.letters.last == 0x29
    }

    /// The line behind a matter that only says who brings it in, both below a heading that names nobody.
    private func tender(behind node: OutlineNode, _ matter: Paragraph, in context: ItemContext) -> Int? {
        guard node.marker == nil, !isDamaged, let parent = node.parent, node.children.isEmpty, context.leads.isEmpty,
            !context.isExcluded, matter.passage.letters.last != 0x3A
        else { return nil }
        let siblings = document.outline.nodes[parent].children
        // Siblings stand in the order of their blocks.
        let next = siblings.partitioningIndex { document.outline.nodes[$0].block > node.block }
        guard next < siblings.count, isTender(siblings[next]),
            SubjectReader(tokens: Tokens(matter.passage, range: matter.body)).subject() == nil
        else { return nil }
        return siblings[next]
    }

    private func isTender(_ index: Int) -> Bool {
        guard let words = document.paragraph(of: document.outline.nodes[index]) else { return false }
        return AgendaPaper(tokens: Tokens(words.passage, range: words.body)).isTender
    }

    private func names(_ index: Int) -> Bool {
        guard let words = document.paragraph(of: document.outline.nodes[index]) else { return false }
        let tokens = Tokens(words.passage, range: words.body)
        return SubjectReader(tokens: tokens).subject() != nil && !Item.makesKnown(tokens)
    }

    /// The goal and what is done for it as one paragraph.
    func joined(_ goal: Paragraph, _ child: Int) -> Paragraph {
        guard let words = document.paragraph(of: document.outline.nodes[child]) else { return goal }
        var whole = goal
        for line in words.passage.lines {
            whole.passage.append(document.text.lines[line - 1].content, of: document.text, line: line)
        }
        return whole
    }
}

/// Entries set as a card: a number or a name, and below it lines with labels.
///
/// "Recommendation 2 / Finding: … / Recommendation: … / Responsible officer: … / Implementation date: …".
extension EnglishLabel {
    /// Whether a line opens with a label whose words are the task itself, or explain it; and these words.
    static func card(_ passage: Passage) -> (isTask: Bool, value: Range<Int>)? {
        let start = passage.letters.firstIndex { $0 != 0x2A && !$0.isSpace } ?? 0
        guard
            let colon = passage.letters[start...].prefix(36).firstIndex(of: 0x3A)
                ?? gapLabel(passage, start..<passage.count)?.upperBound, colon + 1 < passage.count
        else { return nil }
        let label = passage.folded(passage.trimmed(start..<colon)).filter { $0 != "*" }
        let value = passage.withoutSigns(colon..<passage.count)
        if tasks.contains(label) { return (true, value) }
        return notes.contains(label) ? (false, value) : nil
    }

    private static let tasks: Set<String> = [
        "recommendation", "agreed action", "management action", "action", "action required", "description", "task",
        "activity", "agreed management action", "proposed action", "description of action", "action description",
        "agreed actions", "actions", "commitment", "what we will do", "action to be taken",
        "recommended action", "action agreed", "brief description", "what", "what will be done",
    ]

    /// Labels of what explains a task and is none.
    private static let notes: Set<String> = [
        "finding", "findings", "observation", "observations", "issue", "issues", "risk", "risks", "priority", "grade",
        "start", "start date", "commencement", "commences", "begin", "rating", "management response", "response",
        "management comment", "management comments", "status", "progress",
        "cost", "costs", "budget", "resources", "background", "rationale", "context", "category", "implication",
        "implications", "root cause", "current position", "classification", "objective", "aim", "risk rating",
        "estimated cost", "funding", "funding source", "resources required", "discussion", "ambition", "why",
    ]
}

extension EnglishAssignments {
    /// The words of the line below a numbered entry that says what is to be done.
    func task(of node: OutlineNode) -> Paragraph? {
        guard let title = document.paragraph(of: node), title.marker != nil, !title.passage.endsSentence else {
            return nil
        }
        for child in node.children {
            let child = document.outline.nodes[child]
            guard child.marker == nil, let paragraph = document.paragraph(of: child) else { return nil }
            guard let card = EnglishLabel.card(paragraph.passage) else { continue }
            if card.isTask, !card.value.isEmpty {
                return Paragraph(passage: Passage(paragraph.passage, range: card.value), marker: nil)
            }
        }
        return nil
    }

    /// Whether a line with a task stands among labels that say who answers for it or by when.
    func isOnCard(_ node: OutlineNode) -> Bool {
        guard let parent = node.parent, document.outline.nodes[parent].marker != nil else { return false }
        let siblings = document.outline.nodes[parent].children
        guard let first = siblings.first.flatMap({ document.paragraph(of: document.outline.nodes[$0]) }),
            EnglishLabel.card(first.passage) != nil
                || EnglishLabel.fields(first.passage, first.body).first?.label.lowerBound == 0,
            siblings.prefix(24).allSatisfy({ document.outline.nodes[$0].marker == nil })
        else { return false }
        return siblings.prefix(12).contains { sibling in
            document.paragraph(of: document.outline.nodes[sibling]).map {
                EnglishLabel.fields($0.passage, $0.body).first?.label.lowerBound == 0
            } ?? false
        }
    }

    /// Whether a numbered entry has a line with a label right below it, whatever text follows behind these lines.
    func isCard(_ node: OutlineNode) -> Bool {
        guard node.marker != nil, let first = node.children.first, isLabelled(first) else { return false }
        return node.children.allSatisfy { document.outline.nodes[$0].marker == nil }
    }

    /// The item of a card: what its task says, behind the entry's own title if it has one.
    func cardItem(_ index: Int) -> DraftAssignment? {
        let node = document.outline.nodes[index]
        guard let title = document.paragraph(of: node), let task = task(of: node),
            var item = item(node, task, at: index)
        else { return nil }
        let words = title.passage.withoutSigns(title.body)
        guard !words.isEmpty, !title.passage.endsSentence else { return item }
        item.text = document.string(title.passage, words) + ": " + item.text
        item.sourceLine = title.passage.line
        item.source = Span(start: title.passage.span(words).start, end: item.source.end)
        return item
    }
}

/// Cards one below another under one heading, each opened by the line of its task.
extension EnglishMarkers {
    /// The blocks with "Action: …" as an entry, each over lines that say who and by when; only where several of them stand
    /// under one heading.
    static func carded(_ blocks: [Block]) -> [Block] {
        var (blocks, groups): ([Block], [[(block: Int, length: Int)]]) = (blocks, [[]])
        for (index, block) in blocks.enumerated() {
            guard case .paragraph(let paragraph) = block else { continue }
            if paragraph.marker != nil {
                groups.append([])
            } else if let card = EnglishLabel.card(paragraph.passage), card.isTask, !card.value.isEmpty,
                case .paragraph(let next)? = blocks.dropFirst(index + 1).first, next.marker == nil,
                EnglishLabel.card(next.passage).map({ !$0.isTask })
                    ?? (EnglishLabel.fields(next.passage, next.passage.indices).first?.label.lowerBound == 0)
            {
                groups[groups.count - 1].append((index, card.value.lowerBound))
            }
        }
        guard groups.contains(where: { $0.count > 1 }) else { return blocks }
        for task in groups.joined() {
            guard case .paragraph(var paragraph) = blocks[task.block] else { continue }
            paragraph.marker = Marker(style: .heading, label: "", number: nil, length: task.length)
            blocks[task.block] = .paragraph(paragraph)
        }
        return blocks
    }
}

import WorkCalendar

/// A new wording that one text gives another.
extension ChineseReading {
    /// Items of a new wording for another text: also those that name nobody, whom that text may name.
    func wordingItems(_ base: ChineseDeadline.Reference) -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        for index in outline.nodes.indices where outline.nodes[index].isLeaf {
            let (node, own) = (outline.nodes[index], items(of: index, base))
            found +=
                own.isEmpty
                ? [
                    assignment(
                        node.ref, node, node.body, Assigned(confidence: 0.4), group: outline.group(of: index), base)
                ]
                : own
        }
        found += rows(base)
        if found.isEmpty {
            found = outline.preamble.map { paragraph in
                let node = ChineseNode(ref: "", marker: nil, text: paragraph.text, line: paragraph.line)
                let subject = ChineseSubject.find(in: node.text, node.body)
                let closings = node.closings
                var duty = ChineseDuty()
                for closing in closings { duty.merge(closing.duty) }
                if duty.lead.isEmpty, let subject { duty.merge(subject.duty) }
                let words = node.body.lowerBound..<(closings.first?.outer.lowerBound ?? node.body.upperBound)
                return assignment("", node, words, Assigned(own: duty, confidence: 0.8), group: nil, base)
            }
        }
        return found
    }
}

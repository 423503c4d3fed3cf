/// Numbering that repeats or leaves out a number.
enum NumberingCheck {
    static func findings(_ draft: Draft, _ document: Document) -> [Finding] {
        let outline = document.outline
        var found = siblings(outline.roots, document, draft.language)
        for node in outline.nodes where node.children.count > 1 {
            found += siblings(node.children, document, draft.language)
        }
        return found + codes(draft)
    }

    /// Neighbours of one style must count on; a 1 begins a new list and is no repetition.
    private static func siblings(_ nodes: [Int], _ document: Document, _ language: DraftLanguage) -> [Finding] {
        var last: [Marker.Style: (number: Int, label: String)] = [:]
        var found: [Finding] = []
        for index in nodes {
            let node = document.outline.nodes[index]
            guard let marker = node.marker, let number = marker.number, counts(marker.style),
                let paragraph = document.paragraph(of: node)
            else { continue }
            if let before = last[marker.style], number != 1 {
                let line = paragraph.passage.line
                let source = paragraph.passage.span(0..<min(marker.length, paragraph.passage.count))
                if number == before.number {
                    found.append(
                        Finding(
                            "numbering-repeats", .warning, line: line, source: source, ref: node.ref,
                            .numberingRepeats(marker.label), in: language))
                } else if number > before.number + 1 {
                    found.append(
                        Finding(
                            "numbering-skips", .warning, line: line, source: source, ref: node.ref,
                            .numberingSkips(before.label, marker.label), in: language))
                }
            }
            last[marker.style] = (number, marker.label)
        }
        return found
    }

    private static func counts(_ style: Marker.Style) -> Bool {
        switch style {
        case .heading, .bullet, .annex: false
        case .part, .chapter, .section, .subsection, .article, .roman, .capital, .decimal, .parenthesis, .letter,
            .ideograph, .ideographParenthesis, .enumeration:
            true
        }
    }

    /// Codes of a table's rows (1-1-2): each follows the one before in its last figure, or opens the next group.
    private static func codes(_ draft: Draft) -> [Finding] {
        var found: [Finding] = []
        var before: (figures: [Int], label: String)?
        for item in draft.assignments {
            guard let label = item.ref.split(separator: " ").last.map(String.init), let figures = figures(label) else {
                before = nil
                continue
            }
            if let last = before, let remark = remark(last, figures, label) {
                found.append(
                    Finding(
                        remark.isRepeat ? "numbering-repeats" : "numbering-skips", remark.isRepeat ? .warning : .note,
                        line: item.sourceLine, source: item.source, ref: item.ref, remark.remark, in: draft.language))
            }
            before = (figures, label)
        }
        return found
    }

    private static func figures(_ label: String) -> [Int]? {
        let parts = label.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return nil }
        let figures = parts.compactMap { Int($0) }
        return figures.count == parts.count ? figures : nil
    }

    private static func remark(
        _ last: (figures: [Int], label: String), _ figures: [Int], _ label: String
    ) -> (remark: Remark, isRepeat: Bool)? {
        if last.figures == figures { return (.numberingRepeats(label), true) }
        guard let place = zip(last.figures, figures).enumerated().first(where: { $0.element.0 != $0.element.1 }) else {
            return nil
        }
        let isSkip = place.element.1 > place.element.0 + 1
        return isSkip ? (.numberingSkips(last.label, label), false) : nil
    }
}

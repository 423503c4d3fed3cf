/// What a label before a colon, or a column's header, says its words are.
enum EnglishLabel {
    static func role(_ words: String) -> ColumnRole? {
        let words = words.filter { $0 != ":" && $0 != "*" }.trimmingBlanks
        return meanings.first { $0.words.contains(words) }?.role
    }

    private static let meanings: [(role: ColumnRole, words: Set<String>)] = [
        (.number, ["no", "no.", "#", "ref", "ref.", "s/n", "id", "item no.", "number", "item"]),
        (
            .task,
            [
                "action", "actions", "task", "tasks", "measure", "measures", "activity", "activities", "objective",
                "commitment", "assignment", "what", "description", "key action", "key actions", "action item", "goal",
                "milestone", "requirement", "work item",
            ]
        ),
        (
            .lead,
            [
                "lead", "owner", "lead agency", "lead body", "lead department", "responsible", "responsibility",
                "responsible body", "responsible department", "responsible agency", "responsible office", "lead office",
                "action owner", "who", "accountable", "led by", "responsible unit", "lead unit", "lead organisation",
                "action by", "for action", "for action by", "action required by", "responsible party", "lead ministry",
                "task owner", "responsible entity",
            ]
        ),
        (
            .support,
            [
                "support", "supporting", "supporting bodies", "partners", "partner", "supporting agencies",
                "supported by",
                "coordination", "with", "contributors", "supporting departments", "cooperating bodies",
                "supporting units",
                "supporting body", "in cooperation with", "consulted",
            ]
        ),
        (
            .due,
            [
                "deadline", "by", "due", "due by", "due date", "by when", "timeline", "timeframe", "time frame", "when",
                "target date",
                "completion date", "date", "timing", "deadlines", "schedule", "time limit", "completion",
                "to be completed by",
            ]
        ),
        (
            .product,
            [
                "deliverable", "deliverables", "output", "outputs", "product", "products", "evidence", "result",
                "expected output", "expected result", "means of verification", "outcome",
            ]
        ),
        (
            .owner,
            ["responsible officer", "responsible person", "officer", "contact", "focal point", "person in charge"]
        ),
        (.leader, ["sponsor", "senior responsible owner", "supervising leader", "executive sponsor"]),
        (.weight, ["weight", "points", "score", "weighting", "weight (%)", "max points", "maximum score"]),
        (.target, ["target", "indicator", "kpi", "indicators", "targets", "measure of success", "success measure"]),
        (.unit, ["unit"]), (.basis, ["basis", "legal basis", "source"]),
        (.note, ["note", "notes", "remarks", "comments", "status", "progress"]),
    ]

    /// "(Action: Port Authority)" behind what was agreed names who acts; before words that act it is only a heading.
    private static func role(ofLabel label: Range<Int>, _ passage: Passage, _ value: Range<Int>) -> ColumnRole? {
        guard let role = role(passage.folded(label)), role != .number else { return nil }
        guard role == .task else { return role }
        let isClosing = label.lowerBound > 20 && passage.folded(label).hasPrefix("action")
        return isClosing && value.count < 80 && !passage.contains("to", in: value)
            && EnglishBodies.isName(passage, value) ? .lead : nil
    }

    /// Labels of a passage with the words up to the next: "Lead: Roads Office. Support: Finance Office."
    static func fields(_ passage: Passage, _ range: Range<Int>) -> [(
        role: ColumnRole, label: Range<Int>, value: Range<Int>
    )] {
        var found: [(role: ColumnRole, label: Range<Int>, value: Range<Int>)] = []
        var start = range.lowerBound
        for index in range {
            switch passage[index] {
            case 0x3A:
                let label = passage.trimmed(start..<index)
                if label.count <= 26, let role = role(ofLabel: label, passage, index + 1..<range.upperBound) {
                    if let last = found.indices.last {
                        found[last].value = found[last].value.lowerBound..<label.lowerBound
                    }
                    found.append((role, label, index + 1..<range.upperBound))
                }
                start = index + 1
            case 0x2E, 0x3B, 0x7C, 0x28, 0x5B: start = index + 1
            default: break
            }
        }
        return found.map { ($0.role, $0.label, passage.withoutSigns($0.value)) }
    }
}

extension Passage {
    /// Without blanks, commas, stops and open brackets at both ends.
    func withoutSigns(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.isOuterSign(letters[low]) { low += 1 }
        while high > low, Self.isOuterSign(letters[high - 1]) { high -= 1 }
        return low..<high
    }

    private static func isOuterSign(_ letter: Letter) -> Bool {
        switch letter {
        case 0x20, 0x2C, 0x2E, 0x3B, 0x3A, 0x28, 0x29, 0x5B, 0x5D, 0x7C: true
        default: false
        }
    }
}

extension String {
    var trimmingBlanks: String {
        var words = self[...]
        while words.first == " " { words.removeFirst() }
        while words.last == " " { words.removeLast() }
        return String(words)
    }
}

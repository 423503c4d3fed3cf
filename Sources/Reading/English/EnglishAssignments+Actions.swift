/// Who acts and by when in the bracket with which minutes and conclusions close a paragraph.
///
/// "[Action: Statistics Office (lead), Ministry of Works; by 31 October 2026]".
extension EnglishAssignments {
    /// What the bracket tells; false where there is none.
    func putAction(_ passage: Passage, into item: inout DraftAssignment) -> Bool {
        guard let label = passage.first(of: Self.actionLabels),
            let open = passage.letters[..<label.range.lowerBound].lastIndex(where: { $0 == 0x5B || $0 == 0x28 }),
            open > 12, passage.withoutSigns(open..<label.range.lowerBound).isEmpty,
            let close = passage.letters[label.range.upperBound...].lastIndex(where: { $0 == 0x5D || $0 == 0x29 })
        else { return false }
        let inner = passage.withoutSigns(label.range.upperBound..<close)
        var parts = Self.parts(passage, inner)
        guard !parts.isEmpty else { return false }
        let who = parts.removeFirst()
        let (lead, support) = bodies(passage, who)
        guard !lead.isEmpty else { return false }
        put(lead: lead, support: support, passage, 0.9, into: &item)
        for part in parts where item.due.kind == .none {
            guard let due = EnglishDue.find(in: passage, part, calendar, of: document) else { continue }
            put(due, passage, into: &item)
        }
        return true
    }

    /// Pieces between semicolons and dashes.
    private static func parts(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        let signs = range.filter { index in
            passage[index] == 0x3B
                || passage[index] == 0x2D && passage[index - 1].isSpace && index + 1 < range.upperBound
                    && passage[index + 1].isSpace
        }
        return zip([range.lowerBound] + signs.map { $0 + 1 }, signs + [range.upperBound]).map {
            passage.withoutSigns($0..<max($0, $1))
        }.filter { !$0.isEmpty }
    }

    /// "X (lead), Y", "X, with Y", or all of them alike.
    private func bodies(
        _ passage: Passage, _ range: Range<Int>
    ) -> (lead: [EnglishBodies.Name], support: [EnglishBodies.Name]) {
        guard let mark = passage.first(of: ["(lead)", "with"], in: range) else {
            return (EnglishBodies.list(passage, range, of: document), [])
        }
        let before = passage.withoutSigns(range.lowerBound..<mark.range.lowerBound)
        let behind = passage.withoutSigns(mark.range.upperBound..<range.upperBound)
        return (
            EnglishBodies.list(passage, before, of: document),
            behind.isEmpty ? [] : EnglishBodies.list(passage, behind, of: document)
        )
    }

    private static let actionLabels: Phrases = ["action:", "action by:", "for action:", "action -"]

    /// Who stands in the bracket between the label and its colon: "Action (JC): book the room by May".
    func actionOwner(_ passage: Passage, _ body: Range<Int>) -> Range<Int>? {
        guard passage.opens(Self.labels, at: body.lowerBound),
            let open = passage.letters[body].prefix(16).firstIndex(of: 0x28),
            let close = passage.letters[open..<body.upperBound].prefix(50).firstIndex(of: 0x29),
            close + 1 < body.upperBound, passage[close + 1] == 0x3A, close > open + 1
        else { return nil }
        return open + 1..<close
    }

    private static let labels: Phrases = ["action", "actions", "decision", "agreed action", "task"]
}

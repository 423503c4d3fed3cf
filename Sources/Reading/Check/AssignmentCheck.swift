/// Assignments that nobody could be held to: without a lead, a deadline or anything to measure.
enum AssignmentCheck {
    static func findings(_ draft: Draft) -> [Finding] {
        let items = draft.assignments
        // A row that names the officer instead of a body has somebody to answer for it.
        let leaderless = items.filter { ($0.lead.isEmpty || isGuessed($0)) && $0.people.isEmpty }
        // Each item is named once: where nothing at all can be measured, the missing deadline is part of that.
        let undated = items.filter { $0.due.kind == .none && isMeasured($0) }
        let vague = items.filter { $0.due.kind == .none && !isMeasured($0) }
        return findings(leaderless, of: items, "no-lead", .warning, draft) { .noLead($0) }
            + findings(undated, of: items, "no-deadline", .note, draft) { .noDeadline($0) }
            + findings(vague, of: items, "not-measurable", .note, draft) { .notMeasurable($0) }
    }

    /// Whether the reader gave it the bodies of the items beside it, because its own words name none.
    private static func isGuessed(_ item: DraftAssignment) -> Bool {
        item.fields["lead"]?.assumed == Assumption.neighbours.rawValue
    }

    private static func isMeasured(_ item: DraftAssignment) -> Bool {
        !item.targets.isEmpty || item.product != nil || item.weight != nil
    }

    /// One finding each while they are few; many of a kind are said once, because then it is the text's manner.
    private static func findings(
        _ lacking: [DraftAssignment], of all: [DraftAssignment], _ code: String, _ severity: Finding.Severity,
        _ draft: Draft, remark: ([String]) -> Remark
    ) -> [Finding] {
        guard let first = lacking.first else { return [] }
        if lacking.count <= 3 {
            return lacking.map {
                Finding(
                    code, severity, line: $0.sourceLine, source: $0.source, ref: $0.ref, remark([$0.ref]),
                    in: draft.language)
            }
        }
        return [
            Finding(
                code, severity, line: first.sourceLine, source: first.source, remark(lacking.map(\.ref)),
                in: draft.language)
        ]
    }
}

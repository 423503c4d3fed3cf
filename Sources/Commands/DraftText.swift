import Reading

/// A draft as lines for a terminal.
enum DraftText {
    static func lines(_ draft: Draft) -> String {
        let head = draft.directive
        let first = [head.number, head.title, head.issuer, head.issued].compactMap { $0 }.joined(separator: " · ")
        let body = draft.assignments.map(lines).joined(separator: "\n")
        let reports = draft.reporting.map { "> " + $0.told }
        let changes = draft.amendments.map { "~ \($0.ref)\t\($0.told)" + newItems($0) }
        let findings = draft.findings.map { "! \($0.line.map { "line \($0): " } ?? "")\($0.text)" }
        let counts = [
            "\(draft.assignments.count) assignments", reports.isEmpty ? nil : "\(reports.count) reports",
            changes.isEmpty ? nil : "\(changes.count) changes in other texts", "\(findings.count) findings",
        ]
        return
            ([first, "", body, ""] + reports + changes + findings
            + [counts.compactMap { $0 }.joined(separator: ", "), ""]).joined(separator: "\n")
    }

    private static func newItems(_ amendment: DraftAmendment) -> String {
        amendment.items.isEmpty ? "" : " · new wording in " + amendment.items.joined(separator: ", ")
    }

    private static func lines(_ assignment: DraftAssignment) -> String {
        var lines = ["\(assignment.ref)\t\(assignment.text)"]
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("\t\(name): \(value)")
        }
        add("likely spelling", assignment.restored)
        add("lead", assignment.lead.joined(separator: "; "))
        add("support", assignment.support.joined(separator: "; "))
        add("people", assignment.people.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: "; "))
        add("due", due(assignment))
        add("product", assignment.product)
        add("targets", assignment.targets.map(target).joined(separator: "; "))
        add("weight", assignment.weight.map { "\($0)" })
        return lines.joined(separator: "\n")
    }

    private static func due(_ assignment: DraftAssignment) -> String? {
        let assumed = assignment.fields["due"]?.assumed.map { "(assumed: \($0))" }
        return [assignment.due.told, assumed].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func target(_ target: DraftTarget) -> String {
        [target.what, target.op, "\(target.value)", target.unit, target.scope, target.by].compactMap { $0 }
            .joined(separator: " ")
    }
}

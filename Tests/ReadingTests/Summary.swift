@testable import Reading

/// A draft in few words, so that a golden test shows what was read at a glance.
enum Summary {
    static func of(_ text: String) -> [String] {
        let draft = Reader().read(Source(name: "text.txt", text: text))
        return [head(draft.directive)] + draft.assignments.map { item($0) } + draft.reporting.map { report($0) }
    }

    private static func head(_ directive: DraftDirective) -> String {
        [
            directive.type.rawValue, directive.number, directive.issuer, directive.issued,
            directive.basis.isEmpty
                ? nil : "basis " + directive.basis.compactMap { $0.number ?? $0.title }.joined(separator: ","),
            directive.replaces.isEmpty ? nil : "replaces " + directive.replaces.joined(separator: ","),
            directive.recipients.isEmpty ? nil : "to " + directive.recipients.joined(separator: ","),
        ].compactMap { $0 }.joined(separator: " | ")
    }

    private static func item(_ item: DraftAssignment) -> String {
        let targets = item.targets.map { "\($0.op)\(Remark.points($0.value))\($0.unit ?? "")" }
        return [
            item.ref, "line \(item.sourceLine)", item.lead.joined(separator: ","),
            item.support.isEmpty ? nil : "with " + item.support.joined(separator: ","),
            item.people.isEmpty ? nil : item.people.map { "\($0.role.rawValue) \($0.name)" }.joined(separator: ","),
            due(item.due), targets.isEmpty ? nil : targets.joined(separator: " "),
            item.weight.map { "weight \(Remark.points($0))" }, item.product.map { "product \($0)" },
        ].compactMap { $0 }.joined(separator: " | ")
    }

    private static func due(_ due: DraftDue) -> String? {
        guard due.kind != .none else { return nil }
        return [due.kind.rawValue, due.recurrence, due.from.map { "from \($0)" }, due.by.map { "by \($0)" }]
            .compactMap { $0 }.joined(separator: " ")
    }

    private static func report(_ report: DraftReporting) -> String {
        ["report", report.who, report.to, report.what, report.recurrence, report.by].compactMap { $0 }.joined(
            separator: " > ")
    }
}

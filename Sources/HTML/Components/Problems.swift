/// What is wrong with what a person sent, said at the field it concerns.
public struct FieldProblem: Sendable, Hashable {
    /// The field's name; nil when it concerns the form as a whole.
    public let field: String?
    public let what: String
    public let next: String

    public init(field: String?, what: String, next: String) {
        self.field = field
        self.what = what
        self.next = next
    }

    public init(_ refusal: any Refusal, _ messages: Messages) {
        let words = refusal.explain(messages)
        self.init(field: refusal.field, what: words.what, next: words.next)
    }
}

extension [FieldProblem] {
    /// The first problem of a field.
    public func of(_ field: String) -> FieldProblem? { first { $0.field == field } }
}

/// What was wrong, at the top of a page, each line leading to its field; nothing when there is nothing.
public func errorSummary(_ problems: [FieldProblem], _ messages: Messages) -> HTML {
    guard !problems.isEmpty else { return HTML() }
    let lines = problems.map { problem -> HTML in
        let words: HTML = "<b>\(problem.what)</b> \(problem.next)"
        guard let field = problem.field else { return "<li>\(words)</li>" }
        return "<li><a href=\"#\(fieldID(field))\">\(problem.what)</a> \(problem.next)</li>"
    }
    return """
        <section class="problems" role="alert" tabindex="-1" aria-labelledby="problems" data-focus>
        <h2 id="problems">\(messages("This needs your attention"))</h2><ul>\(lines)</ul></section>
        """
}

/// The element id of a field, from its name.
func fieldID(_ name: String) -> String { "f-" + name }

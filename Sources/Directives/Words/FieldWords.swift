public import HTML
public import Reading

extension CardField {
    /// The field's name for people.
    func name(_ messages: Messages) -> String {
        switch self {
        case .text: messages("Task")
        case .lead: messages("Lead")
        case .support: messages("Support")
        case .people: messages("People")
        case .due: messages("Term")
        case .product: messages("Product")
        case .targets: messages("Targets")
        case .weight: messages("Points")
        }
    }
}

extension HeadField {
    func name(_ messages: Messages) -> String {
        switch self {
        case .number: messages("Number")
        case .type: messages("Kind of document")
        case .title: messages("Title of the document")
        case .issuer: messages("Issuer")
        case .issued: messages("Issued")
        case .place: messages("Place")
        case .signatory: messages("Signed by")
        case .effective: messages("In force from")
        case .basis: messages("Basis")
        case .replaces: messages("Replaces")
        case .recipients: messages("Recipients")
        }
    }
}

extension DirectiveType {
    /// The kind's name for people.
    func name(_ messages: Messages) -> String {
        switch self {
        case .plan: messages("Plan")
        case .decision: messages("Decision")
        case .programme: messages("Programme")
        case .regulation: messages("Regulation")
        case .workPoints: messages("Work points")
        case .performanceScheme: messages("Performance scheme")
        case .directive: messages("Directive, the kind")
        case .notice: messages("Notice")
        case .report: messages("Report")
        case .other: messages("Other document")
        }
    }
}

/// A target as people read it: what, at least so much, where, by when.
public enum TargetWords {
    /// The measure in one line: what, how much, where, by when.
    public static func sentence(_ target: DraftTarget, _ messages: Messages) -> String {
        var number = messages.number(target.value)
        if let unit = target.unit { number += " " + unit }
        var words = target.what.isEmpty ? [] : [target.what]
        words.append("\(sign(target.op)) \(number)".drop { $0 == " " }.description)
        if let scope = target.scope { words.append(scope) }
        if let by = target.by { words.append(messages("by {day}", ["day": TermWords.date(by, messages)])) }
        return words.joined(separator: " · ")
    }

    static func sign(_ op: String) -> String {
        switch op {
        case ">=": "≥"
        case "<=": "≤"
        case "=": ""
        default: op
        }
    }
}

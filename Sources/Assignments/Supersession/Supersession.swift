import Database
import Directives
import Organisation
import Reading
import WorkCalendar

/// That another text changed an assignment, with all that stood before.
struct Supersession: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case changed, withdrawn
        /// A new text replaced the assignment's, and goes on with it.
        case continued
    }

    let kind: Kind
    /// The amending directive, and the passage of it that says so.
    let directive: Directive.ID
    let provision: Provision.ID?
    /// How that passage names what it amends.
    let path: String?
    let source: Span
    /// The first day of what it says now.
    let from: Day?
    let before: FormerWording
    let person: Person.ID?
    let at: Instant
}

/// What an assignment said, with where it was read.
struct FormerWording: Sendable, Equatable, Codable {
    struct Named: Sendable, Equatable, Codable {
        let name: String
        let body: Int64?
    }

    /// The directive it belonged to, and the one in whose text it stood.
    let directive: Int64
    let wordingDirective: Int64?
    let provision: Int64?
    let ref: String
    let text: String
    let source: Span
    let leads: [Named]
    let supports: [Named]
    let due: DraftDue
    let dueOn: String?
    let product: String?
    let targets: [DraftTarget]
    let weight: Double?
    let fields: [String: FieldSource]

    init(_ detail: AssignmentDetail) {
        let assignment = detail.assignment
        (directive, provision) = (assignment.directive.rawValue, assignment.provision?.rawValue)
        wordingDirective = assignment.wordingDirective?.rawValue
        (ref, text, source) = (assignment.ref, assignment.text, assignment.source)
        leads = detail.leads.map { Named(name: $0.name, body: $0.body?.rawValue) }
        supports = detail.supports.map { Named(name: $0.name, body: $0.body?.rawValue) }
        due = assignment.due.asRead
        dueOn = assignment.due.on?.iso
        (product, targets, weight, fields) = (assignment.product, detail.targets, assignment.weight, detail.fields)
    }

    /// The directive in whose text it stood.
    var textDirective: Directive.ID { Directive.ID(rawValue: wordingDirective ?? directive) }
}

extension Assignment.Due {
    /// The deadline as its text gives it.
    var asRead: DraftDue { DraftDue(kind, from: from, by: by, recurrence: recurrence, words: words) }
}

import Database
import Reading
import WorkCalendar

/// An assignment as the journal keeps it: what people may correct.
struct AssignmentJournal: Codable, Equatable {
    struct Named: Codable, Equatable {
        let name: String
        let body: Int64?

        init(_ body: AssignedBody) {
            (name, self.body) = (body.name, body.body?.rawValue)
        }
    }

    let text: String
    let leads: [Named]
    let supports: [Named]
    let due: String
    let dueOn: String?
    let dueWords: String?
    /// Why it was corrected; `nil` when it entered the ledger.
    var reason: String?
    /// The product and the targets in words, where an amendment may change them.
    var product: String?
    var targets: [String]?
    /// The number of the text that changed it.
    var basis: String?

    init(_ new: NewAssignment) {
        self.init(text: new.draft.text, bodies: new.bodies, due: new.due)
    }

    init(_ detail: AssignmentDetail) {
        self.init(text: detail.assignment.text, bodies: detail.bodies, due: detail.assignment.due)
        product = detail.assignment.product
        targets = detail.targets.map { target in
            [target.what, target.op, target.value.description, target.unit, target.by].compactMap { $0 }
                .joined(separator: " ")
        }
    }

    init(text: String, bodies: [AssignedBody], due: Assignment.Due) {
        self.text = text
        leads = bodies.filter { $0.role == .lead }.map(Named.init)
        supports = bodies.filter { $0.role == .support }.map(Named.init)
        self.due = due.kind.rawValue
        dueOn = due.on?.iso
        dueWords = due.words
    }
}

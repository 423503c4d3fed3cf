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

    init(_ new: NewAssignment) {
        self.init(text: new.draft.text, bodies: new.bodies, due: new.due)
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

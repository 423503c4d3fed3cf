import Database
import Directives
import Organisation
import Reading
import WorkCalendar

/// A generated assignment with its place in its directive.
struct GeneratedRow {
    let id: Int64
    let item: GeneratedBatch.Item
    let place: GeneratedDirective.Place
    let section: String
    let directive: Int64
    let provision: Int64
    let keeper: Body.ID

    var bodies: [AssignedBody] {
        [AssignedBody(role: .lead, name: item.lead.name, body: item.lead.id)]
            + item.supports.map { AssignedBody(role: .support, name: $0.name, body: $0.id) }
    }

    /// What its lead owes; of what returns, all that follow within a year.
    var dues: [Due] {
        let due = Assignment.Due(
            kind: item.due.kind, from: nil, by: item.due.by, recurrence: item.due.recurrence, words: item.due.words,
            assumption: nil, on: item.due.on)
        let subject = DueSubject(
            assignment: Assignment.ID(rawValue: id), directive: Directive.ID(rawValue: directive), receiver: keeper)
        let plan = DuePlan(due, from: item.due.on ?? .earliest, calendar: .vietnam)
        return plan.terms.map { terms in
            var due = subject.due(of: item.lead.id, terms)
            switch item.phase {
            case .open: break
            case .withdrawn: due.phase = .dropped
            case .done: (due.phase, due.doneOn, due.isLate) = (.done, item.doneOn, isLate)
            }
            return due
        }
    }

    /// Until which day the dues of what returns are entered.
    var duesThrough: Day? { item.due.kind == .recurring ? item.due.on.map(DuePlan.horizon) : nil }

    private var isLate: Bool {
        guard let done = item.doneOn, let due = item.due.on else { return false }
        return done > due
    }

    /// Folded already; a real one is folded when it is entered.
    var searchText: String {
        ([place.ref, item.folded, item.lead.folded] + item.supports.map(\.folded)).joined(separator: " ")
    }

    /// Where each field was read.
    var fields: [(name: String, span: Span)] {
        [("due", place.due), ("lead", place.lead), ("text", place.text)].compactMap { name, span in
            span.map { (name, $0) }
        }
    }
}

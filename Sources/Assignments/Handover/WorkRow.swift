import Directives
import Organisation
import WorkCalendar

/// As much of an assignment as a change of the bodies touches.
struct WorkRow: Equatable {
    let id: Assignment.ID
    let directive: Directive.ID
    let text: String
    let product: String?
    let due: Assignment.Due
    let phase: Assignment.Phase
    let doneOn: Day?
    var keptBy: Body.ID
    /// Leads first, each role in the text's order.
    var bodies: [AssignedBody]

    func reach(_ paths: [Body.ID: String]) -> Reach { Reach(bodies: bodies, keptBy: keptBy, paths: paths) }

    func entry(_ reach: Reach) -> TallyEntry { TallyEntry(phase: phase, due: due.on, done: doneOn, reach: reach) }

    /// As the journal keeps it.
    func journal(basis: String? = nil) -> AssignmentJournal {
        var journal = AssignmentJournal(text: text, bodies: bodies, due: due)
        (journal.product, journal.basis) = (product, basis)
        return journal
    }
}

/// Assignments that are rewritten together.
struct WorkPage {
    let rows: [WorkRow]

    /// All bodies that they name or that keep them.
    var named: Set<Body.ID> { Set(rows.flatMap { $0.bodies.compactMap(\.body) + [$0.keptBy] }) }
}

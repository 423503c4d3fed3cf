import Database
import Directives
import Reading

extension StandingItem {
    /// An assignment of the ledger as an amending text finds it.
    init(_ detail: AssignmentDetail) {
        let assignment = detail.assignment
        let phase: Phase =
            switch assignment.phase {
            case .open: .open
            case .done: .done(on: assignment.doneOn)
            case .withdrawn: .withdrawn
            }
        let own = detail.fields.filter { _, source in
            source.start >= assignment.source.start && source.end <= assignment.source.end
        }
        func named(_ bodies: [AssignedBody]) -> [NamedBody] { bodies.map { NamedBody(name: $0.name, body: $0.body) } }
        self.init(
            id: assignment.id.rawValue, revision: assignment.revision, ref: assignment.ref, text: assignment.text,
            leads: named(detail.leads), supports: named(detail.supports), due: assignment.due.asRead,
            dueOn: assignment.due.on, product: assignment.product, targets: detail.targets, phase: phase,
            ownFields: Set(own.keys.compactMap(CardField.init(rawValue:))))
    }
}

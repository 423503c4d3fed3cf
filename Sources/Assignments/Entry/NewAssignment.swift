import Directives
import Organisation
import Reading
import WorkCalendar

/// An assignment that is to enter the ledger.
struct NewAssignment: Sendable {
    let directive: Directive.ID
    let provision: Provision.ID?
    let ordinal: Int
    let draft: DraftAssignment
    let due: Assignment.Due
    /// What each body that answers for it owes.
    let plans: [(body: Body.ID, plan: DuePlan)]
    let bodies: [AssignedBody]
    let keptBy: Body.ID
    /// Where each field was read; those set by hand have no words in the text.
    let fields: [String: FieldSource]

    /// - Parameters:
    ///   - calendars: Of its leads and its keeper.
    ///   - today: Recurring work is due at its first occurrence from this day on.
    init(
        _ confirmed: ConfirmedAssignment, of directive: Directive, ordinal: Int, calendars: DueCalendars, today: Day
    ) {
        self.directive = directive.id
        provision = confirmed.provision
        self.ordinal = ordinal
        draft = confirmed.assignment
        bodies =
            confirmed.leads.map { AssignedBody(role: .lead, name: $0.name, body: $0.body) }
            + confirmed.supports.map { AssignedBody(role: .support, name: $0.name, body: $0.body) }
        keptBy = directive.body
        let byHand = Set(confirmed.setByHand.map(\.rawValue))
        fields = confirmed.assignment.fields.filter { !byHand.contains($0.key) }
        var due = Assignment.Due(confirmed.assignment.due, assumption: fields["due"]?.assumed)
        let answering = DueSubject.answering(bodies, keptBy: keptBy)
        plans = answering.map { body in
            (body, DuePlan(due, from: today, calendar: calendars.calendar(of: body)).orUndated(due))
        }
        due.on = plans.flatMap(\.plan.terms).compactMap(\.day).min()
        self.due = due
    }

    /// What is looked for among: its words, numbers, bodies and people.
    var searchText: String {
        var parts = [draft.ref, draft.group, draft.text, draft.restored, draft.product, draft.due.text].compactMap {
            $0
        }
        parts += bodies.map(\.name) + draft.people.map(\.name)
        parts += draft.targets.map { [$0.what, $0.unit, $0.scope].compactMap { $0 }.joined(separator: " ") }
        return parts.joined(separator: "\n")
    }
}

extension Assignment.Due {
    init(_ draft: DraftDue, assumption: String?) {
        self.init(
            kind: draft.kind, from: draft.from, by: draft.by, recurrence: draft.recurrence, words: draft.text,
            assumption: assumption, on: nil)
    }
}

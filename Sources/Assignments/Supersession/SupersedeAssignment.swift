import Database
import Directives
import Organisation
import Reading
import WorkCalendar

/// Changes an assignment as an amending directive orders, and keeps what stood before.
///
/// A part of confirming that directive; each is asked for its own permission, because another body may keep it.
struct SupersedeAssignment {
    let change: ConfirmedChange
    let directive: Directive
    /// Of an item given to a group the assignment to one of its members.
    let part: GroupStanding.Part

    private var id: Assignment.ID { part.id }

    /// The text's day, as far as it says one.
    private var from: Day? { directive.effective ?? directive.issued?.firstDay }

    func perform(in act: Act) throws {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        guard act.caller.may(.amendAssignment, at: before.keeperPath) else { throw GateRefusal.notAllowed }
        guard before.assignment.phase != .withdrawn else { throw AssignmentRefusal.withdrawn }
        try keep(before, as: change.wording == nil ? .withdrawn : .changed, act)
        guard let wording = change.wording else { return try withdraw(act) }
        let after = try DueKeeping.followed(changed(before, to: wording), in: act)
        try store.correct(before, to: after)
        try SupersessionStore(act.connection).write(after, readIn: directive.id, wording.sources)
        var now = AssignmentJournal(after)
        now.basis = basis
        try act.record("assignment", id.rawValue, before: AssignmentJournal(before), after: now)
        let named = Set(after.bodies.compactMap(\.body))
        for body in named.subtracting(before.bodies.compactMap(\.body)).sorted() {
            try Directive.nowNames(body, in: before.assignment.directive, act)
        }
        for body in named.sorted() { try Directive.nowNames(body, in: directive.id, act) }
    }

    private func keep(_ before: AssignmentDetail, as kind: Supersession.Kind, _ act: Act) throws {
        try SupersessionStore(act.connection).insert(
            Supersession(
                kind: kind, directive: directive.id, provision: change.provision, path: change.path,
                source: change.source, from: from, before: FormerWording(before), person: act.caller.person, at: act.now
            ),
            of: id)
    }

    private func withdraw(_ act: Act) throws {
        let reason = change.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var action = WithdrawAssignment(
            id: id, reason: String((reason.isEmpty ? directive.title : reason).prefix(2_000)),
            basis: String(basis.prefix(500)), caller: act.caller)
        action.amending = directive.id
        _ = try action.perform(in: act)
    }

    /// The document by which it changes, by its number.
    private var basis: String { directive.number ?? directive.title }

    private func changed(_ before: AssignmentDetail, to wording: ConfirmedChange.Wording) -> AssignmentDetail {
        var after = before
        after.assignment.text = wording.text
        after.assignment.product = wording.product
        after.bodies =
            part.leads(of: wording, before).map { AssignedBody(role: .lead, name: $0.name, body: $0.body) }
            + wording.supports.map { AssignedBody(role: .support, name: $0.name, body: $0.body) }
        after.targets = wording.targets
        if wording.due != before.assignment.due.asRead {
            after.assignment.due = Assignment.Due(wording.due, assumption: wording.sources["due"]?.assumed)
        }
        if let source = wording.sources["text"] {
            after.assignment.wordingDirective = directive.id
            (after.assignment.source, after.assignment.sourceLine) = (source.span, wording.sourceLine)
        }
        return after
    }
}

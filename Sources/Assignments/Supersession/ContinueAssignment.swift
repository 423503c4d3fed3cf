import Database
import Directives
import Organisation
import Reading

/// Goes on with an assignment of a text that is replaced: it moves to the new text with its state and all that was done.
struct ContinueAssignment {
    let id: Assignment.ID
    let new: NewAssignment
    let directive: Directive

    func perform(in act: Act) throws {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        guard act.caller.may(.amendAssignment, at: before.keeperPath) else { throw GateRefusal.notAllowed }
        guard before.assignment.phase == .open else { throw AssignmentRefusal.withdrawn }
        try SupersessionStore(act.connection).insert(
            Supersession(
                kind: .continued, directive: directive.id, provision: new.provision, path: before.assignment.ref,
                source: new.draft.source, from: directive.effective ?? directive.issued?.firstDay,
                before: FormerWording(before), person: act.caller.person, at: act.now), of: id)
        var after = before
        after.assignment.text = new.draft.text
        after.assignment.restored = new.draft.restored
        (after.assignment.ref, after.assignment.group) = (new.draft.ref, new.draft.group)
        after.assignment.product = new.draft.product
        after.assignment.keptBy = new.keptBy
        (after.bodies, after.targets, after.people) = (new.bodies, new.draft.targets, new.draft.people)
        after.assignment.due = new.due
        after = try DueKeeping.followed(after, in: act, directive: directive.id)
        try store.correct(before, to: after)
        try SupersessionStore(act.connection).move(id, to: new)
        var now = AssignmentJournal(after)
        now.basis = directive.number ?? directive.title
        try act.record("assignment", id.rawValue, before: AssignmentJournal(before), after: now)
    }
}

import Database
import Directives
import Organisation
import WorkCalendar

/// Says that an assignment is done; of recurring work the occurrence that is due, which leads to the next.
struct CompleteAssignment: AssignmentAction {
    static let permission = Permission.completeAssignment
    static let verb = "complete-assignment"

    let id: Assignment.ID
    /// The day it was done; `nil` is the day it is said.
    let doneOn: Day?
    let note: String?
    /// The occurrence that is meant, so that pressing twice does not complete two; `nil` is the one that is due.
    var occurrence: String?
    let caller: Caller

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        let day = doneOn ?? act.today
        let note = note?.trimmed.nonEmpty
        guard before.assignment.phase != .withdrawn else { throw AssignmentRefusal.withdrawn }
        guard before.assignment.phase == .open else { throw AssignmentRefusal.alreadyDone }
        guard day <= act.today else { throw AssignmentRefusal.doneInFuture }
        let directive = try DirectiveStore(act.connection, for: .everything).directive(before.assignment.directive)
        if let issued = directive?.issued?.firstDay, day < issued { throw AssignmentRefusal.doneBeforeIssue }
        guard (note?.count ?? 0) <= 2_000 else { throw AssignmentRefusal.noteTooLong }
        let recurring = Recurring(before)
        let due = recurring?.current(doneOn: day) ?? Recurring.once
        if let occurrence, occurrence != due { throw AssignmentRefusal.occurrenceDone }
        guard !before.completions.contains(where: { $0.occurrence == due }) else {
            throw AssignmentRefusal.occurrenceDone
        }
        let completion = Completion(
            occurrence: due, dueOn: before.assignment.due.on, doneOn: day, note: note, person: act.caller.person,
            personName: nil, at: act.now)
        try CompletionStore(act.connection).insert(completion, of: id)
        switch recurring?.next(doneOn: day) {
        case .due(let next)?: try store.settle(before, phase: .open, doneOn: nil, due: next)
        case .ended?, nil: try store.settle(before, phase: .done, doneOn: day, due: before.assignment.due.on)
        }
        try act.record("assignment", id.rawValue, before: nil, after: CompletionJournal(completion))
        return try store.detail(id)
    }
}

/// Takes back that an assignment is done; of recurring work the last occurrence, which is due again.
struct ReopenAssignment: AssignmentAction {
    static let permission = Permission.completeAssignment
    static let verb = "reopen-assignment"

    let id: Assignment.ID
    /// The occurrence that is meant, so that pressing twice does not take back two; `nil` is the last.
    var occurrence: String?
    let caller: Caller

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        guard before.assignment.phase != .withdrawn else { throw AssignmentRefusal.withdrawn }
        guard let last = before.lastCompletion, occurrence ?? last.occurrence == last.occurrence else {
            throw AssignmentRefusal.notDone
        }
        try CompletionStore(act.connection).delete(last, of: id)
        let recurs = last.occurrence != Recurring.once
        try store.settle(before, phase: .open, doneOn: nil, due: recurs ? last.dueOn : before.assignment.due.on)
        try act.record("assignment", id.rawValue, before: CompletionJournal(last), after: nil)
        return try store.detail(id)
    }
}

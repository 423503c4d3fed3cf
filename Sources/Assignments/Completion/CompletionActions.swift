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
        let meant = try meant(before)
        let key = DueTerms.key(of: meant, doneOn: day)
        guard !before.completions.contains(where: { $0.occurrence == key }) else {
            throw AssignmentRefusal.occurrenceDone
        }
        var dues = DueKeeping(act)
        let (dueOn, outcome) = try dues.close(before, occurrence: meant, on: day)
        try dues.finish()
        let completion = Completion(
            occurrence: key, dueOn: dueOn, doneOn: day, note: note, person: act.caller.person, personName: nil,
            at: act.now)
        try CompletionStore(act.connection).insert(completion, of: id)
        try store.settle(
            before, phase: outcome.hasEnded ? .done : .open, doneOn: outcome.hasEnded ? day : nil, due: outcome.due)
        try act.record("assignment", id.rawValue, before: nil, after: CompletionJournal(completion))
        return try store.detail(id)
    }

    /// The occurrence that is named, or else the first that is open.
    private func meant(_ before: AssignmentDetail) throws(AssignmentRefusal) -> String {
        guard let occurrence else { return before.dues.currentOccurrence ?? Recurring.once }
        let isOpen = before.dues.contains {
            $0.terms.occurrence == occurrence && ($0.phase == .open || $0.phase == .reported)
        }
        guard isOpen else { throw .occurrenceDone }
        return occurrence
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
        var dues = DueKeeping(act)
        let outcome = try dues.reopen(before, occurrence: last.occurrence)
        try dues.finish()
        try store.settle(before, phase: .open, doneOn: nil, due: outcome.due)
        try act.record("assignment", id.rawValue, before: CompletionJournal(last), after: nil)
        return try store.detail(id)
    }
}

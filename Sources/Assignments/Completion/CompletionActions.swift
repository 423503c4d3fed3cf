import Database
import Organisation
import WorkCalendar

/// Says that an assignment is done.
struct CompleteAssignment: Action {
    static let permission = Permission.completeAssignment
    static let verb = "complete-assignment"

    let id: Assignment.ID
    /// The day it was done; `nil` is the day it is said.
    let doneOn: Day?
    let note: String?
    /// Who says so: who cannot read it cannot complete it, and a lead may as well as its keeper.
    let caller: Caller

    /// - Throws: `noSuchAssignment`.
    func bodyPath(in connection: Connection) throws -> String? {
        try ChangeStore(connection).path(of: id, for: caller, to: Self.permission)
    }

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        let day = doneOn ?? act.today
        let note = note?.trimmed.nonEmpty
        guard before.assignment.phase != .withdrawn else { throw AssignmentRefusal.withdrawn }
        guard before.assignment.phase == .open else { throw AssignmentRefusal.alreadyDone }
        guard day <= act.today else { throw AssignmentRefusal.doneInFuture }
        guard (note?.count ?? 0) <= 2_000 else { throw AssignmentRefusal.noteTooLong }
        try CompletionStore(act.connection).insert(id, doneOn: day, note: note, by: act.caller.person, at: act.now)
        try store.settle(before, phase: .done, doneOn: day)
        try act.record("assignment", id.rawValue, before: nil, after: CompletionJournal(doneOn: day.iso, note: note))
        return try store.detail(id)
    }
}

/// Takes back that an assignment is done.
struct ReopenAssignment: Action {
    static let permission = Permission.completeAssignment
    static let verb = "reopen-assignment"

    let id: Assignment.ID
    let caller: Caller

    func bodyPath(in connection: Connection) throws -> String? {
        try ChangeStore(connection).path(of: id, for: caller, to: Self.permission)
    }

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        guard let completion = before.completion, before.assignment.phase == .done else {
            throw AssignmentRefusal.notDone
        }
        try CompletionStore(act.connection).delete(id)
        try store.settle(before, phase: .open, doneOn: nil)
        try act.record(
            "assignment", id.rawValue,
            before: CompletionJournal(doneOn: completion.doneOn.iso, note: completion.note), after: nil)
        return try store.detail(id)
    }
}

/// A completion as the journal keeps it.
struct CompletionJournal: Codable, Equatable {
    let doneOn: String
    let note: String?
}

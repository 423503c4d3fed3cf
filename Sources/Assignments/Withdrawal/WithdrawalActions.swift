import Archive
import Database
import Directives
import Organisation
import WorkCalendar

/// Says that an open assignment no longer binds; it stays in the ledger as withdrawn.
struct WithdrawAssignment: AssignmentAction {
    static let permission = Permission.amendAssignment
    static let verb = "withdraw-assignment"

    let id: Assignment.ID
    let reason: String
    /// The document or decision by which it no longer binds.
    let basis: String
    let caller: Caller
    /// The directive itself, where an amending one withdraws it.
    var amending: Directive.ID?

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        switch before.assignment.phase {
        case .open: break
        case .done: throw AssignmentRefusal.withdrawnWhenDone
        case .withdrawn: throw AssignmentRefusal.alreadyWithdrawn
        }
        let withdrawal = Withdrawal(
            reason: try Self.reason(reason), basis: try Self.basis(basis),
            directive: try amending ?? directive(in: act),
            person: act.caller.person, personName: nil, at: act.now)
        try WithdrawalStore(act.connection).insert(withdrawal, of: id)
        var dues = DueKeeping(act)
        try dues.drop(before)
        try dues.finish()
        try store.settle(before, phase: .withdrawn, doneOn: nil, due: before.assignment.due.on)
        try act.record("assignment", id.rawValue, before: nil, after: WithdrawalJournal(withdrawal))
        return try store.detail(id)
    }

    private static func reason(_ text: String) throws(AssignmentRefusal) -> String {
        let reason = text.trimmed
        guard !reason.isEmpty else { throw .withdrawalReasonMissing }
        guard reason.count <= 2_000 else { throw .reasonTooLong }
        return reason
    }

    private static func basis(_ text: String) throws(AssignmentRefusal) -> String {
        let basis = text.trimmed
        guard !basis.isEmpty else { throw .basisMissing }
        guard basis.count <= 500 else { throw .basisTooLong }
        return basis
    }

    /// The directive whose number the basis is, of those that the caller may read.
    private func directive(in act: Act) throws -> Directive.ID? {
        let store = DirectiveStore(act.connection, for: try Visibility(of: caller, in: act.connection))
        return try store.directive(bearing: basis.trimmed)?.id
    }
}

/// Takes a withdrawal back: the assignment binds again, with its deadline as it was.
struct RestoreAssignment: AssignmentAction {
    static let permission = Permission.amendAssignment
    static let verb = "restore-assignment"

    let id: Assignment.ID
    let caller: Caller

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let before = try store.detail(id)
        guard before.assignment.phase == .withdrawn else { throw AssignmentRefusal.notWithdrawn }
        try WithdrawalStore(act.connection).delete(id)
        var dues = DueKeeping(act)
        let due = try dues.follow(before)
        try dues.finish()
        try store.settle(before, phase: .open, doneOn: nil, due: due)
        try act.record("assignment", id.rawValue, before: before.withdrawal.map(WithdrawalJournal.init), after: nil)
        return try store.detail(id)
    }
}

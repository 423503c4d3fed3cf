import Database
import Directives
import Organisation
import WorkCalendar

/// Why a plan does not carry out a task of the directive above it, as a person said.
struct GapReason: Sendable, Equatable {
    typealias ID = Identifier<GapReason>

    let id: ID
    /// The task above.
    let assignment: Assignment.ID
    let reason: String
    /// `nil` when the operator said so.
    let personName: String?
    let at: Instant
}

/// Says why a plan has nothing, a later day or a weaker target for a task of the directive above it.
///
/// What was said before is replaced.
struct ExplainGap: Action {
    static let permission = Permission.confirmDirective
    static let verb = "explain-gap"

    /// The task above.
    let assignment: Assignment.ID
    /// The plan below; who keeps it says why.
    let plan: Directive.ID
    let reason: String
    let caller: Caller

    func bodyPath(in connection: Connection) throws -> String? {
        try CoverageStore(connection, for: Visibility(of: caller, in: connection)).directive(plan).bodyPath
    }

    func perform(in act: Act) throws -> GapReason {
        let reason = reason.trimmed
        guard !reason.isEmpty else { throw CoverageRefusal.reasonMissing }
        guard reason.count <= 2_000 else { throw CoverageRefusal.reasonTooLong }
        let visibility = try Visibility(of: caller, in: act.connection)
        guard let above = try AssignmentStore(act.connection).detail(assignment, for: visibility) else {
            throw CoverageRefusal.noSuchTask
        }
        guard above.assignment.directive != plan else { throw CoverageRefusal.coversItself }
        let store = CoverageStore(act.connection, for: visibility)
        let before = try store.reason(of: assignment, in: plan)
        try store.keep(reason, of: assignment, in: plan, by: act.caller.person, at: act.now)
        guard let kept = try store.reason(of: assignment, in: plan) else { throw CoverageRefusal.noSuchReason }
        try act.record(
            "directive", plan.rawValue, before: before.map(GapReasonJournal.init), after: GapReasonJournal(kept))
        return kept
    }
}

/// Takes such a reason back.
struct DropGapReason: Action {
    static let permission = Permission.confirmDirective
    static let verb = "drop-gap-reason"

    let id: GapReason.ID
    let caller: Caller

    func bodyPath(in connection: Connection) throws -> String? {
        let store = CoverageStore(connection, for: try Visibility(of: caller, in: connection))
        return try store.directive(try kept(store).plan).bodyPath
    }

    func perform(in act: Act) throws {
        let store = CoverageStore(act.connection, for: try Visibility(of: caller, in: act.connection))
        let (plan, before) = try kept(store)
        try store.drop(id)
        try act.record("directive", plan.rawValue, before: GapReasonJournal(before), after: nil)
    }

    private func kept(_ store: CoverageStore) throws -> (plan: Directive.ID, reason: GapReason) {
        guard let kept = try store.reason(id) else { throw CoverageRefusal.noSuchReason }
        return kept
    }
}

/// A reason as the journal keeps it.
struct GapReasonJournal: Encodable {
    let assignment: Int64
    let reason: String

    init(_ reason: GapReason) {
        (assignment, self.reason) = (reason.assignment.rawValue, reason.reason)
    }
}

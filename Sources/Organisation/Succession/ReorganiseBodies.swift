public import Database
import Archive
import WorkCalendar

/// Merges, splits, renames or abolishes bodies, with all that hangs on them, in one journaled step.
public struct ReorganiseBodies: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "reorganise-bodies"

    /// What was done, in numbers.
    public struct Outcome: Sendable, Equatable {
        public let id: Reorganisation.ID
        /// Those that go on; empty when a body was abolished with nothing left to do.
        public let successors: [Body.ID]
        public let assignments: Int
        public let posts: Int
        public let bodies: Int
    }

    public let plan: ReorganisationPlan
    let work: any BodyWork

    public init(_ plan: ReorganisationPlan, work: any BodyWork) {
        (self.plan, self.work) = (plan, work)
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let first = plan.former.first, let found = try BodyStore(connection).body(first) else {
            throw OrganisationRefusal.noSuchBody
        }
        return found.path
    }

    public func perform(in act: Act) throws -> Outcome {
        let plan = try plan.checked(today: act.today)
        let former = try SuccessionCheck(connection: act.connection, caller: act.caller).former(of: plan)
        if plan.kind == .renamed { return try rename(former[0], plan, act) }
        return try Succession(plan: plan, former: former, work: work, act: act).carriedOut()
    }

    /// A renamed body stays the same body, and its old name stays known.
    private func rename(_ body: Body, _ plan: ReorganisationPlan, _ act: Act) throws -> Outcome {
        guard case .new(let name, let identifier)? = plan.receivers.first, !name.trimmed.isEmpty,
            name.trimmed != body.name
        else { throw ReorganisationRefusal.newNameMissing }
        let new = NewBody(
            parent: body.parent, name: name, kind: body.kind, level: body.level, country: body.country,
            identifier: identifier?.trimmed.nonEmpty ?? body.identifier, begins: body.begins, ends: body.ends)
        let after = try ChangeBody(body.id, to: new).perform(in: act)
        let store = ReorganisationStore(act.connection)
        let id = try store.insert(plan, by: act.caller.person, at: act.now)
        try store.insert([.init(body: body.id, name: body.name)], as: .former, of: id)
        try store.insert([.init(body: body.id, name: after.name)], as: .successor, of: id)
        try act.record(id, plan, former: [body], successors: [after])
        return Outcome(id: id, successors: [body.id], assignments: 0, posts: 0, bodies: 0)
    }
}

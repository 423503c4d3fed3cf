public import Database
public import WorkCalendar

/// Brings a table of bodies into the directory: adds, changes and moves, never ends a body that the table leaves out.
public struct ImportTree: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "import-bodies"

    /// What was done, in numbers.
    public struct Outcome: Sendable, Equatable {
        public let added: Int
        public let changed: Int
        public let same: Int
    }

    let table: TreeTable
    /// The plan that a person saw; `nil` carries out whatever the table comes to.
    let seen: String?
    let caller: Caller
    let work: any BodyWork

    public init(_ table: TreeTable, seen: String?, as caller: Caller, work: any BodyWork) {
        (self.table, self.seen, self.caller, self.work) = (table, seen, caller, work)
    }

    /// - Throws: `faults` while a row has one, `changedMeanwhile` when it comes to something else than was seen.
    public func perform(in act: Act) throws -> Outcome {
        let plan = try TreePlanner.plan(table, as: act.caller, today: act.today, in: act.connection)
        guard plan.faults.isEmpty else { throw TreeTableRefusal.faults(plan.faults.count) }
        if let seen, seen != plan.fingerprint { throw TreeTableRefusal.changedMeanwhile }
        var bodies: [Body.ID] = []
        for step in plan.steps { bodies.append(try carryOut(step, bodies, act)) }
        return Outcome(added: plan.added, changed: plan.changed, same: plan.same)
    }

    private func carryOut(_ step: TreePlan.Step, _ before: [Body.ID], _ act: Act) throws -> Body.ID {
        switch step.deed {
        case .leave: return Body.ID(rawValue: 0)
        case .add(let parent):
            var body = step.body
            body.parent = parent.id(before)
            return try AddBody(body, aliases: step.aliases).perform(in: act).id
        case .change(let known, let moving):
            var body = step.body
            body.parent = known.parent
            _ = try ChangeBody(known.id, to: body).perform(in: act)
            if let moving { _ = try MoveBody(known.id, below: moving.id(before), work: work).perform(in: act) }
            for alias in step.aliases { try AddAlias(alias, to: known.id).perform(in: act) }
            return known.id
        }
    }
}

extension TreePlan.Parent {
    fileprivate func id(_ steps: [Body.ID]) -> Body.ID? {
        switch self {
        case .root: nil
        case .known(let body): body.id
        case .step(let place): steps[place]
        }
    }
}

extension TreeTable {
    /// What the table would change; nothing is written.
    public func plan(as caller: Caller, today: Day, in connection: Connection) throws -> TreePlan {
        try TreePlanner.plan(self, as: caller, today: today, in: connection)
    }
}

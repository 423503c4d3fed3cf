import Database
import WorkCalendar

/// What must hold of the bodies before any of them is changed.
struct SuccessionCheck {
    let connection: Connection
    let caller: Caller

    /// The bodies that end, when each may end on the day before.
    func former(of plan: ReorganisationPlan) throws -> [Body] {
        let store = BodyStore(connection)
        let bodies = try plan.former.map { id in
            guard let body = try store.body(id) else { throw OrganisationRefusal.noSuchBody }
            guard caller.may(.keepBodies, at: body.path) else { throw GateRefusal.notAllowed }
            let last = plan.from.adding(days: -1)
            let hasEnded =
                try body.ends.map { try $0 < last || ReorganisationStore(connection).ended(body.id) } ?? false
            if hasEnded { throw ReorganisationRefusal.hasEnded(body.name) }
            if let begins = body.begins, begins > last { throw ReorganisationRefusal.beganLater(body.name) }
            return body
        }
        for body in bodies where bodies.contains(where: { $0.id != body.id && body.path.hasPrefix($0.path) }) {
            throw ReorganisationRefusal.withinEachOther(body.name)
        }
        return bodies
    }

    /// A body that is to go on, when it exists on the day and does not stand below one that ends.
    func receiver(_ id: Body.ID, of plan: ReorganisationPlan, former: [Body]) throws -> Body {
        guard let body = try BodyStore(connection).body(id) else { throw OrganisationRefusal.noSuchBody }
        guard caller.may(.keepBodies, at: body.path) else { throw GateRefusal.notAllowed }
        if let ends = body.ends, ends < plan.from { throw ReorganisationRefusal.hasEnded(body.name) }
        if let begins = body.begins, begins > plan.from { throw ReorganisationRefusal.beganLater(body.name) }
        if former.contains(where: { body.path.hasPrefix($0.path) }) {
            throw ReorganisationRefusal.withinEachOther(body.name)
        }
        return body
    }

    /// That nothing is left with nobody.
    static func someoneGoesOn(_ plan: ReorganisationPlan, _ open: OpenWork, children: Int) throws {
        let left = plan.below == .rise ? 0 : children
        guard plan.receivers.isEmpty, !open.isNone || left > 0 else { return }
        throw ReorganisationRefusal.nobodyGoesOn(
            assignments: max(open.leads + open.supports, open.keeps), bodies: left)
    }
}

import Database
import Directives
import Organisation

/// Assignments to the members of a group as one item that stands, and an order to change that item as one to each.
struct GroupStanding {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// An assignment that an order changes.
    struct Part {
        let id: Assignment.ID
        /// The group it was given to; `nil` where it was given to none.
        let group: Body.ID?

        /// Whom it is led by afterwards: who leads it for a group goes on where the order still names the group.
        func leads(of wording: ConfirmedChange.Wording, _ before: AssignmentDetail) -> [NamedBody] {
            guard let group, wording.leads.contains(where: { $0.body == group }) else { return wording.leads }
            return before.leads.map { NamedBody(name: $0.name, body: $0.body) }
        }
    }

    /// The items that stand: of a group's the first, led by the group as the text names it.
    func items(of details: [AssignmentDetail]) throws -> [StandingItem] {
        let store = RollupStore(connection, for: .everything)
        var seen: Set<Rollup.ID> = []
        return try details.compactMap { detail in
            guard let id = detail.assignment.rollup, let rollup = try store.rollups([id])[id] else {
                return StandingItem(detail)
            }
            guard seen.insert(id).inserted else { return nil }
            var whole = detail
            whole.bodies =
                [AssignedBody(role: .lead, name: rollup.name, body: rollup.group)] + detail.supports
            return StandingItem(whole)
        }
    }

    /// What an order to change an item changes: of a group's item all that is not withdrawn.
    func parts(of id: Assignment.ID) throws -> [Part] {
        let store = RollupStore(connection, for: .everything)
        guard let rollup = try store.rollup(of: id) else { return [Part(id: id, group: nil)] }
        let details = try store.parts(of: rollup.id).map { try ChangeStore(connection).detail($0) }
        return details.filter { $0.assignment.phase != .withdrawn || $0.assignment.id == id }
            .map { Part(id: $0.assignment.id, group: rollup.group) }
    }
}

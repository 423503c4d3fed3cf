import Database
import Directives
import Organisation
import WorkCalendar

/// Makes of an assignment to a group one to each of its members at a date.
struct GroupExpansion {
    let connection: Connection
    /// The day whose members count.
    let day: Day

    struct Outcome {
        /// The first group that leads; `nil` where none does.
        let group: (named: NamedBody, body: Body.ID)?
        /// One for each body that leads, or the assignment itself.
        let parts: [ConfirmedAssignment]
    }

    func expanded(_ confirmed: ConfirmedAssignment) throws -> Outcome {
        let supports = try confirmed.supports.flatMap { try members(of: $0) ?? [$0] }
        var leads: [NamedBody] = []
        var group: (named: NamedBody, body: Body.ID)?
        for lead in confirmed.leads {
            guard let members = try members(of: lead), let body = lead.body else { leads.append(lead); continue }
            if group == nil { group = (lead, body) }
            leads += members
        }
        leads = Self.once(leads)
        guard group != nil else {
            return Outcome(group: nil, parts: [confirmed.with(leads: confirmed.leads, supports: Self.once(supports))])
        }
        return Outcome(
            group: group,
            parts: leads.map { lead in
                confirmed.with(
                    leads: [lead], supports: Self.once(supports).filter { $0.body == nil || $0.body != lead.body })
            })
    }

    /// Whom a group stands for; `nil` for what is no group, and for one that stands for nobody then.
    private func members(of named: NamedBody) throws -> [NamedBody]? {
        guard let id = named.body, let body = try BodyStore(connection).body(id), body.kind == .group else {
            return nil
        }
        let members = try GroupStore(connection).bodies(in: id, on: day)
        return members.isEmpty ? nil : members.map { NamedBody(name: $0.name, body: $0.id) }
    }

    /// The same without those of the directory that are named before.
    private static func once(_ bodies: [NamedBody]) -> [NamedBody] {
        var seen: Set<Body.ID> = []
        return bodies.filter { named in named.body.map { seen.insert($0).inserted } ?? true }
    }
}

extension ConfirmedAssignment {
    fileprivate func with(leads: [NamedBody], supports: [NamedBody]) -> ConfirmedAssignment {
        ConfirmedAssignment(
            assignment: assignment, provision: provision, leads: leads, supports: supports, setByHand: setByHand,
            continues: continues)
    }
}

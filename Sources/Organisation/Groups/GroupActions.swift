public import Database
public import WorkCalendar

/// Lets a group stand for one more body, from a day on.
public struct AddMember: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "add-member"

    public let member: Body.ID
    public let group: Body.ID
    /// `nil` is as long as both exist.
    public let begins: Day?

    public init(_ member: Body.ID, to group: Body.ID, from begins: Day?) {
        (self.member, self.group, self.begins) = (member, group, begins)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try group.pathOfGroup(in: connection) }

    public func perform(in act: Act) throws -> GroupMember {
        let (bodies, store) = (BodyStore(act.connection), GroupStore(act.connection))
        guard let group = try bodies.body(group), let member = try bodies.body(member) else {
            throw OrganisationRefusal.noSuchBody
        }
        guard group.kind == .group else { throw GroupRefusal.noGroup(group.name) }
        if let ends = member.ends, ends < begins ?? act.today { throw GroupRefusal.memberEnded(member.name) }
        guard try !store.reaches(member.id, group.id) else { throw GroupRefusal.withinItself(member.name) }
        let known = try store.members(of: group.id).contains {
            $0.member == member.id && $0.overlaps(from: begins, to: nil)
        }
        guard !known else { throw GroupRefusal.memberAlready(member.name) }
        let id = try store.insert(member.id, in: group.id, from: begins)
        let added = GroupMember(
            id: id, group: group.id, member: member.id, name: member.name, begins: begins, ends: nil)
        try act.record("group-member", id.rawValue, before: nil, after: GroupMemberState(added))
        return added
    }
}

/// Says from when on a group stands for a body no more.
public struct EndMember: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "end-member"

    public let id: GroupMember.ID
    public let group: Body.ID
    public let last: Day

    public init(_ id: GroupMember.ID, of group: Body.ID, last: Day) {
        (self.id, self.group, self.last) = (id, group, last)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try group.pathOfGroup(in: connection) }

    public func perform(in act: Act) throws -> GroupMember {
        let store = GroupStore(act.connection)
        guard let before = try store.member(id), before.group == group else { throw GroupRefusal.noSuchMember }
        if let begins = before.begins, last < begins { throw GroupRefusal.endsBeforeItBegins }
        let after = GroupMember(
            id: id, group: group, member: before.member, name: before.name, begins: before.begins, ends: last)
        guard after != before else { return before }
        try store.end(id, on: last)
        try act.record(
            "group-member", id.rawValue, before: GroupMemberState(before), after: GroupMemberState(after))
        return after
    }
}

extension Body.ID {
    fileprivate func pathOfGroup(in connection: Connection) throws -> String {
        guard let body = try BodyStore(connection).body(self) else { throw OrganisationRefusal.noSuchBody }
        return body.path
    }
}

/// A member as the journal keeps it.
struct GroupMemberState: Encodable {
    let group: Int64
    let member: Int64
    let begins: String?
    let ends: String?

    init(_ member: GroupMember) {
        (group, self.member) = (member.group.rawValue, member.member.rawValue)
        (begins, ends) = (member.begins?.iso, member.ends?.iso)
    }
}

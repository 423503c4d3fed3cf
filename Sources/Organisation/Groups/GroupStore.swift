public import Database
public import WorkCalendar

/// All SQL on groups of bodies and whom they stand for.
public struct GroupStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    private static let columns: SQL = "m.id, m.group_id, m.member_id, b.name, m.begins_on, m.ends_on"

    private static func member(_ row: Row) throws -> GroupMember {
        GroupMember(
            id: try row.id(0), group: try row.id(1), member: try row.id(2), name: try row.string(3),
            begins: try row.optionalDay(4), ends: try row.optionalDay(5))
    }

    func member(_ id: GroupMember.ID) throws -> GroupMember? {
        try connection.first(
            "SELECT \(Self.columns) FROM group_member m JOIN body b ON b.id = m.member_id WHERE m.id = \(id)",
            Self.member)
    }

    /// All that a group stands for or stood for, by name, those that last first.
    public func members(of group: Body.ID) throws -> [GroupMember] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM group_member m JOIN body b ON b.id = m.member_id WHERE m.group_id = \(group)
            ORDER BY CASE WHEN m.ends_on IS NULL THEN 0 ELSE 1 END, b.name, m.id LIMIT 5000
            """, Self.member)
    }

    /// Where a body is a member on a day or later.
    func memberships(of body: Body.ID, on day: Day) throws -> [GroupMember] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM group_member m JOIN body b ON b.id = m.member_id
            WHERE m.member_id = \(body) AND (m.ends_on IS NULL OR m.ends_on >= \(day)) ORDER BY m.id LIMIT 1000
            """, Self.member)
    }

    /// The groups to which a body belongs on a day, by name.
    public func groups(of body: Body.ID, on day: Day) throws -> [(id: Body.ID, name: String)] {
        try connection.rows(
            """
            SELECT DISTINCT b.id, b.name FROM group_member m JOIN body b ON b.id = m.group_id
            WHERE m.member_id = \(body) AND (m.begins_on IS NULL OR m.begins_on <= \(day))
                AND (m.ends_on IS NULL OR m.ends_on >= \(day))
            ORDER BY b.name, b.id LIMIT 200
            """
        ) { (try $0.id(0), try $0.string(1)) }
    }

    /// The bodies that a group stands for on a day, in the order of their names; groups within it give theirs.
    public func bodies(in group: Body.ID, on day: Day) throws -> [Body] {
        var (seen, found): (Set<Body.ID>, [Body]) = ([group], [])
        try collect(group, day, &seen, &found)
        return found
    }

    private func collect(_ group: Body.ID, _ day: Day, _ seen: inout Set<Body.ID>, _ found: inout [Body]) throws {
        let bodies = BodyStore(connection)
        for member in try members(of: group) where member.overlaps(from: day, to: day) {
            guard seen.insert(member.member).inserted, let body = try bodies.body(member.member), body.exists(on: day)
            else { continue }
            if body.kind == .group { try collect(body.id, day, &seen, &found) } else { found.append(body) }
        }
    }

    /// Whether one group stands for another, itself or through others, on any day.
    func reaches(_ group: Body.ID, _ other: Body.ID) throws -> Bool {
        var (seen, open): (Set<Body.ID>, [Body.ID]) = ([], [group])
        while let next = open.popLast() {
            if next == other { return true }
            guard seen.insert(next).inserted else { continue }
            open += try members(of: next).map(\.member)
        }
        return false
    }

    func insert(_ member: Body.ID, in group: Body.ID, from begins: Day?, to ends: Day? = nil) throws -> GroupMember.ID {
        GroupMember.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO group_member (group_id, member_id, begins_on, ends_on)
                VALUES (\(group), \(member), \(begins), \(ends))
                """))
    }

    func end(_ id: GroupMember.ID, on last: Day) throws {
        try connection.run("UPDATE group_member SET ends_on = \(last) WHERE id = \(id)")
    }

    func delete(_ id: GroupMember.ID) throws {
        try connection.run("DELETE FROM group_member WHERE id = \(id)")
    }
}

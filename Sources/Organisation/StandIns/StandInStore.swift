public import Database
public import WorkCalendar

/// All SQL on who stands in for whom.
public struct StandInStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// A stand-in with the names that a page shows.
    public struct Line: Sendable {
        public let standIn: StandIn
        /// Who stands in.
        public let person: String
        public let post: Post
        /// Whose post it is.
        public let holder: String
    }

    private static let columns: SQL = "s.id, s.post_id, s.person_id, s.capacity, s.ground, s.begins_on, s.ends_on"

    private static func standIn(_ row: Row) throws -> StandIn {
        StandIn(
            id: try row.id(0), post: try row.id(1), person: try row.id(2), capacity: try row.raw(3),
            ground: try row.optionalString(4), begins: try row.day(5), ends: try row.optionalDay(6))
    }

    func standIn(_ id: StandIn.ID) throws -> StandIn? {
        try connection.first("SELECT \(Self.columns) FROM stand_in s WHERE s.id = \(id)", Self.standIn)
    }

    /// Those for the posts of a person that have not ended before a day, the newest first.
    public func lines(forPostsOf holder: Person.ID, from day: Day) throws -> [Line] {
        try lines(where: "t.person_id = \(holder)", from: day)
    }

    /// Those in which a person stands in for others, not ended before a day, the newest first.
    public func lines(by person: Person.ID, from day: Day) throws -> [Line] {
        try lines(where: "s.person_id = \(person)", from: day)
    }

    private func lines(where condition: SQL, from day: Day) throws -> [Line] {
        try connection.rows(
            """
            SELECT \(Self.columns), p.name, h.name, \(PersonStore.postColumns) FROM stand_in s
            JOIN person p ON p.id = s.person_id
            JOIN post t ON t.id = s.post_id JOIN body b ON b.id = t.body_id JOIN person h ON h.id = t.person_id
            WHERE \(condition) AND (s.ends_on IS NULL OR s.ends_on > \(day)) ORDER BY s.id DESC LIMIT 100
            """
        ) { row in
            Line(
                standIn: try Self.standIn(row), person: try row.string(7),
                post: try PersonStore.post(row, from: 9), holder: try row.string(8))
        }
    }

    /// The posts in which a person acts as deputy on a day, as long as they are held.
    public func deputised(by person: Person.ID, on day: Day) throws -> [Post] {
        try connection.rows(
            """
            SELECT \(PersonStore.postColumns) FROM stand_in s
            JOIN post t ON t.id = s.post_id JOIN body b ON b.id = t.body_id JOIN person h ON h.id = t.person_id
            WHERE s.person_id = \(person) AND s.capacity = \(StandIn.Capacity.deputy.rawValue)
                AND s.begins_on <= \(day) AND s.ends_on > \(day)
                AND t.begins_on <= \(day) AND (t.ends_on IS NULL OR t.ends_on > \(day)) AND h.left_on IS NULL
            ORDER BY s.id LIMIT 100
            """
        ) { try PersonStore.post($0, from: 0) }
    }

    func insert(_ new: NewStandIn, by person: Person.ID, until end: Day?) throws -> StandIn.ID {
        StandIn.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO stand_in (post_id, person_id, capacity, ground, begins_on, ends_on)
                VALUES (\(new.post), \(person), \(new.capacity.rawValue), \(new.ground), \(new.begins), \(end))
                """))
    }

    /// Those for a post that hold on a day or later.
    func lasting(for post: Post.ID, on day: Day) throws -> [StandIn] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM stand_in s
            WHERE s.post_id = \(post) AND (s.ends_on IS NULL OR s.ends_on > \(day)) ORDER BY s.id LIMIT 1000
            """, Self.standIn)
    }

    func end(_ id: StandIn.ID, on day: Day) throws {
        _ = try connection.run("UPDATE stand_in SET ends_on = \(day) WHERE id = \(id)")
    }
}

public import Database
import WorkCalendar

/// All SQL on mergers, splits, renamings and abolitions.
public struct ReorganisationStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ plan: ReorganisationPlan, by person: Person.ID?, at now: Instant) throws -> Reorganisation.ID {
        Reorganisation.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO reorganisation (kind, from_day, ground, person_id, at)
                VALUES (\(plan.kind.rawValue), \(plan.from), \(plan.ground), \(person), \(now))
                """))
    }

    func insert(_ parties: [Reorganisation.Party], as part: Part, of id: Reorganisation.ID) throws {
        for (place, party) in parties.enumerated() {
            try connection.run(
                """
                INSERT INTO reorganisation_body (reorganisation_id, body_id, part, ordinal, name)
                VALUES (\(id), \(party.body), \(part.rawValue), \(place + 1), \(party.name))
                """)
        }
    }

    enum Part: String { case former, successor }

    /// Those in which a body took part, the latest first.
    public func reorganisations(of body: Body.ID) throws -> [Reorganisation] {
        let found = try connection.rows(
            """
            SELECT r.id, r.kind, r.from_day, r.ground FROM reorganisation r
            WHERE r.id IN (SELECT p.reorganisation_id FROM reorganisation_body p WHERE p.body_id = \(body))
            ORDER BY r.from_day DESC, r.id DESC LIMIT 100
            """
        ) { row in
            (
                id: try row.id(0) as Reorganisation.ID, kind: try row.raw(1) as Reorganisation.Kind,
                from: try row.day(2), ground: try row.string(3)
            )
        }
        return try found.map { one in
            Reorganisation(
                id: one.id, kind: one.kind, from: one.from, ground: one.ground,
                former: try parties(of: one.id, .former), successors: try parties(of: one.id, .successor))
        }
    }

    private func parties(of id: Reorganisation.ID, _ part: Part) throws -> [Reorganisation.Party] {
        try connection.rows(
            """
            SELECT body_id, name FROM reorganisation_body WHERE reorganisation_id = \(id) AND part = \(part.rawValue)
            ORDER BY ordinal LIMIT 200
            """
        ) { Reorganisation.Party(body: try $0.id(0), name: try $0.string(1)) }
    }

    /// Whether a body ended by one of them.
    func ended(_ body: Body.ID) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM reorganisation_body p JOIN reorganisation r ON r.id = p.reorganisation_id
            WHERE p.body_id = \(body) AND p.part = 'former' AND r.kind <> 'renamed' LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// The bodies right below another that exist on the day or later.
    func lastingChildren(of body: Body.ID, on day: Day) throws -> [Body.ID] {
        try connection.rows(
            """
            SELECT id FROM body WHERE parent_id = \(body) AND (ends_on IS NULL OR ends_on >= \(day))
            ORDER BY name, id LIMIT 10000
            """
        ) { try $0.id(0) }
    }

    /// The posts at a body that are held on the day or later.
    func lastingPosts(at body: Body.ID, on day: Day) throws -> [Post.ID] {
        try connection.rows(
            """
            SELECT id FROM post WHERE body_id = \(body) AND (ends_on IS NULL OR ends_on > \(day))
            ORDER BY id LIMIT 10000
            """
        ) { try $0.id(0) }
    }

    func end(_ body: Body.ID, on day: Day) throws {
        try connection.run("UPDATE body SET ends_on = \(day) WHERE id = \(body)")
    }

    /// Puts a body below another and writes the paths of all its subtree anew.
    func move(_ body: Body, to path: String, below parent: Body.ID?) throws {
        try connection.run("UPDATE body SET parent_id = \(parent) WHERE id = \(body.id)")
        try connection.run(
            """
            UPDATE body SET path = CAST(\(path) AS TEXT) || SUBSTR(path, CAST(\(body.path.utf8.count + 1) AS INTEGER))
            WHERE path >= \(body.path) AND path < \(body.path + "~")
            """)
    }
}

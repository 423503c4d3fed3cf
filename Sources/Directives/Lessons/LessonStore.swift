import Archive
import Database
import Organisation
import Reading
import WorkCalendar

/// All SQL on what corrections taught.
struct LessonStore {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// The directory as the body sees it that keeps a text.
    func names(for home: PendingDraft, on day: Day) throws -> BodyNames {
        let bodies = Dictionary(
            try BodyStore(connection).subtree(of: "").map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = try connection.rows(
            "SELECT a.folded, a.body_id, a.origin FROM body_alias a ORDER BY a.id"
        ) { (try $0.string(0), try $0.id(1) as Body.ID, try $0.string(2)) }
        let learned = try connection.rows(
            """
            SELECT folded, meant_id FROM lesson
            WHERE body_id = \(home.body) AND kind = 'name' AND is_forgotten = FALSE
            """
        ) { (try $0.string(0), try $0.optionalID(1) as Body.ID?) }
        return BodyNames(
            known: known.compactMap { folded, id, origin in
                guard let body = bodies[id], body.exists(on: day) else { return nil }
                return (folded, BodyNames.Known(body: body, isLearned: origin == BodyAlias.Origin.learned.rawValue))
            },
            learned: Dictionary(learned, uniquingKeysWith: { _, last in last }), home: home.bodyPath)
    }

    /// Names people of the body have taught: the reader knows them beside the directory's.
    func names(at home: Body.ID) throws -> [String] {
        try connection.rows(
            """
            SELECT words FROM lesson
            WHERE body_id = \(home) AND kind = 'name' AND meant_id IS NOT NULL AND is_forgotten = FALSE
            ORDER BY folded LIMIT 5000
            """
        ) { try $0.string(0) }
    }

    func roleWords(at home: Body.ID) throws -> [RoleWord] {
        try connection.rows(
            """
            SELECT words, role FROM lesson WHERE body_id = \(home) AND kind = 'role' AND is_forgotten = FALSE
            ORDER BY folded LIMIT 500
            """
        ) { RoleWord(try $0.string(0), try $0.raw(1)) }
    }

    /// Keeps what a person of a body taught, in place of what the same words meant before.
    func learn(
        _ words: String, _ meaning: Lesson.Meaning, at home: Body.ID, by person: Person.ID?, on now: Instant
    ) throws -> Lesson.ID {
        let (folded, meant, role): (String, Body.ID?, RoleWord.Role?) =
            switch meaning {
            case .body(let id): (BodyNames.folded(words), id, nil)
            case .words: (BodyNames.folded(words), nil, nil)
            case .role(let role): (RoleWord(words, role).folded, nil, role)
            }
        return Lesson.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO lesson (body_id, kind, folded, words, meant_id, role, person_id, learned_at)
                VALUES (\(home), \(meaning.kind.rawValue), \(folded), \(words), \(meant), \(role?.rawValue), \(person),
                    \(now))
                ON CONFLICT (body_id, kind, folded) DO UPDATE
                SET words = excluded.words, meant_id = excluded.meant_id, role = excluded.role,
                    person_id = excluded.person_id, learned_at = excluded.learned_at, is_forgotten = FALSE
                """))
    }

    private static let columns: SQL = """
        l.id, l.body_id, l.kind, l.words, l.meant_id, l.role, p.name, l.learned_at, l.is_forgotten
        """

    private static func lesson(_ row: Row) throws -> Lesson {
        let meaning: Lesson.Meaning =
            if let role = try row.optionalRaw(5, as: RoleWord.Role.self) {
                .role(role)
            } else if let body: Body.ID = try row.optionalID(4) {
                .body(body)
            } else {
                .words
            }
        return Lesson(
            id: try row.id(0), body: try row.id(1), words: try row.string(3), meaning: meaning,
            personName: try row.optionalString(6), at: try row.instant(7), isForgotten: try row.bool(8))
    }

    /// What was taught at these bodies, in the order of the words.
    func lessons(at bodies: [Body.ID], limit: Int) throws -> [Lesson] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM lesson l LEFT JOIN person p ON p.id = l.person_id
            WHERE l.body_id IN \(values: bodies) ORDER BY l.is_forgotten, l.kind, l.folded, l.id LIMIT \(limit)
            """, Self.lesson)
    }

    func lesson(_ id: Lesson.ID) throws -> Lesson? {
        try connection.first(
            """
            SELECT \(Self.columns) FROM lesson l LEFT JOIN person p ON p.id = l.person_id WHERE l.id = \(id)
            """, Self.lesson)
    }

    func set(_ id: Lesson.ID, isForgotten: Bool) throws {
        try connection.run("UPDATE lesson SET is_forgotten = \(isForgotten) WHERE id = \(id)")
    }
}

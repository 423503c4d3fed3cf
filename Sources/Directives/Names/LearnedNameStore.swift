import Archive
import Database
import Organisation
import WorkCalendar

/// All SQL on what people said of names.
struct LearnedNameStore {
    let connection: Connection

    /// The directory as the body sees it that keeps a text.
    func names(for home: PendingDraft, on day: Day) throws -> BodyNames {
        let bodies = Dictionary(
            try BodyStore(connection).subtree(of: "").map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = try connection.rows(
            "SELECT a.folded, a.body_id, a.origin FROM body_alias a ORDER BY a.id"
        ) { (try $0.string(0), try $0.id(1) as Body.ID, try $0.string(2)) }
        let learned = try connection.rows(
            "SELECT folded, meant_id FROM learned_name WHERE body_id = \(home.body)"
        ) { (try $0.string(0), try $0.optionalID(1) as Body.ID?) }
        return BodyNames(
            known: known.compactMap { folded, id, origin in
                guard let body = bodies[id], body.exists(on: day) else { return nil }
                return (folded, BodyNames.Known(body: body, isLearned: origin == BodyAlias.Origin.learned.rawValue))
            },
            learned: Dictionary(learned, uniquingKeysWith: { _, last in last }), home: home.bodyPath)
    }

    /// Keeps what a person of a body said a name means; `nil` for words that are no body.
    func learn(_ name: String, means meant: Body.ID?, at home: Body.ID, by person: Person.ID?, on now: Instant) throws {
        try connection.run(
            """
            INSERT INTO learned_name (body_id, folded, name, meant_id, person_id, learned_at)
            VALUES (\(home), \(BodyNames.folded(name)), \(name), \(meant), \(person), \(now))
            ON CONFLICT (body_id, folded) DO UPDATE
            SET name = \(name), meant_id = \(meant), person_id = \(person), learned_at = \(now)
            """)
    }

    /// Names people of the body have taught: the reader knows them beside the directory's.
    func learnedNames(at home: Body.ID) throws -> [String] {
        try connection.rows(
            "SELECT name FROM learned_name WHERE body_id = \(home) AND meant_id IS NOT NULL ORDER BY folded LIMIT 5000"
        ) { try $0.string(0) }
    }
}

public import Database
public import WorkCalendar
import Archive
import enum HTML.Language

/// All SQL on people and their posts.
public struct PersonStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    private static let columns: SQL = "p.id, p.name, p.sign_in_name, p.email, p.language, p.large_type, p.left_on"

    private static func person(_ row: Row) throws -> Person {
        Person(
            id: try row.id(0), name: try row.string(1), signInName: try row.string(2),
            email: try row.optionalString(3), language: try row.optionalString(4).flatMap { Language(tag: $0) },
            largeType: try row.bool(5),
            left: try row.optionalDay(6))
    }

    public func person(_ id: Person.ID) throws -> Person? {
        try connection.first("SELECT \(Self.columns) FROM person p WHERE p.id = \(id)", Self.person)
    }

    /// People whose names hold the words, by name, after the one given.
    public func people(matching folded: String?, after: (name: String, id: Person.ID)?, limit: Int) throws -> [Person] {
        let words: SQL =
            folded.map { "AND (p.folded LIKE \("%" + $0 + "%") OR p.sign_in_name LIKE \("%" + $0 + "%"))" } ?? ""
        let start: SQL = after.map { "AND (p.name, p.id) > (\($0.name), \($0.id))" } ?? ""
        return try connection.rows(
            "SELECT \(Self.columns) FROM person p WHERE 1 = 1 \(words) \(start) ORDER BY p.name, p.id LIMIT \(limit)",
            Self.person)
    }

    public func person(signingInAs name: String) throws -> Person? {
        try connection.first("SELECT \(Self.columns) FROM person p WHERE p.sign_in_name = \(name)", Self.person)
    }

    /// The one person with this address of mail; `nil` where there are more.
    func person(writtenToAt email: String) throws -> Person? {
        let found = try connection.rows(
            "SELECT \(Self.columns) FROM person p WHERE p.email = \(email) ORDER BY p.id LIMIT 2", Self.person)
        return found.count == 1 ? found[0] : nil
    }

    /// The person who signs in with this name, and the kept password, where one was chosen.
    func credentials(signInName: String) throws -> (person: Person.ID, password: String?)? {
        try connection.first(
            "SELECT id, password FROM person WHERE sign_in_name = \(signInName) AND left_on IS NULL"
        ) { (try $0.id(0), try $0.optionalString(1)) }
    }

    func password(of id: Person.ID) throws -> String? {
        try connection.first("SELECT password FROM person WHERE id = \(id)") { try $0.optionalString(0) } ?? nil
    }

    /// What others know of a person and would try as the password: names, and those of the bodies.
    public func wordsKnown(of id: Person.ID) throws -> [String] {
        guard let person = try person(id) else { return [] }
        return [person.name, person.signInName, person.email ?? ""] + (try posts(of: id).map(\.bodyName))
    }

    func insert(_ person: NewPerson) throws -> Person.ID {
        Person.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO person (name, folded, sign_in_name, email, language)
                VALUES (\(person.name), \(SearchText.folded(person.name)), \(person.signInName), \(person.email),
                    \(person.language?.code))
                """))
    }

    func update(_ person: Person) throws {
        _ = try connection.run(
            """
            UPDATE person SET name = \(person.name), folded = \(SearchText.folded(person.name)),
                sign_in_name = \(person.signInName), email = \(person.email), language = \(person.language?.code),
                large_type = \(person.largeType), left_on = \(person.left)
            WHERE id = \(person.id)
            """)
    }

    func setPassword(_ hash: PasswordHash, of id: Person.ID) throws {
        _ = try connection.run("UPDATE person SET password = \(hash.text) WHERE id = \(id)")
    }

    public func isTaken(signInName: String, except id: Person.ID? = nil) throws -> Bool {
        let other: SQL = id.map { "AND id <> \($0)" } ?? ""
        return try connection.first("SELECT 1 FROM person WHERE sign_in_name = \(signInName) \(other) LIMIT 1") { _ in
            true
        }
            ?? false
    }

    static let postColumns: SQL = """
        t.id, t.person_id, t.body_id, b.path, b.name, b.country, t.role, t.title, t.begins_on, t.ends_on
        """

    private static func post(_ row: Row) throws -> Post { try post(row, from: 0) }

    /// A post whose columns begin at a place of the row.
    static func post(_ row: Row, from first: Int) throws -> Post {
        Post(
            id: try row.id(first), person: try row.id(first + 1),
            body: try row.id(first + 2), bodyPath: try row.string(first + 3), bodyName: try row.string(first + 4),
            country: try row.optionalRaw(first + 5), role: try row.raw(first + 6),
            title: try row.optionalString(first + 7), begins: try row.day(first + 8),
            ends: try row.optionalDay(first + 9))
    }

    public func post(_ id: Post.ID) throws -> Post? {
        try connection.first(
            "SELECT \(Self.postColumns) FROM post t JOIN body b ON b.id = t.body_id WHERE t.id = \(id)", Self.post)
    }

    /// All posts a person holds or held, oldest first.
    public func posts(of person: Person.ID) throws -> [Post] {
        try connection.rows(
            """
            SELECT \(Self.postColumns) FROM post t JOIN body b ON b.id = t.body_id
            WHERE t.person_id = \(person) ORDER BY t.begins_on, t.id
            """, Self.post)
    }

    /// The path of the narrowest body that all the posts of a person lie below: who keeps people there keeps this person.
    ///
    /// An empty path, where the posts have no body above them all, is nobody's but the operator's. The posts not yet ended
    /// count; the last one where all have.
    /// - Throws: `OrganisationRefusal.noSuchPerson` for who never had a post.
    func keptBelow(_ person: Person.ID) throws -> String {
        let all = try posts(of: person)
        guard let last = all.last else { throw OrganisationRefusal.noSuchPerson }
        let held = all.filter { $0.ends == nil }
        let paths = (held.isEmpty ? [last] : held).map { $0.bodyPath.split(separator: "/") }
        let shared = paths.dropFirst().reduce(paths[0][...]) { shared, path in
            shared.prefix(zip(shared, path).prefix { $0 == $1 }.count)
        }
        return shared.map { $0 + "/" }.joined()
    }

    /// The posts that any of these people hold on a day.
    func posts(of people: [Person.ID], on day: Day) throws -> [Post] {
        guard !people.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT \(Self.postColumns) FROM post t JOIN body b ON b.id = t.body_id
            WHERE t.person_id IN \(values: people) AND t.begins_on <= \(day)
                AND (t.ends_on IS NULL OR t.ends_on > \(day))
            ORDER BY t.person_id, t.id
            """, Self.post)
    }

    /// The posts a person holds on a day.
    public func posts(of person: Person.ID, on day: Day) throws -> [Post] {
        try posts(of: [person], on: day)
    }

    /// The posts at a body on a day, with the names of those who hold them.
    public func posts(at body: Body.ID, on day: Day) throws -> [(post: Post, person: String)] {
        try connection.rows(
            """
            SELECT \(Self.postColumns), p.name FROM post t JOIN body b ON b.id = t.body_id
            JOIN person p ON p.id = t.person_id
            WHERE t.body_id = \(body) AND t.begins_on <= \(day) AND (t.ends_on IS NULL OR t.ends_on > \(day))
            ORDER BY p.name, t.id
            """
        ) { (try Self.post($0), try $0.string(10)) }
    }

    func insertPost(person: Person.ID, body: Body.ID, role: Role, title: String?, begins: Day) throws -> Post.ID {
        Post.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO post (person_id, body_id, role, title, begins_on)
                VALUES (\(person), \(body), \(role.rawValue), \(title), \(begins))
                """))
    }

    func end(_ post: Post.ID, on day: Day) throws {
        _ = try connection.run("UPDATE post SET ends_on = \(day) WHERE id = \(post)")
    }
}

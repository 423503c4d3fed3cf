import Database
import HTML
import WorkCalendar

/// All SQL on attempts to sign in, and on the browsers that are known.
struct AttemptStore {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    func failures(of subject: String, since: Instant) throws -> Int {
        try connection.first(
            "SELECT COUNT(*) FROM sign_in_failure WHERE subject = \(subject) AND at > \(since)"
        ) { Int(try $0.int64(0)) } ?? 0
    }

    /// Notes an attempt as failed before it is tried, so that many at once are counted too.
    func note(_ subjects: [String], at now: Instant) throws -> [Int64] {
        try subjects.map {
            try connection.insert("INSERT INTO sign_in_failure (subject, at) VALUES (\($0), \(now))")
        }
    }

    /// Takes back what was noted of an attempt that succeeded.
    func forget(_ noted: [Int64]) throws {
        for id in noted { _ = try connection.run("DELETE FROM sign_in_failure WHERE id = \(id)") }
    }

    func forgetFailures(before: Instant) throws {
        _ = try connection.run("DELETE FROM sign_in_failure WHERE at <= \(before)")
    }

    func isKnown(_ browser: Secret, to person: Person.ID) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM known_browser WHERE token_hash = \(browser.hash) AND person_id = \(person)"
        ) { _ in true } ?? false
    }

    func isKnown(network: String, to person: Person.ID) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM known_browser WHERE person_id = \(person) AND network = \(network) LIMIT 1"
        ) { _ in true } ?? false
    }

    /// Whether anybody is known by that secret.
    func isKnown(_ browser: Secret) throws -> Bool {
        try connection.first("SELECT 1 FROM known_browser WHERE token_hash = \(browser.hash) LIMIT 1") { _ in true }
            ?? false
    }

    /// Keeps a browser as one the person signed in from, and the twenty used last.
    func know(_ browser: Secret, of person: Person.ID, network: String, at now: Instant) throws {
        _ = try connection.run(
            "DELETE FROM known_browser WHERE token_hash = \(browser.hash) AND person_id = \(person)")
        _ = try connection.run(
            """
            INSERT INTO known_browser (person_id, token_hash, network, seen_at)
            VALUES (\(person), \(browser.hash), \(network), \(now))
            """)
        _ = try connection.run(
            """
            DELETE FROM known_browser WHERE person_id = \(person) AND id NOT IN
                (SELECT id FROM known_browser WHERE person_id = \(person) ORDER BY id DESC LIMIT 20)
            """)
    }

    func forgetBrowsers(of person: Person.ID) throws {
        _ = try connection.run("DELETE FROM known_browser WHERE person_id = \(person)")
    }

    func forgetBrowsers(notSeenSince: Instant) throws {
        _ = try connection.run("DELETE FROM known_browser WHERE seen_at <= \(notSeenSince)")
    }
}

public import Database
public import WorkCalendar
import HTML

/// All SQL on sessions, tokens and failed sign-ins.
public struct SessionStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(
        _ secret: Secret, for person: Person.ID, from visitor: Visitor = Visitor(address: ""), at now: Instant,
        until end: Instant
    ) throws -> Session.ID {
        Session.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO session (person_id, token_hash, began_at, expires_at, browser, address, seen_at)
                VALUES (\(person), \(secret.hash), \(now), \(end), \(visitor.browser), \(visitor.address), \(now))
                """))
    }

    /// Whom a session's or token's secret stands for at that moment; `nil` when it has ended or never was.
    public func person(holding secret: Secret, kind: Secret.Kind, at now: Instant) throws -> Person.ID? {
        switch kind {
        case .session:
            try connection.first(
                """
                SELECT s.person_id FROM session s JOIN person p ON p.id = s.person_id
                WHERE s.token_hash = \(secret.hash) AND s.expires_at > \(now) AND p.left_on IS NULL
                """
            ) { try $0.id(0) }
        case .token:
            try connection.first(
                """
                SELECT t.person_id FROM api_token t JOIN person p ON p.id = t.person_id
                WHERE t.token_hash = \(secret.hash) AND t.expires_at > \(now) AND t.revoked_at IS NULL
                    AND p.left_on IS NULL
                """
            ) { try $0.id(0) }
        }
    }

    func end(_ secret: Secret) throws {
        _ = try connection.run("DELETE FROM session WHERE token_hash = \(secret.hash)")
    }

    func endAll(of person: Person.ID, except secret: Secret? = nil) throws {
        let kept: SQL = secret.map { "AND token_hash <> \($0.hash)" } ?? ""
        _ = try connection.run("DELETE FROM session WHERE person_id = \(person) \(kept)")
    }

    func forgetSessions(endedBefore now: Instant) throws {
        _ = try connection.run("DELETE FROM session WHERE expires_at <= \(now)")
    }

    func insertToken(
        _ secret: Secret, named name: String, for person: Person.ID, at now: Instant, until end: Instant,
        scope: Set<Permission>? = nil
    ) throws -> APIToken.ID {
        let words = scope.map { $0.map(\.rawValue).sorted().joined(separator: " ") }
        return APIToken.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO api_token (person_id, name, token_hash, made_at, expires_at, scope)
                VALUES (\(person), \(name), \(secret.hash), \(now), \(end), \(words))
                """))
    }

    /// The tokens of a person that may still be used, newest first.
    public func tokens(of person: Person.ID, at now: Instant) throws -> [APIToken] {
        try connection.rows(
            """
            SELECT id, name, made_at, expires_at, scope, used_at FROM api_token
            WHERE person_id = \(person) AND revoked_at IS NULL AND expires_at > \(now)
            ORDER BY id DESC LIMIT 100
            """
        ) {
            APIToken(
                id: try $0.id(0), name: try $0.string(1), made: try $0.instant(2),
                grant: TokenGrant(scope: Self.scope(try $0.optionalString(4)), expires: try $0.instant(3)),
                used: try $0.optionalInstant(5))
        }
    }

    /// What a token allows; a word that means nothing any more allows nothing.
    func grant(of secret: Secret) throws -> TokenGrant? {
        try connection.first("SELECT scope, expires_at FROM api_token WHERE token_hash = \(secret.hash)") {
            TokenGrant(scope: Self.scope(try $0.optionalString(0)), expires: try $0.instant(1))
        }
    }

    private static func scope(_ words: String?) -> Set<Permission>? {
        words.map { Set($0.split(separator: " ").compactMap { Permission(rawValue: String($0)) }) }
    }

    func revoke(_ token: APIToken.ID, of person: Person.ID, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE api_token SET revoked_at = \(now)
            WHERE id = \(token) AND person_id = \(person) AND revoked_at IS NULL
            """) > 0
    }

    func revokeAll(of person: Person.ID, at now: Instant) throws {
        _ = try connection.run(
            "UPDATE api_token SET revoked_at = \(now) WHERE person_id = \(person) AND revoked_at IS NULL")
    }
}

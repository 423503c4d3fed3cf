import Database
import WorkCalendar

/// What an owner sees and does of the own sessions.
extension SessionStore {
    /// The sessions of a person that have not ended, the one used last first.
    func sessions(of person: Person.ID, holding secret: Secret?, at now: Instant) throws -> [Session] {
        let hash = secret?.hash
        return try connection.rows(
            """
            SELECT id, began_at, seen_at, expires_at, browser, address, token_hash FROM session
            WHERE person_id = \(person) AND expires_at > \(now) ORDER BY id DESC LIMIT 100
            """
        ) {
            Session(
                id: try $0.id(0), began: try $0.instant(1), seen: try $0.instant(2), expires: try $0.instant(3),
                browser: try $0.string(4), address: try $0.string(5), isThis: try $0.bytes(6) == hash)
        }
    }

    /// False where there is none such, or it is somebody else's.
    func end(_ session: Session.ID, of person: Person.ID) throws -> Bool {
        try connection.run("DELETE FROM session WHERE id = \(session) AND person_id = \(person)") > 0
    }

    /// Ends a person's other sessions and gives this one a new secret.
    ///
    /// Who had the former secret, by whatever means, has nothing any more.
    func strengthen(_ secret: Secret?, of person: Person.ID) throws -> Secret? {
        try endAll(of: person, except: secret)
        guard let secret else { return nil }
        let renewed = Secret.random()
        let changed = try connection.run(
            "UPDATE session SET token_hash = \(renewed.hash) WHERE token_hash = \(secret.hash) AND person_id = \(person)"
        )
        return changed > 0 ? renewed : nil
    }

    /// When the session began that this secret opens.
    func beginning(of secret: Secret) throws -> Instant? {
        try connection.first("SELECT began_at FROM session WHERE token_hash = \(secret.hash)") { try $0.instant(0) }
    }

    func noteUse(of hash: [UInt8], kind: Secret.Kind, at moment: Instant) throws {
        switch kind {
        case .session:
            _ = try connection.run("UPDATE session SET seen_at = \(moment) WHERE token_hash = \(hash)")
        case .token:
            _ = try connection.run("UPDATE api_token SET used_at = \(moment) WHERE token_hash = \(hash)")
        }
    }
}

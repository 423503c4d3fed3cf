public import Database
public import WorkCalendar

/// All SQL on invitations.
public struct InvitationStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ secret: Secret, for person: Person.ID, at now: Instant) throws -> Invitation.ID {
        Invitation.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO invitation (person_id, token_hash, made_at, expires_at)
                VALUES (\(person), \(secret.hash), \(now), \(now + Invitation.length))
                """))
    }

    /// Whom an invitation that still holds is for; `nil` for any other secret.
    public func person(invitedBy secret: Secret, at now: Instant) throws -> Person.ID? {
        try connection.first(
            """
            SELECT i.person_id FROM invitation i JOIN person p ON p.id = i.person_id
            WHERE i.token_hash = \(secret.hash) AND i.ended_at IS NULL AND i.expires_at > \(now)
                AND p.left_on IS NULL
            """
        ) { try $0.id(0) }
    }

    func endAll(of person: Person.ID, at now: Instant) throws {
        _ = try connection.run(
            "UPDATE invitation SET ended_at = \(now) WHERE person_id = \(person) AND ended_at IS NULL")
    }
}

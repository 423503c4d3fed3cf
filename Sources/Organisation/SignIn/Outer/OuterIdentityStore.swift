public import Database
import WorkCalendar

/// That a provider's subject is a person here.
public struct OuterIdentity: Sendable {
    public typealias ID = Identifier<OuterIdentity>

    let id: ID
    let issuer: String
    let subject: String
    let tied: Instant
}

/// All SQL on who is who at a provider.
struct OuterIdentityStore {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Who is here that the provider calls so; nobody who has left.
    func person(issuer: String, subject: String) throws -> Person.ID? {
        try connection.first(
            """
            SELECT o.person_id FROM outer_identity o JOIN person p ON p.id = o.person_id
            WHERE o.issuer = \(issuer) AND o.subject = \(subject) AND p.left_on IS NULL
            """
        ) { try $0.id(0) }
    }

    func isTied(issuer: String, subject: String) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM outer_identity WHERE issuer = \(issuer) AND subject = \(subject)"
        ) { _ in true } ?? false
    }

    func identities(of person: Person.ID) throws -> [OuterIdentity] {
        try connection.rows(
            """
            SELECT id, issuer, subject, tied_at FROM outer_identity WHERE person_id = \(person) ORDER BY id LIMIT 100
            """
        ) {
            OuterIdentity(
                id: try $0.id(0), issuer: try $0.string(1), subject: try $0.string(2), tied: try $0.instant(3))
        }
    }

    func insert(issuer: String, subject: String, of person: Person.ID, at now: Instant) throws -> OuterIdentity.ID {
        OuterIdentity.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO outer_identity (person_id, issuer, subject, tied_at)
                VALUES (\(person), \(issuer), \(subject), \(now))
                """))
    }

    func remove(_ identity: OuterIdentity.ID, of person: Person.ID) throws -> Bool {
        try connection.run("DELETE FROM outer_identity WHERE id = \(identity) AND person_id = \(person)") > 0
    }
}

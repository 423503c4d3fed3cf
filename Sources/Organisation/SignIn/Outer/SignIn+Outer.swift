import Database
import Web
import WorkCalendar

/// The other programs that may say who somebody is.
struct OuterPrograms: Sendable {
    let openID: OpenIDProvider?
    let directory: LDAPDirectory?

    init(_ settings: OuterSettings, clock: Clock) {
        openID = settings.openID.map { OpenIDProvider($0, clock: clock) }
        directory = settings.ldap.map { LDAPDirectory(settings: $0) }
    }
}

extension SignIn {
    /// Whether a password is that of a person who has none kept here, as the directory says.
    func isTakenByDirectory(_ password: String, of name: String) throws -> Bool {
        guard let directory = outer.directory else { return false }
        return try directory.takes(password, of: name)
    }

    /// Notes an answer of a provider before it is looked into, so that nobody has made-up ones looked into for ever.
    func noteAnswer(from visitor: Visitor) throws -> [Int64] {
        let at = clock.now
        return try database.write { try Throttle(store: AttemptStore($0), now: at).enterAnswer(from: visitor) }
    }

    /// Lets in whom a provider knows and who is tied to somebody here.
    func begin(as subject: String, of issuer: String, noted: [Int64], from visitor: Visitor) throws -> Opening {
        let at = clock.now
        return try database.write { connection in
            guard let person = try OuterIdentityStore(connection).person(issuer: issuer, subject: subject) else {
                throw OuterRefusal.unknownHere
            }
            try AttemptStore(connection).forget(noted)
            return try Self.admit(person, from: visitor, at: at, in: connection)
        }
    }

    /// Who here answers to a claim that the settings trust, and is tied to nobody there yet; else `nil`.
    func person(matching token: IDToken, _ settings: OpenIDSettings) throws -> Person? {
        try database.read { connection in
            let (people, identities) = (PersonStore(connection), OuterIdentityStore(connection))
            guard try !identities.isTied(issuer: settings.issuer.text, subject: token.subject) else { return nil }
            let person =
                switch settings.match {
                case nil: nil as Person?
                case .preferredUsername:
                    try token.preferredUsername.flatMap { try people.person(signingInAs: $0.lowercased()) }
                case .email: try token.email.flatMap { try people.person(writtenToAt: $0) }
                }
            guard let person, person.left == nil else { return nil }
            let tied = try identities.identities(of: person.id)
            return tied.contains { $0.issuer == settings.issuer.text } ? nil : person
        }
    }
}

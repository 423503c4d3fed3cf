public import Database
public import WorkCalendar

/// Lets a person in by name and password, and slows those who guess.
///
/// It is the one writer beside the gate: who signs in has no caller yet. It writes sessions and failures alone.
public struct SignIn: Sendable {
    let database: Database
    let clock: Clock

    /// Failures within the window after which a name, or an address, must wait.
    static let allowedPerName = 10
    static let allowedPerAddress = 50
    static let window = Duration.seconds(15 * 60)

    public init(database: Database, clock: Clock) {
        self.database = database
        self.clock = clock
    }

    /// The secret of a new session.
    ///
    /// A name is throttled together with the address, so that nobody can lock another out from elsewhere.
    /// - Throws: `OrganisationRefusal.wrongNameOrPassword`, the same for a wrong name; `.tooManyAttempts`.
    public func begin(signInName: String, password: String, address: String) throws -> Secret {
        let name = signInName.trimmed.lowercased()
        let at = clock.now
        let subjects = ["\(name) \(address)", address]
        let since = at + (.zero - Self.window)
        let known = try database.read { connection in
            let store = SessionStore(connection)
            guard try store.failures(of: subjects[0], since: since) < Self.allowedPerName,
                try store.failures(of: subjects[1], since: since) < Self.allowedPerAddress
            else { throw OrganisationRefusal.tooManyAttempts }
            return try PersonStore(connection).credentials(signInName: name)
        }
        let hash = known?.password.map(PasswordHash.init(stored:)) ?? .ofNobody
        guard hash.matches(password), let known, known.password != nil else {
            try database.write { connection in
                for subject in subjects { try SessionStore(connection).noteFailure(of: subject, at: at) }
            }
            throw OrganisationRefusal.wrongNameOrPassword
        }
        let secret = Secret.random()
        try database.write { connection in
            let store = SessionStore(connection)
            try store.forgetSessions(endedBefore: at)
            try store.forgetFailures(before: since)
            _ = try store.insert(
                secret, for: known.person, at: at, until: at + Session.length)
        }
        return secret
    }

    /// Ends a session; one that has ended already is no mistake.
    public func end(_ secret: Secret) throws {
        try database.write { connection in
            try SessionStore(connection).end(secret)
        }
    }

    /// Whom the secret stands for, with the posts held today; `nil` when it opens nothing.
    public static func caller(
        holding secret: Secret, kind: Secret.Kind, at now: Instant, today: Day, in connection: Connection
    )
        throws -> Caller?
    {
        guard let id = try SessionStore(connection).person(holding: secret, kind: kind, at: now) else { return nil }
        return try connection.remembered(CallerOnDay(person: id, day: today)) {
            let people = PersonStore(connection)
            guard let person = try people.person(id) else { return Caller?.none }
            return Caller(
                person: id, name: person.name, language: person.language, largeType: person.largeType,
                posts: try people.posts(of: id, on: today) + StandInStore(connection).deputised(by: id, on: today))
        }
    }

    /// What a caller's posts depend on besides the database.
    private struct CallerOnDay: Hashable {
        let person: Person.ID
        let day: Day
    }
}

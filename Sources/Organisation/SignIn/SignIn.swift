public import Database
public import WorkCalendar

/// Lets a person in by name and password, asks for the code where codes are on, and slows those who guess.
///
/// It is the one writer beside the gate: who signs in has no caller yet. It writes sessions and attempts alone.
public struct SignIn: Sendable {
    let database: Database
    let clock: Clock
    let key: SealingKey
    let outer: OuterPrograms
    /// How a password is tried.
    var trial = PasswordTrial()

    /// How long a code may be given after the password.
    static let halfLength = Duration.seconds(5 * 60)
    /// How long a browser is known without coming again.
    static let browserLength = Duration.seconds(400 * 86_400)

    public init(database: Database, clock: Clock, key: SealingKey, outer: OuterSettings = .none) {
        self.outer = OuterPrograms(outer, clock: clock)
        self.database = database
        self.clock = clock
        self.key = key
    }

    /// How far somebody came.
    public enum Opening: Sendable {
        /// In, with the secrets of a new session and of the browser.
        case session(Secret, browser: Secret)
        /// The password was right; the secret lets a code be given.
        case code(Secret)
    }

    /// Takes a name and its password.
    /// - Throws: `OrganisationRefusal.wrongNameOrPassword`, the same for a wrong name; `.tooManyAttempts`.
    public func begin(signInName: String, password: String, from visitor: Visitor) throws -> Opening {
        let name = signInName.trimmed.lowercased()
        let at = clock.now
        let (known, noted) = try database.write { connection in
            let known = try PersonStore(connection).credentials(signInName: name)
            let throttle = Throttle(store: AttemptStore(connection), now: at)
            return (known, try throttle.enter(name: name, person: known?.person, from: visitor))
        }
        guard try isRight(password, of: name, kept: known.map { $0.password }), let known else {
            throw OrganisationRefusal.wrongNameOrPassword
        }
        return try database.write { connection in
            try AttemptStore(connection).forget(noted)
            return try Self.admit(known.person, from: visitor, at: at, in: connection)
        }
    }

    /// Whether a password is right: the one kept here, else the directory's.
    ///
    /// Where a directory is asked, a wrong password costs one hash and one question whoever is named, so that time does
    /// not tell names apart. Who gives the right one kept here does not wait for the directory.
    private func isRight(_ password: String, of name: String, kept: String??) throws -> Bool {
        let hash = kept.flatMap { $0 }.map { PasswordHash(stored: $0) }
        let matches = trial.matches(hash ?? .ofNobody, password)
        if hash != nil, matches { return true }
        guard let directory = outer.directory, !password.isEmpty else { return false }
        if case .some(nil) = kept { return try trial.asks(directory, password, name) }
        // A made-up name and password: a failure under somebody's own name might lock him out over there.
        let name = "nobody-\(UInt64.random(in: .min ... .max))"
        let answer = Result { try trial.asks(directory, Secret.random().text, name) }
        // Who has a password here is told that it is wrong, also while the directory is away.
        if kept == nil { _ = try answer.get() }
        return false
    }

    /// Lets a person go on who proved who he is: to the code where codes are on, else in.
    static func admit(_ person: Person.ID, from visitor: Visitor, at now: Instant, in connection: Connection) throws
        -> Opening
    {
        let factors = SecondFactorStore(connection)
        guard try factors.isOn(for: person) else {
            return try open(for: person, from: visitor, at: now, in: connection)
        }
        try factors.forgetHalves(endedBefore: now)
        let half = Secret.random()
        try factors.insertHalf(half, for: person, until: now + halfLength)
        return .code(half)
    }

    /// Takes a one-time code or a recovery code of who gave the password.
    /// - Throws: `SignInRefusal.codeTooLate`, `.codeWrong`, `.secondFactorUnreadable`; `OrganisationRefusal.tooManyAttempts`.
    func finish(_ half: Secret, code typed: String, from visitor: Visitor) throws -> Opening {
        let (at, key) = (clock.now, key)
        let result = try database.write { connection -> Result<Opening, SignInRefusal> in
            let factors = SecondFactorStore(connection)
            guard let person = try factors.person(halfSignedInWith: half, at: at),
                let factor = try factors.factor(of: person), factor.confirmed != nil
            else { return .failure(.codeTooLate) }
            let attempts = AttemptStore(connection)
            let noted = try Throttle(store: attempts, now: at).enterCode(of: person, from: visitor)
            if let refusal = try factors.take(typed, of: person, factor, under: key, at: at) {
                return .failure(refusal)
            }
            try attempts.forget(noted)
            _ = try factors.endHalf(half)
            return .success(try Self.open(for: person, from: visitor, at: at, in: connection))
        }
        return try result.get()
    }

    /// Whether somebody may still give a code.
    func isHalf(_ secret: Secret) throws -> Bool {
        let at = clock.now
        return try database.read { try SecondFactorStore($0).person(halfSignedInWith: secret, at: at) != nil }
    }

    /// Begins a session under a secret of its own; the one that the browser had ends.
    private static func open(for person: Person.ID, from visitor: Visitor, at now: Instant, in connection: Connection)
        throws -> Opening
    {
        let (sessions, attempts, secret) = (SessionStore(connection), AttemptStore(connection), Secret.random())
        try sessions.forgetSessions(endedBefore: now)
        try attempts.forgetFailures(before: now + (.zero - Throttle.window))
        try attempts.forgetBrowsers(notSeenSince: now + (.zero - browserLength))
        if let former = visitor.session { try sessions.end(former) }
        _ = try sessions.insert(secret, for: person, from: visitor, at: now, until: now + Session.length)
        // A secret that nobody here gave out is not taken over.
        let isOurs = try visitor.known.map { try attempts.isKnown($0) } ?? false
        let browser = isOurs ? visitor.known ?? .random() : .random()
        try attempts.know(browser, of: person, network: visitor.network, at: now)
        return .session(secret, browser: browser)
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
        let caller = try connection.remembered(CallerOnDay(person: id, day: today)) {
            let people = PersonStore(connection)
            guard let person = try people.person(id) else { return Caller?.none }
            return Caller(
                person: id, name: person.name, language: person.language, largeType: person.largeType,
                posts: try people.posts(of: id, on: today) + StandInStore(connection).deputised(by: id, on: today))
        }
        guard kind == .token, var narrowed = caller else { return caller }
        narrowed.grant = try SessionStore(connection).grant(of: secret)
        return narrowed
    }

    /// What a caller's posts depend on besides the database.
    private struct CallerOnDay: Hashable {
        let person: Person.ID
        let day: Day
    }
}

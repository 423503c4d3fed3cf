public import Database

/// Ends one of the caller's sessions, in whatever browser it is.
public struct EndSession: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "end-session"

    public let session: Session.ID

    public init(_ session: Session.ID) { self.session = session }

    public func perform(in act: Act) throws {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        guard try SessionStore(act.connection).end(session, of: person) else { throw SignInRefusal.noSuchSession }
        try act.record("session", session.rawValue, before: ["state": "open"], after: ["state": "ended"])
    }
}

/// Ends the caller's sessions but the one that asks, which goes on under a new secret.
public struct EndOtherSessions: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "end-other-sessions"

    let session: Secret?

    public init(keeping session: Secret?) { self.session = session }

    /// - Returns: the secret that the session goes on under; `nil` where none is kept.
    public func perform(in act: Act) throws -> Secret? {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let renewed = try SessionStore(act.connection).strengthen(session, of: person)
        try AttemptStore(act.connection).forgetBrowsers(of: person)
        try act.record("person", person.rawValue, before: nil, after: ["sessions": "ended"])
        return renewed
    }
}

/// Ends all sessions and tokens of a person, as after a theft.
public struct SignOutPerson: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "sign-out-person"

    public let person: Person.ID

    public init(_ person: Person.ID) { self.person = person }

    public func bodyPath(in connection: Connection) throws -> String? {
        try PersonStore(connection).keptBelow(person)
    }

    public func perform(in act: Act) throws {
        let store = SessionStore(act.connection)
        try store.endAll(of: person)
        try store.revokeAll(of: person, at: act.now)
        try AttemptStore(act.connection).forgetBrowsers(of: person)
        try act.record("person", person.rawValue, before: nil, after: ["sessions": "ended", "tokens": "revoked"])
    }
}

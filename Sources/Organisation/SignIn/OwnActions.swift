public import Database
public import HTML
import WorkCalendar

/// Changes what a person sets for himself.
public struct ChangeProfile: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "change-profile"

    public var language: Language?
    public var largeType: Bool
    public var email: String?

    public init(language: Language?, largeType: Bool, email: String?) {
        self.language = language
        self.largeType = largeType
        self.email = email
    }

    public func perform(in act: Act) throws {
        let store = PersonStore(act.connection)
        guard let id = act.caller.person, let before = try store.person(id) else {
            throw OrganisationRefusal.noSuchPerson
        }
        let email = email?.trimmed.nonEmpty
        if let email, !NewPerson.isWellFormed(email: email) { throw OrganisationRefusal.emailMalformed }
        var after = before
        (after.language, after.largeType, after.email) = (language, largeType, email)
        guard after != before else { return }
        try store.update(after)
        try act.record("person", id.rawValue, before: PersonState(before), after: PersonState(after))
    }
}

/// Gives the caller a new password and ends the caller's other sessions.
///
/// The current password is checked before, outside the transaction: hashing is slow on purpose.
public struct ChangePassword: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "change-password"

    let hash: PasswordHash
    let session: Secret?

    public init(to hash: PasswordHash, keeping session: Secret?) {
        self.hash = hash
        self.session = session
    }

    public func perform(in act: Act) throws {
        guard let id = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        try PersonStore(act.connection).setPassword(hash, of: id)
        try SessionStore(act.connection).endAll(of: id, except: session)
        try act.record("person", id.rawValue, before: nil, after: ["password": "changed"])
    }
}

/// Gives another person a first or forgotten password and ends that person's sessions.
public struct SetPassword: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "set-password"

    let person: Person.ID
    let hash: PasswordHash

    public init(of person: Person.ID, to hash: PasswordHash) {
        self.person = person
        self.hash = hash
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        try PersonStore(connection).keptBelow(person)
    }

    public func perform(in act: Act) throws {
        try PersonStore(act.connection).setPassword(hash, of: person)
        try SessionStore(act.connection).endAll(of: person)
        try act.record("person", person.rawValue, before: nil, after: ["password": "set"])
    }
}

/// Makes an API token for the caller; its secret is shown once.
public struct MakeToken: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "make-token"

    public var name: String
    public var days: Int
    /// What the token allows of what its owner may; `nil` for all of it.
    public var scope: Set<Permission>?

    public init(named name: String, days: Int, scope: Set<Permission>?) {
        self.name = name
        self.days = days
        self.scope = scope
    }

    public func perform(in act: Act) throws -> (id: APIToken.ID, secret: Secret) {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let name = name.trimmed
        guard !name.isEmpty else { throw OrganisationRefusal.tokenNameMissing }
        guard name.utf8.count <= NewBody.longestName else { throw OrganisationRefusal.nameTooLong }
        guard (1...APIToken.longest).contains(days) else { throw OrganisationRefusal.tokenExpiryInvalid }
        guard scope.map({ !$0.isEmpty }) ?? true else { throw SignInRefusal.tokenScopeMissing }
        let grant = TokenGrant(scope: scope, expires: act.now + .seconds(days * 86_400))
        guard act.caller.grant?.holds(grant) ?? true else { throw SignInRefusal.tokenBeyondToken }
        let secret = Secret.random()
        let id = try SessionStore(act.connection).insertToken(
            secret, named: name, for: person, at: act.now, until: grant.expires, scope: scope)
        let words = scope.map { $0.map(\.rawValue).sorted().joined(separator: " ") }
        try act.record("api-token", id.rawValue, before: nil, after: ["name": name, "scope": words])
        return (id, secret)
    }
}

/// Makes one of the caller's tokens useless.
public struct RevokeToken: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "revoke-token"

    public let token: APIToken.ID

    public init(_ token: APIToken.ID) {
        self.token = token
    }

    public func perform(in act: Act) throws {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        guard try SessionStore(act.connection).revoke(token, of: person, at: act.now) else { return }
        try act.record("api-token", token.rawValue, before: ["state": "usable"], after: ["state": "revoked"])
    }
}

/// Sets the language in which the caller is spoken to.
struct ChooseLanguage: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "choose-language"

    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func perform(in act: Act) throws {
        let store = PersonStore(act.connection)
        guard let id = act.caller.person, let before = try store.person(id), before.language != language else { return }
        var after = before
        after.language = language
        try store.update(after)
        try act.record("person", id.rawValue, before: PersonState(before), after: PersonState(after))
    }
}

public import Database

/// Makes a link by which a person chooses a password; links made before hold no more.
public struct InvitePerson: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "invite-person"

    public let person: Person.ID

    public init(_ person: Person.ID) {
        self.person = person
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        try PersonStore(connection).keptBelow(person)
    }

    public func perform(in act: Act) throws -> Secret {
        guard let invited = try PersonStore(act.connection).person(person), invited.left == nil else {
            throw OrganisationRefusal.noSuchPerson
        }
        let store = InvitationStore(act.connection)
        try store.endAll(of: person, at: act.now)
        let secret = Secret.random()
        _ = try store.insert(secret, for: person, at: act.now)
        try act.record("person", person.rawValue, before: nil, after: ["invitation": "made"])
        return secret
    }
}

/// Sets the password that an invited person chose, and lets the link open nothing more.
///
/// The caller is the person whom the link names; other sessions of that person end.
struct AcceptInvitation: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "accept-invitation"

    let secret: Secret
    let password: PasswordHash

    func perform(in act: Act) throws {
        let store = InvitationStore(act.connection)
        guard let person = try store.person(invitedBy: secret, at: act.now), person == act.caller.person else {
            throw InvitationRefusal.over
        }
        try store.endAll(of: person, at: act.now)
        try PersonStore(act.connection).setPassword(password, of: person)
        try SessionStore(act.connection).endAll(of: person)
        try act.record("person", person.rawValue, before: nil, after: ["password": "chosen"])
    }
}

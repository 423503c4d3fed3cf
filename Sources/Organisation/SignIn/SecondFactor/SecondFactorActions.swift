public import Database
import WorkCalendar

/// Gives the caller a secret to put into an app; no code is asked before one was typed.
struct BeginSecondFactor: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "begin-second-factor"

    let secret: SharedSecret
    let key: SealingKey

    func perform(in act: Act) throws {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let store = SecondFactorStore(act.connection)
        guard try !store.isOn(for: person) else { throw SignInRefusal.secondFactorIsOn }
        try store.begin(key.sealed(secret, for: person), for: person, at: act.now)
        try act.record("person", person.rawValue, before: nil, after: ["second_factor": "begun"])
    }
}

/// Turns the caller's codes on, after one that fits, and ends the caller's other sessions.
struct ConfirmSecondFactor: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "confirm-second-factor"

    let code: String
    let key: SealingKey
    let session: Secret?

    /// - Returns: the recovery codes, shown once, and the secret that the session goes on under.
    func perform(in act: Act) throws -> (codes: [RecoveryCode], session: Secret?) {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let store = SecondFactorStore(act.connection)
        guard let factor = try store.factor(of: person), act.now - factor.begun < SecondFactor.setUpLength else {
            throw SignInRefusal.secondFactorNotBegun
        }
        guard factor.confirmed == nil else { throw SignInRefusal.secondFactorIsOn }
        guard let secret = key.opened(factor.sealed, for: person) else { throw SignInRefusal.secondFactorUnreadable }
        guard let step = TimeCode.step(of: code, secret: secret.bytes, at: act.now, after: factor.lastStep),
            try store.use(step: step, of: person)
        else { throw SignInRefusal.codeWrong }
        try store.confirm(for: person, at: act.now)
        let codes = RecoveryCode.tenRandom()
        try store.replaceCodes(of: person, by: codes)
        let renewed = try SessionStore(act.connection).strengthen(session, of: person)
        try act.record("person", person.rawValue, before: ["second_factor": "off"], after: ["second_factor": "on"])
        return (codes, renewed)
    }
}

/// Gives the caller ten new recovery codes; the former ones are worth nothing.
///
/// The password is checked before, outside the transaction.
struct RenewRecoveryCodes: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "renew-recovery-codes"

    func perform(in act: Act) throws -> [RecoveryCode] {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let store = SecondFactorStore(act.connection)
        guard try store.isOn(for: person) else { throw SignInRefusal.secondFactorIsOff }
        let codes = RecoveryCode.tenRandom()
        try store.replaceCodes(of: person, by: codes)
        try act.record("person", person.rawValue, before: nil, after: ["recovery_codes": "renewed"])
        return codes
    }
}

/// Turns the caller's codes off; the password is checked before, outside the transaction.
struct EndSecondFactor: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "end-second-factor"

    let session: Secret?

    func perform(in act: Act) throws -> Secret? {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let store = SecondFactorStore(act.connection)
        guard let factor = try store.factor(of: person) else { return session }
        try store.remove(of: person)
        let before = factor.confirmed == nil ? "begun" : "on"
        try act.record("person", person.rawValue, before: ["second_factor": before], after: ["second_factor": "off"])
        return try SessionStore(act.connection).strengthen(session, of: person)
    }
}

/// Takes the codes from a person who lost the telephone and the recovery codes, and ends that person's sessions.
public struct ResetSecondFactor: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "reset-second-factor"

    public let person: Person.ID

    public init(of person: Person.ID) { self.person = person }

    public func bodyPath(in connection: Connection) throws -> String? {
        try PersonStore(connection).keptBelow(person)
    }

    public func perform(in act: Act) throws {
        guard act.caller.person != person else { throw SignInRefusal.ownSecondFactor }
        let store = SecondFactorStore(act.connection)
        guard try store.factor(of: person) != nil else { throw SignInRefusal.secondFactorIsOff }
        try store.remove(of: person)
        try SessionStore(act.connection).endAll(of: person)
        try act.record("person", person.rawValue, before: ["second_factor": "on"], after: ["second_factor": "reset"])
    }
}

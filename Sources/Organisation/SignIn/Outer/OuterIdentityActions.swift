import Database

/// Lets the caller sign in as what a provider has just proved.
struct TieIdentity: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "tie-identity"

    let issuer: String
    let subject: String

    func perform(in act: Act) throws {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let store = OuterIdentityStore(act.connection)
        if try store.person(issuer: issuer, subject: subject) == person { return }
        guard try !store.isTied(issuer: issuer, subject: subject) else { throw OuterRefusal.tiedToAnother }
        let id = try store.insert(issuer: issuer, subject: subject, of: person, at: act.now)
        try act.record("outer-identity", id.rawValue, before: nil, after: ["issuer": issuer])
    }
}

/// Ends that the caller signs in so; the last way in is kept.
struct UntieIdentity: Action {
    static let permission = Permission.keepOwnProfile
    static let verb = "untie-identity"

    let identity: OuterIdentity.ID

    func perform(in act: Act) throws {
        guard let person = act.caller.person else { throw OrganisationRefusal.noSuchPerson }
        let store = OuterIdentityStore(act.connection)
        let hasPassword = try PersonStore(act.connection).password(of: person) != nil
        guard try hasPassword || store.identities(of: person).count > 1 else { throw OuterRefusal.lastWayIn }
        guard try store.remove(identity, of: person) else { throw OuterRefusal.noSuchIdentity }
        try act.record("outer-identity", identity.rawValue, before: ["state": "tied"], after: ["state": "untied"])
    }
}

public import Database
public import WorkCalendar

/// Somebody who is to stand in for the holder of a post.
public struct NewStandIn: Sendable {
    public var post: Post.ID
    /// What the person who stands in types at sign-in.
    public var signInName: String
    public var capacity: StandIn.Capacity
    public var ground: String?
    public var begins: Day
    /// The last day; a deputy needs one.
    public var last: Day?

    public init(
        post: Post.ID, signInName: String, capacity: StandIn.Capacity, ground: String? = nil, begins: Day,
        last: Day? = nil
    ) {
        self.post = post
        self.signInName = signInName
        self.capacity = capacity
        self.ground = ground
        self.begins = begins
        self.last = last
    }

    fileprivate func appoint(in act: Act) throws -> StandIn.ID {
        let people = PersonStore(act.connection)
        guard let held = try people.post(post), held.ends.map({ $0 > act.today }) ?? true else {
            throw OrganisationRefusal.noSuchPost
        }
        guard let person = try people.person(signingInAs: signInName.trimmed.lowercased()), person.left == nil else {
            throw StandInRefusal.noSuchPerson
        }
        guard person.id != held.person else { throw StandInRefusal.ownDeputy }
        guard capacity != .deputy || last != nil else { throw StandInRefusal.lastDayMissing }
        if let last, last < begins { throw StandInRefusal.endsBeforeItBegins }
        var new = self
        new.ground = ground?.trimmed.nonEmpty
        if let ground = new.ground, ground.utf8.count > NewBody.longestName { throw StandInRefusal.groundTooLong }
        let id = try StandInStore(act.connection).insert(new, by: person.id, until: last?.adding(days: 1))
        try act.record("stand-in", id.rawValue, before: nil, after: StandInState(new, by: person.id))
        return id
    }
}

/// Says who stands in for the holder of a post.
public struct AppointStandIn: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "appoint-stand-in"

    public var standIn: NewStandIn
    /// Whose post it is.
    public let holder: Person.ID

    public init(_ standIn: NewStandIn, of holder: Person.ID) {
        self.standIn = standIn
        self.holder = holder
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let post = try PersonStore(connection).post(standIn.post), post.person == holder else {
            throw OrganisationRefusal.noSuchPost
        }
        return post.bodyPath
    }

    /// Nobody makes himself the deputy of another.
    public func party(in connection: Connection) throws -> Person.ID? {
        try PersonStore(connection).person(signingInAs: standIn.signInName.trimmed.lowercased())?.id
    }

    public func perform(in act: Act) throws -> StandIn.ID { try standIn.appoint(in: act) }
}

/// Says who stands in for the caller, in a post that the caller holds himself.
public struct AppointOwnStandIn: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "appoint-own-stand-in"

    public var standIn: NewStandIn

    public init(_ standIn: NewStandIn) {
        self.standIn = standIn
    }

    public func perform(in act: Act) throws -> StandIn.ID {
        let post = try PersonStore(act.connection).post(standIn.post)
        guard let post, post.person == act.caller.person else { throw OrganisationRefusal.noSuchPost }
        return try standIn.appoint(in: act)
    }
}

/// Ends it today; what was done in that capacity stays.
public struct EndStandIn: Action {
    public static let permission = Permission.keepOwnProfile
    public static let verb = "end-stand-in"

    public let id: StandIn.ID

    public init(_ id: StandIn.ID) {
        self.id = id
    }

    /// The holder of the post, who stands in, and who keeps the people of the body may end it.
    public func perform(in act: Act) throws {
        let store = StandInStore(act.connection)
        guard let standing = try store.standIn(id), let post = try PersonStore(act.connection).post(standing.post)
        else { throw StandInRefusal.noSuchStandIn }
        let isOwn = act.caller.person == post.person || act.caller.person == standing.person
        guard isOwn || act.caller.may(.keepPeople, at: post.bodyPath) else { throw GateRefusal.notAllowed }
        guard standing.ends.map({ $0 > act.today }) ?? true else { return }
        let end = max(act.today, standing.begins)
        try store.end(id, on: end)
        try act.record("stand-in", id.rawValue, before: StandInState(standing), after: nil)
    }
}

/// A stand-in as the journal keeps it.
struct StandInState: Encodable {
    let post: Int64
    let person: Int64
    let capacity: String
    let ground: String?
    let begins: String
    let last: String?

    init(_ new: NewStandIn, by person: Person.ID) {
        (post, self.person, capacity) = (new.post.rawValue, person.rawValue, new.capacity.rawValue)
        (ground, begins, last) = (new.ground, new.begins.iso, new.last?.iso)
    }

    init(_ standIn: StandIn) {
        (post, person, capacity) = (standIn.post.rawValue, standIn.person.rawValue, standIn.capacity.rawValue)
        (ground, begins, last) = (standIn.ground, standIn.begins.iso, standIn.last?.iso)
    }
}

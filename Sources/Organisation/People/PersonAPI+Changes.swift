import Database
import HTML
import Web
import WorkCalendar

/// What programs change about people, below /api/v1/people: new people, their posts, invitations and stand-ins.
extension PersonAPI {
    /// A person as programs send it, with the first post.
    private struct SentPerson: Decodable {
        let name: String
        let signInName: String
        let email: String?
        let language: String?
        let body: Int64
        let role: String
        let title: String?
    }

    private struct SentPost: Decodable {
        let body: Int64
        let role: String
        let title: String?
    }

    private struct SentStandIn: Decodable {
        let post: Int64
        let signInName: String
        let capacity: String
        let ground: String?
        let begins: String?
        let last: String?
    }

    /// The number of what was made.
    private struct Made: Encodable, Sendable {
        let id: Int64
    }

    /// The link of an invitation, below the address where people open the program.
    private struct MadeInvitation: Encodable {
        let path: String
    }

    private struct StandInItem: Encodable {
        let id: Int64
        let post: Int64
        let body: Int64
        let bodyName: String
        let holder: String
        let person: Int64
        let personName: String
        let capacity: String
        let ground: String?
        let begins: String
        let last: String?

        init(_ line: StandInStore.Line) {
            (id, post, person) = (line.standIn.id.rawValue, line.post.id.rawValue, line.standIn.person.rawValue)
            (body, bodyName, holder) = (line.post.body.rawValue, line.post.bodyName, line.holder)
            (personName, capacity, ground) = (line.person, line.standIn.capacity.rawValue, line.standIn.ground)
            (begins, last) = (line.standIn.begins.iso, line.standIn.last?.iso)
        }
    }

    /// The answer to a request that changes something or asks for stand-ins; `nil` where the address names nothing.
    func change(_ visit: Visit, _ parts: [String]) throws -> Response? {
        if visit.request.method == .post, parts.count == 1 { return try add(visit) }
        guard parts.count > 2, let id = Person.ID(segment: parts[1]) else { return nil }
        switch (visit.request.method, parts[2], parts.count) {
        case (.post, "posts", 3): return try addPost(id, visit)
        case (.post, "posts", 5) where parts[4] == "end":
            return try Post.ID(segment: parts[3]).flatMap { try endPost($0, of: id, visit) }
        case (.post, "invitation", 3): return try invite(id, visit)
        case (.get, "stand-ins", 3): return try standIns(of: id, visit)
        case (.post, "stand-ins", 3): return try appoint(for: id, visit)
        case (.post, "stand-ins", 5) where parts[4] == "end":
            guard let standIn = StandIn.ID(segment: parts[3]) else { return nil }
            return try visit.perform(EndStandIn(standIn)) { KeptAnswer(status: 204, body: []) }
        default: return nil
        }
    }

    private func add(_ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentPerson.self)
        let language = try sent.language.map { try named($0, "language", Language(tag: $0)) }
        let person = NewPerson(
            name: sent.name, signInName: sent.signInName, email: sent.email, language: language)
        let action = AddPerson(
            person, at: Body.ID(rawValue: sent.body), as: try named(sent.role, "role", Role(rawValue: sent.role)),
            title: sent.title)
        return try visit.perform(action) { id in
            try KeptAnswer(
                status: 201, location: "/api/v1/people/\(id.rawValue)", encoding: Made(id: id.rawValue))
        }
    }

    private func addPost(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentPost.self)
        let action = AddPost(
            for: id, at: Body.ID(rawValue: sent.body), as: try named(sent.role, "role", Role(rawValue: sent.role)),
            title: sent.title)
        return try visit.perform(action) { try KeptAnswer(status: 201, encoding: Made(id: $0.rawValue)) }
    }

    private func endPost(_ post: Post.ID, of id: Person.ID, _ visit: Visit) throws -> Response? {
        let held = try visit.database.read { try PersonStore($0).post(post) }
        guard held?.person == id else { return nil }
        return try visit.perform(EndPost(post)) { KeptAnswer(status: 204, body: []) }
    }

    /// - Note: Without an Idempotency-Key: the answer holds a secret, and kept answers are kept as they are.
    private func invite(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let secret = try visit.gate.perform(InvitePerson(id), as: try visit.signedIn())
        return try .json(encoding: MadeInvitation(path: InvitationRoute.form(secret).path), status: 201)
    }

    private func standIns(of id: Person.ID, _ visit: Visit) throws -> Response? {
        let found = try visit.database.read { connection -> [StandInStore.Line]? in
            guard try PersonStore(connection).person(id) != nil else { return nil }
            return try StandInStore(connection).lines(forPostsOf: id, from: visit.today)
        }
        return try found.map { try .json(encoding: ListPage($0.map { StandInItem($0) }, next: nil)) }
    }

    private func appoint(for id: Person.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(SentStandIn.self)
        let new = NewStandIn(
            post: Post.ID(rawValue: sent.post), signInName: sent.signInName,
            capacity: try named(sent.capacity, "capacity", StandIn.Capacity(rawValue: sent.capacity)),
            ground: sent.ground,
            begins: try sent.begins.map { try Day(sent: $0, or: .member("begins")) } ?? visit.today,
            last: try sent.last.map { try Day(sent: $0, or: .member("last")) })
        let made: @Sendable (StandIn.ID) throws -> KeptAnswer = {
            try KeptAnswer(status: 201, encoding: Made(id: $0.rawValue))
        }
        guard visit.caller?.person == id else {
            return try visit.perform(AppointStandIn(new, of: id), answer: made)
        }
        return try visit.perform(AppointOwnStandIn(new), answer: made)
    }

    /// What a member's word names.
    private func named<Value>(_ word: String, _ member: String, _ value: Value?) throws(APIRefusal) -> Value {
        guard let value else { throw .member(member) }
        return value
    }
}

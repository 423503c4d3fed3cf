public import Database
public import HTML
public import WorkCalendar
import Journal

/// A person who is to work with Remit.
public struct NewPerson: Sendable {
    public var name: String
    public var signInName: String
    public var email: String?
    public var language: Language?

    public init(name: String, signInName: String, email: String? = nil, language: Language? = nil) {
        self.name = name
        self.signInName = signInName
        self.email = email
        self.language = language
    }

    /// The same, trimmed, with every rule kept.
    func checked(in store: PersonStore, except id: Person.ID?) throws -> NewPerson {
        var person = self
        person.name = name.trimmed
        person.signInName = signInName.trimmed.lowercased()
        person.email = email?.trimmed.nonEmpty
        guard !person.name.isEmpty else { throw OrganisationRefusal.nameMissing }
        guard person.name.utf8.count <= NewBody.longestName else { throw OrganisationRefusal.nameTooLong }
        guard Self.isWellFormed(signInName: person.signInName) else { throw OrganisationRefusal.signInNameMalformed }
        if let email = person.email, !Self.isWellFormed(email: email) { throw OrganisationRefusal.emailMalformed }
        guard try !store.isTaken(signInName: person.signInName, except: id) else {
            throw OrganisationRefusal.signInNameTaken
        }
        return person
    }

    /// What others know of the person and would try as the password.
    var wordsKnown: [String] { [name, signInName, email ?? ""] }

    static func isWellFormed(signInName: String) -> Bool {
        (2...64).contains(signInName.utf8.count)
            && signInName.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || ".-_".utf8.contains($0)
            }
    }

    /// One "@" with something on both sides, no spaces: the rest only a letter sent can tell.
    static func isWellFormed(email: String) -> Bool {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && email.utf8.count <= 254
            && !email.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    }
}

/// Enters a person, with a first post.
public struct AddPerson: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "add-person"

    public var person: NewPerson
    public var body: Body.ID
    public var role: Role
    public var title: String?
    public var password: PasswordHash?

    public init(
        _ person: NewPerson, at body: Body.ID, as role: Role, title: String? = nil, password: PasswordHash? = nil
    ) {
        self.person = person
        self.body = body
        self.role = role
        self.title = title
        self.password = password
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let body = try BodyStore(connection).body(body) else { throw OrganisationRefusal.noSuchBody }
        return body.path
    }

    public func perform(in act: Act) throws -> Person.ID {
        let store = PersonStore(act.connection)
        let checked = try person.checked(in: store, except: nil)
        let id = try store.insert(checked)
        if let password { try store.setPassword(password, of: id) }
        let post = try store.insertPost(
            person: id, body: body, role: role, title: title?.trimmed.nonEmpty, begins: act.today)
        try act.record("person", id.rawValue, before: nil, after: PersonState(checked))
        try act.record("post", post.rawValue, before: nil, after: PostState(id, body, role, title))
        return id
    }
}

/// Changes what is known of a person.
public struct ChangePerson: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "change-person"

    public let id: Person.ID
    public var person: NewPerson
    public var left: Day?

    public init(_ id: Person.ID, to person: NewPerson, left: Day?) {
        self.id = id
        self.person = person
        self.left = left
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        try PersonStore(connection).keptBelow(id)
    }

    public func perform(in act: Act) throws {
        let store = PersonStore(act.connection)
        guard let before = try store.person(id) else { throw OrganisationRefusal.noSuchPerson }
        let checked = try person.checked(in: store, except: id)
        var after = before
        (after.name, after.signInName, after.email) = (checked.name, checked.signInName, checked.email)
        (after.language, after.left) = (checked.language, left)
        guard after != before else { return }
        try store.update(after)
        if left != nil { try SessionStore(act.connection).endAll(of: id) }
        try act.record("person", id.rawValue, before: PersonState(before), after: PersonState(after))
    }
}

/// Gives a person one more post.
public struct AddPost: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "add-post"

    public let person: Person.ID
    public let body: Body.ID
    public let role: Role
    public let title: String?

    public init(for person: Person.ID, at body: Body.ID, as role: Role, title: String?) {
        self.person = person
        self.body = body
        self.role = role
        self.title = title
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let body = try BodyStore(connection).body(body) else { throw OrganisationRefusal.noSuchBody }
        return body.path
    }

    /// Nobody gives himself a post.
    public func party(in connection: Connection) throws -> Person.ID? { person }

    public func perform(in act: Act) throws -> Post.ID {
        let store = PersonStore(act.connection)
        guard try store.person(person) != nil else { throw OrganisationRefusal.noSuchPerson }
        let post = try store.insertPost(
            person: person, body: body, role: role, title: title?.trimmed.nonEmpty, begins: act.today)
        try act.record("post", post.rawValue, before: nil, after: PostState(person, body, role, title))
        return post
    }
}

/// Ends a post today; what was done under it stays.
public struct EndPost: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "end-post"

    public let post: Post.ID

    public init(_ post: Post.ID) {
        self.post = post
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let post = try PersonStore(connection).post(post) else { throw OrganisationRefusal.noSuchPost }
        return post.bodyPath
    }

    public func perform(in act: Act) throws {
        let store = PersonStore(act.connection)
        guard let held = try store.post(post), held.ends == nil else { return }
        try store.end(post, on: act.today)
        let state = PostState(held.person, held.body, held.role, held.title)
        try act.record("post", post.rawValue, before: state, after: nil)
    }
}

/// A person as the journal keeps it: what names him sealed, so that it can be erased; no password.
struct PersonState: Encodable {
    let name: PersonalValue
    let signInName: PersonalValue
    let email: PersonalValue?
    let language: String?
    let left: String?

    init(_ person: NewPerson) {
        (name, signInName) = (PersonalValue(person.name), PersonalValue(person.signInName))
        email = person.email.map { PersonalValue($0) }
        (language, left) = (person.language?.code, nil)
    }

    init(_ person: Person) {
        (name, signInName) = (PersonalValue(person.name), PersonalValue(person.signInName))
        email = person.email.map { PersonalValue($0) }
        (language, left) = (person.language?.code, person.left?.iso)
    }
}

/// A post as the journal keeps it.
struct PostState: Encodable {
    let person: Int64
    let body: Int64
    let role: String
    let title: String?

    init(_ person: Person.ID, _ body: Body.ID, _ role: Role, _ title: String?) {
        (self.person, self.body) = (person.rawValue, body.rawValue)
        (self.role, self.title) = (role.rawValue, title)
    }
}

public import Database
public import HTML
public import WorkCalendar

/// Who asks: a person with the posts held today.
public struct Caller: Sendable {
    /// `nil` for the operator at the command line, who may do everything.
    public let person: Person.ID?
    public let name: String
    public let language: Language?
    public let largeType: Bool
    /// Those in force today; empty for a person whose posts have ended.
    public let posts: [Post]
    /// What the token allows by which the caller came; `nil` for who came otherwise.
    public var grant: TokenGrant?

    /// The one who runs commands on the machine itself.
    public static let atCommandLine = Caller(person: nil, name: "operator", language: nil, posts: [])

    public init(person: Person.ID?, name: String, language: Language?, largeType: Bool = false, posts: [Post]) {
        self.person = person
        self.name = name
        self.language = language
        self.largeType = largeType
        self.posts = posts
    }

    var isOperator: Bool { person == nil }

    /// Whether one of the caller's posts allows this at the body with that path.
    public func may(_ permission: Permission, at path: String) -> Bool {
        isOperator || post(for: permission, at: path) != nil
    }

    /// Whether one of the caller's posts allows this anywhere.
    public func may(_ permission: Permission) -> Bool {
        isOperator || home(for: permission) != nil
    }

    /// The post under which the caller does this at the body with that path; `nil` where none allows it.
    public func post(for permission: Permission, at path: String) -> Post? {
        posts(for: permission).first { path.hasPrefix($0.bodyPath) }
    }

    /// Those of the posts that allow this.
    public func posts(for permission: Permission) -> [Post] {
        guard grant?.allows(permission) ?? true else { return [] }
        return posts.filter { $0.role.permits(permission) }
    }

    /// The time zone of the first post's body; Vietnam's where none is known.
    public var offset: UTCOffset { (posts.lazy.compactMap(\.country).first ?? .vietnam).offset }

    /// The first body at which one of the caller's posts allows this.
    public func home(for permission: Permission) -> Post? {
        posts(for: permission).first
    }
}

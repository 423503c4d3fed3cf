public import Database
public import Web

/// The pages of people.
public enum PersonRoute: Route {
    case list
    case addForm
    case add
    case show(Person.ID)
    case changeForm(Person.ID)
    case change(Person.ID)
    case setPassword(Person.ID)
    case addPost(Person.ID)
    case endPost(Person.ID, Post.ID)
    case invite(Person.ID)
    case addStandIn(Person.ID)
    case endStandIn(Person.ID, StandIn.ID)
    case resetCodes(Person.ID)

    public init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "people" else { return nil }
        switch (method, parts.count) {
        case (.get, 1): self = .list
        case (.post, 1): self = .add
        case (.get, 2) where parts[1] == "new": self = .addForm
        default:
            guard parts.count > 1, let id = Person.ID(segment: parts[1]) else { return nil }
            switch (method, parts.dropFirst(2).first, parts.count) {
            case (.get, nil, _): self = .show(id)
            case (.get, "change", 3): self = .changeForm(id)
            case (.post, nil, _): self = .change(id)
            case (.post, "password", 3): self = .setPassword(id)
            case (.post, "codes", 4) where parts[3] == "end": self = .resetCodes(id)
            case (.post, "posts", 3): self = .addPost(id)
            case (.post, "posts", 5) where parts[4] == "end":
                guard let post = Post.ID(segment: parts[3]) else { return nil }
                self = .endPost(id, post)
            case (.post, "invitation", 3): self = .invite(id)
            case (.post, "stand-ins", 3): self = .addStandIn(id)
            case (.post, "stand-ins", 5) where parts[4] == "end":
                guard let standIn = StandIn.ID(segment: parts[3]) else { return nil }
                self = .endStandIn(id, standIn)
            default: return nil
            }
        }
    }

    public var method: Method {
        switch self {
        case .list, .addForm, .show, .changeForm: .get
        case .add, .change, .setPassword, .addPost, .endPost, .invite, .addStandIn, .endStandIn, .resetCodes: .post
        }
    }

    public var path: String {
        switch self {
        case .list, .add: "/people"
        case .addForm: "/people/new"
        case .show(let id), .change(let id): "/people/\(id.rawValue)"
        case .changeForm(let id): "/people/\(id.rawValue)/change"
        case .setPassword(let id): "/people/\(id.rawValue)/password"
        case .addPost(let id): "/people/\(id.rawValue)/posts"
        case .resetCodes(let id): "/people/\(id.rawValue)/codes/end"
        case .endPost(let id, let post): "/people/\(id.rawValue)/posts/\(post.rawValue)/end"
        case .invite(let id): "/people/\(id.rawValue)/invitation"
        case .addStandIn(let id): "/people/\(id.rawValue)/stand-ins"
        case .endStandIn(let id, let standIn): "/people/\(id.rawValue)/stand-ins/\(standIn.rawValue)/end"
        }
    }
}

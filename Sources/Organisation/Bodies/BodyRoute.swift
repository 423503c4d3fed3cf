public import Database
public import Web

/// The pages of the directory.
public enum BodyRoute: Route {
    case list
    case addForm(parent: Body.ID?)
    case add
    case show(Body.ID)
    case changeForm(Body.ID)
    case change(Body.ID)
    case addAlias(Body.ID)
    case removeAlias(Body.ID, BodyAlias.ID)

    public init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "bodies" else { return nil }
        switch (method, parts.count) {
        case (.get, 1): self = .list
        case (.post, 1): self = .add
        case (.get, 2) where parts[1] == "new": self = .addForm(parent: nil)
        case (.get, 3) where parts[1] == "new":
            guard let parent = Body.ID(segment: parts[2]) else { return nil }
            self = .addForm(parent: parent)
        default:
            guard parts.count > 1, let id = Body.ID(segment: parts[1]) else { return nil }
            switch (method, parts.dropFirst(2).first, parts.count) {
            case (.get, nil, _): self = .show(id)
            case (.get, "change", 3): self = .changeForm(id)
            case (.post, nil, _): self = .change(id)
            case (.post, "aliases", 3): self = .addAlias(id)
            case (.post, "aliases", 5) where parts[4] == "removal":
                guard let alias = BodyAlias.ID(segment: parts[3]) else { return nil }
                self = .removeAlias(id, alias)
            default: return nil
            }
        }
    }

    public var method: Method {
        switch self {
        case .list, .addForm, .show, .changeForm: .get
        case .add, .change, .addAlias, .removeAlias: .post
        }
    }

    public var path: String {
        switch self {
        case .list, .add: "/bodies"
        case .addForm(nil): "/bodies/new"
        case .addForm(let parent?): "/bodies/new/\(parent.rawValue)"
        case .show(let id), .change(let id): "/bodies/\(id.rawValue)"
        case .changeForm(let id): "/bodies/\(id.rawValue)/change"
        case .addAlias(let id): "/bodies/\(id.rawValue)/aliases"
        case .removeAlias(let id, let alias): "/bodies/\(id.rawValue)/aliases/\(alias.rawValue)/removal"
        }
    }
}

public import Database
import Organisation
public import Web

/// The pages of directives.
public enum DirectiveRoute: Route {
    case list
    case importForm
    case importing
    case show(Directive.ID)
    /// The file as it was taken in.
    case file(Directive.ID)

    public init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "directives" else { return nil }
        switch (method, parts.count) {
        case (.get, 1): self = .list
        case (.get, 2) where parts[1] == "import": self = .importForm
        case (.post, 2) where parts[1] == "import": self = .importing
        case (.get, 2):
            guard let id = Directive.ID(segment: parts[1]) else { return nil }
            self = .show(id)
        case (.get, 3) where parts[2] == "file":
            guard let id = Directive.ID(segment: parts[1]) else { return nil }
            self = .file(id)
        default: return nil
        }
    }

    public var method: Method {
        switch self {
        case .list, .importForm, .show, .file: .get
        case .importing: .post
        }
    }

    public var path: String {
        switch self {
        case .list: "/directives"
        case .importForm, .importing: "/directives/import"
        case .show(let id): "/directives/\(id.rawValue)"
        case .file(let id): "/directives/\(id.rawValue)/file"
        }
    }
}

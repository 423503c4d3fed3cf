public import Database
public import Directives
import Organisation
public import Web

/// The pages of spills.
public enum SpillRoute: Route {
    case list
    /// Asks why a text is frozen.
    case form(Spill.Kind, Int64)
    case freeze
    case show(Spill.ID)
    case tell(Spill.ID)
    case lift(Spill.ID)
    case remove(Spill.ID)
    case destroy(Spill.ID, MadeBackup.ID)

    public init?(_ method: Web.Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "spills" else { return nil }
        switch (method, parts.count) {
        case (.get, 1): self = .list
        case (.post, 1): self = .freeze
        case (.get, 4) where parts[1] == "new":
            guard let kind = Spill.Kind(rawValue: parts[2]), let id = Spill.ID(segment: parts[3]) else { return nil }
            self = .form(kind, id.rawValue)
        case (_, 2...):
            guard let id = Spill.ID(segment: parts[1]) else { return nil }
            switch (method, Array(parts.dropFirst(2))) {
            case (.get, []): self = .show(id)
            case (.post, ["telling"]): self = .tell(id)
            case (.post, ["lift"]): self = .lift(id)
            case (.post, ["removal"]): self = .remove(id)
            case (.post, let rest) where rest.count == 3 && rest[0] == "backups" && rest[2] == "destruction":
                guard let backup = MadeBackup.ID(segment: rest[1]) else { return nil }
                self = .destroy(id, backup)
            default: return nil
            }
        default: return nil
        }
    }

    public var method: Web.Method {
        switch self {
        case .list, .form, .show: .get
        case .freeze, .tell, .lift, .remove, .destroy: .post
        }
    }

    public var path: String {
        switch self {
        case .list, .freeze: "/spills"
        case .form(let kind, let id): "/spills/new/\(kind.rawValue)/\(id)"
        case .show(let id): "/spills/\(id)"
        case .tell(let id): "/spills/\(id)/telling"
        case .lift(let id): "/spills/\(id)/lift"
        case .remove(let id): "/spills/\(id)/removal"
        case .destroy(let id, let backup): "/spills/\(id)/backups/\(backup)/destruction"
        }
    }
}

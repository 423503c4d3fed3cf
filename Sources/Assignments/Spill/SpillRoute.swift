public import Database
public import Directives
import Organisation
public import Web

/// The pages of spills.
public enum SpillRoute: Route {
    case list
    /// Asks why a directive is frozen.
    case directiveForm(Directive.ID)
    /// Asks why a draft is frozen.
    case draftForm(PendingDraft.ID)
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
        case (.get, 4) where parts[1] == "new" && parts[2] == "directive":
            guard let id = Directive.ID(segment: parts[3]) else { return nil }
            self = .directiveForm(id)
        case (.get, 4) where parts[1] == "new" && parts[2] == "draft":
            guard let id = PendingDraft.ID(segment: parts[3]) else { return nil }
            self = .draftForm(id)
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
        case .list, .directiveForm, .draftForm, .show: .get
        case .freeze, .tell, .lift, .remove, .destroy: .post
        }
    }

    public var path: String {
        switch self {
        case .list, .freeze: "/spills"
        case .directiveForm(let id): "/spills/new/directive/\(id)"
        case .draftForm(let id): "/spills/new/draft/\(id)"
        case .show(let id): "/spills/\(id)"
        case .tell(let id): "/spills/\(id)/telling"
        case .lift(let id): "/spills/\(id)/lift"
        case .remove(let id): "/spills/\(id)/removal"
        case .destroy(let id, let backup): "/spills/\(id)/backups/\(backup)/destruction"
        }
    }
}

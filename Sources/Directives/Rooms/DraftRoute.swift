public import Database
import Organisation
public import Web

/// The pages of a draft.
public enum DraftRoute: Route {
    case show(PendingDraft.ID)
    /// The states of reading as server-sent events.
    case events(PendingDraft.ID)
    /// The file as it was taken in.
    case file(PendingDraft.ID)
    /// What words of the document say of a term, as JSON for the page's script.
    case term(PendingDraft.ID)
    case edit(PendingDraft.ID)
    case undo(PendingDraft.ID)
    /// What is to become of changes of what stands.
    case decide(PendingDraft.ID)
    case confirm(PendingDraft.ID)
    case discard(PendingDraft.ID)
    case bringBack(PendingDraft.ID)
    case readAgain(PendingDraft.ID)
    /// To have the pages recognised anew.
    case recognise(PendingDraft.ID)

    public init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "drafts", (2...3).contains(parts.count), let id = PendingDraft.ID(segment: parts[1])
        else { return nil }
        switch (method, parts.count == 3 ? parts[2] : nil) {
        case (.get, nil): self = .show(id)
        case (.get, "events"): self = .events(id)
        case (.get, "file"): self = .file(id)
        case (.get, "term"): self = .term(id)
        case (.post, "edits"): self = .edit(id)
        case (.post, "undo"): self = .undo(id)
        case (.post, "changes"): self = .decide(id)
        case (.post, "confirmation"): self = .confirm(id)
        case (.post, "removal"): self = .discard(id)
        case (.post, "return"): self = .bringBack(id)
        case (.post, "reading"): self = .readAgain(id)
        case (.post, "recognition"): self = .recognise(id)
        default: return nil
        }
    }

    public var method: Method {
        switch self {
        case .show, .events, .file, .term: .get
        case .edit, .undo, .decide, .confirm, .discard, .bringBack, .readAgain, .recognise: .post
        }
    }

    public var path: String {
        switch self {
        case .show(let id): "/drafts/\(id.rawValue)"
        case .events(let id): "/drafts/\(id.rawValue)/events"
        case .file(let id): "/drafts/\(id.rawValue)/file"
        case .term(let id): "/drafts/\(id.rawValue)/term"
        case .edit(let id): "/drafts/\(id.rawValue)/edits"
        case .undo(let id): "/drafts/\(id.rawValue)/undo"
        case .decide(let id): "/drafts/\(id.rawValue)/changes"
        case .confirm(let id): "/drafts/\(id.rawValue)/confirmation"
        case .discard(let id): "/drafts/\(id.rawValue)/removal"
        case .bringBack(let id): "/drafts/\(id.rawValue)/return"
        case .readAgain(let id): "/drafts/\(id.rawValue)/reading"
        case .recognise(let id): "/drafts/\(id.rawValue)/recognition"
        }
    }
}

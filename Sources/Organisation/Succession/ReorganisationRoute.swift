import Database
import Web

/// What can be done to a body as a whole: it ends, goes on under another name, or moves in the tree.
enum ReorganisationRoute: Route {
    case form(Body.ID)
    /// Shows what would change; with the confirmation, carries it out.
    case send(Body.ID)
    case placeForm(Body.ID)
    case place(Body.ID)

    init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.count == 3, parts[0] == "bodies", let id = Body.ID(segment: parts[1]) else { return nil }
        switch (method, parts[2]) {
        case (.get, "reorganisation"): self = .form(id)
        case (.post, "reorganisation"): self = .send(id)
        case (.get, "place"): self = .placeForm(id)
        case (.post, "place"): self = .place(id)
        default: return nil
        }
    }

    var method: Method {
        switch self {
        case .form, .placeForm: .get
        case .send, .place: .post
        }
    }

    var path: String {
        switch self {
        case .form(let id), .send(let id): "/bodies/\(id.rawValue)/reorganisation"
        case .placeForm(let id), .place(let id): "/bodies/\(id.rawValue)/place"
        }
    }
}

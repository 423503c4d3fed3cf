import Database
import Web

/// The page where a person sees and sets how he signs in.
enum SecurityRoute: Route {
    case show, begin, setUp, confirm, renewCodes, endCodes, endOthers
    case endSession(Session.ID)

    init?(_ method: Method, _ path: Path) {
        switch (method, Array(path.segments.dropFirst())) {
        case (_, _) where path.first != "security": return nil
        case (.get, []): self = .show
        case (.post, ["codes"]): self = .begin
        case (.get, ["codes"]): self = .setUp
        case (.post, ["codes", "confirmation"]): self = .confirm
        case (.post, ["codes", "renewal"]): self = .renewCodes
        case (.post, ["codes", "end"]): self = .endCodes
        case (.post, ["sessions", "end"]): self = .endOthers
        case (.post, let parts) where parts.count == 3 && parts[0] == "sessions" && parts[2] == "end":
            guard let session = Session.ID(segment: parts[1]) else { return nil }
            self = .endSession(session)
        default: return nil
        }
    }

    var method: Method {
        switch self {
        case .show, .setUp: .get
        default: .post
        }
    }

    var path: String {
        switch self {
        case .show: "/security"
        case .begin, .setUp: "/security/codes"
        case .confirm: "/security/codes/confirmation"
        case .renewCodes: "/security/codes/renewal"
        case .endCodes: "/security/codes/end"
        case .endOthers: "/security/sessions/end"
        case .endSession(let session): "/security/sessions/\(session.rawValue)/end"
        }
    }
}

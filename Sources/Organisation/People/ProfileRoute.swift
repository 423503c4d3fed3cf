import Database
import Web

/// The page where a person sets what concerns himself.
enum ProfileRoute: Route {
    case show, change, password, makeToken
    case revokeToken(APIToken.ID)

    init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        switch (method, parts) {
        case (.get, ["profile"]): self = .show
        case (.post, ["profile"]): self = .change
        case (.post, ["profile", "password"]): self = .password
        case (.post, ["profile", "tokens"]): self = .makeToken
        default:
            guard method == .post, parts.count == 4, parts.starts(with: ["profile", "tokens"]),
                parts[3] == "revocation",
                let token = APIToken.ID(segment: parts[2])
            else { return nil }
            self = .revokeToken(token)
        }
    }

    var method: Method { self == .show ? .get : .post }

    var path: String {
        switch self {
        case .show, .change: "/profile"
        case .password: "/profile/password"
        case .makeToken: "/profile/tokens"
        case .revokeToken(let token): "/profile/tokens/\(token.rawValue)/revocation"
        }
    }
}

public import Web

/// Where an invited person chooses a password.
public enum InvitationRoute: Route {
    case form(Secret)
    case accept(Secret)

    public init?(_ method: Method, _ path: Path) {
        guard path.segments.count == 2, path.first == "invitation" else { return nil }
        let secret = Secret(text: path.segments[1])
        switch method {
        case .get: self = .form(secret)
        case .post: self = .accept(secret)
        default: return nil
        }
    }

    public var method: Method {
        switch self {
        case .form: .get
        case .accept: .post
        }
    }

    public var path: String {
        switch self {
        case .form(let secret), .accept(let secret): "/invitation/\(secret.text)"
        }
    }
}

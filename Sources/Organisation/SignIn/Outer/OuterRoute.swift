import Database
import HTML
import Web

/// Going to another program that keeps accounts, and coming back.
enum OuterRoute: Route, Equatable {
    case begin, answer, tie
    case untie(OuterIdentity.ID)

    init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        switch (method, parts) {
        case (.get, ["sign-in", "openid"]): self = .begin
        case (.get, ["sign-in", "openid", "answer"]): self = .answer
        case (.post, ["security", "accounts"]): self = .tie
        default:
            guard method == .post, parts.count == 4, parts.starts(with: ["security", "accounts"]), parts[3] == "end",
                let identity = OuterIdentity.ID(segment: parts[2])
            else { return nil }
            self = .untie(identity)
        }
    }

    var method: Method {
        switch self {
        case .begin, .answer: .get
        case .tie, .untie: .post
        }
    }

    var path: String {
        switch self {
        case .begin: "/sign-in/openid"
        case .answer: "/sign-in/openid/answer"
        case .tie: "/security/accounts"
        case .untie(let identity): "/security/accounts/\(identity.rawValue)/end"
        }
    }
}

/// The address of a provider, as the settings and its own description gave it.
struct ProviderLink: Link {
    let path: String
}

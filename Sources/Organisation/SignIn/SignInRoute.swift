import HTML
import Web

/// Coming and going.
enum SignInRoute: Route {
    case signInForm, signIn, codeForm, code, signOut

    init?(_ method: Method, _ path: Path) {
        switch (method, path.segments) {
        case (.get, ["sign-in"]): self = .signInForm
        case (.post, ["sign-in"]): self = .signIn
        case (.get, ["sign-in", "code"]): self = .codeForm
        case (.post, ["sign-in", "code"]): self = .code
        case (.post, ["sign-out"]): self = .signOut
        default: return nil
        }
    }

    var method: Method {
        switch self {
        case .signInForm, .codeForm: .get
        case .signIn, .code, .signOut: .post
        }
    }

    var path: String {
        switch self {
        case .signInForm, .signIn: "/sign-in"
        case .codeForm, .code: "/sign-in/code"
        case .signOut: "/sign-out"
        }
    }
}

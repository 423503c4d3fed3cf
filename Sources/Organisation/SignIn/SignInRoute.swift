import HTML
import Web

/// Coming and going.
enum SignInRoute: Route {
    case signInForm, signIn, signOut

    init?(_ method: Method, _ path: Path) {
        switch (method, path.segments) {
        case (.get, ["sign-in"]): self = .signInForm
        case (.post, ["sign-in"]): self = .signIn
        case (.post, ["sign-out"]): self = .signOut
        default: return nil
        }
    }

    var method: Method { self == .signInForm ? .get : .post }

    var path: String { self == .signOut ? "/sign-out" : "/sign-in" }
}

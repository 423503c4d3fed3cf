import HTML
import Web

/// Bringing a table of bodies into the directory.
enum ImportRoute: Route {
    case form, send

    init?(_ method: Method, _ path: Path) {
        guard path.segments == ["bodies", "import"] else { return nil }
        switch method {
        case .get: self = .form
        case .post: self = .send
        default: return nil
        }
    }

    var method: Method { self == .form ? .get : .post }
    var path: String { "/bodies/import" }
}

public import Database
public import Web

/// The page where personal data is erased, one for each person.
public enum ErasureRoute: Route {
    case form(Person.ID)
    case erase(Person.ID)

    public init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.count == 2, parts[0] == "erasures", let person = Person.ID(segment: parts[1]) else { return nil }
        switch method {
        case .get: self = .form(person)
        case .post: self = .erase(person)
        default: return nil
        }
    }

    public var method: Method { if case .form = self { .get } else { .post } }

    public var path: String {
        switch self {
        case .form(let person), .erase(let person): "/erasures/\(person.rawValue)"
        }
    }
}

public import Web

/// The pages of the journal.
public enum JournalRoute: Route {
    case list
    case show(Int64)
    case proof(Int64)
    case sign

    public init?(_ method: Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "journal" else { return nil }
        switch (method, parts.count) {
        case (.get, 1): self = .list
        case (.post, 2) where parts[1] == "heads": self = .sign
        case (.get, 2...3):
            guard let number = Self.number(parts[1]) else { return nil }
            if parts.count == 2 {
                self = .show(number)
            } else if parts[2] == "proof" {
                self = .proof(number)
            } else {
                return nil
            }
        default: return nil
        }
    }

    /// The number of an entry, written as it is printed.
    static func number(_ text: String) -> Int64? {
        guard let number = Int64(text), number > 0, String(number) == text else { return nil }
        return number
    }

    public var method: Method { self == .sign ? .post : .get }

    public var path: String {
        switch self {
        case .list: "/journal"
        case .show(let number): "/journal/\(number)"
        case .proof(let number): "/journal/\(number)/proof"
        case .sign: "/journal/heads"
        }
    }
}

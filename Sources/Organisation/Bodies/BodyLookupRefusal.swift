public import HTML

/// Why typed words mean no one body.
public enum BodyLookupRefusal: Refusal, Equatable {
    case unknown(String, field: String)
    case ambiguous(String, field: String)
    case ended(String, field: String)

    public var status: Int { 422 }

    public var field: String? {
        switch self {
        case .unknown(_, let field), .ambiguous(_, let field), .ended(_, let field): field
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .unknown(let name, _):
            (
                messages("No body goes by “{name}”.", ["name": name]),
                messages("Check the name, or use the identifier.")
            )
        case .ambiguous(let name, _):
            (
                messages("Several bodies go by “{name}”.", ["name": name]),
                messages("Use the identifier, or # and the number in the address of the body’s page.")
            )
        case .ended(let name, _):
            (
                messages("{name} has ended.", ["name": name]),
                messages("Name the body that goes on with its work; the page of the ended one tells which.")
            )
        }
    }
}

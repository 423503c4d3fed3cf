public import Web

/// A room of the house that answers requests.
public protocol Capability: Sendable {
    /// The first segments of the pages it answers for: "bodies".
    var roots: Set<String> { get }
    /// The nouns below /api/v1/ that it answers for.
    var nouns: Set<String> { get }

    /// What its part of the API does, for the description at /api/openapi.json.
    var operations: [Operation] { get }
    /// The shapes that its operations name.
    var schemas: [OpenAPI.Named] { get }

    /// Who may send a body to an address of this room; asked when the head of a request has come, before its body.
    func sender(_ method: Method, _ path: Path) -> Sender

    /// The answer; `nil` where the address names nothing.
    /// - Throws: a refusal, `SignInNeeded`, or a failure; the composition turns each into a page or a problem.
    func respond(to visit: Visit) throws -> Response?
}

extension Capability {
    public var operations: [Operation] { [] }
    public var schemas: [OpenAPI.Named] { [] }
    public func sender(_ method: Method, _ path: Path) -> Sender { .signedIn }
}

/// From whom the body of a request is taken, and whether it may hold files.
///
/// It keeps strangers from filling the disk; whether what was sent may be done is asked by the gate.
public enum Sender: Sendable, Hashable {
    /// Anybody at all, a form without files.
    case anybody
    /// Anybody who is signed in, without files.
    case signedIn
    /// Who may do this at some body; files may come along.
    case uploader(Permission)
}

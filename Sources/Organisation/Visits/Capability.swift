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

    /// The answer; `nil` where the address names nothing.
    /// - Throws: a refusal, `SignInNeeded`, or a failure; the composition turns each into a page or a problem.
    func respond(to visit: Visit) throws -> Response?
}

extension Capability {
    public var operations: [Operation] { [] }
    public var schemas: [OpenAPI.Named] { [] }
}

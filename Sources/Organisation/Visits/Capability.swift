public import Web

/// A room of the house that answers requests.
public protocol Capability: Sendable {
    /// The first segments of the pages it answers for: "bodies".
    var roots: Set<String> { get }
    /// The nouns below /api/v1/ that it answers for.
    var nouns: Set<String> { get }

    /// The answer; `nil` where the address names nothing.
    /// - Throws: a refusal, `SignInNeeded`, or a failure; the composition turns each into a page or a problem.
    func respond(to visit: Visit) throws -> Response?
}

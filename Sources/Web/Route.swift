public import HTML

/// The pages of a capability: an enum whose cases are read from requests and printed as addresses.
///
/// Reading what was printed gives the same case again; a test proves it for each.
public protocol Route: Link, Hashable {
    /// The case a request asks for; nil when it is none of these.
    init?(_ method: Method, _ path: Path)
    /// The method the case answers to.
    var method: Method { get }
}

extension Route {
    /// Whether printing and reading give the route again, for tests.
    public var isReadBack: Bool { Self(method, Path(path.prefix { $0 != "?" })) == self }
}

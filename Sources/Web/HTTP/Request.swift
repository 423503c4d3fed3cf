/// What a client asks for.
public struct Request: Sendable {
    public var method: Method
    public var path: Path
    public var query: Query
    public var headers: Headers
    public var body: Body
    /// The client's network address, for limits and sign-in guards; never written to a log.
    public var address: String
    /// Path and query exactly as they were sent.
    public var target: String
    /// The name under which logs speak of it, sent back as `X-Request-Id`; empty where no server took it.
    public var id = ""

    /// A request as a test makes it, or the server from what it received.
    public init(
        _ method: Method = .get, _ target: String, headers: Headers = Headers(), body: Body = .none,
        address: String = "127.0.0.1"
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.address = address
        path = Path(parts.first ?? "/")
        query = parts.count > 1 ? Query(parsing: parts[1]) : Query()
    }

    public var cookies: Cookies { Cookies(header: headers["Cookie"]) }

    /// The form that was sent; nil when the body is none.
    public var form: Form? {
        if case .form(let form) = body { form } else { nil }
    }

    /// Whether a body follows the head, as far as the head says.
    public var announcesBody: Bool {
        headers["Transfer-Encoding"] != nil || (headers["Content-Length"].map { $0 != "0" } ?? false)
    }

    /// Whether that body may hold files, which go to the disk as they come.
    public var announcesFiles: Bool {
        headers["Content-Type"]?.drop { $0 == " " }.lowercased().hasPrefix("multipart/") ?? false
    }

    /// Whether a program asks: below `/api/`, or one that accepts JSON and not HTML.
    public var wantsJSON: Bool {
        if path.first == "api" { return true }
        guard let accept = headers["Accept"] else { return false }
        return accept.contains("json") && !accept.contains("html")
    }
}

/// What came with a request, read within its limits.
public enum Body: Sendable {
    case none
    case form(Form)
    /// Any other kind: JSON, plain text.
    case bytes([UInt8], mediaType: String)

    /// The bytes of a body that is no form; empty without one.
    public var bytes: [UInt8] {
        if case .bytes(let bytes, _) = self { bytes } else { [] }
    }
}

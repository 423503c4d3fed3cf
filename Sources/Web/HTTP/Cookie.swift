/// A cookie to be set; `HttpOnly` and `SameSite=Lax` always.
public struct Cookie: Sendable, Hashable {
    public let name: String
    public let value: String
    /// How long the browser keeps it; nil until it is closed, zero to remove it.
    public let maxAge: Duration?
    /// Whether it goes over HTTPS alone; off only where Remit is served on plain HTTP.
    public let isSecure: Bool

    public init(_ name: String, _ value: String, maxAge: Duration? = nil, isSecure: Bool) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.isSecure = isSecure
    }

    /// A cookie that removes the one of that name.
    public static func removal(of name: String, isSecure: Bool) -> Cookie {
        Cookie(name, "", maxAge: .zero, isSecure: isSecure)
    }

    /// The value of the `Set-Cookie` header (RFC 6265 4.1).
    var header: String {
        let age = maxAge.map { "; Max-Age=\($0.components.seconds)" } ?? ""
        return "\(name)=\(value); Path=/\(age); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }
}

/// The cookies of a request (RFC 6265 4.2).
public struct Cookies: Sendable, Hashable {
    private let items: [Query.Item]

    public init(header: String?) {
        items = (header ?? "").utf8.split(separator: UInt8(ascii: ";"), maxSplits: 50).prefix(50).compactMap { pair in
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let name = pair[..<equals].drop { $0 == UInt8(ascii: " ") }
            return Query.Item(String(Substring(name)), String(Substring(pair[pair.index(after: equals)...])))
        }
    }

    /// The value of the first cookie of that name.
    public subscript(_ name: String) -> String? { items.first { $0.name == name }?.value }
}

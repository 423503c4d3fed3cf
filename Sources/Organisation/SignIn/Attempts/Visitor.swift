import Glibc

/// Where somebody signs in from, as far as the request tells.
public struct Visitor: Sendable {
    /// The network address.
    public let address: String
    /// What the browser calls itself; anybody can write anything there.
    public let browser: String
    /// The secret by which this browser is known from earlier; `nil` for a new one.
    public let known: Secret?
    /// The session that the browser has; it ends when another begins.
    public let session: Secret?

    public init(address: String, browser: String = "", known: Secret? = nil, session: Secret? = nil) {
        self.address = address
        self.browser = String(browser.unicodeScalars.filter { $0.value >= 0x20 }.prefix(300).map(Character.init))
        self.known = known
        self.session = session
    }

    /// What is counted as one place: the address, of IPv6 the first half, since one line has all of the other.
    var network: String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return bytes[12...].map { String($0) }.joined(separator: ".")
        }
        return stride(from: 0, to: 8, by: 2)
            .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":") + "::/64"
    }
}

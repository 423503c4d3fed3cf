/// Something a page can point at.
public protocol Link: Sendable {
    /// The address below the host, percent-encoded, beginning with `/`.
    var path: String { get }
}

/// An address put together from parts at run time; each part is percent-encoded.
public struct Address: Link, Hashable {
    public let path: String

    /// `Address("assignments", "7")` is `/assignments/7`; without segments it is `/`.
    public init(_ segments: String..., query: KeyValuePairs<String, String> = [:]) {
        self.init(segments: segments, query: query.map { ($0.key, $0.value) })
    }

    /// Query items are printed in the order given.
    public init(segments: [String], query: [(name: String, value: String)] = []) {
        let base = "/" + segments.map { percentEncoded($0, keeping: isSegmentByte) }.joined(separator: "/")
        path = base + queryText(query)
    }

    /// The address of a link with query items after it.
    public init(_ link: some Link, query: [(name: String, value: String)]) {
        path = link.path + queryText(query)
    }

    /// The address exactly as it came in a request's target; one that could lead to another host is the root.
    ///
    /// Browsers read a backslash as a slash and leave control characters out.
    public init(target: String) {
        let isBelow = target.hasPrefix("/") && !target.hasPrefix("//")
        let isPlain = target.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\\") }
        path = isBelow && isPlain ? target : "/"
    }
}

private func queryText(_ items: [(name: String, value: String)]) -> String {
    guard !items.isEmpty else { return "" }
    return "?"
        + items.map {
            percentEncoded($0.name, keeping: isQueryByte) + "=" + percentEncoded($0.value, keeping: isQueryByte)
        }
        .joined(separator: "&")
}

private func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        if isKept(byte) {
            bytes.append(byte)
        } else {
            bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// RFC 3986's unreserved characters and those a path segment may hold besides.
private func isSegmentByte(_ byte: UInt8) -> Bool {
    isQueryByte(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
}

private func isQueryByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: byte == 0x2d || byte == 0x2e || byte == 0x5f || byte == 0x7e
    }
}

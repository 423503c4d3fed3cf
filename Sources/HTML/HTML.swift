/// Markup that is safe to send: literal parts are the program's own, everything else is escaped.
///
/// Write it as a literal. Its parts are `StaticString`, so run-time text cannot pose as markup:
///
///     let row: HTML = "<td class=\"num\">\(count)</td><td><a href=\"\(link: route)\">\(title)</a></td>"
public struct HTML: Sendable, Hashable {
    /// The markup as UTF-8.
    public internal(set) var bytes: [UInt8]

    /// Markup without anything in it.
    public init() { bytes = [] }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Takes markup made elsewhere as it is: the one way round escaping, so each use gives its reason.
    public init(trusting markup: String, because reason: StaticString) {
        bytes = Array(markup.utf8)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text, for tests and golden files.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

    /// Appends markup of the program's own, without a buffer in between.
    public mutating func append(markup: StaticString) { bytes.append(markup) }

    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    public static func + (first: HTML, second: HTML) -> HTML {
        var sum = HTML()
        sum.reserve(first.bytes.count + second.bytes.count)
        sum.append(first)
        sum.append(second)
        return sum
    }
}

extension Sequence<HTML> {
    /// The pieces after each other, `separator` between them.
    public func joined(separator: HTML = HTML()) -> HTML {
        var all = HTML()
        var isFirst = true
        for piece in self {
            if !isFirst { all.append(separator) }
            all.append(piece)
            isFirst = false
        }
        return all
    }
}

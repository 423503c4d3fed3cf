/// The path of a request, cut at its slashes, each segment percent-decoded.
public struct Path: Sendable, Hashable {
    /// Without empty ones: `/a//b/` has two.
    public let segments: [String]

    public init(segments: [String]) {
        self.segments = segments
    }

    /// Reads a raw path; a segment that does not decode to UTF-8 stays as it was written.
    public init(_ raw: some StringProtocol) {
        segments = raw.split(separator: "/").map { percentDecoded($0) ?? String($0) }
    }

    /// The segments with slashes before them, decoded; `/` when there are none.
    public var text: String { "/" + segments.joined(separator: "/") }

    public var first: String? { segments.first }

    /// The segment at a place; nil beyond the end.
    public subscript(index: Int) -> String? {
        segments.indices.contains(index) ? segments[index] : nil
    }

    /// The path without its first segments, for what lies below a capability.
    public func dropFirst(_ count: Int = 1) -> Path { Path(segments: Array(segments.dropFirst(count))) }
}

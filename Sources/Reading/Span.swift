/// A stretch of a source's text, as UTF-8 byte offsets, end excluded.
public struct Span: Hashable, Sendable, Codable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        precondition(start <= end, "a span ends where it starts, or later")
        self.start = start
        self.end = end
    }
}

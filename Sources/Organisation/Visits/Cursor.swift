/// Where the next page of a list begins: the sorted text and the id of the last row shown.
public struct Cursor: Sendable, Equatable {
    public let text: String
    public let id: Int64

    public init(text: String, id: Int64) {
        self.text = text
        self.id = id
    }

    /// Reads what `printed` gives; `nil` for anything else.
    public init?(_ printed: String) {
        // By scalars: a text that begins with a combining mark makes one character with the dot.
        let scalars = printed.unicodeScalars
        guard let dot = scalars.firstIndex(of: "."), let id = Int64(String(scalars[..<dot])) else { return nil }
        self.init(text: String(scalars[scalars.index(after: dot)...]), id: id)
    }

    public var printed: String { "\(id).\(text)" }
}

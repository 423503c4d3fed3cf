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
        guard let dot = printed.firstIndex(of: "."), let id = Int64(printed[..<dot]) else { return nil }
        self.init(text: String(printed[printed.index(after: dot)...]), id: id)
    }

    public var printed: String { "\(id).\(text)" }
}

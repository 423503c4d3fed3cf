/// What a person looks for, folded as the indexed text is.
public struct SearchQuery: Hashable, Sendable {
    /// Words that stand next to each other in this order.
    public struct Phrase: Hashable, Sendable {
        /// Never empty.
        public let words: [String]
        /// Whether the last word may go on.
        public let isPrefix: Bool
    }

    /// All of them must be found. Empty when nothing that can be looked for was typed.
    public let phrases: [Phrase]

    public init(_ typed: String) {
        phrases = []
    }
}

public import Reading

extension Desk {
    /// What words of this document say of a term, by the reader's own grammar; `nil` when they name no time.
    public func term(in words: String) -> DraftDue? {
        Reader.due(in: words, of: head.directive, language: language)?.takenApart
    }
}

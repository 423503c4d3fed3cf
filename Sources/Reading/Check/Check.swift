/// Reads a draft as a careful drafter would and says what does not hold.
enum Check {
    /// Findings in the order of the text; those of the whole document come first.
    static func findings(in draft: Draft, of document: Document) -> [Finding] {
        []
    }
}

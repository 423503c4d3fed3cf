import Archive
import Organisation

/// The number of a document, such as "141/KH-UBND" or "示政办发〔2026〕18号".
public struct DocumentNumber: Sendable, Hashable {
    /// As it was written.
    public let text: String
    /// What all writings of one number share: its words folded, without spaces, brackets and hyphens.
    public let key: String

    /// `nil` when the text holds neither a letter nor a digit.
    public init?(parsing text: some StringProtocol) {
        let text = String(text).trimmed
        // 〔2026〕第18号 is 〔2026〕18号.
        let plain = text.replacing("〕第", with: "〕")
        var words = SearchText.folded(plain).split { !($0.isLetter || $0.isNumber) }
        if words.count > 1, let first = words.first, ["so", "no", "number"].contains(String(first)) {
            words.removeFirst()
        }
        guard !words.isEmpty else { return nil }
        self.text = text
        key = words.joined(separator: " ")
    }
}

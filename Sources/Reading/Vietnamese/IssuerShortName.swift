/// The short name that a text gives the body that issued it, with the number of the decision that founded it.
///
/// "Quyết định số … thành lập Ban Chỉ đạo quốc gia về … (gọi tắt là Ban Chỉ đạo quốc gia 412)": from there on the text
/// calls the body so.
enum IssuerShortName {
    static func find(_ issuer: String?, in document: Document) -> String? {
        guard let issuer, let head = document.margins.head else { return nil }
        let passage = Passage(document.text, lines: document.text.lines[(head.lowerBound - 1)..<head.upperBound])
        guard let start = passage.first(of: openings)?.range.upperBound,
            let close = passage.letters[start...].firstIndex(of: 0x29)
        else { return nil }
        let range = passage.trimmed(start..<close)
        guard let last = passage.letters[range].last, last.isDigit, range.count < 60 else { return nil }
        let name = document.string(passage, range)
        let words = Folding.string(name).split(separator: " ").dropLast()
        let isOwn = words.count > 2 && Folding.string(issuer).hasPrefix(words.joined(separator: " "))
        return isOwn ? VietnameseBody.canonical(name) : nil
    }

    private static let openings: Phrases = ["goi tat la", "viet tat la"]
}

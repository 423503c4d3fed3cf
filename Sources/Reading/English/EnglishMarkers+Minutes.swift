/// Numbers that committees give what was minuted.
extension EnglishMarkers {
    /// QSC/26/041, TB/2025/7: committees number the items of all their meetings through, with their own letters.
    static func minuted(_ line: Passage) -> Marker? {
        if let named = minute(line) { return named }
        guard line.count > 8, line[0].isLatin, line.capitals[0],
            let blank = line.letters.prefix(20).firstIndex(where: \.isSpace), line.startsCapital(from: blank),
            case let end = line[blank - 1] == 0x3A ? blank - 1 : blank, line[end - 1].isDigit
        else { return nil }
        let parts = line.letters[..<end].split(separator: 0x2F, omittingEmptySubsequences: false)
        guard (2...4).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.count <= 5 && $0.allSatisfy { $0.isLatin || $0.isDigit } }),
            (0..<end).allSatisfy({ !line[$0].isLatin || line.capitals[$0] }), let last = parts.last,
            let number = Numerals.integer(last), !isDateline(line, end..<line.count)
        else { return nil }
        let label = Folding.string(line.letters[..<end]).uppercased()
        return Marker(style: .section, label: label, number: number, length: skipSigns(line, end))
    }

    /// "CO/WSTF/2026/05          Port Marrow, 4 May 2026": a document's own number, beside its place and day.
    private static func isDateline(_ line: Passage, _ rest: Range<Int>) -> Bool {
        let words = line.withoutSigns(rest)
        return words.count < 50 && EnglishDate.first(in: line, words)?.range.upperBound == words.upperBound
    }

    private static let minutes: [Phrase] = ["min.", "min", "minute", "minute no.", "min no."]

    /// The numbers that county offices give what was minuted.
    ///
    /// "MIN 2/02/2024: STATUS OF WELLS", "Min. 14/2025 Roads".
    private static func minute(_ line: Passage) -> Marker? {
        guard let word = minutes.first(where: { line.hasPrefix($0) }) else { return nil }
        let start = line.skippingBlanks(word.letters.count)
        let end = line.letters[start...].firstIndex { !$0.isDigit && $0 != 0x2F && $0 != 0x2E } ?? line.count
        guard end - start > 2, line.letters[start..<end].contains(0x2F), end < line.count, !line[end].isWord,
            let number = Numerals.integer(line.letters[start..<end].prefix { $0.isDigit })
        else { return nil }
        let label = "MIN " + Folding.string(line.letters[start..<end])
        return Marker(style: .section, label: label, number: number, length: skipSigns(line, end))
    }
}

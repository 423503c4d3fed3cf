/// A text in its likely spelling, with the way back to the text as it stands.
///
/// Its lines are the text's own.
struct RestoredText {
    let text: String
    private let seen: [UInt8]
    private let written: [UInt8]
    /// For each piece its first byte in both, and one more entry: their lengths.
    private let starts: [(seen: Int, written: Int)]

    init(_ original: String, by spelling: Spelling) {
        var (text, starts, seen, written) = ("", [(seen: Int, written: Int)](), 0, 0)
        let pieces = spelling.pieces(of: original).filter { !$0.seen.isEmpty }
        var opensLine = true
        for (index, piece) in pieces.enumerated() {
            let isNumber = opensLine && index + 1 < pieces.count && Self.closings.contains(pieces[index + 1].seen.first)
            let words = isNumber ? Self.numeral(piece.seen) ?? piece.written : piece.written
            starts.append((seen, written))
            text += words
            seen += piece.seen.utf8.count
            written += words.utf8.count
            opensLine = piece.seen.allSatisfy(\.isWhitespace) && (opensLine || piece.seen.contains("\n"))
        }
        starts.append((seen, written))
        (self.text, self.starts) = (text, starts)
        (self.seen, self.written) = (Array(original.utf8), Array(text.utf8))
    }

    private static let closings: Set<Character?> = [".", "-", ")", "–"]

    /// "Il", "Ill", "Iv", "Vl" at a line's front are Roman numerals whose strokes were taken for other letters.
    private static func numeral(_ seen: String) -> String? {
        guard (2...5).contains(seen.count), seen.contains(where: { "IVXl".contains($0) }) else { return nil }
        let letters = seen.map { "Il1i|".contains($0) ? "I" : $0.uppercased() }.joined()
        return Numerals.roman(Folding.letters(letters)[...]) == nil ? nil : letters
    }

    /// The stretch of the original that a stretch of the restored text was made from.
    func origin(of span: Span) -> Span {
        let (first, last) = (piece(at: span.start), piece(at: max(span.start, span.end - 1)))
        let start = starts[first].seen + (isSame(first) ? span.start - starts[first].written : 0)
        let end =
            isSame(last)
            ? starts[last].seen + span.end - starts[last].written
            : last + 1 < starts.count ? starts[last + 1].seen : seen.count
        return Span(start: min(start, end), end: end)
    }

    /// Whether any word of the stretch was written otherwise than it stands.
    func isChanged(_ span: Span) -> Bool {
        !written[span.start..<span.end].elementsEqual(seen[origin(of: span).range])
    }

    /// Whether the figures of the stretch are other than they stand, or words say it without any.
    func hasOtherFigures(_ span: Span) -> Bool {
        let figures = written[span.start..<span.end].filter { (0x30...0x39).contains($0) }
        return isChanged(span)
            && (figures.isEmpty
                || !seen[origin(of: span).range].filter { (0x30...0x39).contains($0) }.elementsEqual(figures))
    }

    /// The original words from which words of a stretch of the restored text were made, white space runs made one space.
    func seen(_ words: String, in span: Span) -> String {
        let parts = words.split(separator: " ").map { Array($0.utf8) }
        let stretch = written[span.start..<span.end]
        guard let first = parts.first, let last = parts.last, let start = stretch.place(of: first) else {
            return collapsed(origin(of: span))
        }
        let end = stretch.lastPlace(of: last).map { $0 + last.count } ?? span.end
        return collapsed(origin(of: Span(start: start, end: max(start, end))))
    }

    private func collapsed(_ span: Span) -> String {
        String(decoding: seen[span.range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func isSame(_ piece: Int) -> Bool {
        guard piece + 1 < starts.count else { return true }
        let (here, next) = (starts[piece], starts[piece + 1])
        return written[here.written..<next.written].elementsEqual(seen[here.seen..<next.seen])
    }

    /// The piece that holds the byte, by halving.
    private func piece(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].written > offset { high = middle } else { low = middle + 1 }
        }
        return max(0, low - 1)
    }
}

extension Span {
    fileprivate var range: Range<Int> { start..<end }
}

extension ArraySlice<UInt8> {
    fileprivate func place(of words: [UInt8]) -> Int? {
        indices.first { self[$0...].starts(with: words) }
    }

    fileprivate func lastPlace(of words: [UInt8]) -> Int? {
        indices.last { self[$0...].starts(with: words) }
    }
}

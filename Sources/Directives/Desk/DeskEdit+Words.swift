import Reading

extension DeskEdit {
    /// The passage of the text the correction names; `nil` when it names none.
    var words: Span? {
        switch self {
        case .set(_, _, let words), .setHead(_, let words): words
        case .add(_, let source, _): source
        case .accept, .acceptColumn, .remove, .restore, .split, .merge, .acceptHead, .choose, .putAside,
            .putReportAside, .decide:
            nil
        }
    }

    /// Refuses a passage that does not lie within the text, or begins or ends within a letter.
    func checkWords(in text: String) throws(DeskRefusal) {
        guard let words else { return }
        guard text.words(at: words) != nil else { throw .wordsElsewhere }
    }
}

extension String {
    /// The words between two UTF-8 offsets; `nil` beyond the end and within a letter.
    func words(at span: Span) -> Substring? {
        guard span.start >= 0, span.end <= utf8.count else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: span.start)
        let end = utf8.index(start, offsetBy: span.end - span.start)
        guard start.samePosition(in: unicodeScalars) != nil, end.samePosition(in: unicodeScalars) != nil else {
            return nil
        }
        return self[start..<end]
    }

    /// The 1-based line of a UTF-8 offset.
    func line(of offset: Int) -> Int {
        utf8.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }
}

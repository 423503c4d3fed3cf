/// Names that the reader was given, set against those it read: a name that people confirmed is sure, and where a known
/// name stands in the text the reader's own idea of its end gives way.
struct KnownNames {
    private let names: Set<String>
    /// In folded letters.
    private static let longest = 90

    init(_ lexicon: [String]) {
        names = Set(lexicon.map(RoleWords.folded).filter { $0.count > 1 })
    }

    /// How sure a field is whose names are all known.
    static let confidence = 0.95

    func settle(_ assignments: inout [DraftAssignment], in document: Document) {
        guard !names.isEmpty else { return }
        for index in assignments.indices {
            settle(\.lead, "lead", of: &assignments[index], in: document)
            settle(\.support, "support", of: &assignments[index], in: document)
        }
    }

    private func settle(
        _ path: WritableKeyPath<DraftAssignment, [String]>, _ field: String, of item: inout DraftAssignment,
        in document: Document
    ) {
        var read = item[keyPath: path]
        guard !read.isEmpty, var source = item.fields[field], source.assumed == nil else { return }
        let end = min(source.end + Self.longest * 2, document.text.bytes.count)
        let passage = document.text.passage(Span(start: source.start, end: end))
        var place = 0
        for index in read.indices {
            guard let found = passage.first(Phrase(read[index]), in: place..<passage.count) else { continue }
            place = found.upperBound
            guard let known = known(in: passage, at: found.lowerBound), known != found,
                known.upperBound > found.upperBound || isSurplus(known.upperBound..<found.upperBound, of: passage)
            else { continue }
            read[index] = document.string(passage, known)
            place = known.upperBound
            if index == read.indices.last { source.end = passage.span(known).end }
        }
        if read.allSatisfy({ names.contains(RoleWords.folded($0)) }) {
            source.confidence = max(source.confidence, Self.confidence)
        }
        item[keyPath: path] = read
        item.fields[field] = source
    }

    /// The longest known name that begins there and ends with a word.
    private func known(in passage: Passage, at start: Int) -> Range<Int>? {
        var best: Range<Int>?
        var end = start
        while end < passage.count, end - start < Self.longest {
            end += 1
            let isWhole =
                end == passage.count || !passage[end - 1].isLatin && !passage[end - 1].isDigit
                || !passage[end].isLatin && !passage[end].isDigit
            if isWhole, !passage[end - 1].isSpace, names.contains(passage.folded(start..<end)) { best = start..<end }
        }
        return best
    }

    /// One word in small letters behind a known name is the sentence's, not the name's.
    private func isSurplus(_ range: Range<Int>, of passage: Passage) -> Bool {
        let words = passage.trimmed(range)
        return !words.isEmpty && words.allSatisfy { passage[$0].isLatin && !passage.capitals[$0] }
    }
}

/// A stretch of text read as one run of words: rewrapped lines joined, page headers and addresses left out.
///
/// White space runs are one space; every letter knows its bytes in the source, so that any part of a passage
/// can be shown in the source or taken out as it was written.
struct Passage: Sendable {
    private var content: Content

    init() { content = .empty }

    init(_ text: WorkingText, lines: some Sequence<Line>) {
        var run = Run()
        for line in lines { run.append(line.content, of: text, line: line.number) }
        content = Content(run)
    }

    init(_ text: WorkingText, range: Range<Int>, line: Int) {
        var run = Run()
        run.append(range, of: text, line: line)
        content = Content(run)
    }

    /// A part of another passage.
    init(_ passage: Passage, range: Range<Int>) {
        content = Content(Run(passage.content.run, range: passage.trimmed(range)))
    }

    /// Folded letters, without spaces at either end.
    var letters: [Letter] { content.run.letters }
    /// The first byte of each letter.
    var starts: [Int32] { content.run.starts }
    /// The byte after each letter with its combining marks.
    var ends: [Int32] { content.run.ends }
    var capitals: [Bool] { content.run.capitals }
    /// The words that it may hold.
    var wordKeys: WordKeys { content.run.wordKeys }
    /// The numbers of the lines it was read from, rising; empty only for an empty passage.
    var lines: [Int] { content.run.lines }
    /// Indices of the letters that a new line began with: a cell's lines may be names one by one.
    var breaks: [Int] { content.run.breaks }

    /// The ranges of its letters line by line, as they stood before they were joined.
    var lineRanges: [Range<Int>] {
        guard !isEmpty else { return [] }
        let edges = [0] + breaks + [count]
        return zip(edges, edges.dropFirst()).map { trimmed($0..<$1) }
    }

    var isEmpty: Bool { letters.isEmpty }
    var count: Int { letters.count }
    var indices: Range<Int> { letters.indices }
    /// 1-based line of its first word; 0 for an empty passage.
    var line: Int { lines.first ?? 0 }

    subscript(index: Int) -> Letter { letters[index] }

    /// The bytes from the first to the last letter of the range, whatever was left out between them included.
    func span(_ range: Range<Int>) -> Span {
        guard !range.isEmpty else { return Span(start: Int(starts.first ?? 0), end: Int(starts.first ?? 0)) }
        return Span(start: Int(starts[range.lowerBound]), end: Int(ends[range.upperBound - 1]))
    }

    var span: Span { span(indices) }

    /// The range without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, letters[low].isSpace { low += 1 }
        while high > low, letters[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    /// The folded letters of a range as text; for tests and messages, not for matching.
    func folded(_ range: Range<Int>) -> String { Folding.string(letters[range]) }

    /// Adds a stretch of the text as a continuation.
    ///
    /// The break is a space, but nothing between Chinese characters, and nothing after a hyphen that stands
    /// directly behind a word ("24-" / "NQ/TW"), because that hyphen is part of the word.
    mutating func append(_ range: Range<Int>, of text: WorkingText, line: Int) {
        var run = content.run
        // What no other passage holds is then added to in its place.
        content = .empty
        run.append(range, of: text, line: line)
        content = Content(run)
    }

    /// Adds another passage as a continuation.
    mutating func append(_ other: Passage) {
        var run = content.run
        content = .empty
        run.append(other.content.run)
        content = Content(run)
    }

    /// Its words and signs from an index on, those cut by it left out; Chinese characters are none.
    func words(from index: Int) -> ArraySlice<PlacedWord> {
        let words = content.run.words
        return index == 0 ? words[...] : words[words.partitioningIndex { Int($0.start) >= index }...]
    }

    /// Its words and signs, found once however many rules ask.
    func words(_ find: (Passage) -> [Tokens.Token]) -> [Tokens.Token] { content.words { find(self) } }
}

/// A stretch of text read as one run of words: rewrapped lines joined, page headers and addresses left out.
///
/// White space runs are one space; every letter knows its bytes in the source, so that any part of a passage
/// can be shown in the source or taken out as it was written.
struct Passage: Sendable {
    /// Folded letters, without spaces at either end.
    private(set) var letters: [Letter] = []
    /// The first byte of each letter, and the byte after it with its combining marks.
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    private(set) var capitals: [Bool] = []
    /// The numbers of the lines it was read from, rising; empty only for an empty passage.
    private(set) var lines: [Int] = []
    /// Indices of the letters that a new line began with: a cell's lines may be names one by one.
    private(set) var breaks: [Int] = []

    init() {}

    init(_ text: WorkingText, lines: some Sequence<Line>) {
        for line in lines { append(line.content, of: text, line: line.number) }
    }

    init(_ text: WorkingText, range: Range<Int>, line: Int) {
        append(range, of: text, line: line)
    }

    /// A part of another passage.
    init(_ passage: Passage, range: Range<Int>) {
        let range = passage.trimmed(range)
        letters = Array(passage.letters[range])
        starts = Array(passage.starts[range])
        ends = Array(passage.ends[range])
        capitals = Array(passage.capitals[range])
        lines = passage.lines
        breaks = passage.breaks.filter { $0 > range.lowerBound && $0 < range.upperBound }.map { $0 - range.lowerBound }
    }

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
        var pendingSpace =
            !letters.isEmpty && range.lowerBound < range.upperBound
            && breaksWord(before: text.letters[range.lowerBound])
        var isFirst = true
        if letters.isEmpty { reserve(range.count) }
        var index = range.lowerBound
        while index < range.upperBound {
            if text.letters[index].isSpace {
                pendingSpace = !letters.isEmpty
                index += 1
                continue
            }
            if pendingSpace { push(0x20, text.starts[index], text.starts[index], false) }
            pendingSpace = false
            if isFirst, !letters.isEmpty { breaks.append(letters.count) }
            isFirst = false
            // As far as single spaces part the words, they are taken at once.
            var end = index + 1
            while end < range.upperBound {
                let letter = text.letters[end]
                if letter.isSpace {
                    guard letter == 0x20, end + 1 < range.upperBound, !text.letters[end + 1].isSpace else { break }
                    end += 1
                }
                end += 1
            }
            push(index..<end, of: text)
            index = end
        }
        if lines.last != line { lines.append(line) }
    }

    private mutating func reserve(_ count: Int) {
        letters.reserveCapacity(count)
        starts.reserveCapacity(count)
        ends.reserveCapacity(count)
        capitals.reserveCapacity(count)
    }

    private mutating func push(_ letter: Letter, _ start: Int32, _ end: Int32, _ capital: Bool) {
        letters.append(letter)
        starts.append(start)
        ends.append(end)
        capitals.append(capital)
    }

    private mutating func push(_ words: Range<Int>, of text: WorkingText) {
        let start = letters.count
        letters += text.letters[words]
        starts += text.starts[words]
        ends += text.starts[words.lowerBound + 1..<words.upperBound + 1]
        capitals += text.capitals[words]
        // A space stands where the word behind it begins.
        for index in start..<letters.count where letters[index] == 0x20 { starts[index] = starts[index + 1] }
    }

    private func breaksWord(before next: Letter) -> Bool {
        guard let last = letters.last else { return false }
        if last.isEastAsian && (next.isEastAsian || next.isDigit) { return false }
        if next.isEastAsian && last.isDigit { return false }
        if last == 0x2D, letters.count > 1, letters[letters.count - 2].isWord { return false }
        return true
    }
}

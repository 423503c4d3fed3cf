/// One line of a working text; ranges are indices of its letters.
struct Line: Sendable, Hashable {
    /// Counted from 1.
    let number: Int
    /// From the line's first letter to before its line feed.
    let full: Range<Int>
    /// The same without white space at both ends.
    let content: Range<Int>

    var isEmpty: Bool { content.isEmpty }
    /// White space letters before the first word.
    var indent: Int { content.lowerBound - full.lowerBound }
}

/// A document's text in order, as paragraphs and tables.
enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)

    /// 1-based line of its first words.
    var line: Int {
        switch self {
        case .paragraph(let paragraph): paragraph.passage.line
        case .table(let table): table.line
        }
    }
}

/// Rewrapped lines joined again.
struct Paragraph: Sendable {
    /// The sign included.
    var passage: Passage
    /// `nil` when it opens without a sign.
    var marker: Marker?
    /// The first after a head or foot: numbering begins anew.
    var opensPart = false
    /// Where the words after the sign begin.
    var body: Range<Int> { (marker?.length ?? 0)..<passage.count }
}

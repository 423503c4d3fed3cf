import FoundationEssentials

/// A document as pandoc's JSON tells it.
///
/// Source: pandoc-types 1.22, `Text.Pandoc.Definition`.
struct PandocTree: Decodable {
    let blocks: [PandocBlock]

    /// Reads pandoc's output; throws when it is cut short or nested beyond what the decoder follows.
    init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(PandocTree.self, from: Data(json))
    }
}

indirect enum PandocBlock {
    /// Plain or a paragraph.
    case paragraph([PandocInline])
    case heading([PandocInline])
    case lines([[PandocInline]])
    case code(String)
    case orderedList(ListLabel, [[PandocBlock]])
    case bulletList([[PandocBlock]])
    case definitions([(term: [PandocInline], meanings: [[PandocBlock]])])
    case table(PandocTable)
    /// A division or a quotation.
    case group([PandocBlock])
    /// A rule, or markup of a format that is not text.
    case nothing
}

indirect enum PandocInline {
    case text(String)
    case space
    case lineBreak
    case group([PandocInline])
    case quoted(opening: String, [PandocInline], closing: String)
    case note([PandocBlock])
    case nothing
}

struct PandocTable {
    struct Cell {
        let columns: Int
        let rows: Int
        let blocks: [PandocBlock]
    }

    let caption: [PandocBlock]
    /// Head, bodies and foot in the order of the document.
    let rows: [[Cell]]
    let headerRows: Int
}

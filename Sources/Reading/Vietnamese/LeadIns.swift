/// Unnumbered lines that say who is to do the items behind them, as "Sở Y tế có trách nhiệm:" does.
struct LeadIns {
    let headings: HeadingReader
    /// By the node that the line and the items stand under.
    private var contexts: [Int: ItemContext] = [:]

    init(headings: HeadingReader) { self.headings = headings }

    /// Remembers such a line, and lends its bodies to the numbered items behind it.
    mutating func settle(_ context: inout ItemContext, of node: OutlineNode, _ paragraph: Paragraph) {
        guard let parent = node.parent else { return }
        if node.marker == nil {
            guard paragraph.passage.letters.last == 0x3A, Self.holds(paragraph) else { return }
            let own = headings.context(under: paragraph, in: ItemContext())
            contexts[parent] = own.leads.isEmpty ? nil : own
        } else if let own = contexts[parent] {
            (context.leads, context.supports, context.people) = (own.leads, own.supports, own.people)
        }
    }

    /// "… có trách nhiệm:", "… có nhiệm vụ sau:"; "… giao nhiệm vụ như sau:" names who shares work out.
    private static func holds(_ paragraph: Paragraph) -> Bool {
        let tokens = Tokens(paragraph.passage)
        return opensWithName(tokens) || tokens.indices.suffix(10).contains { duties.match(tokens, at: $0) != nil }
    }

    /// "Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo:": nothing but names and a few words.
    private static func opensWithName(_ tokens: Tokens) -> Bool {
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        return !list.names.isEmpty && tokens.count - list.end <= 6 && tokens.isCapital(0)
    }

    private static let duties = PhraseBook(
        "co trach nhiem, chiu trach nhiem, co nhiem vu, co nhiem vu va quyen han, thuc hien cac nhiem vu")
}

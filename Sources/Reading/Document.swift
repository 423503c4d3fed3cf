/// What the shared stages made of a source; a grammar reads from it.
struct Document: Sendable {
    let source: Source
    let text: WorkingText
    /// Paragraphs and tables in the order of the text.
    let blocks: [Block]
    let outline: Outline
    let margins: Margins
    /// Names of bodies that the reader was given.
    let lexicon: [String]
    /// Names of columns and labels that people taught.
    let roleWords: RoleWords

    init(_ source: Source, grammar: some Grammar, lexicon: [String] = []) {
        self.source = source
        self.lexicon = lexicon
        roleWords = grammar.taught
        let text = WorkingText(source.text)
        self.text = text
        (blocks, margins) = BlockReader(text: text, tables: source.tables, grammar: grammar).blocks()
        outline = OutlineBuilder.outline(of: blocks)
    }

    /// The paragraph of an outline node.
    func paragraph(of node: OutlineNode) -> Paragraph? {
        guard case .paragraph(let paragraph) = blocks[node.block] else { return nil }
        return paragraph
    }

    /// The tables, each with its index among the blocks.
    var tables: [(block: Int, table: Table)] {
        blocks.enumerated().compactMap { index, block in
            if case .table(let table) = block { (index, table) } else { nil }
        }
    }

    /// The words of a stretch of bytes, white space runs made one space.
    func words(of span: Span) -> String {
        String(decoding: text.bytes[span.start..<span.end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// The words of a range of a passage of this document.
    func string(_ passage: Passage, _ range: Range<Int>? = nil) -> String {
        passage.string(range ?? passage.indices, of: text)
    }
}

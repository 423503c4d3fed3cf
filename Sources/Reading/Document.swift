/// What the shared stages made of a source; a grammar reads from it.
///
/// A class, because readers hand it to one another for every word, and it is many arrays to copy.
final class Document: Sendable {
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

    /// - Parameter isPart: Whether it is a part of a document, which has neither a head nor a foot.
    convenience init(_ source: Source, grammar: some Grammar, lexicon: [String] = [], isPart: Bool = false) {
        self.init(source, WorkingText(source.text), grammar: grammar, lexicon: lexicon, isPart: isPart)
    }

    /// - Parameter text: The source's own, made before.
    init(_ source: Source, _ text: WorkingText, grammar: some Grammar, lexicon: [String], isPart: Bool = false) {
        self.source = source
        self.lexicon = lexicon
        roleWords = grammar.taught
        self.text = text
        wordingLines = []
        let read = BlockReader(text: text, tables: source.tables, grammar: grammar, isPart: isPart).blocks()
        (blocks, margins) = (grammar.headed(read.blocks), read.margins)
        outline = OutlineBuilder.outline(of: blocks)
    }

    /// Lines that hold another text's words: what a new wording there says is no passage of this document.
    let wordingLines: Set<Int>

    /// The document without the paragraphs of another text's new wording in its outline.
    func settingAside(_ lines: Set<Int>) -> Document { Document(self, without: lines) }

    private init(_ document: Document, without lines: Set<Int>) {
        (source, lexicon, text) = (document.source, document.lexicon, document.text)
        (margins, wordingLines, roleWords) = (document.margins, lines, document.roleWords)
        blocks = document.blocks.filter { !lines.contains($0.line) }
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

    /// The lines of tables of which the words alone told the cells.
    var flattenedTables: [ClosedRange<Int>] {
        tables.compactMap { _, table in
            guard table.isFlattened, let last = table.rows.flatMap(\.cells).compactMap(\.lines.last).max() else {
                return nil
            }
            return table.line...max(table.line, last)
        }
    }

    /// The words of a stretch of bytes, white space runs made one space.
    func words(of span: Span) -> String {
        var (words, isApart) = (String.UnicodeScalarView(), false)
        for scalar in String(decoding: text.bytes[span.start..<span.end], as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace {
                isApart = !words.isEmpty
            } else {
                if isApart { words.append(" ") }
                words.append(scalar)
                isApart = false
            }
        }
        return String(words)
    }

    /// The words of a range of a passage of this document.
    func string(_ passage: Passage, _ range: Range<Int>? = nil) -> String {
        passage.string(range ?? passage.indices, of: text)
    }
}

/// The text form of a document, with what its file said of tables.
///
/// Every offset the reader gives is a UTF-8 byte offset in `text`; lines are counted from 1 at its line feeds.
public struct Source: Sendable {
    /// The file's own name, without a path.
    public let name: String
    public let text: String
    /// Tables that the file's format declared (docx, odt, html), in the order of the text.
    ///
    /// Empty for plain text and PDF: there the reader looks for tables itself.
    public let tables: [SourceTable]
    /// Words that were recognised in a picture and of which the recognition was not sure, in the order of the text.
    public let uncertain: [UncertainWord]

    public init(name: String, text: String, tables: [SourceTable] = [], uncertain: [UncertainWord] = []) {
        self.name = name
        self.text = text
        self.tables = tables
        self.uncertain = uncertain
    }
}

/// A table that a file's format declared; each cell names the words it holds in the source's text.
public struct SourceTable: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
        public let span: Span
        /// Columns and rows the cell covers, at least 1.
        public let columns: Int
        public let rows: Int

        public init(span: Span, columns: Int = 1, rows: Int = 1) {
            self.span = span
            self.columns = columns
            self.rows = rows
        }
    }

    public let rows: [[Cell]]
    /// How many of the first rows are headers; 0 where the file does not say.
    public let headerRows: Int

    public init(rows: [[Cell]], headerRows: Int = 0) {
        self.rows = rows
        self.headerRows = headerRows
    }
}

/// A word that may have been recognised wrongly.
public struct UncertainWord: Sendable, Hashable {
    public let span: Span
    /// How sure the recognition is of it, 0…1.
    public let confidence: Double

    public init(span: Span, confidence: Double) {
        self.span = span
        self.confidence = confidence
    }
}

/// An order to change another text, as a grammar finds it in a paragraph.
struct AmendingOrder: Sendable {
    /// Index in `Document.blocks`.
    let block: Int
    /// Bytes of the order, a new wording's not included.
    let source: Span
    let line: Int
    let verb: DraftAmendment.Verb
    /// `nil` where it is the text that the paragraphs above named.
    var amended: DraftCitation?
    /// Labels of each amended passage, the outermost first.
    var paths: [ProvisionPath]
    var words: (change: DraftAmendment.WordChange, span: Span)?
    /// Words of a new time limit.
    var term: (words: String, span: Span)?
    var lead: (names: [String], span: Span)?
    var support: (names: [String], span: Span)?
    /// Bytes of the new wording, quotation marks not included.
    var wording: Span?
    /// The number of this text's own annex that holds the new wording, "" where it names none: "by the Annex hereto".
    var annex: String?
    var confidence: Double
}

/// Where a passage stands in the text that is amended.
struct ProvisionPath: Sendable, Hashable {
    /// The outermost first.
    var labels: [String]
    /// As it is written, `nil` where the order names none.
    var words: String?
    var span: Span?
}

/// What a grammar finds of amending in a document.
struct AmendingOrders: Sendable {
    var orders: [AmendingOrder] = []

    var isEmpty: Bool { orders.isEmpty }
}

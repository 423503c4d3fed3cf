public import Reading

/// What a passage of the text was read as.
public struct TextMark: Sendable, Hashable {
    /// Whose field it is: a card's number, or 0 for the document itself.
    public let card: Int
    /// The field's name as in a draft's JSON.
    public let field: String
    public let span: Span
    public let isInDoubt: Bool

    /// Whether it is of a whole passage, an assignment's or an order to report, and not of a value read there.
    var isWhole: Bool {
        field == "text" || field.hasPrefix(Self.report) || field.hasPrefix(Self.amendment)
    }

    /// The field's name of an order to report is this with its place.
    static let report = "report-"
    /// The same of an order to change another text.
    static let amendment = "amendment-"

    public init(card: Int, field: String, span: Span, isInDoubt: Bool = false) {
        self.card = card
        self.field = field
        self.span = span
        self.isInDoubt = isInDoubt
    }
}

/// A stretch of text that is covered by the same marks throughout.
public struct MarkedStretch: Sendable, Equatable {
    public let span: Span
    /// The innermost last; empty for plain text.
    public let marks: [TextMark]
}

/// Cuts a text at the ends of its marks, so that nested and crossing ones can both be shown.
public struct MarkedText: Sendable {
    /// Ordered by start; of those that start together the longer comes first.
    private let marks: [TextMark]

    public init(_ marks: some Sequence<TextMark>) {
        self.marks = marks.filter { $0.span.start < $0.span.end }.sorted {
            ($0.span.start, -$0.span.end, $0.card, $0.field) < ($1.span.start, -$1.span.end, $1.card, $1.field)
        }
    }

    /// The stretches of a part of the text, in order and without gaps; the cost grows with the marks before its end.
    public func stretches(of span: Span) -> [MarkedStretch] {
        let touching = marks.prefix { $0.span.start < span.end }.filter { $0.span.end > span.start }
        var cuts: Set<Int> = [span.start, span.end]
        for mark in touching {
            if mark.span.start > span.start { cuts.insert(mark.span.start) }
            if mark.span.end < span.end { cuts.insert(mark.span.end) }
        }
        let ordered = cuts.sorted()
        return zip(ordered, ordered.dropFirst()).map { start, end in
            MarkedStretch(
                span: Span(start: start, end: end),
                marks: touching.filter { $0.span.start <= start && $0.span.end >= end })
        }
    }
}

extension Desk {
    /// Every passage that was read, of the document itself and of the cards that stand.
    public var marks: [TextMark] {
        var marks = head.directive.fields.map { name, source in
            TextMark(
                card: 0, field: name, span: source.span,
                isInDoubt: HeadField(rawValue: name).map(head.isInDoubt) ?? false)
        }
        for citation in head.directive.basis {
            if let span = citation.source { marks.append(TextMark(card: 0, field: "basis", span: span)) }
        }
        for card in standing {
            marks.append(TextMark(card: card.number, field: "text", span: card.assignment.source))
            for (name, source) in card.assignment.fields where name != "text" {
                marks.append(
                    TextMark(
                        card: card.number, field: name, span: source.span,
                        isInDoubt: CardField(rawValue: name).map(card.isInDoubt) ?? false))
            }
        }
        for (place, amendment) in amendments.enumerated() {
            marks.append(TextMark(card: 0, field: TextMark.amendment + String(place), span: amendment.source))
        }
        for (place, item) in reports.enumerated() where !item.isPutAside {
            guard let span = item.report.source else { continue }
            marks.append(TextMark(card: 0, field: TextMark.report + String(place), span: span))
        }
        return marks
    }
}

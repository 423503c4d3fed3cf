/// A column of a ledger.
public struct Column: Sendable {
    public enum Kind: Sendable {
        case text
        case number
        /// The state of the row; on a phone it comes first.
        case state
        /// The name of the thing the row is about; on a phone it needs no label.
        case subject

        var className: String? {
            switch self {
            case .text: nil
            case .number: "num"
            case .state: "state"
            case .subject: "subject"
            }
        }
    }

    /// How the rows are sorted by this column, now or after a click.
    public struct Sorting: Sendable {
        public enum Direction: String, Sendable { case ascending, descending }
        /// The present direction; nil when another column sorts.
        public let direction: Direction?
        public let link: Address

        public init(_ direction: Direction?, link: Address) {
            self.direction = direction
            self.link = link
        }
    }

    public let label: String
    public let kind: Kind
    public let sorting: Sorting?

    public init(_ label: String, _ kind: Kind = .text, sorting: Sorting? = nil) {
        self.label = label
        self.kind = kind
        self.sorting = sorting
    }
}

/// A row of a ledger, or the heading of those that follow.
public enum TableRow: Sendable {
    case cells([HTML])
    /// A heading across all columns, with what it says in small.
    case group(String, note: String = "")
}

/// A ledger: a table on paper and screens, labelled lines on a phone.
public func table(caption: String, columns: [Column], rows: [TableRow]) -> HTML {
    var html: HTML = """
        <div class="ledger" role="region" tabindex="0" aria-label="\(caption)"><table><caption>\(caption)</caption><thead><tr>
        """
    html.append("\(each: columns, head)</tr></thead><tbody>")
    html.reserve(html.bytes.count + rows.count * 512)
    let openings = columns.map { column -> HTML in
        "<td\(attribute: "class", column.kind.className) data-label=\"\(column.label)\">"
    }
    for row in rows {
        switch row {
        case .group(let title, let note):
            html.append(
                "<tr class=\"group\"><th colspan=\"\(columns.count)\" scope=\"rowgroup\">\(title) <small>\(note)</small></th></tr>"
            )
        case .cells(let cells):
            precondition(cells.count == columns.count, "a row has as many cells as its table has columns")
            html.append(markup: "<tr>")
            for (opening, cell) in zip(openings, cells) {
                html.append(opening)
                html.append(cell)
                html.append(markup: "</td>")
            }
            html.append(markup: "</tr>")
        }
    }
    html.append("</tbody></table></div>")
    return html
}

private func head(_ column: Column) -> HTML {
    guard let sorting = column.sorting else {
        return "<th scope=\"col\"\(attribute: "class", column.kind.className)>\(column.label)</th>"
    }
    return """
        <th scope="col"\(attribute: "class", column.kind.className)\(attribute: "aria-sort", sorting.direction?.rawValue)>\
        <a href="\(link: sorting.link)">\(column.label)</a></th>
        """
}

/// Before and after, for lists that are read in pages; `shown` says what is in view.
public func pager(previous: Address?, next: Address?, shown: String, _ messages: Messages) -> HTML {
    guard previous != nil || next != nil || !shown.isEmpty else { return HTML() }
    let back: HTML? = previous.map { "<a rel=\"prev\" href=\"\(link: $0)\">← \(messages("Previous"))</a>" }
    let on: HTML? = next.map { "<a rel=\"next\" href=\"\(link: $0)\">\(messages("Next")) →</a>" }
    return "<nav class=\"pager\" aria-label=\"\(messages("Pages"))\">\(back)<span>\(shown)</span>\(on)</nav>"
}

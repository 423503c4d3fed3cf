import HTML
import Organisation
import Reading

/// The text of a document as a page shows it: its lines, its tables, and the passages that were read, marked.
///
/// Every element with `data-o` holds exactly the text's bytes from that offset, so that a script can tell where
/// selected words stand.
struct DocumentText {
    private let text: String
    private let bytes: [UInt8]
    private let marked: MarkedText
    private let tables: [SourceTable]
    private let headings: Set<Int>
    private let title: Span?
    /// Ids of places, by the offset of the line they stand on.
    private let anchors: [(offset: Int, id: String)]

    /// - Parameters:
    ///   - headings: Offsets at which a heading begins.
    ///   - title: Where the title stands.
    ///   - anchors: Places that links lead to, in the order of the text.
    init(
        _ text: String, tables: [SourceTable], marks: [TextMark], headings: Set<Int>, title: Span?,
        anchors: [(offset: Int, id: String)] = []
    ) {
        self.anchors = anchors
        self.text = text
        bytes = Array(text.utf8)
        marked = MarkedText(marks)
        self.tables = tables.filter { !$0.rows.isEmpty }
        self.headings = headings
        self.title = title
    }

    /// The lines and tables in the order of the text.
    func html(_ messages: Messages) -> HTML {
        var html = HTML()
        html.reserve(bytes.count * 2)
        var begun = Begun()
        var lines = Self.lines(of: bytes)[...]
        while let line = lines.first {
            if let table = tables.first(where: {
                $0.start.map { line.start <= $0 && $0 < max(line.end, line.start + 1) } ?? false
            }) {
                html.append(self.table(table, messages, &begun))
                lines = lines.drop { $0.start < (table.end ?? line.end) }
                if lines.first?.start == line.start { lines = lines.dropFirst() }
                continue
            }
            let tabbed = lines.prefix { bytes[$0.start..<$0.end].contains(0x09) }
            if tabbed.count >= 2 || (tabbed.count == 1 && isHead(line)) {
                html.append(columns(Array(tabbed), messages, &begun))
                lines = lines.dropFirst(tabbed.count)
            } else {
                html.append(paragraph(line, messages, &begun))
                lines = lines.dropFirst()
            }
        }
        return html
    }

    /// Which marks have been opened before: only the first stretch of a mark carries its id.
    private struct Begun {
        var ids = Set<String>()
        var tables = 0
    }

    /// A heading begins here; a sentence does not become one because something stands below it.
    private func isHeading(_ line: Span) -> Bool {
        guard headings.contains(where: { $0 >= line.start && $0 < line.end }) else { return false }
        let words = String(decoding: bytes[line.start..<line.end], as: UTF8.self).trimmed
        return !(words.last.map { "。；;.".contains($0) } ?? true)
    }

    private func isHead(_ line: Span) -> Bool { line.start < 400 }

    private func paragraph(_ line: Span, _ messages: Messages, _ begun: inout Begun) -> HTML {
        guard line.start < line.end else { return "<p class=\"gap\"></p>" }
        let kind: String? =
            if let title, title.start < line.end, line.start < title.end {
                "title"
            } else if isHeading(line) { "heading" } else { nil }
        let places = anchors.filter { $0.offset >= line.start && $0.offset < line.end }
            .map { "<a class=\"at\" id=\"\($0.id)\"></a>" as HTML }
        return
            "<p data-o=\"\(line.start)\"\(attribute: "class", kind)>\(places)\(stretches(line, messages, &begun))</p>"
    }

    private func stretches(_ span: Span, _ messages: Messages, _ begun: inout Begun) -> HTML {
        marked.stretches(of: span).map { stretch($0, messages, &begun) }.joined()
    }

    private func stretch(_ stretch: MarkedStretch, _ messages: Messages, _ begun: inout Begun) -> HTML {
        let words = String(decoding: bytes[stretch.span.start..<stretch.span.end], as: UTF8.self)
        guard !stretch.marks.isEmpty else { return "\(words)" }
        var fresh: [HTML] = []
        for mark in stretch.marks where begun.ids.insert(mark.id).inserted {
            fresh.append(
                mark.field == "text"
                    ? "<a class=\"n\" id=\"\(mark.id)\" href=\"#c\(mark.card)\" data-n=\"\(mark.card)\" aria-label=\"\(messages("Assignment {number}", ["number": String(mark.card)]))\"></a>"
                    : "<a class=\"at\" id=\"\(mark.id)\"></a>")
        }
        let fields = stretch.marks.filter { !$0.isWhole }
        let keys = stretch.marks.map { "\($0.card).\($0.field)" }.joined(separator: " ")
        guard !fields.isEmpty else { return "\(fresh)<span class=\"task\" data-m=\"\(keys)\">\(words)</span>" }
        let doubt = fields.contains(where: \.isInDoubt)
        return "\(fresh)<mark data-m=\"\(keys)\"\(attribute: "class", doubt ? "doubt" : nil)>\(words)</mark>"
    }

    private func table(_ table: SourceTable, _ messages: Messages, _ begun: inout Begun) -> HTML {
        var rows = HTML()
        for (index, row) in table.rows.enumerated() {
            rows.append("<tr>")
            for cell in row {
                let span = Span(start: min(cell.span.start, bytes.count), end: min(cell.span.end, bytes.count))
                let content = stretches(span, messages, &begun)
                let across = cell.columns > 1 ? String(min(cell.columns, 100)) : nil
                let down = cell.rows > 1 ? String(min(cell.rows, 1000)) : nil
                rows.append(
                    index < table.headerRows
                        ? "<th data-o=\"\(span.start)\"\(attribute: "colspan", across)\(attribute: "rowspan", down)>\(content)</th>"
                        : "<td data-o=\"\(span.start)\"\(attribute: "colspan", across)\(attribute: "rowspan", down)>\(content)</td>"
                )
            }
            rows.append("</tr>")
        }
        begun.tables += 1
        let name = messages("Table {number} of the document", ["number": messages.number(begun.tables)])
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(name)">\
            <table><tbody>\(rows)</tbody></table></div>
            """
    }

    /// Lines of a plain text whose columns are parted by tabs.
    private func columns(_ lines: [Span], _ messages: Messages, _ begun: inout Begun) -> HTML {
        let rows = lines.map { line in
            bytes[line.start..<line.end].split(separator: 0x09, omittingEmptySubsequences: false).map {
                SourceTable.Cell(span: Span(start: $0.startIndex, end: $0.endIndex))
            }
        }
        let isLetterhead = lines.first.map(isHead) ?? false
        guard rows.contains(where: { $0.count > 2 }) || (rows.count > 2 && !isLetterhead) else {
            let cells = rows.map { row -> HTML in
                let parts = row.map {
                    "<span data-o=\"\($0.span.start)\">\(stretches($0.span, messages, &begun))</span>" as HTML
                }
                return "<p class=\"cols\">\(parts)</p>"
            }
            return cells.joined()
        }
        return table(SourceTable(rows: rows), messages, &begun)
    }

    static func lines(of bytes: [UInt8]) -> [Span] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            Span(start: $0.startIndex, end: $0.endIndex)
        }
    }
}

extension TextMark {
    /// The id of the mark's first stretch: "w-3-lead".
    var id: String { "w-\(card)-\(field)" }
}

extension SourceTable {
    /// The first and the last byte of its cells; `nil` for a table without any.
    fileprivate var start: Int? { rows.lazy.flatMap { $0 }.map(\.span.start).min() }
    fileprivate var end: Int? { rows.lazy.flatMap { $0 }.map(\.span.end).max() }
}

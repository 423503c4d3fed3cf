/// An .odt whose automatic numbers are written into its paragraphs as text.
///
/// pandoc's reader of OpenDocument drops header rows of tables, moves cells over when one spans several, and knows
/// neither Chinese numbers nor those of headings, so all of these are put into plain words before it reads the file.
struct OpenDocument {
    /// The file with its numbers as text and every cell of its tables in its place.
    let bytes: [UInt8]
    /// In the order in which the tables begin.
    let grids: [TableGrid]

    init(_ bytes: [UInt8], limit: Int) {
        guard let directory = ZipDirectory(bytes) else {
            (self.bytes, grids) = (bytes, [])
            return
        }
        var package = ZipPackage(directory, limit: limit)
        guard let content = package.part("content.xml") else {
            (self.bytes, grids) = (bytes, [])
            return
        }
        let numbering = OpenDocumentNumbering([package.part("styles.xml") ?? [], content])
        var writer = OpenDocumentWriter(content, numbering)
        package.replace("content.xml", with: writer.written())
        (self.bytes, grids) = (package.bytes, writer.grids)
    }
}

/// What a table's cells span, where pandoc's reader of the format does not tell.
struct TableGrid {
    struct Cell: Hashable {
        let columns: Int
        let rows: Int
    }

    /// `nil` where a cell is covered by another.
    var rows: [[Cell?]] = []
    var headerRows = 0
}

/// Copies content.xml: lists become numbered paragraphs, covered cells empty ones.
private struct OpenDocumentWriter {
    private struct List {
        let style: String
        var count: Int
    }

    private var tokens: XMLTokens
    private let bytes: [UInt8]
    private let numbering: OpenDocumentNumbering
    private var output: [UInt8] = []
    private var copied = 0
    private var lists: [List] = []
    /// The last number of each level of a style, to go on from.
    private var counts: [String: [Int: Int]] = [:]
    /// The number that the next paragraph gets.
    private var pending: String?
    private(set) var grids: [TableGrid] = []
    private var isInHeader = false
    /// The tables that are open, by their place among `grids`.
    private var open: [Int] = []

    init(_ content: [UInt8], _ numbering: OpenDocumentNumbering) {
        tokens = XMLTokens(content)
        bytes = content
        self.numbering = numbering
    }

    mutating func written() -> [UInt8] {
        while let token = tokens.next() { read(token) }
        copy(to: bytes.count)
        return output
    }

    private mutating func read(_ token: XMLTokens.Token) {
        switch token.name {
        case "text:list": readList(token)
        case "text:list-item", "text:list-header":
            if token.name == "text:list-item", token.isOpening { beginItem(token) }
            drop(token)
        case "text:p", "text:h": if token.isOpening { readParagraph(token) }
        case "table:table": readTable(token)
        case "table:table-header-rows":
            isInHeader = token.kind == .start
            drop(token)
        case "table:table-row":
            guard token.kind == .start, let table = open.last else { return }
            grids[table].rows.append([])
            if isInHeader { grids[table].headerRows += 1 }
        case "table:table-cell", "table:covered-table-cell": readCell(token)
        default: break
        }
    }

    private mutating func readList(_ token: XMLTokens.Token) {
        if token.kind == .start {
            let style = value("text:style-name", token) ?? lists.last?.style ?? ""
            let level = lists.count + 1
            let goesOn = value("text:continue-numbering", token) == "true" || value("text:continue-list", token) != nil
            let start = numbering.styles[style]?[level]?.start ?? 1
            lists.append(List(style: style, count: goesOn ? counts[style]?[level] ?? start - 1 : start - 1))
        } else if token.kind == .end {
            _ = lists.popLast()
        }
        drop(token)
    }

    private mutating func beginItem(_ token: XMLTokens.Token) {
        guard var list = lists.popLast() else { return }
        list.count = number(value("text:start-value", token), within: 0...1_000_000) ?? list.count + 1
        lists.append(list)
        counts[list.style, default: [:]][lists.count] = list.count
        pending = numbering.label(style: list.style, level: lists.count, counts: counts[list.style] ?? [:])
    }

    private mutating func readParagraph(_ token: XMLTokens.Token) {
        var label = pending
        pending = nil
        if token.name == "text:h", lists.isEmpty, value("text:is-list-header", token) != "true" {
            label = headingLabel(level: number(value("text:outline-level", token), within: 1...10) ?? 1)
        }
        guard let label else { return }
        let text = Array(escapedForXML(label + " ").utf8)
        if token.kind == .empty {
            copy(to: token.range.upperBound - 2)
            output += Array(">".utf8) + text + Array("</\(token.name)>".utf8)
            copied = token.range.upperBound
        } else {
            copy(to: token.range.upperBound)
            output += text
        }
    }

    private mutating func headingLabel(level: Int) -> String? {
        let start = numbering.styles[""]?[level]?.start ?? 1
        counts["", default: [:]][level] = counts[""]?[level].map { $0 + 1 } ?? start
        for below in (level + 1)..<(level + 11) { counts[""]?[below] = nil }
        return numbering.label(style: "", level: level, counts: counts[""] ?? [:])
    }

    private mutating func readTable(_ token: XMLTokens.Token) {
        if token.kind == .start {
            open.append(grids.count)
            grids.append(TableGrid())
        } else if token.kind == .end {
            _ = open.popLast()
        }
    }

    /// A covered cell becomes a cell like others, so that those after it keep their columns.
    private mutating func readCell(_ token: XMLTokens.Token) {
        let isCovered = token.name == "table:covered-table-cell"
        if token.isOpening, let table = open.last, let row = grids[table].rows.indices.last {
            let columns = number(value("table:number-columns-spanned", token), within: 1...1_000) ?? 1
            let rows = number(value("table:number-rows-spanned", token), within: 1...10_000) ?? 1
            grids[table].rows[row].append(
                isCovered ? nil : TableGrid.Cell(columns: columns, rows: rows))
        }
        guard isCovered else { return }
        drop(token)
        switch token.kind {
        case .start: output += Array("<table:table-cell>".utf8)
        case .end: output += Array("</table:table-cell>".utf8)
        case .empty, .other: output += Array("<table:table-cell/>".utf8)
        }
    }

    private func value(_ name: String, _ token: XMLTokens.Token) -> String? {
        tokens.attribute(name, of: token)?.value
    }

    private mutating func drop(_ token: XMLTokens.Token) {
        copy(to: token.range.lowerBound)
        copied = token.range.upperBound
    }

    private mutating func copy(to end: Int) {
        output += bytes[copied..<end]
        copied = end
    }
}

import Reading

/// Writes a document's tree as the text that the reader takes, and notes where its tables' cells came to stand.
///
/// A paragraph is one line, blocks are parted by an empty line, items of a list follow line by line with their numbers
/// as text, a table's row is a line with tabs between its cells, and footnotes come last.
struct TextForm {
    private(set) var bytes: [UInt8] = []
    private(set) var tables: [SourceTable] = []
    private var notes: [[PandocBlock]] = []
    private let grids: [TableGrid]
    /// How deep in cells the writing is; there, blocks are parted by a single line feed.
    private var cellDepth = 0
    /// How deep in lists; there, an item's own list follows it line by line.
    private var listDepth = 0
    private var separator = Separator.none

    /// What parts the next words from those before.
    private enum Separator {
        case none, line, emptyLine
    }

    /// - Parameter grids: What the cells of each table span, for formats of which pandoc does not say.
    init(_ blocks: [PandocBlock], grids: [TableGrid] = []) {
        self.grids = grids
        write(blocks)
        // A note may hold notes of its own, which join the end.
        var written = 0
        while written < notes.count {
            separator = written == 0 ? .emptyLine : .line
            write(notes[written], label: "[\(written + 1)]")
            written += 1
        }
        if !bytes.isEmpty { bytes.append(0x0A) }
    }

    private mutating func write(_ blocks: [PandocBlock], label: String? = nil) {
        var label = label
        for block in blocks {
            let before = bytes.count
            write(block, label: label)
            if bytes.count > before { label = nil }
        }
        // An item without words still has its number.
        if let label, !label.isEmpty { writeLine([], label) }
    }

    private mutating func write(_ block: PandocBlock, label: String?) {
        switch block {
        case .paragraph(let inlines), .heading(let inlines): writeLine(inlines, label)
        case .lines(let lines):
            for (place, line) in lines.enumerated() {
                if place > 0 { separator = .line }
                writeLine(line, place == 0 ? label : nil)
            }
        case .code(let text):
            writeLine(text.split(separator: "\n").map { .text(String($0)) }.joined(by: .lineBreak), label)
        case .group(let blocks): write(blocks, label: label)
        case .orderedList(let labels, let items): writeItems(items, label) { labels.text($0) }
        case .bulletList(let items): writeItems(items, label) { _ in "-" }
        case .definitions(let definitions):
            for definition in definitions {
                writeLine(definition.term, nil)
                for meaning in definition.meanings { write(meaning) }
            }
        case .table(let table): write(table, label)
        case .nothing: break
        }
    }

    /// An item that begins with a list of its own has both numbers on one line.
    private mutating func writeItems(_ items: [[PandocBlock]], _ outer: String?, label: (Int) -> String) {
        listDepth += 1
        for (place, item) in items.enumerated() {
            if place > 0 || listDepth > 1, separator != .none { separator = .line }
            write(item, label: [place == 0 ? outer : nil, label(place)].compactMap { $0 }.joined(separator: " "))
        }
        listDepth -= 1
        separator = .emptyLine
    }

    private mutating func writeLine(_ inlines: [PandocInline], _ label: String?) {
        var line = InlineText()
        line.write(inlines, notes: &notes)
        let words = line.words
        guard !words.isEmpty || label != nil else { return }
        part()
        bytes += Array([label ?? "", words].filter { !$0.isEmpty }.joined(separator: " ").utf8)
        separator = .emptyLine
    }

    private mutating func part() {
        switch separator {
        case .none: break
        case .line: bytes.append(0x0A)
        case .emptyLine: bytes += cellDepth > 0 ? [0x0A] : [0x0A, 0x0A]
        }
        separator = .none
    }

    private mutating func write(_ table: PandocTable, _ label: String?) {
        if let label { writeLine([], label) }
        write(table.caption)
        guard !table.rows.isEmpty else { return }
        part()
        // The table's own place comes before those of tables within its cells.
        let place = tables.count
        tables.append(SourceTable(rows: []))
        let table = grids.indices.contains(place) ? table.spanned(by: grids[place]) : table
        var rows: [[SourceTable.Cell]] = []
        for (number, row) in table.rows.enumerated() {
            if number > 0 { bytes.append(0x0A) }
            rows.append(write(row.withoutRepeats))
        }
        tables[place] = SourceTable(rows: rows, headerRows: table.headerRows)
        separator = .emptyLine
    }

    private mutating func write(_ row: [PandocTable.Cell]) -> [SourceTable.Cell] {
        row.enumerated().map { place, cell in
            if place > 0 { bytes.append(0x09) }
            let start = bytes.count
            separator = .none
            cellDepth += 1
            write(cell.blocks)
            cellDepth -= 1
            return SourceTable.Cell(
                span: Span(start: start, end: bytes.count), columns: cell.columns, rows: cell.rows)
        }
    }
}

/// The words of one paragraph.
private struct InlineText {
    private var text = ""

    /// Without white space at the ends of its lines.
    var words: String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    mutating func write(_ inlines: [PandocInline], notes: inout [[PandocBlock]]) {
        for inline in inlines {
            switch inline {
            case .text(let words): text += words.map { $0 == "\t" || $0 == "\u{A0}" ? " " : String($0) }.joined()
            case .space: text += " "
            case .lineBreak: text += "\n"
            case .group(let inner): write(inner, notes: &notes)
            case .quoted(let opening, let inner, let closing):
                text += opening
                write(inner, notes: &notes)
                text += closing
            case .note(let blocks):
                notes.append(blocks)
                text += "[\(notes.count)]"
            case .nothing: break
            }
        }
    }
}

extension PandocTable {
    /// The table with the spans of a grid of the same shape, without the cells it says are covered.
    fileprivate func spanned(by grid: TableGrid) -> PandocTable {
        // An empty head is pandoc's own.
        let rows = rows.count == grid.rows.count + 1 && headerRows == 1 ? Array(rows.dropFirst()) : rows
        guard rows.map(\.count) == grid.rows.map(\.count) else { return self }
        let spanned = zip(rows, grid.rows).map { row, spans in
            zip(row, spans).compactMap { cell, span in
                span.map { Cell(columns: $0.columns, rows: $0.rows, blocks: cell.blocks) }
            }
        }
        return PandocTable(caption: caption, rows: spanned, headerRows: grid.headerRows)
    }
}

extension [PandocTable.Cell] {
    /// A heading over all columns that was written into each of them, once again across them all.
    fileprivate var withoutRepeats: [PandocTable.Cell] {
        guard count >= 3, let first, let second = dropFirst().first else { return self }
        let words = map { TextForm($0.blocks).bytes }
        guard words[1].count > 8, words.dropFirst(2).allSatisfy({ $0 == words[1] }) else { return self }
        let width = dropFirst().reduce(0) { $0 + Swift.max(1, $1.columns) }
        let heading = { (columns: Int) in PandocTable.Cell(columns: columns, rows: 1, blocks: second.blocks) }
        return words[0] == words[1] ? [heading(width + Swift.max(1, first.columns))] : [first, heading(width)]
    }
}

extension [PandocInline] {
    fileprivate func joined(by separator: PandocInline) -> [PandocInline] {
        flatMap { [separator, $0] }.dropFirst().map { $0 }
    }
}

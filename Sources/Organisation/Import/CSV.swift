/// Comma-separated values as RFC 4180 describes them, with a header row.
///
/// Semicolons and tabs part them as well, where the first line holds those alone: as spreadsheets write and copy them.
public struct CSV: Sendable {
    public let header: [String]
    /// Each row with its line in the text, counted from 1.
    public let rows: [(line: Int, cells: [String])]

    /// - Throws: `CSVMistake` when a quotation mark is left open or a row has another number of cells than the header.
    public init(_ text: String) throws(CSVMistake) {
        var records = try Self.records(text)
        guard !records.isEmpty else { throw .empty }
        header = records.removeFirst().cells.map(\.trimmed)
        for record in records where record.cells.count != header.count {
            throw .width(line: record.line, cells: record.cells.count, expected: header.count)
        }
        rows = records
    }

    /// The cell of a row under a heading; empty where there is no such column.
    public func cell(_ name: String, of cells: [String]) -> String {
        header.firstIndex(of: name).map { cells[$0].trimmed } ?? ""
    }

    private static func separator(of text: ArraySlice<Character>) -> Character {
        let first = text.prefix { !$0.isNewline }
        if first.contains("\t") { return "\t" }
        return !first.contains(",") && first.contains(";") ? ";" : ","
    }

    private static func records(_ text: String) throws(CSVMistake) -> [(line: Int, cells: [String])] {
        var records: [(line: Int, cells: [String])] = []
        var (cells, cell, quoted, line, start) = ([String](), "", false, 1, 1)
        var rest = Array(text.drop { $0 == "\u{FEFF}" })[...]
        let separator = separator(of: rest)
        while let c = rest.popFirst() {
            if c.isNewline { line += 1 }
            switch (c, quoted) {
            case ("\"", true) where rest.first == "\"": cell.append(rest.removeFirst())
            case ("\"", _): quoted.toggle()
            case (separator, false):
                cells.append(cell)
                cell = ""
            case (_, false) where c.isNewline:
                records.append((start, cells + [cell]))
                (cells, cell, start) = ([], "", line)
            default: cell.append(c)
            }
        }
        guard !quoted else { throw .openQuotation(line: start) }
        if !cell.isEmpty || !cells.isEmpty { records.append((start, cells + [cell])) }
        return records.filter { $0.cells != [""] }
    }
}

/// What is wrong with a text that should be comma-separated values.
public enum CSVMistake: Error, Equatable, CustomStringConvertible {
    case empty
    case openQuotation(line: Int)
    case width(line: Int, cells: Int, expected: Int)
    case value(line: Int, column: String, is: String)

    public var description: String {
        switch self {
        case .empty: "the file is empty; its first line must name the columns"
        case .openQuotation(let line): "line \(line): a quotation mark is never closed"
        case .width(let line, let cells, let expected):
            "line \(line): \(cells) cells, but the first line names \(expected) columns"
        case .value(let line, let column, let value):
            "line \(line): '\(value)' is no known \(column)"
        }
    }
}

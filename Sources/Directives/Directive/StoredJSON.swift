import FoundationEssentials
import Reading

/// Values that a column keeps as JSON.
enum StoredJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// - Throws: `DecodingError` when the column holds something else.
    static func value<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

/// A table of a source as a column keeps it: rows of cells, each start, end, columns, rows.
struct StoredTable: Codable {
    let rows: [[[Int]]]
    let headerRows: Int

    init(_ table: SourceTable) {
        rows = table.rows.map { row in row.map { [$0.span.start, $0.span.end, $0.columns, $0.rows] } }
        headerRows = table.headerRows
    }

    /// Cells that are not four numbers are passed over.
    var table: SourceTable {
        SourceTable(
            rows: rows.map { row in
                row.filter { $0.count == 4 && $0[0] <= $0[1] }.map {
                    SourceTable.Cell(span: Span(start: $0[0], end: $0[1]), columns: $0[2], rows: $0[3])
                }
            }, headerRows: headerRows)
    }
}

/// Rows of one table as they stood at a moment, in a form that both engines take back.
///
/// As JSON: `{"columns": ["id", …], "rows": [[7, "…", null], …]}`; bytes are hexadecimal text.
public struct RowImage: Sendable, Hashable, Codable {
    public var columns: [String]
    public var rows: [[ImagedValue]]

    public init(columns: [String], rows: [[ImagedValue]]) {
        (self.columns, self.rows) = (columns, rows)
    }
}

/// A value of a row in JSON; its column's type tells the rest.
public enum ImagedValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

extension ImagedValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .real(value)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .integer(let value): try container.encode(value)
        case .real(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        }
    }
}

extension ImagedValue {
    /// A column of known type; flags are the numbers 0 and 1, as SQLite keeps them.
    init(_ row: Row, _ column: Int, as type: SQLType) throws {
        self =
            switch type {
            case .integer: try row.optionalInt64(column).map { .integer($0) } ?? .null
            case .boolean: try row.optionalBool(column).map { .integer($0 ? 1 : 0) } ?? .null
            case .real: try row.optionalDouble(column).map { .real($0) } ?? .null
            case .text: try row.optionalString(column).map { .text($0) } ?? .null
            case .blob: try row.optionalBytes(column).map { .text(Hexadecimal.text($0)) } ?? .null
            }
    }

    /// The value as a column of that type takes it; `nil` when it is none of the type.
    func value(as type: SQLType) -> SQLValue? {
        switch (self, type) {
        case (.null, _): .null(type)
        case (.integer(let value), .integer): .integer(value)
        case (.integer(let value), .boolean): .boolean(value != 0)
        case (.integer(let value), .real): .real(Double(value))
        case (.real(let value), .real): .real(value)
        case (.text(let value), .text): .text(value)
        case (.text(let value), .blob): Hexadecimal.bytes(value.utf8).map { .blob($0) }
        default: nil
        }
    }
}

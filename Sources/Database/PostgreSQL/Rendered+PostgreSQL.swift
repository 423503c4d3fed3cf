internal import CPostgreSQL

/// Values travel in binary, so that nothing is parsed and a text's length is its own.
extension Rendered {
    /// The text with the types of its values, which together make a prepared statement.
    var signature: String {
        text + String(decoding: [0] + values.map { UInt8(ascii: "a") + UInt8($0.type.place) }, as: UTF8.self)
    }

    func prepare(_ name: String, on connection: OpaquePointer) -> OpaquePointer? {
        PQprepare(connection, name, text, Int32(values.count), values.map(\.type.oid))
    }

    func execute(_ name: String, on connection: OpaquePointer) -> OpaquePointer? {
        withParameters { pointers, lengths, formats in
            PQexecPrepared(connection, name, Int32(values.count), pointers, lengths, formats, 0)
        }
    }

    func executeOnce(on connection: OpaquePointer) -> OpaquePointer? {
        withParameters { pointers, lengths, formats in
            PQexecParams(
                connection, text, Int32(values.count), values.map(\.type.oid), pointers, lengths, formats, 0)
        }
    }

    /// Lays the values one after another in memory and lends pointers to them; an absent value has none.
    private func withParameters<Result>(
        _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
    ) -> Result {
        var bytes: [UInt8] = []
        var offsets: [Int?] = []
        var lengths: [Int32] = []
        for value in values {
            offsets.append(value.isNull ? nil : bytes.count)
            let before = bytes.count
            value.append(to: &bytes)
            lengths.append(Int32(bytes.count - before))
            bytes.append(0)
        }
        return bytes.withUnsafeBytes { memory in
            let start = memory.bindMemory(to: CChar.self).baseAddress
            let pointers = offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            return body(pointers, lengths, [Int32](repeating: 1, count: values.count))
        }
    }
}

extension SQLType {
    /// The type's number in PostgreSQL's catalogue `pg_type`.
    var oid: Oid {
        switch self {
        case .boolean: 16
        case .blob: 17
        case .integer: 20
        case .text: 25
        case .real: 701
        }
    }

    fileprivate var place: Int {
        switch self {
        case .boolean: 0
        case .blob: 1
        case .integer: 2
        case .text: 3
        case .real: 4
        }
    }
}

extension SQLValue {
    fileprivate var isNull: Bool {
        if case .null = self { true } else { false }
    }

    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: break
        case .integer(let value): withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
        case .real(let value): withUnsafeBytes(of: value.bitPattern.bigEndian) { bytes += $0 }
        case .boolean(let value): bytes.append(value ? 1 : 0)
        case .text(let value): bytes += value.utf8
        case .blob(let value): bytes += value
        }
    }
}

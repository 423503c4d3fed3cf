/// The text form of PostgreSQL's COPY: a line for a row, tabs between columns, `\N` for what is absent.
///
/// - Note: <https://www.postgresql.org/docs/15/sql-copy.html>, "Text Format".
enum CopyText {
    static let null: [UInt8] = Array("\\N".utf8)
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    private static let backslash = UInt8(ascii: "\\")

    static func append(_ value: SQLValue, to line: inout [UInt8]) {
        switch value {
        case .null: line += null
        case .integer(let value): line += String(value).utf8
        case .boolean(let value): line.append(UInt8(ascii: value ? "1" : "0"))
        case .real(let value): line += String(value).utf8
        case .text(let value): append(escaping: value.utf8, to: &line)
        case .blob(let bytes):
            line += [backslash, backslash, UInt8(ascii: "x")]
            line += Hexadecimal.text(bytes).utf8
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    static func append(escaping text: String.UTF8View, to line: inout [UInt8]) {
        for byte in text {
            switch byte {
            case backslash: line += [backslash, backslash]
            case tab: line += [backslash, UInt8(ascii: "t")]
            case newline: line += [backslash, UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): line += [backslash, UInt8(ascii: "r")]
            default: line.append(byte)
            }
        }
    }

    /// A line's fields with escapes resolved; `nil` stands for an absent value.
    static func fields(of line: [UInt8]) -> [[UInt8]?] {
        line.split(separator: tab, omittingEmptySubsequences: false).map { field in
            Array(field) == null ? nil : unescaped(field)
        }
    }

    private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
        guard field.contains(backslash) else { return Array(field) }
        var result: [UInt8] = []
        var isEscaped = false
        for byte in field {
            switch (isEscaped, byte) {
            case (false, backslash):
                isEscaped = true
                continue
            case (true, UInt8(ascii: "t")): result.append(tab)
            case (true, UInt8(ascii: "n")): result.append(newline)
            case (true, UInt8(ascii: "r")): result.append(UInt8(ascii: "\r"))
            case (true, UInt8(ascii: "b")): result.append(8)
            case (true, UInt8(ascii: "f")): result.append(12)
            case (true, UInt8(ascii: "v")): result.append(11)
            default: result.append(byte)
            }
            isEscaped = false
        }
        return result
    }

    /// A field as a value of its column's type; `nil` when it is none.
    static func value(_ field: [UInt8]?, as type: SQLType) -> SQLValue? {
        guard let field else { return .null(type) }
        let text = String(decoding: field, as: UTF8.self)
        return switch type {
        case .integer: Int64(text).map { .integer($0) }
        case .boolean: text == "1" ? .boolean(true) : text == "0" ? .boolean(false) : nil
        case .real: Double(text).map { .real($0) }
        case .text: .text(text)
        case .blob: bytes(field).map { .blob($0) }
        }
    }

    private static func bytes(_ field: [UInt8]) -> [UInt8]? {
        guard field.starts(with: [backslash, UInt8(ascii: "x")]) else { return nil }
        return Hexadecimal.bytes(field.dropFirst(2))
    }
}

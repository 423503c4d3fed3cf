/// A name that may be pasted into SQL: a column to sort by, a direction, a table.
///
/// Adopted by enumerations only, so that the set of names is closed. Raw values are letters, digits, `_` and `.`.
public protocol SQLName: CaseIterable, RawRepresentable<String>, Sendable {}

extension SQL: ExpressibleByStringInterpolation {
    public typealias StringLiteralType = StaticString

    public init(stringLiteral value: StaticString) {
        self.init(parts: value.utf8CodeUnitCount == 0 ? [] : [.text(value)])
    }

    public init(stringInterpolation: Interpolation) {
        self.init(parts: stringInterpolation.parts)
    }

    /// Collects the literal's parts; every interpolation is bound, nested, or checked as a name.
    public struct Interpolation: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { parts.append(.text(literal)) }
        }

        /// Binds a value.
        public mutating func appendInterpolation<Value: Bindable>(_ value: Value) {
            parts.append(.value(value.bound))
        }

        /// Binds a value that may be absent.
        public mutating func appendInterpolation<Value: Bindable>(_ value: Value?) {
            parts.append(.value(value?.bound ?? .null(Value.type)))
        }

        /// Nests another piece of SQL.
        public mutating func appendInterpolation(_ sql: SQL) {
            parts += sql.parts
        }

        /// Binds a list in parentheses, for `IN`; nothing is in an empty list.
        ///
        /// Whole numbers beyond a thousand are bound as one text. Of other values an engine takes some 30,000 in one
        /// statement; more is an error when it is run.
        public mutating func appendInterpolation<Values: Sequence>(values: Values) where Values.Element: Bindable {
            let values = values.map(\.bound)
            if values.count > SQL.mostBound, let list = SQL.numbers(values) { return parts += list.parts }
            var separator: StaticString = "("
            let before = parts.count
            for value in values {
                parts.append(.text(separator))
                parts.append(.value(value))
                separator = ", "
            }
            if parts.count == before {
                parts.append(.text("(SELECT "))
                parts.append(.value(.null(Values.Element.type)))
                parts.append(.text(" WHERE 1 = 0"))
            }
            parts.append(.text(")"))
        }

        /// Pastes a name from a closed enumeration.
        public mutating func appendInterpolation<Name: SQLName>(raw name: Name) {
            let text = name.rawValue
            precondition(
                !text.isEmpty && text.utf8.allSatisfy(SQL.isPartOfName),
                "A name in SQL is made of letters, digits, '_' and '.'.")
            parts.append(.name(text))
        }
    }

    /// So many values of a list are bound one by one.
    static let mostBound = 1_000

    /// Whole numbers as a list that is bound once, in JSON; `nil` where a value is something else.
    static func numbers(_ values: [SQLValue]) -> SQL? {
        var text = "["
        for value in values {
            guard case .integer(let number) = value else { return nil }
            text += (text.utf8.count > 1 ? "," : "") + String(number)
        }
        text += "]"
        return .perEngine(
            sqlite: "(SELECT value FROM json_each(\(text)))",
            postgresql: "(SELECT CAST(item AS BIGINT) FROM json_array_elements_text(CAST(\(text) AS JSON)) AS item)")
    }

    static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

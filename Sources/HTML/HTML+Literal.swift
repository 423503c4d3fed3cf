extension HTML: ExpressibleByStringInterpolation {
    public typealias StringLiteralType = StaticString

    public init(stringLiteral value: StaticString) {
        bytes = []
        bytes.append(value)
    }

    public init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Gathers the parts of a literal in one growing buffer.
    public struct StringInterpolation: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(literal)
        }

        /// Text, escaped for content and for quoted attributes alike.
        public mutating func appendInterpolation(_ text: String) {
            bytes.appendEscaped(text)
        }

        public mutating func appendInterpolation(_ text: Substring) {
            bytes.appendEscaped(String(text))
        }

        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(decimal: number)
        }

        /// Markup within markup, as it is.
        public mutating func appendInterpolation(_ nested: HTML) {
            bytes.append(contentsOf: nested.bytes)
        }

        /// Markup that may be absent: nothing stands for nil.
        public mutating func appendInterpolation(_ nested: HTML?) {
            if let nested { bytes.append(contentsOf: nested.bytes) }
        }

        /// Pieces of markup after each other.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        /// One piece of markup for each value: `\(each: rows, { row in "<li>\(row.name)</li>" })`.
        public mutating func appendInterpolation<Values: Sequence, Failure>(
            each values: Values, _ piece: (Values.Element) throws(Failure) -> HTML
        ) throws(Failure) {
            for value in values { bytes.append(contentsOf: try piece(value).bytes) }
        }

        /// The address of a link, for `href`, `action` and `src`.
        public mutating func appendInterpolation(link: some Link) {
            bytes.appendEscaped(link.path)
        }

        /// An attribute with its leading space, or nothing at all when the value is nil.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(0x20)
            appendLiteral(name)
            bytes.append(contentsOf: [0x3d, 0x22])
            bytes.appendEscaped(value)
            bytes.append(0x22)
        }

        /// An attribute without a value, such as `checked`, with its leading space, when the condition holds.
        public mutating func appendInterpolation(attribute name: StaticString, when condition: Bool) {
            guard condition else { return }
            bytes.append(0x20)
            appendLiteral(name)
        }
    }
}

/// Walks an XML text tag by tag, so that a change leaves everything else as it was, byte for byte.
///
/// It checks no nesting: what is not well-formed is told by the program that reads the result.
struct XMLTokens: Sequence, IteratorProtocol {
    struct Token {
        enum Kind {
            case start, end
            /// A start that is its own end.
            case empty
            /// Text, remarks, instructions, CDATA.
            case other
        }

        let kind: Kind
        /// With its prefix; empty for `other`.
        let name: String
        let range: Range<Int>

        var isOpening: Bool { kind == .start || kind == .empty }
    }

    let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        guard bytes[start] == UInt8(ascii: "<") else {
            position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            return Token(kind: .other, name: "", range: start..<position)
        }
        if starts(with: "<!--") { return skip(to: "-->") }
        if starts(with: "<![CDATA[") { return skip(to: "]]>") }
        if starts(with: "<?") || starts(with: "<!") { return skip(to: ">") }
        let end = endOfTag(from: start)
        position = end
        let isEnd = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
        let isEmpty = end - 2 > start && bytes[end - 2] == UInt8(ascii: "/")
        let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix { byte in
            byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
        }
        return Token(
            kind: isEnd ? .end : isEmpty ? .empty : .start, name: String(decoding: name, as: UTF8.self),
            range: start..<end)
    }

    /// The value of an attribute of a tag, with the range of the value; `nil` when the tag has none of this name.
    func attribute(_ name: String, of token: Token) -> (value: String, range: Range<Int>)? {
        let wanted = Array(name.utf8)
        var index = token.range.lowerBound + 1
        while index < token.range.upperBound {
            guard let equals = bytes[index..<token.range.upperBound].firstIndex(of: UInt8(ascii: "=")),
                let open = bytes[equals..<token.range.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
                let close = bytes[(open + 1)..<token.range.upperBound].firstIndex(of: bytes[open])
            else { return nil }
            let before = bytes[index..<equals].reversed().drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
            if before.count == wanted.count, before.reversed().elementsEqual(wanted) {
                return (XMLTokens.unescaped(bytes[(open + 1)..<close]), (open + 1)..<close)
            }
            index = close + 1
        }
        return nil
    }

    /// The words of a token that is text; what a CDATA section holds as it stands there.
    func text(of token: Token) -> String {
        let words = bytes[token.range]
        if words.starts(with: Array("<![CDATA[".utf8)) {
            return String(decoding: words.dropFirst(9).dropLast(3), as: UTF8.self)
        }
        return words.first == UInt8(ascii: "<") ? "" : XMLTokens.unescaped(words)
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    private mutating func skip(to end: StaticString) -> Token {
        let start = position
        let sign = end.withUTF8Buffer { Array($0) }
        while position < bytes.count, !bytes[position...].starts(with: sign) { position += 1 }
        position = Swift.min(position + sign.count, bytes.count)
        return Token(kind: .other, name: "", range: start..<position)
    }

    /// Past the ">" that is not within quotes.
    private func endOfTag(from start: Int) -> Int {
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return bytes.count
    }

    private static func unescaped(_ value: ArraySlice<UInt8>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        guard text.contains("&") else { return text }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts[0])) { result, part in
            guard let semicolon = part.firstIndex(of: ";") else { return result + "&" + part }
            return result + character(named: part[..<semicolon]) + part[part.index(after: semicolon)...]
        }
    }

    private static func character(named name: Substring) -> String {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let number =
                name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
    }
}

/// The text with the signs that XML keeps for itself written as entities.
func escapedForXML(_ text: String) -> String {
    text.map { sign in
        switch sign {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: String(sign)
        }
    }.joined()
}

/// The number that an attribute gives, brought within what documents can mean; `nil` when it gives none.
///
/// A hostile file may write any number; none of them shall overflow a count.
func number(_ text: String?, within range: ClosedRange<Int>) -> Int? {
    text.flatMap { Int($0) }.map { min(max($0, range.lowerBound), range.upperBound) }
}

/// Writes JSON in the order it is told, two spaces a level; the same values always give the same bytes.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var needsComma = false

    mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        guard !elements.isEmpty else { return raw("[]") }
        nest("[", "]") { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
                writer.needsComma = true
            }
        }
    }

    mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        quote(key)
        raw(": ")
        value(&self)
        needsComma = true
    }

    /// Absent values are written as `null`, so that a reader of the file sees that they were asked for.
    mutating func member(_ key: String, _ text: String?) { member(key) { $0.value(text) } }
    mutating func member(_ key: String, _ number: Int?) { member(key) { $0.value(number.map(Double.init)) } }
    mutating func member(_ key: String, _ number: Double?) { member(key) { $0.value(number) } }
    mutating func member(_ key: String, _ strings: [String]) {
        member(key) { $0.array(strings) { $0.quote($1) } }
    }

    mutating func value(_ text: String?) {
        if let text { quote(text) } else { raw("null") }
    }

    /// Whole numbers without a fraction; JSON has no word for what is not finite, so that is `null`.
    mutating func value(_ number: Double?) {
        guard let number, number.isFinite else { return raw("null") }
        if number == number.rounded(), abs(number) < 1e15 { raw(String(Int64(number))) } else { raw("\(number)") }
    }

    mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

    private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        raw(open)
        depth += 1
        needsComma = false
        body(&self)
        depth -= 1
        breakLine()
        raw(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { raw(",") }
        needsComma = false
        breakLine()
    }

    private mutating func breakLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Only what RFC 8259 §7 requires is escaped.
    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20:
                raw("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}

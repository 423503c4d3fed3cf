extension [UInt8] {
    /// Appends text with `& < > " '` replaced, and with what no document may hold (NUL) shown as U+FFFD.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Copies stretches without anything to replace as they are; most texts are one stretch.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count where text[index] < 0x3f {
            guard let entity = entity(for: text[index]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(entity)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends a whole number in decimal digits.
    mutating func append(decimal number: some BinaryInteger) {
        guard let small = Int(exactly: number), small >= 0 else { return append(contentsOf: String(number).utf8) }
        if small >= 10 { append(decimal: small / 10) }
        append(UInt8(truncatingIfNeeded: 0x30 + small % 10))
    }
}

@inline(__always)
private func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3c: "&lt;"
    case 0x3e: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x00: "\u{FFFD}"
    default: nil
    }
}

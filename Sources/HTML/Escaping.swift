extension [UInt8] {
    /// Appends text with `& < > " '` replaced, and with what cannot be seen shown as U+FFFD.
    ///
    /// That is control characters, and those that have the text beside them read from the other side (Unicode UAX 9,
    /// 2.1 and 2.2): none of the languages needs them, and they make a line say another thing than it does.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Copies stretches without anything to replace as they are; most texts are one stretch.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count where text[index] < 0x3f || text[index] == 0x7f || text[index] == 0xe2 {
            let replaced: (entity: StaticString, length: Int)?
            if text[index] == 0xe2 {
                let isTurning = index + 2 < text.count && isTurning(text[index + 1], text[index + 2])
                replaced = isTurning ? ("\u{FFFD}", 3) : nil
            } else {
                replaced = entity(for: text[index]).map { ($0, 1) }
            }
            guard let replaced else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(replaced.entity)
            start = index + replaced.length
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
    case 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f: "\u{FFFD}"
    default: nil
    }
}

/// Whether these follow E2 in the UTF-8 of U+202A to U+202E or of U+2066 to U+2069.
@inline(__always)
private func isTurning(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && 0xaa...0xae ~= third || second == 0x81 && 0xa6...0xa9 ~= third
}

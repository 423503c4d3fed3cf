extension [UInt8] {
    /// Appends text with `& < > " '` replaced, and with what no document may hold (NUL) shown as U+FFFD.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            guard let entity = entity(for: text[index]) else { continue }
            append(contentsOf: text[start..<index])
            entity.withUTF8Buffer { append(contentsOf: $0) }
            start = index + 1
        }
        append(contentsOf: text[start...])
    }
}

@inline(__always)
private func entity(for byte: UInt8) -> StaticString? {
    guard byte < 0x3f else { return nil }
    return switch byte {
    case 0x26: "&amp;"
    case 0x3c: "&lt;"
    case 0x3e: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x00: "\u{FFFD}"
    default: nil
    }
}

/// Decodes `%20` and the like; nil when the bytes are not UTF-8 or hold a NUL.
func percentDecoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    guard text.utf8.contains(where: { $0 == 0x25 || (plusIsSpace && $0 == 0x2b) }) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        if byte == 0x25, let high = rest.first.flatMap(hexValue),
            let low = rest.dropFirst().first.flatMap(hexValue)
        {
            bytes.append(high << 4 | low)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(plusIsSpace && byte == 0x2b ? 0x20 : byte)
        }
    }
    if bytes.contains(0) { return nil }
    return String(validating: bytes, as: UTF8.self)
}

/// Decodes a name or value of a form; bytes that are not UTF-8 are replaced, never refused.
func formDecoded(_ text: some StringProtocol) -> String {
    percentDecoded(text, plusIsSpace: true) ?? String(text).replacing("\0", with: "\u{FFFD}")
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}

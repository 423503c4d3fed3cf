/// A handful of signs or characters, asked for so often that no string is made of them.
struct ChineseSigns: Sendable {
    private let signs: StaticString

    init(_ signs: StaticString) { self.signs = signs }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let wanted = scalar.value
        return signs.withUTF8Buffer { bytes in
            var index = 0
            while index < bytes.count {
                let first = UInt32(bytes[index])
                let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
                var value = length == 1 ? first : first & (0x7F >> UInt32(length))
                for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
                if value == wanted { return true }
                index += length
            }
            return false
        }
    }
}

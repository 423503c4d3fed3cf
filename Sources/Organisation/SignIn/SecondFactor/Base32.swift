/// Bytes as letters that people can type (RFC 4648 6), without padding.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var (letters, held, bits) = ([UInt8](), UInt32(0), 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                letters.append(alphabet[Int(held >> UInt32(bits)) & 31])
            }
        }
        if bits > 0 { letters.append(alphabet[Int(held << UInt32(5 - bits)) & 31]) }
        return String(decoding: letters, as: UTF8.self)
    }
}

internal import Database

extension [UInt8] {
    /// Two lower-case digits for each byte.
    public var hexadecimal: String { Hexadecimal.text(self) }

    /// The bytes that two lower-case digits each stand for; `nil` for any other text, or another number of bytes.
    public init?(hexadecimal text: String, count: Int) {
        guard let bytes = Hexadecimal.bytes(text.utf8), bytes.count == count else { return nil }
        self = bytes
    }
}

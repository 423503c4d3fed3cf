import CSodium

/// A code for the day the telephone is lost, used once.
///
/// Ten letters of thirty-two are fifty random bits: with few attempts allowed they need no slow hash.
struct RecoveryCode: Sendable {
    /// As it is shown: "k7mp2-x9qrt".
    let text: String

    static let count = 10
    private static let half = 5
    /// Without letters that are taken for others.
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

    static func tenRandom() -> [RecoveryCode] { (0..<count).map { _ in random() } }

    private static func random() -> RecoveryCode {
        let letters = (0..<(2 * half)).map { _ in alphabet[Int(randombytes_uniform(UInt32(alphabet.count)))] }
        return RecoveryCode(text: String(letters[..<half]) + "-" + String(letters[half...]))
    }

    /// Reads what a person typed, with or without the hyphen; `nil` for what cannot be one.
    init?(typed: String) {
        let letters = typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }
        guard letters.count == 2 * Self.half, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        text = letters.prefix(Self.half) + "-" + letters.suffix(Self.half)
    }

    private init(text: String) { self.text = text }

    var hash: [UInt8] { Secret(text: "recovery " + text).hash }
}

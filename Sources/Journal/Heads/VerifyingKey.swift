internal import CSodium

/// The public half of an Ed25519 key: with it anybody can tell whose a signature is.
public struct VerifyingKey: Sendable, Hashable {
    public let bytes: [UInt8]

    /// - Returns: `nil` unless there are 32 bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits, as the key is shown.
    public init?(parsing text: String) {
        guard let bytes = [UInt8](hexadecimal: text.lowercased(), count: 32) else { return nil }
        self.bytes = bytes
    }

    /// 64 hexadecimal digits.
    public var text: String { bytes.hexadecimal }

    /// - Note: <https://doc.libsodium.org/public-key_cryptography/public-key_signatures>
    func signed(_ message: [UInt8], _ signature: [UInt8]) -> Bool {
        guard signature.count == 64 else { return false }
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}

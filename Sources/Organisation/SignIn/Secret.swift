import CSodium

/// A random value that its holder shows to be let in; only its hash is kept.
public struct Secret: Sendable, Hashable {
    /// 43 characters of the URL-safe Base64 alphabet: 256 random bits.
    public let text: String

    public static func random() -> Secret {
        var bytes = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&bytes, bytes.count)
        return Secret(text: base64(bytes))
    }

    public init(text: String) {
        self.text = text
    }

    /// SHA-256 of the text; enough for a value that cannot be guessed.
    public var hash: [UInt8] {
        var out = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        let input = Array(text.utf8)
        crypto_hash_sha256(&out, input, UInt64(input.count))
        return out
    }

    /// The hash in 43 letters.
    var hashText: String { Self.base64(hash) }

    /// Enough of the hash to tell secrets apart in a note.
    var shortHash: String { Self.base64(Array(hash.prefix(12))) }

    private static func base64(_ bytes: [UInt8]) -> String {
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        var out = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, Int32(variant)))
        sodium_bin2base64(&out, out.count, bytes, bytes.count, Int32(variant))
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

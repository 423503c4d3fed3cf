import CSodium

/// A password's keeping: Argon2id, in the string form of libsodium.
///
/// libsodium: `crypto_pwhash_str`, with its interactive limits (RFC 9106 describes Argon2).
public struct PasswordHash: Sendable {
    public let text: String

    public init(stored: String) {
        text = stored
    }

    /// Takes about a tenth of a second and 64 MiB, on purpose.
    /// - Throws: `OutOfMemory` where the machine cannot spare them.
    public init(of password: String) throws(OutOfMemory) {
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        let code = crypto_pwhash_str(
            &out, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
            Int(crypto_pwhash_MEMLIMIT_INTERACTIVE))
        guard code == 0 else { throw OutOfMemory() }
        text = String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    public struct OutOfMemory: Error {}

    /// Whether this is the hash of the password; as slow as making one.
    public func matches(_ password: String) -> Bool {
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }

    /// A hash of what nobody knows, so that an unknown name takes as long as a wrong password.
    static let ofNobody = (try? PasswordHash(of: Secret.random().text)) ?? PasswordHash(stored: "")
}

import CSodium

/// The token a form carries to prove that it came from our own page: an HMAC under the session's secret.
///
/// Session cookies are `SameSite=Lax`, so no other site can have our pages fetched with a session to guess it.
public struct FormToken: Sendable, Hashable {
    public let text: String

    /// - Parameter sessionSecret: the random secret of the session, at least 16 bytes.
    public init(sessionSecret: [UInt8]) {
        precondition(sessionSecret.count >= 16, "a session's secret has at least 16 bytes")
        let key = keyed(sessionSecret)
        var mac = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        let purpose = Array("remit form".utf8)
        crypto_auth_hmacsha256(&mac, purpose, UInt64(purpose.count), key)
        text = String(unsafeUninitializedCapacity: mac.count * 2) { room in
            for (index, byte) in mac.enumerated() {
                (room[index * 2], room[index * 2 + 1]) = (hexDigit(byte >> 4), hexDigit(byte & 15))
            }
            return mac.count * 2
        }
    }

    /// Whether a form that came in carries this token; takes the same time for every wrong one.
    public func matches(_ claimed: String?) -> Bool {
        let own = Array(text.utf8)
        let other = Array((claimed ?? "").utf8)
        guard own.count == other.count else { return false }
        return sodium_memcmp(own, other, own.count) == 0
    }
}

private func keyed(_ secret: [UInt8]) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_KEYBYTES))
    crypto_hash_sha256(&key, secret, UInt64(secret.count))
    return key
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

internal import CSodium

/// SHA-256 as lower-case hexadecimal digits.
///
/// - Note: <https://doc.libsodium.org/advanced/sha-2_hash_function>
func sha256(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
    let code = crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    precondition(code == 0, "SHA-256 has no way to fail.")
    return Hexadecimal.text(hash)
}

import CCrypto
import FoundationEssentials

/// A provider's public key (RFC 7517, RFC 7518 6), ready to check signatures.
///
/// libcrypto: `EVP_PKEY_fromdata`, `EVP_DigestVerify`; its key is made for each check and freed after it.
struct ProviderKey: Sendable {
    /// How it may be used; the answer's own word for it is never enough.
    enum Kind: Sendable, Hashable {
        case rsa
        /// With the octets of a coordinate.
        case curve(octets: Int)
        case edwards
    }

    let id: String?
    let kind: Kind
    private let jwk: JSONWebKey

    /// `nil` for what is no public key to check signatures with.
    init?(_ jwk: JSONWebKey) {
        guard jwk.use ?? "sig" == "sig" else { return nil }
        switch (jwk.kty, jwk.crv) {
        case ("RSA", _): kind = .rsa
        case ("EC", "P-256"?): kind = .curve(octets: 32)
        case ("EC", "P-384"?): kind = .curve(octets: 48)
        case ("OKP", "Ed25519"?): kind = .edwards
        default: return nil
        }
        (id, self.jwk) = (jwk.kid, jwk)
        guard let key = made() else { return nil }
        EVP_PKEY_free(key)
    }

    private func made() -> OpaquePointer? {
        switch kind {
        case .rsa: jwk.n.flatMap { n in jwk.e.flatMap { Self.rsa(n: n, e: $0) } }
        case .curve(let octets): Self.curve(octets == 32 ? "P-256" : "P-384", jwk, octets: octets)
        case .edwards:
            jwk.x.flatMap { Base64URL.bytes($0) }.flatMap {
                $0.count == 32 ? EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, $0, 32) : nil
            }
        }
    }

    /// Whether the signature is this key's, by an algorithm that fits its kind (RFC 7518 3.1, RFC 8037).
    func verifies(_ signature: [UInt8], of message: [UInt8], by algorithm: String) -> Bool {
        switch (kind, algorithm) {
        case (.rsa, "RS256"): check(signature, message, EVP_sha256())
        case (.rsa, "RS384"): check(signature, message, EVP_sha384())
        case (.rsa, "RS512"): check(signature, message, EVP_sha512())
        case (.rsa, "PS256"): check(signature, message, EVP_sha256(), isPSS: true)
        case (.rsa, "PS384"): check(signature, message, EVP_sha384(), isPSS: true)
        case (.rsa, "PS512"): check(signature, message, EVP_sha512(), isPSS: true)
        case (.curve(32), "ES256"): Self.der(signature, octets: 32).map { check($0, message, EVP_sha256()) } ?? false
        case (.curve(48), "ES384"): Self.der(signature, octets: 48).map { check($0, message, EVP_sha384()) } ?? false
        case (.edwards, "EdDSA"): check(signature, message, nil)
        default: false
        }
    }

    private func check(_ signature: [UInt8], _ message: [UInt8], _ digest: OpaquePointer?, isPSS: Bool = false) -> Bool
    {
        guard let key = made() else { return false }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        var settings: OpaquePointer?
        guard EVP_DigestVerifyInit(context, &settings, digest, nil, key) == 1 else { return false }
        if isPSS {
            guard EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1,
                EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1
            else { return false }
        }
        return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    /// RFC 7518 3.3: 2048 bits or more.
    private static func rsa(n: String, e: String) -> OpaquePointer? {
        guard let n = Base64URL.bytes(n).map({ Array($0.drop { $0 == 0 }) }), let e = Base64URL.bytes(e),
            (256...1024).contains(n.count), (1...8).contains(e.count)
        else { return nil }
        let modulus = BN_bin2bn(n, Int32(n.count), nil), exponent = BN_bin2bn(e, Int32(e.count), nil)
        defer {
            BN_free(modulus)
            BN_free(exponent)
        }
        return remit_rsa_key(modulus, exponent)
    }

    /// SEC 1, 2.3.3: an uncompressed point; libcrypto refuses one that is not on the curve.
    private static func curve(_ name: String, _ jwk: JSONWebKey, octets: Int) -> OpaquePointer? {
        guard let x = jwk.x.flatMap({ Base64URL.bytes($0) }), let y = jwk.y.flatMap({ Base64URL.bytes($0) }),
            x.count == octets, y.count == octets
        else { return nil }
        let point = [4] + x + y
        return remit_curve_key(name, point, point.count)
    }

    /// The two numbers of a signature as libcrypto takes them; in JSON they stand side by side (RFC 7518 3.4).
    private static func der(_ signature: [UInt8], octets: Int) -> [UInt8]? {
        guard signature.count == 2 * octets, let pair = ECDSA_SIG_new() else { return nil }
        defer { ECDSA_SIG_free(pair) }
        let r = BN_bin2bn(signature, Int32(octets), nil)
        let s = BN_bin2bn(Array(signature[octets...]), Int32(octets), nil)
        guard ECDSA_SIG_set0(pair, r, s) == 1 else { return nil }
        let length = i2d_ECDSA_SIG(pair, nil)
        guard length > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        let written = bytes.withUnsafeMutableBufferPointer { buffer in
            var start = buffer.baseAddress
            return i2d_ECDSA_SIG(pair, &start)
        }
        return written == length ? bytes : nil
    }
}

/// A key as a provider publishes it.
struct JSONWebKey: Decodable, Sendable {
    let kty: String
    let kid: String?
    let use: String?
    let crv: String?
    let n: String?
    let e: String?
    let x: String?
    let y: String?
}

/// Bytes in the URL-safe letters of RFC 4648 5, without padding.
enum Base64URL {
    static func bytes(_ text: String) -> [UInt8]? {
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
        else { return nil }
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        return Data(base64Encoded: padded).map { Array($0) }
    }
}

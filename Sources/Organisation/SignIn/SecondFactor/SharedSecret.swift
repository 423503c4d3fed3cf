import CSodium
import HTML
import Web

/// What the program and a person's app both know, and compute codes from.
struct SharedSecret: Sendable, Equatable {
    let bytes: [UInt8]

    static func random() -> SharedSecret {
        var bytes = [UInt8](repeating: 0, count: TimeCode.secretLength)
        randombytes_buf(&bytes, bytes.count)
        return SharedSecret(bytes: bytes)
    }

    /// For typing: groups of four.
    var typed: String {
        let letters = Array(Base32.text(bytes))
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }

    /// What the picture says to an app: `otpauth://totp/Remit:an?secret=…`.
    /// - Note: Source: the key URI format that the apps share; the issuer stands in both places.
    func address(for signInName: String) -> String {
        let query = Address(
            "",
            query: [
                "secret": Base32.text(bytes), "issuer": "Remit", "algorithm": "SHA1", "digits": "\(TimeCode.digits)",
                "period": "\(TimeCode.step)",
            ]
        ).path.drop { $0 != "?" }
        return "otpauth://totp/Remit:" + signInName + query
    }
}

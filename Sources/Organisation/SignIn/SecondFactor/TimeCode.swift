import CCrypto
import WorkCalendar

/// The six digits that an app shows for half a minute (RFC 6238, with HMAC-SHA-1 as every app has it).
enum TimeCode {
    /// In seconds (RFC 6238 4.1: X).
    static let step: Int64 = 30
    static let digits = 6
    /// Steps by which a telephone's clock may be wrong, either way (RFC 6238 5.2).
    static let drift: Int64 = 1
    /// In bytes, as long as the hash (RFC 4226 4, R6).
    static let secretLength = 20

    static func step(at moment: Instant) -> Int64 { moment.rawValue / 1_000_000 / step }

    /// The code of a step (RFC 4226 5.3).
    static func code(of secret: [UInt8], step: Int64, digits: Int = digits) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let made = HMAC(EVP_sha1(), secret, Int32(secret.count), counter, counter.count, &hash, &length)
        precondition(made != nil && length == 20, "libcrypto has HMAC-SHA-1")
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(Int(number) % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed; `nil` where it fits none that may still be used.
    /// - Parameter last: The step of the last code taken; that one and those before are used up (RFC 6238 5.2).
    static func step(of typed: String, secret: [UInt8], at moment: Instant, after last: Int64) -> Int64? {
        let typed = typed.filter { !$0.isWhitespace }
        guard typed.utf8.count == digits else { return nil }
        let now = step(at: moment)
        return ((now - drift)...(now + drift)).first { $0 > last && code(of: secret, step: $0) == typed }
    }
}

/// A text that is not a moment.
public struct InstantError: Error, Hashable, Sendable {
    public let text: String
}

extension Instant: CustomStringConvertible, Codable {
    /// The moment as RFC 3339 writes it in UTC, "2021-06-30T07:15:00Z", with six decimals unless they are zero.
    public var iso: String {
        let fraction = ((rawValue % 1_000_000) + 1_000_000) % 1_000_000
        let time = time(in: .utc)
        let tail = fraction == 0 ? "" : "." + digits(Int(fraction), 6)
        return "\(day(in: .utc).iso)T\(time.text):\(digits(time.second, 2))\(tail)Z"
    }

    public var description: String { iso }

    /// Reads what `iso` writes; the fraction may have one to six digits.
    public init(parsing text: some StringProtocol) throws(InstantError) {
        guard let found = Instant.parsed(Array(text.utf8)) else { throw InstantError(text: String(text)) }
        self = found
    }

    private static func parsed(_ bytes: [UInt8]) -> Instant? {
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = try? Day(parsing: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Day.number(bytes[11..<13]), let minute = Day.number(bytes[14..<16]),
            let second = Day.number(bytes[17..<19]),
            let time = TimeOfDay(hour: hour, minute: minute, second: second), hour < 24
        else { return nil }
        let whole = Instant(day, time, in: .utc)
        guard bytes.count > 20 else { return whole }
        let decimals = bytes[20..<(bytes.count - 1)]
        guard bytes[19] == UInt8(ascii: "."), decimals.count <= 6, var fraction = Day.number(decimals) else {
            return nil
        }
        for _ in decimals.count..<6 { fraction *= 10 }
        return Instant(rawValue: whole.rawValue + Int64(fraction))
    }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

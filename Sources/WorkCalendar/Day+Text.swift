/// Why a text is not a day.
public enum DayError: Error, Hashable, Sendable {
    /// It is not four digits, two and two, joined by hyphens.
    case form(String)
    /// It has the form, but no calendar has that day.
    case noSuchDay(String)
}

extension Day: CustomStringConvertible, Codable {
    /// Reads "2021-06-30".
    public init(parsing text: some StringProtocol) throws(DayError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
            let day = Day.number(bytes[8..<10])
        else { throw .form(String(text)) }
        guard let found = Day(year: year, month: month, day: day) else { throw .noSuchDay(String(text)) }
        self = found
    }

    /// The day as ISO 8601 writes it, "2021-06-30".
    public var iso: String {
        "\(digits(year, 4))-\(digits(month, 2))-\(digits(dayOfMonth, 2))"
    }

    public var description: String { iso }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }

    /// The number that these bytes spell; `nil` when one is not a digit.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return bytes.isEmpty ? nil : value
    }
}

/// The number with zeros in front, at least so many digits wide.
func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

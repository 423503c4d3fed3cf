/// A length of time as the law writes it.
public enum Period: Hashable, Sendable {
    case workingDays(Int)
    case calendarDays(Int)
    case months(Int)
    case years(Int)
    case workingHours(Int)

    public var count: Int {
        switch self {
        case .workingDays(let count), .calendarDays(let count), .months(let count), .years(let count),
            .workingHours(let count):
            count
        }
    }
}

/// A text that is not a period.
public struct PeriodError: Error, Hashable, Sendable {
    public let text: String
}

extension Period: CustomStringConvertible, Codable {
    /// Reads "20 WD" (working days), "30 D" (days), "3 M" (months), "1 Y" (years) or "8 H" (working hours).
    ///
    /// The count is 1…9999.
    public init(parsing text: some StringProtocol) throws(PeriodError) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Day.number(Array(parts[0].utf8)[...]), (1...9999).contains(count) else {
            throw PeriodError(text: String(text))
        }
        switch parts[1] {
        case "WD": self = .workingDays(count)
        case "D": self = .calendarDays(count)
        case "M": self = .months(count)
        case "Y": self = .years(count)
        case "H": self = .workingHours(count)
        default: throw PeriodError(text: String(text))
        }
    }

    /// The text that `init(parsing:)` reads.
    public var text: String {
        switch self {
        case .workingDays(let count): "\(count) WD"
        case .calendarDays(let count): "\(count) D"
        case .months(let count): "\(count) M"
        case .years(let count): "\(count) Y"
        case .workingHours(let count): "\(count) H"
        }
    }

    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

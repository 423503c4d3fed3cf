/// What a day is to an office.
public enum DayKind: Hashable, Sendable, Codable {
    case working
    /// A day of the weekend that is worked in exchange for another.
    case makeUp(name: String)
    case weekend(Weekday)
    case holiday(name: String)

    public var isWorking: Bool {
        switch self {
        case .working, .makeUp: true
        case .weekend, .holiday: false
        }
    }
}

/// A day on which offices are closed, and why.
public struct DayOff: Hashable, Sendable, Codable {
    public let day: Day
    /// `weekend` or `holiday`.
    public let kind: DayKind

    public init(day: Day, kind: DayKind) {
        self.day = day
        self.kind = kind
    }
}

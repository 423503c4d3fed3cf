/// A day of the Gregorian calendar, without a time or a zone.
public struct Day: RawRepresentable, Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let rawValue: Int32

    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    public static func < (a: Day, b: Day) -> Bool { a.rawValue < b.rawValue }
}

/// A moment in time.
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (a: Instant, b: Instant) -> Bool { a.rawValue < b.rawValue }
}

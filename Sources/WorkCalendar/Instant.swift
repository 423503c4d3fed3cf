/// A moment in time.
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (a: Instant, b: Instant) -> Bool { a.rawValue < b.rawValue }

    /// The moment so much later; below a microsecond nothing is kept.
    public static func + (a: Instant, b: Duration) -> Instant {
        let (seconds, attoseconds) = b.components
        return Instant(rawValue: a.rawValue + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    /// From one moment to another; negative when the first is earlier.
    public static func - (a: Instant, b: Instant) -> Duration {
        .microseconds(a.rawValue - b.rawValue)
    }
}

/// How far local time is ahead of UTC.
///
/// Vietnam and China keep one offset all year; a country with summer time gives the offset of the moment meant.
public struct UTCOffset: Hashable, Sendable {
    public let seconds: Int

    public init(seconds: Int) {
        self.seconds = seconds
    }

    public init(hours: Int) {
        self.init(seconds: hours * 3600)
    }

    public static let utc = UTCOffset(hours: 0)
}

extension Instant {
    /// The day that calendars on the wall show at this moment where the offset holds.
    public func day(in offset: UTCOffset) -> Day {
        Day(rawValue: Int32(clamping: seconds(in: offset).day))
    }

    /// The time on the clock where the offset holds; fractions of a second are dropped.
    public func time(in offset: UTCOffset) -> TimeOfDay {
        TimeOfDay(secondsFromMidnight: seconds(in: offset).second)
    }

    /// The moment when a day has this time on the clock where the offset holds.
    public init(_ day: Day, _ time: TimeOfDay = .midnight, in offset: UTCOffset) {
        let seconds = Int64(day.rawValue) * 86_400 + Int64(time.seconds - offset.seconds)
        self.init(rawValue: seconds * 1_000_000)
    }

    private func seconds(in offset: UTCOffset) -> (day: Int64, second: Int) {
        let local = rawValue.floored(by: 1_000_000) + Int64(offset.seconds)
        let day = local.floored(by: 86_400)
        return (day, Int(local - day * 86_400))
    }
}

extension Day {
    /// The moment at which the day begins where the offset holds.
    public func start(in offset: UTCOffset) -> Instant { Instant(self, in: offset) }
}

extension Int64 {
    /// The quotient rounded down, also below zero.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

/// A time on the clock, from midnight (0) to the midnight that ends the day (86,400 seconds).
public struct TimeOfDay: Hashable, Comparable, Sendable {
    public let seconds: Int

    /// Takes seconds since midnight; beyond the day they become its ends.
    public init(secondsFromMidnight seconds: Int) {
        self.seconds = min(max(seconds, 0), 86_400)
    }

    /// The time of these numbers; `nil` when no clock shows it.
    ///
    /// 24:00 is the end of the day.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            hour < 24 || (minute == 0 && second == 0)
        else { return nil }
        seconds = hour * 3600 + minute * 60 + second
    }

    /// Reads "07:30"; `nil` when the text is not a time.
    public init?(parsing text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Day.number(bytes[0..<2]),
            let minute = Day.number(bytes[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    public static let midnight = TimeOfDay(secondsFromMidnight: 0)

    public var hour: Int { seconds / 3600 }
    public var minute: Int { seconds / 60 % 60 }
    public var second: Int { seconds % 60 }
    /// "07:30"; seconds are not shown.
    public var text: String { "\(digits(hour, 2)):\(digits(minute, 2))" }

    public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.seconds < b.seconds }
}

/// A day of the Gregorian calendar, without a time or a zone.
///
/// Days run from `earliest` (0001-01-01) to `latest` (9999-12-31); arithmetic stops at these ends. Ranges of days can
/// be walked: `for day in from...through`.
public struct Day: RawRepresentable, Hashable, Sendable {
    /// Days since 1970-01-01.
    public let rawValue: Int32

    /// Takes a count of days as stored; one beyond the ends becomes the end.
    public init(rawValue: Int32) {
        self.rawValue = min(max(rawValue, -719_162), 2_932_896)
    }

    /// The day of these numbers; `nil` when there is no such day, as 2021-02-29, or its year is not 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.days(inMonth: month, of: year)
        else { return nil }
        self.init(valid: year, month, day)
    }

    public static let earliest = Day(rawValue: .min)
    public static let latest = Day(rawValue: .max)

    public var year: Int { civil.year }
    /// 1…12.
    public var month: Int { civil.month }
    /// 1…31.
    public var dayOfMonth: Int { civil.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = ((Int(rawValue) + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// How many days the month has, 28…31.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Day: Strideable {
    public static func < (a: Day, b: Day) -> Bool { a.rawValue < b.rawValue }

    /// Days from this one to the other; negative when the other is earlier.
    public func distance(to other: Day) -> Int { Int(other.rawValue) - Int(rawValue) }

    /// The same as `adding(days:)`, as ranges and strides call it.
    public func advanced(by days: Int) -> Day { adding(days: days) }
}

extension Day {
    /// The year, month and day, counted in years that begin in March so that the leap day comes last.
    ///
    /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(rawValue) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The inverse of `civil`, for numbers known to name a day.
    init(valid year: Int, _ month: Int, _ day: Int) {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(rawValue: Int32(era * 146_097 + dayOfEra - 719_468))
    }
}

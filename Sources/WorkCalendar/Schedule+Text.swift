/// Why a text is not a schedule.
public enum ScheduleError: Error, Hashable, Sendable {
    case empty
    /// The word does not belong where it stands.
    case word(String)
    /// A day is missing, or not one.
    case day(String)
    /// The range ends before it begins.
    case backward(String)
}

/// One line that a database column or a JSON string can hold, stable over releases:
///
/// `once 2021-06-30 by`, `range 2021-01-01..2025-12-31 by`, `yearly 12-05 before`, `half-yearly 6-15 by`,
/// `quarterly 3-25 by` (the 25th of the third month), `monthly 1-last by`, `weekly 5 by` (Fridays),
/// `yearly by` (no day named), `ad-hoc`, `ongoing`; then, where they are set,
/// `roll-next` or `roll-previous`, `from 2021-01-01`, `to 2025-12-31`.
extension Schedule: CustomStringConvertible, Codable {
    public var text: String {
        var words: [String] =
            switch rule {
            case .once(let day): ["once", day.iso, bound.word]
            case .range(let from, let through): ["range", "\(from.iso)..\(through.iso)", bound.word]
            case .each(let recurrence, let points):
                [recurrence.rawValue] + (points.isEmpty ? [] : [points.map(\.text).joined(separator: ",")]) + [
                    bound.word
                ]
            case .weekly(let weekdays):
                ["weekly"]
                    + (weekdays.isEmpty ? [] : [weekdays.map { String($0.rawValue) }.joined(separator: ",")])
                    + [bound.word]
            case .adHoc: ["ad-hoc"]
            case .ongoing: ["ongoing"]
            }
        if roll != .none { words.append("roll-\(roll.rawValue)") }
        if let starts { words += ["from", starts.iso] }
        if let ends { words += ["to", ends.iso] }
        return words.joined(separator: " ")
    }

    public var description: String { text }

    /// Reads what `text` writes.
    public init(parsing text: some StringProtocol) throws(ScheduleError) {
        var words = ScheduleWords(rest: String(text).split(separator: " ").map(String.init)[...])
        let rule = try words.rule()
        self.init(rule, words.bound())
        roll = words.roll()
        if words.take("from") { starts = try words.day() }
        if words.take("to") { ends = try words.day() }
        if let left = words.rest.first { throw .word(left) }
    }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Schedule.Bound {
    fileprivate var word: String {
        switch self {
        case .before: "before"
        case .onOrBy: "by"
        }
    }
}

extension PointInPeriod {
    fileprivate var text: String {
        switch day {
        case .day(let number): "\(month)-\(digits(number, 2))"
        case .last: "\(month)-last"
        }
    }

    fileprivate init(parsing text: Substring) throws(ScheduleError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = Int(parts[0]), (1...24).contains(month) else { throw .day(String(text)) }
        if parts[1] == "last" {
            self.init(month, .last)
        } else {
            guard let number = Int(parts[1]), (1...31).contains(number) else { throw .day(String(text)) }
            self.init(month, .day(number))
        }
    }
}

/// The words of a schedule's text that are still to be read.
private struct ScheduleWords {
    var rest: ArraySlice<String>

    mutating func rule() throws(ScheduleError) -> Schedule.Rule {
        guard let kind = rest.popFirst() else { throw .empty }
        switch kind {
        case "once": return .once(try day())
        case "range": return try range()
        case "weekly": return .weekly(on: try weekdays())
        case "ad-hoc": return .adHoc
        case "ongoing": return .ongoing
        default:
            guard let recurrence = Recurrence(rawValue: kind) else { throw .word(kind) }
            return .each(recurrence, on: try points())
        }
    }

    mutating func bound() -> Schedule.Bound {
        if take("before") { return .before }
        _ = take("by")
        return .onOrBy
    }

    mutating func roll() -> RollRule {
        for rule in [RollRule.next, .previous] where take("roll-\(rule.rawValue)") { return rule }
        return .none
    }

    mutating func take(_ word: String) -> Bool {
        guard rest.first == word else { return false }
        rest.removeFirst()
        return true
    }

    mutating func day() throws(ScheduleError) -> Day {
        let word = rest.popFirst() ?? ""
        do throws(DayError) { return try Day(parsing: word) } catch { throw .day(word) }
    }

    private mutating func range() throws(ScheduleError) -> Schedule.Rule {
        let word = rest.popFirst() ?? ""
        guard word.utf8.count == 22, word.dropFirst(10).hasPrefix(".."), let from = try? Day(parsing: word.prefix(10)),
            let through = try? Day(parsing: word.suffix(10))
        else { throw .day(word) }
        guard from <= through else { throw .backward(word) }
        return .range(from, through)
    }

    private mutating func points() throws(ScheduleError) -> [PointInPeriod] {
        var points: [PointInPeriod] = []
        for part in numbers() { try points.append(PointInPeriod(parsing: part)) }
        return points
    }

    private mutating func weekdays() throws(ScheduleError) -> [Weekday] {
        var weekdays: [Weekday] = []
        for part in numbers() {
            guard let weekday = Int(part).flatMap(Weekday.init(rawValue:)) else { throw .day(String(part)) }
            weekdays.append(weekday)
        }
        return weekdays
    }

    /// The parts of the next word if it begins with a digit.
    private mutating func numbers() -> [Substring] {
        guard let word = rest.first, word.first?.isNumber == true else { return [] }
        rest.removeFirst()
        return word.split(separator: ",", omittingEmptySubsequences: false)
    }
}

public import WorkCalendar

/// The date of a document as far as its text says it: a year, a month, or a day.
public enum IssueDate: Sendable, Hashable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(Day)

    /// Reads "2021", "2021-06" or "2021-06-15"; `nil` when the text is none of these.
    public init?(parsing text: some StringProtocol) {
        if let day = try? Day(parsing: text) {
            self = .day(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]), (1...9999) ~= year
        else { return nil }
        if parts.count == 1 {
            self = .year(year)
        } else {
            guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12) ~= month else { return nil }
            self = .month(year: year, month: month)
        }
    }

    /// The form it is read from.
    public var text: String {
        switch self {
        case .year(let year): String(firstDay(year, 1).iso.prefix(4))
        case .month(let year, let month): String(firstDay(year, month).iso.prefix(7))
        case .day(let day): day.iso
        }
    }

    /// The first day that fits.
    public var firstDay: Day {
        switch self {
        case .year(let year): firstDay(year, 1)
        case .month(let year, let month): firstDay(year, month)
        case .day(let day): day
        }
    }

    public var year: Int { firstDay.year }

    /// Whether both may be the same date: neither says what the other does not.
    public func agrees(with other: IssueDate) -> Bool {
        let (mine, others) = (text, other.text)
        return mine.hasPrefix(others) || others.hasPrefix(mine)
    }

    private func firstDay(_ year: Int, _ month: Int) -> Day {
        Day(year: year, month: month, day: 1) ?? .earliest
    }
}

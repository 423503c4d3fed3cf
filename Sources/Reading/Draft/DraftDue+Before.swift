public import WorkCalendar

extension DraftDue {
    /// Whether the words put the deadline before what they name, so that the thing named is too late.
    ///
    /// - Note: "Before" a day excludes the day itself in Vietnamese and English; the Chinese 前 includes it, as offices
    ///   there read it.
    public var isBefore: Bool { Self.saysBefore(text, kind: kind) }

    /// The last day in time, where the term names one day: the day before it, where it is to be done before it.
    public var lastInTime: Day? {
        guard kind != .recurring, let by, let day = try? Day(parsing: by) else { return nil }
        return isBefore ? day.adding(days: -1) : day
    }

    public static func saysBefore(_ words: String?, kind: Kind) -> Bool {
        guard let words else { return false }
        let letters = Folding.letters(words)
        guard letters.contains(anyOf: before), !letters.contains(anyOf: inclusive) else { return false }
        switch kind {
        case .month: return letters.contains(anyOf: beforeMonth)
        case .year: return letters.contains(anyOf: beforeYear)
        default: return true
        }
    }

    private static let before: [Phrase] = ["truoc", "before"]
    private static let beforeMonth: [Phrase] = ["truoc thang", "before the month"]
    private static let beforeYear: [Phrase] = ["truoc nam", "before the year"]
    private static let inclusive: [Phrase] = ["truoc hoac", "on or before", "no later than"]
}

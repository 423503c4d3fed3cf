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
        guard let words = words?.lowercased() else { return false }
        let inclusive = ["trước hoặc", "on or before", "no later than"]
        guard !inclusive.contains(where: words.contains) else { return false }
        switch kind {
        case .month: return ["trước tháng", "before the month"].contains(where: words.contains)
        case .year: return ["trước năm", "before the year"].contains(where: words.contains)
        default: return ["trước", "before"].contains { words.contains($0) }
        }
    }
}

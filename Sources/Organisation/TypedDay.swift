public import HTML
public import WorkCalendar

/// A day that was typed and cannot be read.
public struct TypedDayRefusal: Refusal, Equatable {
    public let field: String?

    public var status: Int { 422 }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        (
            messages("This is not a day of the calendar."),
            messages("Type it as {example}.", ["example": messages.day(Day(rawValue: 20_526))])
        )
    }

    /// The day typed in a field; `nil` for an empty one.
    public static func day(_ typed: String, field: String) throws(TypedDayRefusal) -> Day? {
        let text = typed.trimmed
        guard !text.isEmpty else { return nil }
        guard let day = Day(typed: text) else { throw TypedDayRefusal(field: field) }
        return day
    }
}

extension Day {
    /// A day as a person types it: 14/3/2026, 14-3-2026, 14.3.2026, 2026-03-14, 2026年3月14日, 14 March 2026.
    public init?(typed: String) {
        let words = typed.lowercased().split { !$0.isLetter && !$0.isNumber || "年月日号".contains($0) }.map(String.init)
        guard words.count == 3 else { return nil }
        let month = Int(words[1]) ?? Self.month(named: words[1])
        guard let month, let first = Int(words[0]), let last = Int(words[2]) else { return nil }
        let (year, day) = words[0].count == 4 ? (first, last) : (last, first)
        guard (1900...2200).contains(year), let found = Day(year: year, month: month, day: day) else { return nil }
        self = found
    }

    private static func month(named word: String) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard word.count >= 3 else { return nil }
        return names.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
    }
}

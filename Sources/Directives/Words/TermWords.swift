public import HTML
public import Reading
import WorkCalendar

/// A term in plain words of the reader's language.
///
/// It says nothing that the draft does not hold: whoever shows it puts the words of the text beside it.
public enum TermWords {
    /// `nil` where no term is set.
    public static func sentence(_ due: DraftDue, _ messages: Messages) -> String? {
        let by = due.by.map { date($0, messages) }
        switch due.kind {
        case .none: return nil
        case .date, .month, .year:
            guard let by else { return due.text }
            guard let from = due.from.map({ date($0, messages) }) else { return end(due, by, messages) }
            return messages("from {from} to {by}", ["from": from, "by": end(of: due, by, messages)])
        case .range:
            guard let by, let from = due.from.map({ date($0, messages) }) else { return due.text }
            return messages("from {from} to {by}", ["from": from, "by": end(of: due, by, messages)])
        case .recurring:
            let often = recurrence(due.recurrence ?? "", messages)
            guard let by else { return often }
            guard !due.isBefore else { return messages("{often}, before {day}", ["often": often, "day": by]) }
            return messages("{often}, by {day}", ["often": often, "day": by])
        case .ongoing: return messages("all the time")
        case .relative:
            return due.text.map { messages("depends on: {words}", ["words": $0]) }
                ?? messages("depends on something else")
        case .guidance:
            return due.text.map { messages("guidance: {words}", ["words": $0]) } ?? messages("guidance, no fixed day")
        }
    }

    /// The end as its words set it, and the last day in time where that is another.
    private static func end(_ due: DraftDue, _ by: String, _ messages: Messages) -> String {
        guard let last = lastBefore(due) else { return messages("by {day}", ["day": by]) }
        return messages("before {day} (by {last})", ["day": by, "last": messages.day(last)])
    }

    /// The last day in time of a range.
    private static func end(of due: DraftDue, _ by: String, _ messages: Messages) -> String {
        lastBefore(due).map { messages.day($0) } ?? by
    }

    /// The last day in time of a term that ends before the day, month or year it names; `nil` of any other.
    static func lastBefore(_ due: DraftDue) -> Day? {
        guard due.isBefore, due.kind != .recurring, let by = due.by else { return nil }
        return IssueDate(parsing: by)?.firstDay.adding(days: -1)
    }

    /// The name of a kind, for choosing.
    public static func kind(_ kind: DraftDue.Kind, _ messages: Messages) -> String {
        switch kind {
        case .date: messages("by a day")
        case .month: messages("within a month")
        case .year: messages("within a year")
        case .range: messages("between two days")
        case .recurring: messages("again and again")
        case .ongoing: messages("all the time")
        case .relative: messages("counted from something else")
        case .guidance: messages("guidance only")
        case .none: messages("no term")
        }
    }

    /// How often; words the reader made up itself stay as they are.
    public static func recurrence(_ word: String, _ messages: Messages) -> String {
        switch word {
        case "weekly": messages("every week")
        case "monthly": messages("every month")
        case "quarterly": messages("every quarter")
        case "half-yearly": messages("every half-year")
        case "yearly": messages("every year")
        case "half-yearly and yearly": messages("every half-year and every year")
        case "periodic (định kỳ, interval not stated)": messages("again and again, without saying how often")
        case "as prescribed (theo quy định)": messages("as prescribed")
        default: word
        }
    }

    /// A day, month, year, or the day of a year ("12-01") or of a month ("05") of a recurring term.
    static func date(_ text: String, _ messages: Messages) -> String {
        switch IssueDate(parsing: text) {
        case .day(let day): return messages.day(day)
        case .month(let year, let month):
            return messages("{month}/{year}", ["month": String(month), "year": String(year)])
        case .year(let year): return String(year)
        case nil:
            let parts = text.split(separator: "-").map { Int($0) }
            if parts.count == 2, let month = parts[0], let day = parts[1],
                let found = Day(year: 2024, month: month, day: day)
            {
                return messages.dayOfYear(found)
            }
            if parts.count == 1, let day = parts[0], (1...31) ~= day {
                return messages("day {day} of the month", ["day": String(day)])
            }
            return text
        }
    }
}

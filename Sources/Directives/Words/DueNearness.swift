import HTML
import Reading
import WorkCalendar

/// What a term's day means from today: its day of the week, and the working days until then.
enum DueNearness {
    /// Nothing for a term without one certain day.
    ///
    /// - Parameter calendar: `nil` where no days off are known; then no working days are counted.
    static func words(_ due: DraftDue, from today: Day, calendar: WorkCalendar?, _ messages: Messages) -> [String] {
        switch due.kind {
        case .date, .range: break
        case .month, .year, .recurring, .ongoing, .relative, .guidance, .none: return []
        }
        guard let day = due.lastInTime else { return [] }
        var words = [messages.weekday(day)]
        if day < today {
            words.append(messages("already past"))
        } else if day == today {
            words.append(messages("today"))
        } else if let calendar, let left = try? calendar.workingDays(after: today, through: day) {
            words.append(messages("{count} working days left", count: left))
        } else {
            words.append(messages("{count} days left", count: today.distance(to: day)))
        }
        return words
    }
}

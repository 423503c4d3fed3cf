import Directives
import HTML
import Reading
import WorkCalendar

/// A deadline with the way it came about: the words, the rule, what is assumed, the days off on the way.
struct DueDerivation {
    let messages: Messages
    let clock: LedgerClock

    func html(_ detail: AssignmentDetail) -> HTML {
        let due = detail.assignment.due
        var lines: [HTML] = []
        if let words = due.words { lines.append("\(messages("The text says: “{words}”.", ["words": words]))") }
        lines += rule(due).map { "\($0)" }
        if let rule = due.assumption {
            lines.append("<span class=\"assumed\">\(AssumptionWords.sentence(rule, messages))</span>")
        }
        if let day = due.on, detail.assignment.phase == .open, let off = daysOff(before: day, in: detail.country) {
            lines.append("\(off)")
        }
        let head: HTML =
            due.on.map { "<b>\(messages.day($0))</b> <small>\(messages.weekday($0))</small>" }
            ?? "<span class=\"soft\">\(messages("no deadline"))</span>"
        guard !lines.isEmpty else { return head }
        return "\(head)\(each: lines, { "<br><small>\($0)</small>" })"
    }

    /// How the words were understood.
    private func rule(_ due: Assignment.Due) -> [String] {
        let reading = DueReading(due)
        guard let schedule = reading.schedule else { return [] }
        var lines: [String] = []
        switch schedule.rule {
        case .once(let day):
            if schedule.bound == .before {
                lines.append(messages("Before {day}: the day before is the last in time.", ["day": messages.day(day)]))
            } else if reading.precision == .month {
                lines.append(messages("A month is named: its last day counts."))
            } else if reading.precision == .year {
                lines.append(messages("A year is named: 31 December counts."))
            }
        case .range(let from, let to):
            lines.append(messages("Work runs {days}; its end counts.", ["days": messages.days(from: from, to: to)]))
        case .each, .weekly:
            if let often = reading.recurrence(messages) {
                lines.append(messages("It returns {often}; the first day that is not done is shown.", ["often": often]))
            }
        case .ongoing: lines.append(messages("It goes on all the time."))
        case .adHoc: break
        }
        return lines
    }

    /// The holidays between today and the day it is due, by name.
    private func daysOff(before due: Day, in country: Country?) -> String? {
        guard let country, due > clock.today, clock.today.distance(to: due) < 800 else { return nil }
        let calendar = WorkCalendar.national(country)
        var names: [String] = []
        var count = 0
        for day in clock.today.adding(days: 1)...due {
            guard let kind = try? calendar.kind(of: day) else {
                return messages("The days off on the way are not published yet.")
            }
            guard case .holiday(let name) = kind else { continue }
            count += 1
            if !names.contains(name) { names.append(name) }
        }
        guard count > 0 else { return nil }
        return messages("{count} days of holidays on the way: {names}.", count: count, ["names": messages.list(names)])
    }
}

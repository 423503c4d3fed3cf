import Reading
import WorkCalendar

/// How work goes on that is done again and again: which occurrence is due now, and what follows when it is done.
///
/// An occurrence that nobody did stays due, however late; doing it leads to the next.
struct Recurring: Sendable {
    /// Where the work stands once an occurrence is done.
    enum Next: Sendable, Equatable {
        /// The last day of the next occurrence; `nil` where the words give it no day.
        case due(Day?)
        /// The schedule yields nothing more.
        case ended
    }

    /// The key of the only occurrence of work that does not return.
    static let once = Occurrence(.once).key

    private let schedule: Schedule?
    private let calendar: WorkCalendar
    private let due: Day?
    private let done: Set<String>

    /// `nil` when the assignment does not recur.
    init?(_ detail: AssignmentDetail) {
        guard detail.assignment.due.kind == .recurring else { return nil }
        schedule = DueReading(detail.assignment.due).schedule
        calendar = WorkCalendar.national(detail.country ?? .vietnam)
        due = detail.assignment.due.on
        done = Set(detail.completions.map(\.occurrence))
    }

    /// The key of the occurrence that is due now; of work without days, that of the day on which it is done.
    ///
    /// Where a correction has moved the day off the schedule, the day itself is the key.
    func current(doneOn day: Day) -> String {
        guard let due else { return day.iso }
        let found = schedule.flatMap { try? $0.dues(from: due, through: due, in: calendar, gaps: .estimate) } ?? []
        return found.map(\.occurrence.key).first { !done.contains($0) } ?? due.iso
    }

    /// What follows when the occurrence that is due now is done.
    func next(doneOn day: Day) -> Next {
        guard let schedule, var from = due?.adding(days: 1) else { return .due(nil) }
        let over = done.union([current(doneOn: day)])
        while let next = try? schedule.next(onOrAfter: from, in: calendar, gaps: .estimate) {
            guard over.contains(next.occurrence.key) else { return .due(next.day) }
            from = next.day.adding(days: 1)
        }
        return .ended
    }
}

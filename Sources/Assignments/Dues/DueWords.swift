import HTML
import Reading
import WorkCalendar

/// A deadline and how far away it is, in plain words.
struct DueWords {
    let messages: Messages
    let clock: LedgerClock

    /// "28 working days left", "late by 15 working days", "done on 26 September"; days where working days are not known.
    func standing(_ state: AssignmentState, due: Day?, done: Day?, days: WorkingDays) -> String {
        switch (state, due) {
        case (.withdrawn, _): return messages("withdrawn")
        case (.doneInTime, _): return done.map { messages("done {day}", ["day": messages.day($0)]) } ?? messages("done")
        case (.doneLate, let due?):
            guard let done, let count = days.left(from: due, to: done), count > 0 else { return messages("done late") }
            return messages("done {count} working days late", count: count)
        case (.overdue, let due?): return late(due, days)
        case (.soon, let due?), (.notDue, let due?): return left(due, days)
        case (.noDeadline, _), (.doneLate, nil), (.overdue, nil), (.soon, nil), (.notDue, nil):
            return messages("no deadline")
        }
    }

    private func late(_ due: Day, _ days: WorkingDays) -> String {
        guard let left = days.left(from: clock.today, to: due), left < 0 else {
            return messages("late by {count} days", count: due.distance(to: clock.today))
        }
        return messages("late by {count} working days", count: -left)
    }

    private func left(_ due: Day, _ days: WorkingDays) -> String {
        if due == clock.today { return messages("due today") }
        guard let left = days.left(from: clock.today, to: due), left > 0 else {
            return messages("{count} days left", count: clock.today.distance(to: due))
        }
        return messages("{count} working days left", count: left)
    }
}

extension AssignmentState {
    /// The state's name for people.
    func name(_ messages: Messages) -> String {
        switch self {
        case .noDeadline: messages("no deadline")
        case .notDue: messages("not yet due")
        case .soon: messages("due soon")
        case .overdue: messages("overdue")
        case .doneInTime: messages("done in time")
        case .doneLate: messages("done late")
        case .withdrawn: messages("withdrawn")
        }
    }

    var tone: Tone {
        switch self {
        case .noDeadline, .notDue: .wait
        case .soon: .soon
        case .overdue: .late
        case .doneInTime, .doneLate: .done
        case .withdrawn: .off
        }
    }
}

extension DueReading {
    /// How often it returns, for people; `nil` when it does not.
    func recurrence(_ messages: Messages) -> String? {
        switch schedule?.rule {
        case .each(.year, _): messages("each year")
        case .each(.halfYear, _): messages("each half-year")
        case .each(.quarter, _): messages("each quarter")
        case .each(.month, _): messages("each month")
        case .weekly: messages("each week")
        case .ongoing: messages("ongoing")
        case .once, .range, .adHoc, nil: nil
        }
    }
}

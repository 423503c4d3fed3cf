import HTML
import WorkCalendar

/// How a due stands on a day.
public enum DueStanding: String, Sendable, CaseIterable {
    case noDay = "no-day"
    case notDue = "not-due"
    case soon
    case overdue
    /// Reported in time, and waiting for who takes it.
    case reported
    case reportedLate = "reported-late"
    case doneInTime = "done-in-time"
    case doneLate = "done-late"
    case dropped
}

extension Due {
    public func standing(on clock: LedgerClock) -> DueStanding {
        switch phase {
        case .dropped: .dropped
        case .done: isLate ? .doneLate : .doneInTime
        case .reported: isLate ? .reportedLate : .reported
        case .open: DueStanding(openUntil: runsUntil, on: clock)
        }
    }
}

extension DueStanding {
    init(openUntil day: Day?, on clock: LedgerClock) {
        switch day {
        case nil: self = .noDay
        case let day? where day < clock.today: self = .overdue
        case let day?: self = day <= clock.soonThrough ? .soon : .notDue
        }
    }

    /// The standing's name for people.
    func name(_ messages: Messages) -> String {
        switch self {
        case .noDay: messages("no deadline")
        case .notDue: messages("not yet due")
        case .soon: messages("due soon")
        case .overdue: messages("overdue")
        case .reported: messages("reported")
        case .reportedLate: messages("reported late")
        case .doneInTime: messages("done in time")
        case .doneLate: messages("done late")
        case .dropped: messages("dropped")
        }
    }

    var tone: Tone {
        switch self {
        case .noDay, .notDue: .wait
        case .soon: .soon
        case .overdue: .late
        case .reported, .reportedLate: .wait
        case .doneInTime, .doneLate: .done
        case .dropped: .off
        }
    }
}

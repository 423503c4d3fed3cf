import Database
import WorkCalendar

/// The columns by which rows are found: an assignment's own, or the copy of them where a body's reach is kept.
struct LedgerColumns {
    enum Name: String, SQLName {
        case phase = "a.phase"
        case reachPhase = "r.phase"
        case due = "a.due_key"
        case reachDue = "r.due_key"
        case done = "a.done_on"
        case reachDone = "r.done_on"
        case id = "a.id"
        case reachID = "r.assignment_id"
        case foundID = "m.assignment_id"
    }

    let phase: Name
    let due: Name
    let done: Name
    let id: Name

    static let assignment = LedgerColumns(phase: .phase, due: .due, done: .done, id: .id)
    static let reach = LedgerColumns(phase: .reachPhase, due: .reachDue, done: .reachDone, id: .reachID)
    static let words = LedgerColumns(phase: .phase, due: .due, done: .done, id: .foundID)
}

extension LedgerColumns {
    /// That the state is one of those chosen, seen from the clock.
    func condition(_ states: LedgerFilter.States, on clock: LedgerClock) -> SQL? {
        switch states {
        case .all: nil
        case .open: "\(raw: phase) = 0"
        case .one(let state): condition(state, on: clock)
        }
    }

    private func condition(_ state: AssignmentState, on clock: LedgerClock) -> SQL {
        switch state {
        case .noDeadline: "\(raw: phase) = 0 AND \(raw: due) = \(Day.latest)"
        case .overdue: "\(raw: phase) = 0 AND \(raw: due) < \(clock.today)"
        case .soon: "\(raw: phase) = 0 AND \(raw: due) >= \(clock.today) AND \(raw: due) <= \(clock.soonThrough)"
        case .notDue: "\(raw: phase) = 0 AND \(raw: due) > \(clock.soonThrough) AND \(raw: due) < \(Day.latest)"
        case .doneInTime: "\(raw: phase) = 1 AND \(raw: done) <= \(raw: due)"
        case .doneLate: "\(raw: phase) = 1 AND \(raw: done) > \(raw: due)"
        case .withdrawn: "\(raw: phase) = 2"
        }
    }

    /// That it is due in the stretch of days; what has no deadline is not.
    func condition(_ range: LedgerFilter.DueRange, on today: Day) -> SQL {
        let (first, last) = range.days(from: today)
        let before: SQL = last.map { "\(raw: due) <= \($0)" } ?? "\(raw: due) < \(Day.latest)"
        return first.map { "\(raw: due) >= \($0) AND \(before)" } ?? before
    }
}

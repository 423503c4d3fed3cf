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
    /// Whether conditions on them may be served by an index; where another index gives the order, they may not.
    var isIndexed = true

    private var phaseTerm: SQL { unindexed("\(raw: phase)") }
    private var dueTerm: SQL { unindexed("\(raw: due)") }

    /// SQLite would take the index of a condition and sort all that fits; a plus sign keeps it from that, and
    /// PostgreSQL, which knows how many rows fit, from nothing.
    private func unindexed(_ column: SQL) -> SQL {
        isIndexed ? column : .perEngine(sqlite: "+\(column)", postgresql: column)
    }

    static let assignment = LedgerColumns(phase: .phase, due: .due, done: .done, id: .id)
    static let reach = LedgerColumns(phase: .reachPhase, due: .reachDue, done: .reachDone, id: .reachID)
    static let words = LedgerColumns(phase: .phase, due: .due, done: .done, id: .foundID)
}

extension LedgerColumns {
    /// That the state is one of those chosen, seen from the clock.
    func condition(_ states: LedgerFilter.States, on clock: LedgerClock) -> SQL? {
        switch states {
        case .all: nil
        case .open: "\(phaseTerm) = 0"
        case .one(let state): condition(state, on: clock)
        }
    }

    private func condition(_ state: AssignmentState, on clock: LedgerClock) -> SQL {
        switch state {
        case .noDeadline: "\(phaseTerm) = 0 AND \(dueTerm) = \(Day.latest)"
        case .overdue: "\(phaseTerm) = 0 AND \(dueTerm) < \(clock.today)"
        case .soon: "\(phaseTerm) = 0 AND \(dueTerm) >= \(clock.today) AND \(dueTerm) <= \(clock.soonThrough)"
        case .notDue: "\(phaseTerm) = 0 AND \(dueTerm) > \(clock.soonThrough) AND \(dueTerm) < \(Day.latest)"
        case .doneInTime: "\(phaseTerm) = 1 AND \(raw: done) <= \(dueTerm)"
        case .doneLate: "\(phaseTerm) = 1 AND \(raw: done) > \(dueTerm)"
        case .withdrawn: "\(phaseTerm) = 2"
        }
    }

    /// That it is due in the stretch of days; what has no deadline is not.
    func condition(_ range: LedgerFilter.DueRange, on today: Day) -> SQL {
        let (first, last) = range.days(from: today)
        let before: SQL = last.map { "\(dueTerm) <= \($0)" } ?? "\(dueTerm) < \(Day.latest)"
        return first.map { "\(dueTerm) >= \($0) AND \(before)" } ?? before
    }
}

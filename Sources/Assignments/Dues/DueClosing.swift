import Database
import Organisation
import Reading
import WorkCalendar

extension DueKeeping {
    /// What closing or opening dues came to.
    struct Outcome {
        /// The first day that is due now; `nil` has none.
        let due: Day?
        /// Whether nothing is owed any more.
        let hasEnded: Bool
    }

    /// Says of all bodies that owe it that an occurrence was done on a day, and enters what follows it.
    ///
    /// - Returns: The last day in time, and what is due then.
    mutating func close(
        _ detail: AssignmentDetail, occurrence: String, on day: Day
    ) throws -> (dueOn: Day?, outcome: Outcome) {
        let key = DueTerms.key(of: occurrence, doneOn: day)
        let closing = detail.dues.filter { $0.terms.occurrence == occurrence && $0.phase != .dropped }
        for due in closing where due.phase != .done {
            try write(due, due.done(on: day, as: key))
        }
        return (closing.compactMap(\.dueOn).max(), try goOn(detail, after: key))
    }

    /// What is due once an occurrence is done; where nothing is left, the next that the schedule yields is entered.
    mutating func goOn(_ detail: AssignmentDetail, after key: String) throws -> Outcome {
        let assignment = detail.assignment
        let dues = try store.dues(of: assignment.id)
        if dues.contains(where: { $0.phase == .open || $0.phase == .reported }) {
            return Outcome(due: dues.firstOpenDay, hasEnded: false)
        }
        guard assignment.due.kind == .recurring else { return Outcome(due: assignment.due.on, hasEnded: true) }
        let last = dues.compactMap(\.dueOn).max()
        let plans = try plans(detail, from: last.map { $0.adding(days: 1) } ?? act.today, done: [key])
        guard plans.contains(where: { !$0.plan.terms.isEmpty }) else {
            return Outcome(due: assignment.due.on, hasEnded: true)
        }
        let subject = DueSubject(detail)
        try insert(plans.flatMap { body, plan in plan.terms.map { subject.due(of: body, $0) } })
        return Outcome(due: plans.flatMap(\.plan.terms).compactMap(\.day).min(), hasEnded: false)
    }

    /// Takes back that an occurrence was done.
    mutating func reopen(_ detail: AssignmentDetail, occurrence: String) throws -> Outcome {
        for due in detail.dues where due.terms.occurrence == occurrence && due.phase == .done {
            try write(due, due.reopened)
        }
        return Outcome(due: try store.dues(of: detail.assignment.id).firstOpenDay, hasEnded: false)
    }

    /// Lets go of all that is open: the assignment no longer binds.
    mutating func drop(_ detail: AssignmentDetail) throws {
        for due in detail.dues where due.phase == .open || due.phase == .reported {
            var dropped = due
            dropped.phase = .dropped
            try write(due, dropped)
        }
    }
}

extension Due {
    fileprivate func done(on day: Day, as key: String) -> Due {
        var done = self
        done.terms = terms.named(key)
        // Of what was reported it is known already.
        if phase == .open, let last = runsUntil, day > last { done.isLate = true }
        (done.phase, done.doneOn) = (.done, day)
        return done
    }

    fileprivate var reopened: Due {
        var open = self
        (open.phase, open.doneOn, open.isLate) = (.open, nil, false)
        // What returns without days is open under its own key already.
        if terms.stated == nil, terms.occurrence != Recurring.once { open.phase = .dropped }
        return open
    }
}

extension DueTerms {
    /// Under which key an occurrence is noted as done: what returns without days by the day.
    static func key(of occurrence: String, doneOn day: Day) -> String { occurrence == next ? day.iso : occurrence }

    fileprivate func named(_ occurrence: String) -> DueTerms {
        DueTerms(occurrence: occurrence, stated: stated, roll: roll, day: day)
    }
}

import Reading
import WorkCalendar

/// Which dues a schedule yields, from a day on.
struct DuePlan {
    /// In the order of their days; none where the schedule has ended.
    let terms: [DueTerms]
    /// Until which day they are told; `nil` where it does not return, or has no days.
    let through: Day?

    /// The same, or what has no day where the schedule has ended: open work can always be reported.
    func orUndated(_ due: Assignment.Due) -> DuePlan {
        terms.isEmpty ? DuePlan(terms: [Self.undated(due)], through: nil) : self
    }

    private init(terms: [DueTerms], through: Day?) {
        (self.terms, self.through) = (terms, through)
    }

    /// How far ahead the dues of what returns are entered.
    static func horizon(of today: Day) -> Day { today.adding(years: 1) }

    /// - Parameters:
    ///   - today: What returns is due from its first occurrence on or after this day.
    ///   - done: The occurrences that are done already, which nobody owes any more.
    ///   - calendar: Of the body that owes it; `nil` where none is known, then nothing is moved.
    init(_ due: Assignment.Due, from today: Day, done: Set<String> = [], calendar: WorkCalendar?) {
        let horizon = Self.horizon(of: today)
        let reading = DueReading(due)
        guard let schedule = reading.schedule else {
            (terms, through) = ([Self.undated(due)], nil)
            return
        }
        switch schedule.rule {
        case .once(let day), .range(_, let day):
            let stated = schedule.bound == .before ? day.adding(days: -1) : day
            let roll = reading.precision == .day ? schedule.bound.roll(of: stated) : .none
            terms = [DueTerms(occurrence: Recurring.once, stated: stated, roll: roll, in: calendar)]
            through = nil
        case .each, .weekly:
            terms = Self.returning(schedule, from: today, through: horizon, done, calendar)
            through = horizon
        case .adHoc, .ongoing:
            (terms, through) = ([Self.undated(due)], nil)
        }
    }

    /// What has no day: it can be reported and done all the same.
    static func undated(_ due: Assignment.Due) -> DueTerms {
        let key = due.kind == .recurring ? DueTerms.next : Recurring.once
        return DueTerms(occurrence: key, stated: nil, roll: .none, day: nil)
    }

    /// Those until the horizon, or the first beyond it.
    private static func returning(
        _ schedule: Schedule, from first: Day, through last: Day, _ done: Set<String>, _ calendar: WorkCalendar?
    ) -> [DueTerms] {
        // Without rolls a schedule needs no calendar.
        let neutral = calendar ?? .vietnam
        func terms(_ due: ScheduledDue) -> DueTerms {
            let roll = due.due.isAssumed ? .none : schedule.bound.roll(of: due.day)
            return DueTerms(occurrence: due.occurrence.key, stated: due.day, roll: roll, in: calendar)
        }
        // A day before the first may roll onto it.
        let from = first.adding(days: -Self.margin)
        let found = ((try? schedule.dues(from: from, through: last, in: neutral, gaps: .estimate)) ?? []).map(terms)
            .filter { terms in terms.day.map { $0 >= first } ?? true && !done.contains(terms.occurrence) }
        guard found.isEmpty else { return found }
        var day = last.adding(days: 1)
        while let next = try? schedule.next(onOrAfter: day, in: neutral, gaps: .estimate) {
            guard done.contains(next.occurrence.key) else { return [terms(next)] }
            day = next.day.adding(days: 1)
        }
        return []
    }

    /// No holidays last longer.
    private static let margin = 15
}

extension Schedule.Bound {
    /// What days off do with a last day in time: the rule of its time, unless the words say "before".
    ///
    /// The day before one that is named neither moves onto it nor away from it.
    fileprivate func roll(of day: Day) -> RollRule {
        switch self {
        case .before: .none
        case .onOrBy: LedgerRules.roll(on: day)
        }
    }
}

/// What happens to a period that ends on a day off.
public enum RollRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// It ends on that day all the same, as a date named by a directive does.
    case none
    /// It ends on the next working day.
    ///
    /// - Note: Source: Vietnam, Civil Code 2015, art. 148.5; China, Civil Code 2020, art. 203.
    case next
    /// It ends on the working day before, so that nothing arrives after the day that was named.
    case previous
}

extension WorkCalendar {
    /// The day on which a period ends that would end on this one, and why if it is another.
    ///
    /// - Throws: `CalendarGap` when a year on the way has no published holidays and `gaps` refuses.
    public func rolled(_ day: Day, _ rule: RollRule, gaps: GapPolicy = .refuse) throws(CalendarGap) -> DueDay {
        try DueDay(day: day, reasons: [], estimatedYears: []).rolled(rule, in: self, gaps: gaps)
    }

    /// The days off from this day to the next working day in the rule's direction, and that working day.
    func rollTarget(of day: Day, _ rule: RollRule) throws(CalendarGap) -> (day: Day, over: [DayOff]) {
        let step: Int
        switch rule {
        case .none: return (day, [])
        case .next: step = 1
        case .previous: step = -1
        }
        var (target, over): (Day, [DayOff]) = (day, [])
        while true {
            guard index.contains(target) else { throw beyondReach(target) }
            let kind = knownKind(of: target)
            if kind.isWorking { return (target, over) }
            over.append(DayOff(day: target, kind: kind))
            target = target.adding(days: step)
        }
    }
}

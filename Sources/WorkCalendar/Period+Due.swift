extension Period {
    /// The last day of the period; the start day is not counted, even when offices are closed on it.
    ///
    /// Working hours are counted from the opening of the start day, or of the next working day.
    /// - Parameters:
    ///   - roll: What happens when the period ends on a day off.
    ///   - pauses: Times in which the clock stood still; exactly the working or calendar days lost come back.
    ///   - gaps: Whether a year without published holidays is refused or estimated.
    /// - Throws: `CalendarGap` when a year on the way has no published holidays and `gaps` refuses.
    /// - Note: Source: Vietnam, Civil Code 2015, arts 147–148; China, Civil Code 2020, arts 201–203.
    public func due(
        after start: Day, in calendar: WorkCalendar, roll: RollRule = .next, pauses: [Pause] = [],
        gaps: GapPolicy = .refuse
    ) throws(CalendarGap) -> DueDay {
        var due = try counted(after: start, in: calendar, gaps: gaps)
        for pause in Pause.merged(pauses) where pause.from <= due.day {
            due = try giveBack(pause, to: due, after: start, in: calendar, gaps: gaps)
        }
        return try due.rolled(roll, in: calendar, gaps: gaps)
    }

    private func counted(after start: Day, in calendar: WorkCalendar, gaps: GapPolicy) throws(CalendarGap) -> DueDay {
        let none = DueDay(day: start, reasons: [])
        let end: Day
        var years: [Int] = []
        switch self {
        case .calendarDays(let count): end = start.adding(days: count)
        case .months(let count): end = start.adding(months: count)
        case .years(let count): end = start.adding(years: count)
        case .workingDays(let count):
            precondition(count >= 0, "a period is counted forward")
            end = count == 0 ? start : try calendar.nthWorkingDay(count, after: start)
            years = try calendar.gaps(from: start.adding(days: 1), through: end, gaps)
        case .workingHours:
            let opening = Instant(start, in: calendar.offset)
            return try due(after: opening, in: calendar, gaps: gaps).due
        }
        return none.adding(.counted(self, after: start, to: end), to: end, estimated: years)
    }

    /// Moves the due day by the days that the pause took from the period.
    private func giveBack(
        _ pause: Pause, to due: DueDay, after start: Day, in calendar: WorkCalendar, gaps: GapPolicy
    ) throws(CalendarGap) -> DueDay {
        // The start day does not count anyway, so a pause cannot take it.
        let (before, last) = (max(pause.from.adding(days: -1), start), pause.resumed.adding(days: -1))
        guard before < last else { return due }
        switch self {
        case .calendarDays, .months, .years:
            let lost = before.distance(to: last)
            let end = due.day.adding(days: lost)
            return due.adding(.paused(pause, given: lost, to: end), to: end)
        case .workingDays, .workingHours:
            let lost = try calendar.workingDaysAsKnown(after: before, through: last)
            let end = lost == 0 ? due.day : try calendar.nthWorkingDay(lost, after: due.day)
            let years = try calendar.gaps(from: before.adding(days: 1), through: max(last, end), gaps)
            return due.adding(.paused(pause, given: lost, to: end), to: end, estimated: years)
        }
    }
}

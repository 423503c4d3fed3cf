/// The moment until which something is in time, with the day it falls on and the way there.
public struct DueMoment: Hashable, Sendable {
    /// The first moment that is too late.
    public let end: Instant
    public let due: DueDay
}

extension Period {
    /// The moment at which the period is over.
    ///
    /// Working hours run while the office is open, from the moment itself or from the next opening. All other
    /// periods end with their last day, at the midnight after it.
    /// - Throws: `CalendarGap` when a year on the way has no published holidays and `gaps` refuses.
    public func due(
        after start: Instant, in calendar: WorkCalendar, roll: RollRule = .next, gaps: GapPolicy = .refuse
    ) throws(CalendarGap) -> DueMoment {
        let startDay = start.day(in: calendar.offset)
        guard case .workingHours(let count) = self else {
            let due = try due(after: startDay, in: calendar, roll: roll, gaps: gaps)
            return DueMoment(end: due.day.adding(days: 1).start(in: calendar.offset), due: due)
        }
        let (day, time) = try calendar.time(after: start, workingSeconds: count * 3600)
        let years = try calendar.gaps(from: startDay, through: day, gaps)
        let reason = DueReason.counted(self, after: startDay, to: day)
        return DueMoment(
            end: Instant(day, time, in: calendar.offset),
            due: DueDay(day: day, reasons: [reason], estimatedYears: years))
    }
}

extension WorkCalendar {
    /// The day on which something that arrives at this moment counts as received.
    ///
    /// What comes after closing, or after an earlier hour that the office has set, or on a day off, counts as received
    /// on the next working day.
    /// - Throws: `CalendarGap` when a year on the way has no published holidays.
    public func receiptDay(of moment: Instant, cutoff: TimeOfDay? = nil) throws(CalendarGap) -> Day {
        let day = moment.day(in: offset)
        let isInTime = moment.time(in: offset) < cutoff ?? hours.closing
        return try rolled(isInTime ? day : day.adding(days: 1), .next).day
    }

    /// When so much work is done, counted while the office is open, with the days off as far as they are known.
    func time(after start: Instant, workingSeconds: Int) throws(CalendarGap) -> (day: Day, time: TimeOfDay) {
        precondition(workingSeconds > 0, "a period is counted forward")
        var (day, time) = (start.day(in: offset), start.time(in: offset))
        guard index.contains(day) else { throw beyondReach(day) }
        if !knownKind(of: day).isWorking { (day, time) = (try nthWorkingDay(1, after: day), .midnight) }
        let today = hours.secondsLeft(from: time)
        guard workingSeconds > today else { return (day, hours.time(after: time, working: workingSeconds)) }
        let (days, rest) = (workingSeconds - today).quotientAndRemainder(dividingBy: hours.secondsPerDay)
        if rest == 0 { return (try nthWorkingDay(days, after: day), hours.closing) }
        return (try nthWorkingDay(days + 1, after: day), hours.time(after: .midnight, working: rest))
    }
}

extension Schedule {
    /// The dues whose last day in time lies between two days, both included, in order.
    ///
    /// Stretches of time that follow each other without a gap yield each due once. Ad hoc and ongoing work has none.
    /// The cost grows with the number of dues.
    /// - Throws: `CalendarGap` when a due must roll in a year without published holidays and `gaps` refuses.
    public func dues(
        from first: Day, through last: Day, in calendar: WorkCalendar, gaps: GapPolicy = .refuse
    ) throws(CalendarGap) -> [ScheduledDue] {
        guard first <= last else { return [] }
        var dues: [ScheduledDue] = []
        for candidate in candidates(from: first, through: last) where isWithin(candidate) {
            let due = try inTime(candidate).rolled(roll, in: calendar, gaps: .estimate)
            guard due.day >= first, due.day <= last, starts.map({ due.day >= $0 }) ?? true else { continue }
            guard gaps == .estimate || !due.isEstimate else {
                throw CalendarGap(country: calendar.country, years: due.estimatedYears)
            }
            dues.append(ScheduledDue(occurrence: candidate.occurrence, due: due))
        }
        return dues.sorted { ($0.day, $0.occurrence.key) < ($1.day, $1.occurrence.key) }
    }

    /// The first due on or after a day; `nil` when none comes within fifty years.
    public func next(
        onOrAfter day: Day, in calendar: WorkCalendar, gaps: GapPolicy = .refuse
    ) throws(CalendarGap) -> ScheduledDue? {
        for year in 0..<50 {
            let first = day.adding(years: year)
            let dues = try dues(
                from: first, through: day.adding(years: year + 1).adding(days: -1), in: calendar, gaps: gaps)
            if let due = dues.first { return due }
        }
        return nil
    }

    /// A day that the rule names, with the stretch of time it answers for.
    private struct Candidate {
        let occurrence: Occurrence
        let day: Day
        let stretch: ClosedRange<Day>
        var isAssumed = false
    }

    /// No roll and no "before" moves a day further than this.
    private static let margin = 40

    private func candidates(from first: Day, through last: Day) -> [Candidate] {
        let window = first.adding(days: -Schedule.margin)...last.adding(days: Schedule.margin)
        let all: [Candidate] =
            switch rule {
            case .once(let day): [Candidate(occurrence: Occurrence(.once), day: day, stretch: day...day)]
            case .range(let from, let day):
                [Candidate(occurrence: Occurrence(.once), day: day, stretch: min(from, day)...day)]
            case .each(let recurrence, let points): Schedule.each(recurrence, points, in: window)
            case .weekly(let weekdays): Schedule.weekly(weekdays, in: window)
            case .adHoc, .ongoing: []
            }
        return all.filter { window.contains($0.day) }
    }

    private static func each(_ recurrence: Recurrence, _ points: [PointInPeriod], in window: ClosedRange<Day>)
        -> [Candidate]
    {
        let months = recurrence.months
        let assumed = points.isEmpty
        let points = assumed ? [PointInPeriod(months, .last)] : points
        // A point lies at most 23 months after the first month of its period.
        let earliest = window.lowerBound.adding(months: -24)
        var start = Day(valid: earliest.year, (earliest.month - 1) / months * months + 1, 1)
        var found: [Candidate] = []
        while start <= window.upperBound {
            let stretch = start...start.adding(months: months - 1).endOfMonth
            for (place, point) in points.enumerated() {
                let occurrence = Occurrence(recurrence.stretch(from: start), place: place + 1)
                found.append(
                    Candidate(
                        occurrence: occurrence, day: point.day(inPeriodFrom: start), stretch: stretch,
                        isAssumed: assumed))
            }
            let next = start.adding(months: months)
            guard next > start else { break }
            start = next
        }
        return found
    }

    private static func weekly(_ weekdays: [Weekday], in window: ClosedRange<Day>) -> [Candidate] {
        let assumed = weekdays.isEmpty
        let named = assumed ? [.sunday] : Set(weekdays).sorted()
        var monday = window.lowerBound.adding(days: 1 - window.lowerBound.weekday.rawValue)
        var found: [Candidate] = []
        while monday <= window.upperBound {
            let (year, week) = monday.isoWeek
            let stretch = monday...monday.adding(days: 6)
            for (place, weekday) in named.enumerated() {
                let day = monday.adding(days: weekday.rawValue - 1)
                let occurrence = Occurrence(.week(year, week), place: place + 1)
                found.append(Candidate(occurrence: occurrence, day: day, stretch: stretch, isAssumed: assumed))
            }
            guard monday.adding(days: 7) > monday else { break }
            monday = monday.adding(days: 7)
        }
        return found
    }

    /// Whether the stretch of time is one the schedule runs in.
    private func isWithin(_ candidate: Candidate) -> Bool {
        guard candidate.occurrence.stretch != .once else { return true }
        return starts.map { candidate.stretch.upperBound >= $0 } ?? true
            && ends.map { candidate.stretch.lowerBound <= $0 } ?? true
    }

    /// The last day in time, before any rolling.
    private func inTime(_ candidate: Candidate) -> DueDay {
        let named = DueDay(
            day: candidate.day, reasons: [candidate.isAssumed ? .assumed(candidate.day) : .stated(candidate.day)])
        // Without a day in the text there is nothing to be before: the stretch's last day is in time.
        guard bound == .before, !candidate.isAssumed else { return named }
        let day = candidate.day.adding(days: -1)
        return named.adding(.before(candidate.day, to: day), to: day)
    }
}

extension Recurrence {
    fileprivate func stretch(from first: Day) -> Occurrence.Stretch {
        switch self {
        case .year: .year(first.year)
        case .halfYear: .halfYear(first.year, first.month == 1 ? 1 : 2)
        case .quarter: .quarter(first.year, first.quarter)
        case .month: .month(first.year, first.month)
        }
    }
}

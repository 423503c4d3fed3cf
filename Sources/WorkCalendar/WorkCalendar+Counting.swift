extension WorkCalendar {
    /// What the day is to an office.
    public func kind(of day: Day) throws(CalendarGap) -> DayKind {
        try demandPublished(from: day, through: day)
        return knownKind(of: day)
    }

    public func isWorkingDay(_ day: Day) throws(CalendarGap) -> Bool {
        try kind(of: day).isWorking
    }

    /// The last day of a period in working days; the start day is not counted, whether worked or not.
    ///
    /// - Parameter count: At least 0; 0 gives the start day itself.
    /// - Throws: `CalendarGap` when a year on the way has no published holidays.
    /// - Note: Source: Vietnam, Civil Code 2015, art. 147; China, Civil Code 2020, art. 201.
    public func day(after start: Day, workingDays count: Int) throws(CalendarGap) -> Day {
        precondition(count >= 0, "a period is counted forward")
        guard count > 0 else { return start }
        let end = try nthWorkingDay(count, after: start)
        try demandPublished(from: start.adding(days: 1), through: end)
        return end
    }

    /// The working day from which so many working days lead to the end day, which is not counted.
    ///
    /// It answers "at least 7 working days before": the latest day that is in time.
    /// - Parameter count: At least 0; 0 gives the end day itself.
    /// - Throws: `CalendarGap` when a year on the way has no published holidays.
    public func day(before end: Day, workingDays count: Int) throws(CalendarGap) -> Day {
        precondition(count >= 0, "a period is counted backward")
        guard count > 0 else { return end }
        let last = end.adding(days: -1)
        guard index.contains(last), let start = index.day(numbered: index.count(through: last) - count + 1) else {
            throw beyondReach(last)
        }
        try demandPublished(from: start, through: last)
        return start
    }

    /// How many working days lie after the start day, through the end day; negative when the end is earlier.
    ///
    /// - Throws: `CalendarGap` when a year on the way has no published holidays.
    public func workingDays(after start: Day, through end: Day) throws(CalendarGap) -> Int {
        if end < start { return try -workingDays(after: end, through: start) }
        guard start < end else { return 0 }
        try demandPublished(from: start.adding(days: 1), through: end)
        return try workingDaysAsKnown(after: start, through: end)
    }
}

extension WorkCalendar {
    /// The n-th working day after a day, with the days off as far as they are known.
    func nthWorkingDay(_ count: Int, after start: Day) throws(CalendarGap) -> Day {
        guard index.contains(start.adding(days: 1)) else { throw beyondReach(start) }
        guard let end = index.day(numbered: index.count(through: start) + count) else {
            throw beyondReach(WorkCalendar.reach.upperBound.adding(days: 1))
        }
        return end
    }

    /// Working days after a day through another that is not earlier, with the days off as far as they are known.
    func workingDaysAsKnown(after start: Day, through end: Day) throws(CalendarGap) -> Int {
        for day in [start.adding(days: 1), end] where !index.contains(day) { throw beyondReach(day) }
        return index.count(through: end) - index.count(through: start)
    }

    func demandPublished(from: Day, through: Day) throws(CalendarGap) {
        for day in [from, through] where !index.contains(day) { throw beyondReach(day) }
        let years = unpublishedYears(from: from, through: through)
        guard years.isEmpty else { throw CalendarGap(country: country, years: years) }
    }

    func beyondReach(_ day: Day) -> CalendarGap {
        CalendarGap(country: country, years: [day.year])
    }
}

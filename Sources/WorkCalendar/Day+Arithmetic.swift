extension Day {
    /// The day so many days later; earlier when negative.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(rawValue).addingReportingOverflow(days)
        guard !overflow else { return days > 0 ? .latest : .earliest }
        return Day(rawValue: Int32(clamping: sum))
    }

    /// The same day of the month so many months later, or that month's last day when it has no such day.
    ///
    /// 31 January and one month make 28 or 29 February. The end of a month is not sticky: 28 February and one month
    /// make 28 March.
    /// - Note: Source: Vietnam, Civil Code 2015, art. 148.3; China, Civil Code 2020, art. 202.
    public func adding(months: Int) -> Day {
        let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, (12..<120_000).contains(count) else { return months > 0 ? .latest : .earliest }
        let (year, month) = (count / 12, count % 12 + 1)
        return Day(valid: year, month, min(dayOfMonth, Day.days(inMonth: month, of: year)))
    }

    /// The same day so many years later; 29 February becomes the 28th where there is none.
    public func adding(years: Int) -> Day {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        guard !overflow else { return years > 0 ? .latest : .earliest }
        return adding(months: months)
    }

    public var startOfMonth: Day { Day(valid: year, month, 1) }
    public var endOfMonth: Day { Day(valid: year, month, Day.days(inMonth: month, of: year)) }
    /// 1…4.
    public var quarter: Int { (month + 2) / 3 }
}

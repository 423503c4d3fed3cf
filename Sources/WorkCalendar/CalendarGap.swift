/// The days off of a year are not published yet, so an exact answer cannot be given.
///
/// Import the year's table, or ask for an estimate, which says of itself that it is one.
public struct CalendarGap: Error, Hashable, Sendable {
    public let country: Country
    /// The years without a published table, ascending.
    public let years: [Int]

    public init(country: Country, years: [Int]) {
        self.country = country
        self.years = years
    }
}

/// What to do when a year on the way has no published days off.
public enum GapPolicy: Hashable, Sendable {
    /// Throw `CalendarGap`.
    case refuse
    /// Take the week and the holidays on fixed days for that year, and label the answer with `estimatedYears`.
    case estimate
}

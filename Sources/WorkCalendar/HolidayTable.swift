/// Days off and make-up days that somebody in charge has announced, and the years those announcements cover.
///
/// A row says about its day what the week does not: a weekday that is off, or a Saturday or Sunday that is worked.
/// Days without a row follow the week.
public struct HolidayTable: Hashable, Sendable {
    /// What the announcement does with a day.
    public enum Change: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nobody has to work.
        case holiday
        /// Offices are open although the week says otherwise.
        case workday
    }

    public struct Entry: Hashable, Sendable {
        public let country: Country
        public let day: Day
        public let change: Change
        /// A label to show, in the country's language; two festivals may share one.
        public let name: String

        public init(country: Country, day: Day, change: Change, name: String) {
            self.country = country
            self.day = day
            self.change = change
            self.name = name
        }
    }

    /// A year whose days off are all known.
    public struct Publication: Hashable, Sendable {
        public let country: Country
        public let year: Int
        public let confidence: Confidence
        public let source: String

        public init(country: Country, year: Int, confidence: Confidence, source: String) {
            self.country = country
            self.year = year
            self.confidence = confidence
            self.source = source
        }
    }

    /// In the order given.
    public let entries: [Entry]
    /// Empty for a local table that only adds to a national one.
    public let publications: [Publication]

    public init(entries: [Entry], publications: [Publication] = []) {
        self.entries = entries
        self.publications = publications
    }

    /// The tables that come with Remit; newer years are imported beside them.
    public static let published: HolidayTable = {
        do throws(HolidayTableError) {
            return try HolidayTable(
                parsing: embedded("Holidays/holidays.csv"), published: embedded("Holidays/published.csv"))
        } catch {
            preconditionFailure("the built-in holiday table does not hold: \(error)")
        }
    }()
}

/// How well a fact is known.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
    /// The primary text was read.
    case primary = "A"
    /// A secondary source was read.
    case secondary = "B"
    /// Well established, not read again.
    case established = "C"
    /// Could not be verified.
    case unverified = "U"
}

/// The text of a file that was built into this target.
func embedded(_ name: String) -> String {
    guard let file = Embedded.files.first(where: { $0.name == name }) else {
        preconditionFailure("\(name) was not built in")
    }
    return file.text.description
}

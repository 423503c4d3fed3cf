public import Database
import HTML
public import WorkCalendar

/// The end of a past day, at which a visit looks instead of at now.
public struct AsAt: Sendable {
    public let day: Day
    /// The last entry of the journal that was made by then.
    public let entry: Int64
    /// The database of now: the texts stand there alone, and the journal.
    public let present: Database

    public init(day: Day, entry: Int64, present: Database) {
        self.day = day
        self.entry = entry
        self.present = present
    }

    /// What every page of the past says above all else, with the way back.
    func banner(_ here: Address, _ messages: Messages) -> HTML {
        """
        <p class="as-at" role="status">\(messages("As it stood at the end of {day}.", ["day": messages.day(day)])) \
        <a href="\(link: here)">\(messages("Back to today"))</a></p>
        """
    }
}

extension Visit {
    /// The same visit in what was put together of a past day; its caller reads, and changes nothing.
    ///
    /// What the caller may see is told by the posts of today.
    public func looking(at past: AsAt, in database: Database) -> Visit {
        let last = past.day.adding(days: 1).start(in: offset) + .microseconds(-1)
        let gate = Gate(database: database, clock: .stopped(at: last))
        var reader = caller
        let scope = caller?.grant?.scope ?? [.readLedger]
        reader?.grant = TokenGrant(scope: scope.intersection([.readLedger]), expires: Instant(rawValue: .max))
        return Visit(self, as: reader, through: gate, asAt: past)
    }
}

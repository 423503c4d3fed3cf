public import Database
public import HTML
public import Journal
public import WorkCalendar

/// What stands in place of the words of entries that were taken out as a spill.
public struct RemovedWords {
    /// The verb of what only sets words apart; they may be put back.
    private static let freezing = "freeze-spill"

    private var removals: [Int64: JournalRecord] = [:]
    private var names: [Int64: String] = [:]

    /// Finds what says of these entries that their words were taken out.
    public init(of records: [JournalRecord], in connection: Connection) throws {
        for number in Set(records.compactMap(\.seal.removedBy)) {
            removals[number] = try Journal.entry(number, in: connection)
        }
        names = try AuditStore(connection: connection).names(in: Array(removals.values)).people
    }

    /// When and by whom the words were taken out; `nil` where they are there.
    public func sentence(
        _ record: JournalRecord, _ messages: Messages, moment: (Instant) -> String
    ) -> String? {
        guard let number = record.seal.removedBy else { return nil }
        guard let removal = removals[number] else {
            return messages("Its words were removed as a spill of a state secret.")
        }
        let who = removal.entry.actor.person.map { names[$0] ?? "#\($0)" } ?? messages("the program itself")
        let places: KeyValuePairs = ["moment": moment(removal.entry.at), "who": who]
        guard removal.entry.verb != Self.freezing else {
            return messages("Its words are kept apart as a spill of a state secret, since {moment}, by {who}.", places)
        }
        return messages("Its words were removed as a spill of a state secret, {moment}, by {who}.", places)
    }
}

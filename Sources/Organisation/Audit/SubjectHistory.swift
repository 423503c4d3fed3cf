import Database
import HTML
import Journal

/// What was done to one subject, as its page tells it.
struct SubjectHistory {
    let records: [JournalRecord]
    let names: AuditStore.Names
    let removed: RemovedWords

    /// The oldest first, at most 500 entries.
    static func of(_ subject: JournalSubject, for visit: Visit) throws -> SubjectHistory {
        try visit.database.read { connection in
            let records = try Journal.history(of: subject, limit: 500, in: connection)
            return SubjectHistory(
                records: records, names: try AuditStore(connection: connection).names(in: records),
                removed: try RemovedWords(of: records, in: connection))
        }
    }

    /// - Parameter leads: Whether the visitor may open an entry.
    func section(_ visit: Visit, leads: Bool) -> HTML {
        let messages = visit.messages
        let lines = records.map { record -> HTML in
            let who = record.entry.actor.person.map { names.people[$0] ?? "#\($0)" } ?? messages("the program itself")
            let what = JournalWords.verb(record.entry.verb, messages)
            let deed: HTML = leads ? "<a href=\"\(link: JournalRoute.show(record.number))\">\(what)</a>" : "\(what)"
            let gone: HTML? = removed.sentence(record, messages, moment: visit.moment).map {
                "<br><small>\($0)</small>"
            }
            return "<li><small>\(visit.moment(record.entry.at)) · \(who)</small><br>\(deed)\(gone)</li>"
        }
        return "<section class=\"part\"><h2>\(messages("History"))</h2><ol class=\"history\">\(lines)</ol></section>"
    }
}

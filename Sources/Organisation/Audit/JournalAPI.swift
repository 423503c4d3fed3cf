import Database
import Journal
import Web
import WorkCalendar

/// The journal as JSON, below /api/v1/journal.
struct JournalAPI {
    func respond(to visit: Visit, _ caller: Caller) throws -> Response? {
        let parts = visit.apiSegments
        guard visit.request.method == .get else { return nil }
        if parts.count == 1 { return try list(visit, caller) }
        guard let number = JournalRoute.number(parts[1]) else { return nil }
        switch parts.count {
        case 2: return try show(number, visit, caller)
        case 3 where parts[2] == "proof":
            return try JournalRoom.proof(number, visit, caller).map { .json(try $0.bytes()) }
        default: return nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let (limit, cursor) = (try visit.limit(), try visit.cursor())
        let place = JournalPlace(cursor)
        guard (cursor == nil) == (place == nil) else { throw APIRefusal.parameter("after") }
        let filter = try filter(visit)
        let records = try visit.database.read { connection in
            try JournalSearchStore(connection).entries(
                filter, seenBy: try AuditStore(connection: connection).sight(of: caller), after: place, limit: limit)
        }
        let next =
            records.count == limit
            ? records.last.map { last in
                Cursor(text: "\(last.entry.at.rawValue)", id: last.number).printed
            } : nil
        return try .json(encoding: ListPage(records.map(EntryForm.init), next: next))
    }

    private func show(_ number: Int64, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let record = try visit.database.read { try JournalRoom.record(number, caller, $0) }
        return try record.map { try .json(encoding: EntryForm($0)) }
    }

    private func filter(_ visit: Visit) throws -> JournalFilter {
        var filter = JournalFilter()
        filter.from = try day("from", visit).map { Instant($0, in: visit.offset) }
        filter.until = try day("to", visit).map { Instant($0.adding(days: 1), in: visit.offset) }
        filter.person = try number("person", visit)
        filter.body = try number("body", visit)
        filter.verb = try visit.text("verb")
        filter.subjectKind = try visit.text("subject_kind")
        filter.subjectID = try number("subject", visit)
        guard filter.subjectID == nil || filter.subjectKind != nil else { throw APIRefusal.parameter("subject") }
        return filter
    }

    private func day(_ name: String, _ visit: Visit) throws -> Day? {
        try visit.request.query[name].map { try Day(sent: $0, or: .parameter(name)) }
    }

    private func number(_ name: String, _ visit: Visit) throws -> Int64? {
        guard let text = visit.request.query[name] else { return nil }
        guard let number = JournalRoute.number(text) else { throw APIRefusal.parameter(name) }
        return number
    }
}

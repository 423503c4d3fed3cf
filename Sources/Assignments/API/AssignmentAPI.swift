import Database
import HTML
import Organisation
import Web
import WorkCalendar

/// Assignments as JSON, below /api/v1/assignments.
struct AssignmentAPI {
    let exports: ExportSlots

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        if visit.request.method == .get { try visit.caller(who: .readLedger) }
        let parts = visit.apiSegments
        if parts.count == 1, visit.request.method == .get { return try list(visit, caller) }
        if parts.count == 2, visit.request.method == .get {
            if parts[1] == "export.csv" { return try LedgerExport(visit, exports).csv() }
            if parts[1] == "export.xlsx" { return try LedgerExport(visit, exports).xlsx() }
        }
        guard parts.count >= 2, let id = Assignment.ID(segment: parts[1]) else { return nil }
        switch (visit.request.method, parts.dropFirst(2).first, parts.count) {
        case (.get, nil, 2): return try show(id, visit, caller)
        case (.patch, nil, 2): return try amend(id, visit, caller)
        case (.post, "completion", 3): return try complete(id, visit, caller)
        case (.delete, "completion", 3): return try reopen(id, visit, caller)
        case (.post, "withdrawal", 3): return try withdraw(id, visit, caller)
        case (.delete, "withdrawal", 3):
            return try visit.perform(RestoreAssignment(id: id, caller: caller)) { _ in
                KeptAnswer(status: 204, body: [])
            }
        default: return nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let limit = try visit.limit()
        let clock = visit.ledgerClock
        let page = try visit.database.read { connection -> AssignmentList in
            let visibility = try Visibility(of: caller, in: connection)
            let asked = try LedgerQuery(visit.request.query, visibility: visibility, in: connection)
            if let problem = asked.problems.first { throw problem }
            let store = LedgerStore(connection, visibility: visibility, clock: clock)
            let filter = try store.answerable(asked.filter)
            let slice = try store.slice(filter, limit: limit)
            return AssignmentList(
                items: slice.rows.map { AssignmentItem($0, on: clock) },
                previous: slice.hasPrevious ? slice.rows.first?.cursor(sort: filter.sort).text : nil,
                next: slice.hasNext ? slice.rows.last?.cursor(sort: filter.sort).text : nil,
                sort: filter.sort.rawValue, count: AssignmentList.Count(try store.counts(filter), filter.states))
        }
        return try .json(encoding: page)
    }

    private func show(_ id: Assignment.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let clock = visit.ledgerClock
        let record = try visit.database.read { connection -> AssignmentRecord? in
            let visibility = try Visibility(of: caller, in: connection)
            guard let detail = try AssignmentStore(connection).detail(id, for: visibility) else { return nil }
            var record = AssignmentRecord(detail, on: clock)
            record.rollup = try RollupStore(connection, for: visibility).rollup(of: id).map(
                AssignmentRecord.Rolled.init)
            return record
        }
        return try record.map { try .json(encoding: $0) }
    }

    /// A correction as programs send it; what is absent stays as it is.
    private struct Correction: Decodable {
        let text: String?
        let leads: [String]?
        let supports: [String]?
        /// Empty takes the deadline away.
        let dueOn: String?
        let dueWords: String?
        let reason: String
        /// Refused when somebody corrected it since; absent corrects whatever it says now.
        let revision: Int?
    }

    private func amend(_ id: Assignment.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let sent = try visit.request.decoded(Correction.self)
        let detail = try visit.database.read { connection in
            try AssignmentStore(connection).detail(id, for: Visibility(of: caller, in: connection))
        }
        guard let detail else { throw AssignmentRefusal.noSuchAssignment }
        var amendment = Amendment(detail)
        if let text = sent.text { amendment.text = text }
        if let leads = sent.leads { amendment.leads = leads }
        if let supports = sent.supports { amendment.supports = supports }
        if let words = sent.dueWords { amendment.dueWords = words }
        if let day = sent.dueOn { amendment.dueOn = try Self.day(day, "due_on") }
        amendment.reason = sent.reason
        amendment.revision = sent.revision ?? detail.assignment.revision
        let clock = visit.ledgerClock
        return try visit.perform(AmendAssignment(id: id, amendment: amendment, caller: caller)) { detail in
            try KeptAnswer(status: 200, encoding: AssignmentRecord(detail, on: clock))
        }
    }

    private struct Sent: Decodable {
        var doneOn: String?
        var note: String?
        /// The occurrence that is meant; absent is the one that is due.
        var occurrence: String?
    }

    private func complete(_ id: Assignment.ID, _ visit: Visit, _ caller: Caller) throws -> Response {
        let sent = visit.request.body.bytes.isEmpty ? Sent() : try visit.request.decoded(Sent.self)
        let day = try sent.doneOn.flatMap { try Self.day($0, "done_on") }
        let clock = visit.ledgerClock
        let action = CompleteAssignment(
            id: id, doneOn: day, note: sent.note, occurrence: sent.occurrence?.nonEmpty, caller: caller)
        return try visit.perform(action) { detail in
            try KeptAnswer(
                status: 201, location: "/api/v1/assignments/\(id)/completion",
                encoding: AssignmentRecord(detail, on: clock))
        }
    }

    private func reopen(_ id: Assignment.ID, _ visit: Visit, _ caller: Caller) throws -> Response {
        try visit.perform(ReopenAssignment(id: id, caller: caller)) { _ in KeptAnswer(status: 204, body: []) }
    }

    private struct SentWithdrawal: Decodable {
        let reason: String
        let basis: String
    }

    private func withdraw(_ id: Assignment.ID, _ visit: Visit, _ caller: Caller) throws -> Response {
        let sent = try visit.request.decoded(SentWithdrawal.self)
        let clock = visit.ledgerClock
        let action = WithdrawAssignment(id: id, reason: sent.reason, basis: sent.basis, caller: caller)
        return try visit.perform(action) { detail in
            try KeptAnswer(
                status: 201, location: "/api/v1/assignments/\(id)/withdrawal",
                encoding: AssignmentRecord(detail, on: clock))
        }
    }

    private static func day(_ text: String, _ member: String) throws -> Day? {
        text.isEmpty ? nil : try Day(sent: text, or: .member(member))
    }
}

import Database
import Directives
import HTML
public import Organisation
import Synchronization
public import Web
import WorkCalendar

/// The pages of the ledger: the list, one assignment, exports.
public struct AssignmentRoom: Capability {
    public let roots: Set<String> = ["assignments", "assignments.csv", "assignments.xlsx"]
    public let nouns: Set<String> = ["assignments"]
    private let bodyOptions = BodyOptions()

    public init() {}

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        if visit.request.path.first == "api" { return try AssignmentAPI().respond(to: visit) }
        return switch AssignmentRoute(visit.request.method, visit.request.path) {
        case .ledger: try ledger(visit, caller)
        case .csv: try LedgerExport(visit).csv()
        case .xlsx: try LedgerExport(visit).xlsx()
        case .show(let id): try RecordRoom(visit).show(id)
        case .complete(let id): try RecordRoom(visit).complete(id)
        case .reopen(let id): try RecordRoom(visit).reopen(id)
        case .amendForm(let id): try RecordRoom(visit).amendForm(id)
        case .amend(let id): try RecordRoom(visit).amend(id)
        case .withdrawForm(let id): try RecordRoom(visit).withdrawForm(id)
        case .withdraw(let id): try RecordRoom(visit).withdraw(id)
        case .restore(let id): try RecordRoom(visit).restore(id)
        case .keepView: try keepView(visit, caller)
        case .dropView(let id): try dropView(id, visit, caller)
        case nil: nil
        }
    }

    private func ledger(
        _ visit: Visit, _ caller: Caller, query: Query? = nil, refusal: (any Refusal)? = nil, name: String = ""
    ) throws -> Response {
        var page = try visit.database.read { connection -> LedgerPage in
            try self.page(query ?? visit.request.query, visit, caller, connection)
        }
        page.mayImport = caller.may(.importDirective)
        if let refusal { page.problems.append(FieldProblem(refusal, visit.messages)) }
        if !name.isEmpty { page.typed = Query(page.typed.items + [Query.Item("name", name)]) }
        let pages = LedgerPages(messages: visit.messages, token: visit.token?.text)
        let status = refusal?.status ?? (page.problems.isEmpty ? 200 : 400)
        return visit.page(
            visit.messages("Assignments"), PageOptions(status: status, isWide: true), pages.ledger(page))
    }

    private func page(_ query: Query, _ visit: Visit, _ caller: Caller, _ connection: Connection) throws -> LedgerPage {
        let visibility = try Visibility(of: caller, in: connection)
        let asked = try LedgerQuery(query, visibility: visibility, in: connection)
        let store = LedgerStore(connection, visibility: visibility, clock: visit.ledgerClock)
        var filter = try store.answerable(asked.filter)
        var slice = try store.slice(filter, limit: LedgerRoomLimits.rows)
        if filter.before != nil, slice.rows.count < LedgerRoomLimits.rows {
            // Rows have come before the cursor meanwhile, or gone: what begins here is the first page.
            filter = filter.changed { _ in }
            slice = try store.slice(filter, limit: LedgerRoomLimits.rows)
        }
        return LedgerPage(
            filter: filter, typed: query, problems: asked.problems.map { FieldProblem($0, visit.messages) },
            bodyName: asked.bodyName, directiveName: asked.directiveName,
            rows: slice.rows, counts: try store.counts(filter), hasPrevious: slice.hasPrevious, hasNext: slice.hasNext,
            clock: store.clock,
            views: try caller.person.map { try SavedViewStore(connection).views(of: $0) } ?? [],
            bodyOptions: try bodyOptions.html(at: visit.now, in: connection))
    }

    private func keepView(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        let (name, query) = (form["name"] ?? "", form["query"] ?? "")
        do {
            try visit.gate.perform(KeepView(name: name, query: query), as: caller)
        } catch let refusal as any Refusal {
            return try ledger(visit, caller, query: Query(parsing: query), refusal: refusal, name: name)
        }
        return visit.redirect(
            to: Address(target: "/assignments" + (query.isEmpty ? "" : "?" + query)),
            saying: visit.messages("The view “{name}” is kept.", ["name": name.trimmed]))
    }

    private func dropView(_ id: SavedView.ID, _ visit: Visit, _ caller: Caller) throws -> Response {
        try visit.gate.perform(DropView(id: id), as: caller)
        return visit.redirect(to: AssignmentRoute.ledger, saying: visit.messages("The view was removed."))
    }
}

enum LedgerRoomLimits {
    /// Rows of a page.
    static let rows = 50
    /// Rows of a file handed out.
    static let exported = 20_000
}

extension Visit {
    /// The days by which this visitor's ledger tells states.
    var ledgerClock: LedgerClock {
        LedgerClock(today: today, in: caller?.posts.lazy.compactMap(\.country).first)
    }
}

/// The names of bodies as the filter offers them, kept for a minute: they seldom change, and every page shows them.
final class BodyOptions: Sendable {
    private struct Kept {
        var html = HTML()
        var until: Instant?
    }

    private let kept = Mutex(Kept())

    func html(at now: Instant, in connection: Connection) throws -> HTML {
        if let html = kept.withLock({ kept in kept.until.flatMap { now < $0 ? kept.html : nil } }) { return html }
        let bodies = try BodyStore(connection).bodies(matching: nil, after: nil, limit: 300)
        let html: HTML = "\(each: bodies, { "<option value=\"\($0.name)\">" })"
        kept.withLock { $0 = Kept(html: html, until: now + .seconds(60)) }
        return html
    }
}

import Database
import Directives
import HTML
public import Organisation
public import Web
import WorkCalendar

/// The pages of the ledger: the list, one assignment, exports.
public struct AssignmentRoom: Capability {
    public let roots: Set<String> = ["assignments", "assignments.csv", "assignments.xlsx"]
    public let nouns: Set<String> = ["assignments"]
    private let exports = ExportSlots()
    private let past: PastLedgers?

    /// - Parameter past: The ledgers of past days; `nil` answers of today alone.
    public init(_ past: PastLedgers? = nil) {
        self.past = past
    }

    public func respond(to visit: Visit) throws -> Response? {
        guard visit.request.method == .get, let text = visit.request.query["as_at"], let past else {
            return try answer(visit)
        }
        let caller = try visit.signedIn()
        if text.trimmed.isEmpty {
            // A form sends the field that was left empty; a program that names a day must name one.
            guard visit.request.path.first != "api" else { throw APIRefusal.parameter("as_at") }
            return try answer(visit)
        }
        return .later {
            do {
                guard let day = try TypedDayRefusal.day(text, field: "as_at") else { throw PastRefusal.notPast }
                let then = try past.visit(visit, at: day)
                return try answer(then) ?? then.notFound()
            } catch let refusal as PastRefusal where !visit.request.wantsJSON {
                return try self.refused(refusal, visit, caller)
            }
        }
    }

    /// The page that says why a past day is not shown; while it is made ready, it asks again by itself.
    private func refused(_ refusal: PastRefusal, _ visit: Visit, _ caller: Caller) throws -> Response {
        guard case .building = refusal else { return visit.refused(refusal) }
        let (what, next) = refusal.explain(visit.messages)
        return visit.page(
            what, PageOptions(status: refusal.status, refreshAfter: 2), emptyState(what, next, isPage: true))
    }

    private func answer(_ visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        if visit.request.path.first == "api" { return try AssignmentAPI(exports: exports).respond(to: visit) }
        return switch AssignmentRoute(visit.request.method, visit.request.path) {
        case .ledger: try ledger(visit, caller)
        case .csv: try LedgerExport(visit, exports).csv()
        case .xlsx: try LedgerExport(visit, exports).xlsx()
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
        let (ledger, views) = try visit.database.read { connection in
            (
                try ShownLedger.of(query ?? visit.request.query, visit, caller, connection),
                try caller.person.map { try SavedViewStore(connection).views(of: $0) } ?? []
            )
        }
        let problem = refusal.map { FieldProblem($0, visit.messages) }
        let problems = ledger.problems + [problem].compactMap { $0 }
        let form = SavedViewForm(
            messages: visit.messages, token: visit.token?.text, views: views, filter: ledger.filter, name: name,
            problem: problem)
        return visit.page(
            visit.messages("Assignments"),
            PageOptions(status: refusal?.status ?? (problems.isEmpty ? 200 : 400), isWide: true),
            errorSummary(problems, visit.messages) + ledger.html + form.html)
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
}

extension Visit {
    /// The days by which this visitor's ledger tells states.
    var ledgerClock: LedgerClock {
        LedgerClock(today: today, in: caller?.posts.lazy.compactMap(\.country).first, asAt: asAt?.day)
    }
}

public import Database
public import Directives
public import HTML
public import Organisation
import Web
import WorkCalendar

/// The ledger to which confirmed directives give their assignments.
public struct Ledger: AssignmentLedger {
    public init() {}

    /// A directive's page shows so many; its standing links to the rest.
    private static let shown = 500

    public func enter(_ assignments: [ConfirmedAssignment], of directive: Directive, in act: Act) throws {
        let store = EntryStore(act.connection)
        let country = try BodyStore(act.connection).body(directive.body)?.country
        let news = assignments.enumerated().map { place, confirmed in
            NewAssignment(confirmed, of: directive, ordinal: place + 1, country: country, today: act.today)
        }
        let named = Set(news.flatMap { $0.bodies.compactMap(\.body) } + [directive.body])
        let paths = try store.paths(of: named)
        var change = TallyChange()
        for (new, confirmed) in zip(news, assignments) {
            if let old = confirmed.continues {
                try ContinueAssignment(id: Assignment.ID(rawValue: old), new: new, directive: directive).perform(
                    in: act)
                continue
            }
            let reach = Reach(bodies: new.bodies, keptBy: new.keptBy, paths: paths)
            let id = try store.insert(new, reach: reach)
            change.add(TallyEntry(phase: .open, due: new.due.on, done: nil, reach: reach))
            try act.record("assignment", id.rawValue, before: nil, after: AssignmentJournal(new))
        }
        try TallyStore(act.connection).add(change)
    }

    public func standing(of directive: Directive.ID, in connection: Connection) throws -> [StandingItem] {
        try AssignmentStore(connection).details(of: directive).map(StandingItem.init)
    }

    public func change(_ changes: [ConfirmedChange], by directive: Directive, in act: Act) throws {
        for change in changes { try SupersedeAssignment(change: change, directive: directive).perform(in: act) }
    }

    public func section(of directive: Directive.ID, for visit: Visit, in connection: Connection) throws -> HTML {
        let visibility = try Visibility(of: visit.caller, in: connection)
        let store = LedgerStore(connection, visibility: visibility, clock: visit.ledgerClock)
        var filter = LedgerFilter()
        (filter.directive, filter.sort, filter.states) = (directive, .directive, .all)
        let rows = try store.rows(filter, limit: Self.shown)
        let pages = LedgerPages(messages: visit.messages)
        let counts = try store.counts(filter)
        guard !rows.isEmpty else {
            return emptyState(
                visit.messages("It holds no assignments."), visit.messages("Nothing was confirmed from this text."))
        }
        return """
            <p class="under">\(pages.standing(filter, counts))</p>\
            \(LedgerTable(messages: visit.messages, clock: store.clock).html(ofDirective: rows))
            """
    }
}

public import Database
public import Directives
public import HTML
public import Organisation
import Reading
import Web
import WorkCalendar

/// The ledger to which confirmed directives give their assignments.
public struct Ledger: AssignmentLedger {
    public init() {}

    /// A directive's page shows so many; its standing links to the rest.
    private static let shown = 500

    public func enter(_ assignments: [ConfirmedAssignment], of directive: Directive, in act: Act) throws {
        let day = directive.effective ?? directive.issued?.firstDay ?? act.today
        let expansion = GroupExpansion(connection: act.connection, day: day)
        var parts: [(confirmed: ConfirmedAssignment, continues: Int64?, rollup: Rollup.ID?)] = []
        for confirmed in assignments {
            let outcome = try confirmed.continues == nil ? expansion.expanded(confirmed) : nil
            let rollup = try outcome?.group.map { group in
                try RollupStore(act.connection, for: .everything).insert(
                    group.named, group.body, ref: confirmed.assignment.ref, text: confirmed.assignment.text,
                    of: directive.id, on: day)
            }
            parts += (outcome?.parts ?? [confirmed]).map { ($0, confirmed.continues, rollup) }
        }
        let answering = Set(parts.flatMap { $0.confirmed.leads.compactMap(\.body) } + [directive.body])
        let calendars = try DueCalendars(of: answering, in: act.connection)
        let entries = parts.enumerated().map { place, part in
            Entry(
                new: NewAssignment(
                    part.confirmed, of: directive, ordinal: place + 1, calendars: calendars, today: act.today),
                continues: part.continues, rollup: part.rollup)
        }
        try enter(entries, of: directive, in: act)
    }

    /// What is to enter the ledger.
    private struct Entry {
        let new: NewAssignment
        let continues: Int64?
        /// The line under which it is told with those to other members of a group.
        let rollup: Rollup.ID?
    }

    private func enter(_ entries: [Entry], of directive: Directive, in act: Act) throws {
        let store = EntryStore(act.connection)
        let news = entries.map(\.new)
        let named = Set(news.flatMap { $0.bodies.compactMap(\.body) } + [directive.body])
        let paths = try store.paths(of: named)
        var change = TallyChange()
        var dues = DueKeeping(act)
        for entry in entries {
            let new = entry.new
            if let old = entry.continues {
                try ContinueAssignment(id: Assignment.ID(rawValue: old), new: new, directive: directive).perform(
                    in: act)
                continue
            }
            let reach = Reach(bodies: new.bodies, keptBy: new.keptBy, paths: paths)
            let id = try store.insert(new, reach: reach)
            if let rollup = entry.rollup {
                try RollupStore(act.connection, for: .everything).put(id, under: rollup)
                for body in new.bodies.compactMap(\.body) { try Directive.nowNames(body, in: directive.id, act) }
            }
            change.add(TallyEntry(phase: .open, due: new.due.on, done: nil, reach: reach))
            try act.record("assignment", id.rawValue, before: nil, after: AssignmentJournal(new))
            try dues.enter(new, id)
        }
        try dues.finish()
        try TallyStore(act.connection).add(change)
    }

    public func standing(of directive: Directive.ID, in connection: Connection) throws -> [StandingItem] {
        try GroupStanding(connection).items(of: try AssignmentStore(connection).details(of: directive))
    }

    public func change(_ changes: [ConfirmedChange], by directive: Directive, in act: Act) throws {
        for change in changes {
            let parts = try GroupStanding(act.connection).parts(of: Assignment.ID(rawValue: change.item))
            for part in parts {
                try SupersedeAssignment(change: change, directive: directive, part: part).perform(in: act)
            }
        }
    }

    public func section(of directive: Directive.ID, for visit: Visit, in connection: Connection) throws -> HTML {
        let visibility = try Visibility(of: visit.caller, in: connection)
        let store = LedgerStore(connection, visibility: visibility, clock: visit.ledgerClock)
        var filter = LedgerFilter()
        (filter.directive, filter.sort, filter.states) = (directive, .directive, .all)
        let rows = try store.rows(filter, limit: Self.shown)
        let pages = LedgerPages(messages: visit.messages)
        let counts = try store.counts(filter)
        let rollups = try RollupStore(connection, for: visibility).rollups(Set(rows.compactMap(\.rollup)))
        guard !rows.isEmpty else {
            return emptyState(
                visit.messages("It holds no assignments."), visit.messages("Nothing was confirmed from this text."))
        }
        return """
            <p class="under">\(pages.standing(filter, counts))</p>\
            \(LedgerTable(messages: visit.messages, clock: store.clock).html(ofDirective: rows, rollups: rollups))
            """
    }
}

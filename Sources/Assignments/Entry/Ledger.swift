public import Database
public import Directives
public import HTML
public import Organisation
import WorkCalendar

/// The ledger to which confirmed directives give their assignments.
public struct Ledger: AssignmentLedger {
    public init() {}

    public func enter(_ assignments: [ConfirmedAssignment], of directive: Directive, in act: Act) throws {
        let store = EntryStore(act.connection)
        let country = try BodyStore(act.connection).body(directive.body)?.country
        let news = assignments.enumerated().map { place, confirmed in
            NewAssignment(confirmed, of: directive, ordinal: place + 1, country: country, today: act.today)
        }
        let named = Set(news.flatMap { $0.bodies.compactMap(\.body) } + [directive.body])
        let paths = try store.paths(of: named)
        var change = TallyChange()
        for new in news {
            let reach = Reach(bodies: new.bodies, keptBy: new.keptBy, paths: paths)
            let id = try store.insert(new, reach: reach)
            change.add(TallyEntry(phase: .open, due: new.due.on, done: nil, reach: reach))
            try act.record("assignment", id.rawValue, before: nil, after: AssignmentJournal(new))
        }
        try TallyStore(act.connection).add(change)
    }

    public func section(of directive: Directive.ID, for visit: Visit, in connection: Connection) throws -> HTML {
        HTML()
    }
}

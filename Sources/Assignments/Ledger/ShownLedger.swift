import Database
import Directives
import HTML
import Organisation
import Web

/// A page of the ledger as it is shown to all who see the same: without what is one person's own.
struct ShownLedger: Sendable {
    let html: HTML
    let filter: LedgerFilter
    let problems: [FieldProblem]

    /// All that the page depends on besides the database.
    struct Key: Hashable {
        let query: Query
        let language: Language
        let clock: LedgerClock
        let visibility: Visibility
        let mayImport: Bool
    }

    /// The page that an address asks for; while nobody writes, it is made once for all.
    static func of(_ query: Query, _ visit: Visit, _ caller: Caller, _ connection: Connection) throws -> ShownLedger {
        let key = Key(
            query: query, language: visit.messages.language, clock: visit.ledgerClock,
            visibility: try Visibility(of: caller, in: connection), mayImport: caller.may(.importDirective))
        return try connection.remembered(key) {
            let page = try LedgerPage(key, visit.messages, connection)
            return ShownLedger(
                html: LedgerPages(messages: visit.messages).ledger(page), filter: page.filter, problems: page.problems)
        }
    }
}

extension LedgerPage {
    /// Reads what an address asks for.
    init(_ key: ShownLedger.Key, _ messages: Messages, _ connection: Connection) throws {
        let asked = try LedgerQuery(key.query, visibility: key.visibility, in: connection)
        let store = LedgerStore(connection, visibility: key.visibility, clock: key.clock)
        var filter = try store.answerable(asked.filter)
        var slice = try store.slice(filter, limit: LedgerRoomLimits.rows)
        if filter.before != nil, slice.rows.count < LedgerRoomLimits.rows {
            // Rows have come before the cursor meanwhile, or gone: what begins here is the first page.
            filter = filter.changed { _ in }
            slice = try store.slice(filter, limit: LedgerRoomLimits.rows)
        }
        self.init(
            filter: filter, typed: key.query, problems: asked.problems.map { FieldProblem($0, messages) },
            bodyName: asked.bodyName, directiveName: asked.directiveName, rows: slice.rows,
            rollups: try RollupStore(connection, for: key.visibility).rollups(Set(slice.rows.compactMap(\.rollup))),
            counts: try store.counts(filter), hasPrevious: slice.hasPrevious, hasNext: slice.hasNext, clock: key.clock,
            bodyOptions: try Self.bodyOptions(connection), mayImport: key.mayImport)
    }

    /// The names that the field for bodies offers.
    private static func bodyOptions(_ connection: Connection) throws -> HTML {
        try connection.remembered("body options") {
            let bodies = try BodyStore(connection).bodies(matching: nil, after: nil, limit: 300)
            return "\(each: bodies, { "<option value=\"\($0.name)\">" })"
        }
    }
}

import Directives
import HTML
import Organisation
import Web
import WorkCalendar

/// What a page of the ledger shows, as plain values.
struct LedgerPage: Sendable {
    var filter: LedgerFilter
    /// As it came in the address: fields that were refused keep what was typed.
    var typed = Query()
    var problems: [FieldProblem] = []
    var bodyName: String?
    var directiveName: String?
    var rows: [LedgerRow]
    /// The lines under which those of the rows stand that were given to groups.
    var rollups: [Rollup.ID: Rollup] = [:]
    var counts: LedgerCounts
    /// Whether rows stand before the first.
    var hasPrevious = false
    /// Whether more rows follow the last.
    var hasNext: Bool
    var clock: LedgerClock
    /// The names offered in the filter's field for bodies, as `option` elements.
    var bodyOptions = HTML()
    /// Whether the caller may take documents in, so that an empty ledger can say what to do.
    var mayImport = false

    /// The address of the page before; `nil` on the first.
    var previous: Address? {
        guard hasPrevious, let first = rows.first else { return nil }
        return filter.changed { $0.before = first.cursor(sort: $0.sort) }.address()
    }

    /// The address of the next page; `nil` on the last.
    var next: Address? {
        guard hasNext, let last = rows.last else { return nil }
        return filter.changed { $0.after = last.cursor(sort: $0.sort) }.address()
    }

    /// Whether it is not the first page, as far as its address tells.
    var isFurther: Bool { filter.after != nil || filter.before != nil }

    /// Whether an address asked for is answered in another order than it asked for.
    var isOrderReplaced: Bool {
        let asked = typed.filled("sort").flatMap(LedgerSort.init(rawValue:)) ?? .due
        return !filter.words.isEmpty && filter.sort == .newest && asked != .newest
    }
}

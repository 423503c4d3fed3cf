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
    var counts: LedgerCounts
    /// Whether more rows follow the last.
    var hasMore: Bool
    var clock: LedgerClock
    var views: [SavedView] = []
    /// The names offered in the filter's field for bodies, as `option` elements.
    var bodyOptions = HTML()
    /// Whether the caller may take documents in, so that an empty ledger can say what to do.
    var mayImport = false

    /// The address of the next page; `nil` on the last.
    var next: Address? {
        guard hasMore, let last = rows.last else { return nil }
        var filter = filter
        filter.after = last.cursor(sort: filter.sort)
        return filter.address()
    }

    /// Whether an address asked for is answered in another order than it asked for.
    var isOrderReplaced: Bool {
        let asked = typed.filled("sort").flatMap(LedgerSort.init(rawValue:)) ?? .due
        return !filter.words.isEmpty && filter.sort == .newest && asked != .newest
    }
}

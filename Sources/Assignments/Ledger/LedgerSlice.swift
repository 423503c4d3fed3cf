/// The rows of one page, in the order in which they are shown, and whether there are more on either side.
struct LedgerSlice: Sendable {
    let rows: [LedgerRow]
    let hasPrevious: Bool
    let hasNext: Bool
}

extension LedgerStore {
    /// A page of so many rows after the filter's cursor, or before it; the filter must be `answerable`.
    func slice(_ filter: LedgerFilter, limit: Int) throws -> LedgerSlice {
        let found = try rows(filter, limit: limit + 1)
        guard filter.before != nil else {
            return LedgerSlice(
                rows: Array(found.prefix(limit)), hasPrevious: filter.after != nil, hasNext: found.count > limit)
        }
        return LedgerSlice(rows: Array(found.suffix(limit)), hasPrevious: found.count > limit, hasNext: true)
    }
}

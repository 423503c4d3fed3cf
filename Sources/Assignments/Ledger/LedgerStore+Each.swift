import Database

extension LedgerStore {
    /// Hands over all rows from the filter's cursor on, one by one, in the order of its pages; none is kept.
    func each(_ filter: LedgerFilter, _ body: (LedgerRow) throws -> Void) throws {
        for statement in try statements(filter, limit: Int(Int32.max)) {
            try connection.each(statement) { row in try body(Self.row(row)) }
        }
    }
}

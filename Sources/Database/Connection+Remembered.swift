extension Connection {
    /// A value worked out from what the database holds, worked out again only after somebody has written.
    ///
    /// For what many ask again and again, such as a page of the ledger. `key` names all that the value depends on
    /// besides the database: who asks, in which language, on which day. In a `write` nothing is remembered.
    public func remembered<Value: Sendable>(_ key: some Hashable, _ make: () throws -> Value) throws -> Value {
        guard let memory else { return try make() }
        memory.enter(try version())
        // In two steps: what is not there would else pass for a remembered `nil`.
        if let kept = memory[key], let value = kept as? Value { return value }
        let value = try make()
        memory[key] = value
        return value
    }

    /// What tells apart two states of the database on this connection.
    ///
    /// Commits of anybody are in it, also of another program or another node; on PostgreSQL those in other databases
    /// of the server as well, which only makes values be worked out once more.
    /// - Note: <https://www.sqlite.org/pragma.html#pragma_data_version>;
    ///   <https://www.postgresql.org/docs/15/functions-info.html#FUNCTIONS-PG-SNAPSHOT>
    private func version() throws -> String {
        let version =
            switch engine {
            case .sqlite: try first("PRAGMA data_version") { try $0.int64(0).description }
            case .postgresql: try first("SELECT pg_current_snapshot()::text") { try $0.string(0) }
            }
        return version ?? ""
    }
}

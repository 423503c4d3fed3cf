internal import CSQLite

/// One SQLite connection with its cache of prepared statements.
final class SQLiteSession: Session {
    let engine = Engine.sqlite
    private let handle: OpaquePointer
    private var statements = StatementCache<SQLiteStatement>(limit: 256)
    let memory: SessionMemory?

    /// Opens the file and makes the connection's settings, the waiting time first so that the others may wait.
    ///
    /// - Note: <https://www.sqlite.org/pragma.html>
    /// - Parameter hasReferences: Whether rows must have the rows that they refer to.
    init(path: String, role: DatabaseLocation.Role, hasReferences: Bool = true) throws(DatabaseError) {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard let handle else { throw DatabaseError(.SQLITE_NOMEM, "SQLite found no memory to open a connection.") }
        self.handle = handle
        memory = role == .reader ? SessionMemory() : nil
        guard code == SQLITE_OK else {
            let error = DatabaseError(.init(rawValue: code), String(cString: sqlite3_errmsg(handle)) + ": " + path)
            sqlite3_close_v2(handle)
            throw error
        }
        sqlite3_busy_timeout(handle, 30_000)
        try settle(role)
        if !hasReferences { try execute("PRAGMA foreign_keys = OFF") }
    }

    deinit { close() }

    private var isClosed = false

    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    var isUsable: Bool { !isClosed }

    private func settle(_ role: DatabaseLocation.Role) throws(DatabaseError) {
        try enterWAL()
        try execute(
            """
            PRAGMA foreign_keys = ON;
            PRAGMA synchronous = FULL;
            PRAGMA case_sensitive_like = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            """)
        switch role {
        case .reader: try execute("PRAGMA cache_size = -4000; PRAGMA query_only = ON;")
        case .writer: try execute("PRAGMA cache_size = -8000; PRAGMA journal_size_limit = 67108864;")
        }
    }

    /// Two programs that change the mode of a new file at once may find it busy in spite of the waiting time.
    private func enterWAL() throws(DatabaseError) {
        for attempt in 1... {
            do throws(DatabaseError) {
                return try execute("PRAGMA journal_mode = WAL")
            } catch  where error.code.primary == .SQLITE_BUSY && attempt < 100 {
                sqlite3_sleep(50)
            }
        }
    }

    func run(_ statement: Rendered, _ each: (Row) throws -> Bool) throws -> Int {
        let prepared = try prepare(statement.text)
        defer { prepared.reset() }
        try prepared.bind(statement.values)
        var wantsMore = true
        while wantsMore, try prepared.step() {
            wantsMore = try each(Row(source: .sqlite(prepared, step: prepared.steps)))
        }
        return prepared.isReadOnly ? 0 : Int(sqlite3_changes64(handle))
    }

    func stream(_ statement: Rendered, _ each: (Row) throws -> Bool) throws { _ = try run(statement, each) }

    /// A statement ready to run: the cached one, or a fresh one while that is in use further up.
    private func prepare(_ text: String) throws(DatabaseError) -> SQLiteStatement {
        if let cached = statements[text], !cached.isBusy { return cached }
        let prepared = try SQLiteStatement(text, on: handle)
        statements[text] = prepared
        _ = statements.takeEvicted()
        return prepared
    }

    func execute(_ text: String) throws(DatabaseError) {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw SQLiteSession.error(handle, code, text) }
    }

    /// Kept prepared, since every reading begins and ends with one.
    func control(_ text: String) throws { _ = try run(Rendered(text: text, for: .sqlite)) { _ in true } }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// The error of the last call, its message copied at once.
    static func error(_ handle: OpaquePointer?, _ code: Int32, _ text: String?) -> DatabaseError {
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown error"
        return DatabaseError(.init(rawValue: code), message, sql: text)
    }
}

/// A database of either engine: reading by any thread, writing by one.
public final class Database: Sendable {
    public let location: DatabaseLocation
    /// The hook by which a test makes a statement fail.
    package let faults = FaultPlan()
    private let readers: Int
    private let pool: ReaderPool
    private let writer: Writer

    public var engine: Engine { location.engine }

    /// Opens a database, making the file of SQLite when it is not there.
    ///
    /// - Parameters:
    ///   - readers: The connections that may read at once; a further reader waits for one.
    ///   - hasReferences: `false` lets rows come before, or without, those they refer to; of SQLite alone.
    /// - Throws: `DatabaseError` when the place cannot be reached or is no database.
    public static func open(
        _ location: DatabaseLocation, readers: Int = 8, hasReferences: Bool = true
    ) throws -> Database {
        let database = try Database(location, readers: readers, hasReferences: hasReferences)
        try database.read { connection in _ = try connection.first("SELECT 1") { row in try row.int(0) } }
        return database
    }

    private init(_ location: DatabaseLocation, readers: Int, hasReferences: Bool) throws {
        self.location = location
        self.readers = readers
        pool = ReaderPool(limit: readers) { try location.connect(.reader) }
        writer = try Writer(faults: faults) { try location.connect(.writer, hasReferences: hasReferences) }
    }

    /// Reads at one moment: every statement in `body` sees the same state, whatever is written meanwhile.
    ///
    /// Not from within a `write`, which has a connection of its own and would see here what was before it.
    public func read<Value>(_ body: (Connection) throws -> Value) throws -> Value {
        precondition(!writer.isWriterThread, "A read was begun inside a write: use the connection at hand.")
        // After a restart of the server every waiting connection is dead; each is found out once.
        for _ in 0..<readers {
            do {
                return try readOnce(body)
            } catch is LostConnection {
                continue
            }
        }
        do {
            return try readOnce(body)
        } catch let lost as LostConnection {
            throw lost.error
        }
    }

    private func readOnce<Value>(_ body: (Connection) throws -> Value) throws -> Value {
        try pool.lend { session in
            let connection = Connection(session, faults: faults)
            defer { connection.end() }
            do {
                try connection.control(engine.beginReading)
            } catch let error as DatabaseError where !session.isUsable {
                throw LostConnection(error: error)
            }
            do {
                let value = try body(connection)
                try connection.control("COMMIT")
                return value
            } catch {
                session.leaveTransaction()
                throw error
            }
        }
    }

    /// Runs an action in the next transaction and returns when it is durable.
    ///
    /// The actions of all callers are done by one thread, one after another; those that wait share a commit. When
    /// `body` throws, its own writes are undone and the error is thrown here alone.
    /// - Throws: What `body` throws; `DatabaseError` when the commit fails, to everyone in it.
    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) throws -> Value {
        try writer.perform(body)
    }

    /// Counts what the tables hold, so that the engine plans well; worth its time after much was written at once.
    public func analyze() throws {
        try write { connection in try connection.command("ANALYZE") }
    }

    /// Finishes what is being written and closes all connections; later calls throw.
    public func close() {
        writer.close()
        pool.close()
    }
}

/// A connection that was found dead before anything was read through it.
private struct LostConnection: Error {
    let error: DatabaseError
}

extension Session {
    /// Undoes what is open; a connection that cannot is closed, since the error that led here is the one to tell.
    func leaveTransaction() {
        guard isInTransaction else { return }
        do {
            try execute("ROLLBACK")
        } catch {
            close()
        }
    }
}

extension DatabaseLocation {
    enum Role { case reader, writer }

    func connect(_ role: Role, hasReferences: Bool = true) throws -> any CopyingSession {
        switch self {
        case .sqlite(let path): try SQLiteSession(path: path, role: role, hasReferences: hasReferences)
        case .postgresql(let url): try PostgreSQLSession(url: url, role: role)
        }
    }
}

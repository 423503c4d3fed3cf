/// A connection lent for the length of a `read` or `write`; it must not be kept.
///
/// After a statement has failed in a `write`, further statements are refused, as PostgreSQL does on its own: the
/// action is over and will be undone. What may fail and go on belongs in `attempt`.
public final class Connection {
    let session: any Session
    private let faults: FaultPlan
    private var isLent = true
    /// The failure that ended the action; `nil` while all is well.
    private(set) var failure: DatabaseError?
    private var depth = 0

    init(_ session: any Session, faults: FaultPlan) {
        self.session = session
        self.faults = faults
    }

    /// A fresh loan of the connection that `other` controls.
    convenience init(_ other: Connection) { self.init(other.session, faults: other.faults) }

    var memory: SessionMemory? { session.memory }

    /// The engine underneath, for tests and diagnostics; SQL should not need to know.
    public var engine: Engine { session.engine }

    /// Runs an insert, update or delete.
    ///
    /// - Returns: The number of rows it touched.
    @discardableResult public func run(_ sql: SQL) throws -> Int {
        try perform(sql) { _ in true }
    }

    /// Runs an `INSERT` of one row into a table with an `id` column.
    ///
    /// - Returns: The new row's `id`; the statement needs no `RETURNING` of its own.
    public func insert(_ sql: SQL) throws -> Int64 {
        guard let id = try first(sql + " RETURNING id", { row in try row.int64(0) }) else {
            throw DatabaseError(.SQLITE_ERROR, "The insert made no row.", sql: Rendered(sql, for: engine).text)
        }
        return id
    }

    /// All rows, each made into a value, in the order the statement gives.
    @inlinable public func rows<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        _ = try perform(sql) { row in
            values.append(try map(row))
            return true
        }
        return values
    }

    /// The first row made into a value; `nil` when there is none.
    @inlinable public func first<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> Value? {
        var value: Value?
        _ = try perform(sql) { row in
            value = try map(row)
            return false
        }
        return value
    }

    /// Hands over the rows one by one without keeping them, for results too long for memory.
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = Rendered(sql, for: session.engine)
        try statement.checkValues()
        try guarded {
            try faults.next(statement.text)
            try session.stream(statement) { row in
                try body(row)
                return true
            }
        }
    }

    /// How the engine means to run a statement, in its own words, for tests that keep a query on its index.
    public func plan(of sql: SQL) throws -> String {
        let lines: [String] =
            switch engine {
            case .sqlite: try rows("EXPLAIN QUERY PLAN " + sql) { row in try row.string(3) }
            case .postgresql: try rows("EXPLAIN (COSTS OFF) " + sql) { row in try row.string(0) }
            }
        return lines.joined(separator: "\n")
    }

    /// Does what may fail in a savepoint of its own: when `body` throws, its writes are undone and the rest stands.
    public func attempt<Value>(_ body: () throws -> Value) throws -> Value {
        depth += 1
        defer { depth -= 1 }
        let name = "attempt\(depth)"
        try control("SAVEPOINT \(name)")
        do {
            let value = try body()
            if let failure { throw failure }
            try control("RELEASE \(name)")
            return value
        } catch {
            failure = nil
            try control("ROLLBACK TO \(name)")
            try control("RELEASE \(name)")
            throw error
        }
    }

    /// Begins, ends or divides a transaction.
    func control(_ text: String) throws {
        try guarded {
            try faults.next(text)
            try session.control(text)
        }
    }

    /// Runs a fixed command of this target.
    func command(_ text: String) throws {
        try guarded {
            try faults.next(text)
            try session.execute(text)
        }
    }

    /// Ends the loan; any later use stops the program.
    func end() { isLent = false }

    @usableFromInline func perform(_ sql: SQL, _ each: (Row) throws -> Bool) throws -> Int {
        try perform(Rendered(sql, for: session.engine), each)
    }

    func perform(_ statement: Rendered, _ each: (Row) throws -> Bool) throws -> Int {
        try statement.checkValues()
        return try guarded {
            try faults.next(statement.text)
            return try session.run(statement, each)
        }
    }

    /// Refuses work after the loan or after a failure, and remembers a failure of the database.
    private func guarded<Value>(_ body: () throws -> Value) throws -> Value {
        precondition(isLent, "A connection was used after the read or write it was lent for.")
        if let failure { throw failure }
        do {
            return try body()
        } catch let error as DatabaseError {
            failure = error
            throw error
        }
    }
}

extension Database {
    /// Brings the schema up to date: what is missing is applied in order, a transaction each.
    ///
    /// The lists of several targets may be given one after another; they are ordered by number. Two programs that
    /// start at once wait for each other.
    /// - Throws: `DatabaseError` (`SQLITE_SCHEMA`) when two migrations have one number, when an applied one was
    ///   edited or is not in the list, or when one is missing below the highest applied; or the engine's error, after
    ///   which the failed migration has left no trace and those before it stand.
    public func migrate(_ migrations: [Migration]) throws {
        let ordered = migrations.sorted { $0.number < $1.number }
        for (one, next) in zip(ordered, ordered.dropFirst()) where one.number == next.number {
            throw DatabaseError(
                .SQLITE_SCHEMA,
                "The migrations \(one.title) and \(next.title) have one number; give one of them another.")
        }
        let session = try location.connect(.writer)
        defer { session.close() }
        while try Migrator(session: session, faults: faults, migrations: ordered).applyNext() {}
    }
}

/// Applies the first migration that is missing, holding the engine's writing lock from the look to the commit.
struct Migrator {
    let session: any Session
    let faults: FaultPlan
    let migrations: [Migration]

    private struct Applied {
        let number: Int
        let title: String
        let checksum: String
    }

    /// Applies one migration in a transaction of its own.
    ///
    /// - Returns: Whether there was one to apply.
    func applyNext() throws -> Bool {
        let connection = Connection(session, faults: faults)
        try connection.control(session.engine.beginWriting)
        do {
            let next = try step(connection)
            try connection.control("COMMIT")
            return next != nil
        } catch {
            session.leaveTransaction()
            throw error
        }
    }

    /// Applies one migration in the transaction that is open; `nil` when there was none to apply.
    func step(_ connection: Connection) throws -> Migration? {
        guard let next = try pending(try applied(connection)) else { return nil }
        try apply(next, connection)
        return next
    }

    private func applied(_ connection: Connection) throws -> [Applied] {
        let table = """
            CREATE TABLE IF NOT EXISTS migrations (
                number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL
            );
            """
        for statement in Dialect(session.engine).statements(table) { try connection.command(statement) }
        return try connection.rows("SELECT number, name, checksum FROM migrations ORDER BY number") { row in
            let number = try row.int(0)
            let name = try row.string(1)
            return Applied(
                number: number, title: Migration(number: number, name: name, sql: "").title,
                checksum: try row.string(2))
        }
    }

    /// The first migration that is not applied; `nil` when all are.
    private func pending(_ applied: [Applied]) throws(DatabaseError) -> Migration? {
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.number, $0) })
        for step in applied {
            guard let migration = known[step.number] else {
                throw DatabaseError(
                    .SQLITE_SCHEMA,
                    "The database has migration \(step.title), which this program does not know: it was written by a newer version. Use that version or restore a backup made before it."
                )
            }
            guard sha256(migration.text) == step.checksum else {
                throw DatabaseError(
                    .SQLITE_SCHEMA,
                    "Migration \(step.title) was edited after it was applied. Take the edit back and write a new migration instead."
                )
            }
        }
        let done = Set(applied.map(\.number))
        guard let next = migrations.first(where: { !done.contains($0.number) }) else { return nil }
        if let last = applied.last, next.number < last.number {
            throw DatabaseError(
                .SQLITE_SCHEMA,
                "Migration \(next.title) comes before \(last.title), which is applied already. Give it a higher number."
            )
        }
        return next
    }

    private func apply(_ migration: Migration, _ connection: Connection) throws {
        do {
            for statement in Dialect(session.engine).statements(migration.text) { try connection.command(statement) }
        } catch let error as DatabaseError {
            throw DatabaseError(
                error.code, "Migration \(migration.title): \(error.message)", sql: error.sql, sqlState: error.sqlState)
        }
        let checksum = sha256(migration.text)
        try connection.run(
            "INSERT INTO migrations (number, name, checksum) VALUES (\(migration.number), \(migration.name), \(checksum))"
        )
    }
}

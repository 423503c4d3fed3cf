import Database
import Dispatch
import TestSupport
import Testing

@Suite struct Faults {
    /// Lets one action hold the writer while others line up behind it, so that they share a transaction.
    func together(
        _ database: Database, _ count: Int, afterHold: @escaping @Sendable () -> Void,
        _ body: @escaping @Sendable (Int, Connection) throws -> Void
    ) -> [Result<Void, any Error>] {
        let isHeld = DispatchSemaphore(value: 0)
        let mayGo = DispatchSemaphore(value: 0)
        return concurrently(count + 1) { index in
            guard index > 0 else {
                return try database.write { _ in
                    isHeld.signal()
                    mayGo.wait()
                    afterHold()
                }
            }
            isHeld.wait()
            isHeld.signal()
            if index == count {
                // The others are in line well before this.
                DispatchSemaphore(value: 0).waitShortly()
                mayGo.signal()
            }
            try database.write { connection in try body(index, connection) }
        }
    }

    @Test(arguments: Engine.tested)
    func `the n-th statement of a shared transaction fails, for every n`(engine: Engine) throws {
        struct Refused: Error {}
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            for n in 1... {
                let results = together(database, 4, afterHold: { database.faults.fail(at: n) }) { index, connection in
                    _ = try Note.add("note \(index)", in: connection)
                    _ = try Note.add("note \(index) again", in: connection)
                    if index == 3 { throw Refused() }
                }
                let isOver = database.faults.isPending
                database.faults.fail(at: nil)
                let kept = results.indices.dropFirst().filter { (try? results[$0].get()) != nil }
                let titles = try Note.titles(in: database)
                #expect(Set(titles) == Set(kept.flatMap { ["note \($0)", "note \($0) again"] }), "n = \(n)")
                #expect(titles.count == kept.count * 2)
                if isOver {
                    #expect(kept == [1, 2, 4])
                    break
                }
                try database.write { connection in try connection.run("DELETE FROM notes") }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a refusal is told to its own caller even when the transaction breaks`(engine: Engine) throws {
        struct Refused: Error {}
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let results = together(database, 3, afterHold: {}) { index, connection in
                _ = try Note.add("note \(index)", in: connection)
                if index == 2 {
                    database.faults.fail(at: 1)
                    throw Refused()
                }
            }
            for (index, result) in results.enumerated() where index != 0 {
                guard case .failure(let error) = result else { continue }
                #expect(index == 2 ? error is Refused : error is DatabaseError, "\(index): \(error)")
            }
            let titles = try Note.titles(in: database)
            let kept = results.indices.dropFirst().filter { (try? results[$0].get()) != nil }
            #expect(Set(titles) == Set(kept.map { "note \($0)" }))
        }
    }

    @Test(arguments: Engine.tested)
    func `a reader goes on after a failure`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations, readers: 1) { database in
            for n in 1...3 {
                database.faults.fail(at: n)
                #expect(throws: DatabaseError.self) {
                    try database.read { connection in try Note.count(in: connection) }
                }
                let count = try database.read { connection in try Note.count(in: connection) }
                #expect(count == 0)
            }
        }
    }
}

extension DispatchSemaphore {
    fileprivate func waitShortly() { _ = wait(timeout: .now() + .milliseconds(20)) }
}

@Suite struct LostConnections {
    /// Ends all connections to the database, as a restart of the server does.
    func cut(_ location: DatabaseLocation) throws {
        guard case .postgresql(let url) = location else { return }
        try PostgreSQLAdministration.execute(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """, at: url)
    }

    @Test(.enabled(if: Engine.tested.contains(.postgresql)))
    func `connections lost between uses are opened anew without a word`() throws {
        try TestDatabase.located(.postgresql, migrations: Note.migrations) { location in
            let database = try Database.open(location, readers: 3)
            defer { database.close() }
            for round in 1...2 {
                try database.write { connection in _ = try Note.add("note \(round)", in: connection) }
                _ = concurrently(3) { _ in try Note.titles(in: database) }
                try cut(location)
                let titles = try Note.titles(in: database)
                #expect(titles.count == round)
                try cut(location)
            }
            try database.write { connection in _ = try Note.add("last", in: connection) }
        }
    }

    @Test(.enabled(if: Engine.tested.contains(.postgresql)))
    func `an action whose connection is lost on the way fails and leaves nothing`() throws {
        try TestDatabase.located(.postgresql, migrations: Note.migrations) { location in
            let database = try Database.open(location, readers: 1)
            defer { database.close() }
            let error = #expect(throws: DatabaseError.self) {
                try database.write { connection in
                    _ = try Note.add("lost", in: connection)
                    try cut(location)
                    _ = try Note.add("lost too", in: connection)
                }
            }
            #expect(error?.code == .SQLITE_IOERR)
            try database.write { connection in _ = try Note.add("kept", in: connection) }
            let titles = try Note.titles(in: database)
            #expect(titles == ["kept"])
        }
    }
}

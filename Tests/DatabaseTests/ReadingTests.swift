import Database
import Synchronization
import TestSupport
import Testing

@Suite struct Reading {
    @Test(arguments: Engine.tested)
    func `a read sees one moment however long it lasts`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let counts = try database.read { connection in
                let before = try Note.count(in: connection)
                try database.write { connection in _ = try Note.add("meanwhile", in: connection) }
                return [before, try Note.count(in: connection)]
            }
            #expect(counts == [0, 0])
            let after = try database.read { connection in try Note.count(in: connection) }
            #expect(after == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `a reader cannot write`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let error = #expect(throws: DatabaseError.self) {
                try database.read { connection in try Note.add("one", in: connection) }
            }
            #expect(error?.code == .SQLITE_READONLY)
            let titles = try Note.titles(in: database)
            #expect(titles == [])
        }
    }

    @Test(arguments: Engine.tested)
    func `more readers than connections wait their turn`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations, readers: 2) { database in
            try database.write { connection in _ = try Note.add("one", in: connection) }
            let results = concurrently(16) { _ in
                try database.read { connection in try Note.count(in: connection) }
            }
            #expect(try results.map { try $0.get() } == Array(repeating: 1, count: 16))
        }
    }

    @Test(arguments: Engine.tested)
    func `a statement runs within its own rows`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let found = try database.read { connection in
                try numbers(connection, to: 2) { outer in
                    try numbers(connection, to: 2) { inner in [outer, inner] }
                }
            }
            #expect(found == [[[1, 1], [1, 2]], [[2, 1], [2, 2]]])
        }
    }

    private func numbers<Value>(
        _ connection: Connection, to last: Int, _ map: (Int) throws -> Value
    ) throws -> [Value] {
        try connection.rows(
            """
            WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < \(last))
            SELECT i FROM n ORDER BY i
            """
        ) { row in try map(row.int(0)) }
    }

    @Test(arguments: Engine.tested)
    func `long results are handed over row by row`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let sql: SQL = """
                WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < \(2500))
                SELECT i FROM n ORDER BY i
                """
            var sum = 0
            try database.read { connection in
                try connection.each(sql) { row in sum += try row.int(0) }
                try connection.each(sql) { row in sum -= try row.int(0) }
                try connection.each(sql) { row in sum += try row.int(0) }
            }
            #expect(sum == 2500 * 2501 / 2)
            struct Enough: Error {}
            #expect(throws: Enough.self) {
                try database.read { connection in try connection.each(sql) { _ in throw Enough() } }
            }
            let alive = try database.read { connection in try connection.first("SELECT 1") { row in try row.int(0) } }
            #expect(alive == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `an empty list holds nothing and leaves nothing out`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            try database.write { connection in _ = try Note.add("one", in: connection) }
            let counts = try database.read { connection in
                let queries: [SQL] = [
                    "SELECT count(*) FROM notes WHERE id IN \(values: [] as [Int])",
                    "SELECT count(*) FROM notes WHERE id NOT IN \(values: [] as [Int])",
                    "SELECT count(*) FROM notes WHERE title NOT IN \(values: [] as [String])",
                    "SELECT count(*) FROM notes WHERE id IN \(values: [1, 2, 3])",
                ]
                return try queries.map { sql in try connection.first(sql) { row in try row.int(0) } }
            }
            #expect(counts == [0, 1, 1, 1])
        }
    }

    @Test(arguments: Engine.tested)
    func `more statements than the cache holds still run`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let found = try database.read { connection in
                var sum = 0
                for count in (1...600).map({ $0 % 300 + 1 }) {
                    let sql: SQL = "SELECT count(*) WHERE 1 IN \(values: Array(repeating: 1, count: count))"
                    sum += try connection.first(sql) { row in try row.int(0) } ?? 0
                }
                return sum
            }
            #expect(found == 600)
        }
    }

    @Test func `a query on an indexed column has a plan that says so`() throws {
        try TestDatabase.with(.sqlite, migrations: Note.migrations) { database in
            let plan = try database.read { connection in
                try connection.plan(of: "SELECT id FROM notes WHERE day = \(3) ORDER BY id")
            }
            #expect(plan == "SEARCH notes USING COVERING INDEX notes_day (day=?)")
        }
    }
}

@Suite struct Misuse {
    @Test func `a write within a write stops the program`() async {
        await #expect(processExitsWith: .failure) {
            try TestDatabase.with(.sqlite) { database in
                _ = try database.write { _ in try database.write { _ in 1 } }
            }
        }
    }

    @Test func `a read within a write stops the program`() async {
        await #expect(processExitsWith: .failure) {
            try TestDatabase.with(.sqlite) { database in
                _ = try database.write { _ in try database.read { _ in 1 } }
            }
        }
    }

    @Test func `a read within a read stops the program`() async {
        await #expect(processExitsWith: .failure) {
            try TestDatabase.with(.sqlite) { database in
                _ = try database.read { _ in try database.read { _ in 1 } }
            }
        }
    }

    @Test func `a connection kept after its loan stops the program`() async {
        await #expect(processExitsWith: .failure) {
            try TestDatabase.with(.sqlite) { database in
                let kept = try database.read { connection in connection }
                _ = try kept.run("SELECT 1")
            }
        }
    }

    @Test func `a row kept after its closure stops the program`() async {
        await #expect(processExitsWith: .failure) {
            try TestDatabase.with(.sqlite) { database in
                try database.read { connection in
                    let kept = try connection.rows("SELECT 1") { row in row }
                    _ = try kept.first?.int(0)
                }
            }
        }
    }
}

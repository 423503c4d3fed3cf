import TestSupport
import Testing

@testable import Database

@Suite struct Migrations {
    func tables(of database: Database) throws -> [String] {
        try database.read { connection in
            let sql: SQL = .perEngine(
                sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                postgresql: "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 2200 ORDER BY relname")
            return try connection.rows(sql) { row in try row.string(0) }.filter { !$0.hasPrefix("sqlite_") }
        }
    }

    @Test func `files are read by their names`() throws {
        let files: [(name: String, text: StaticString)] = [
            ("Migrations/0002-more-words.sql", "b"), ("Holidays/holidays.csv", "x"), ("Migrations/0001-words.sql", "a"),
        ]
        let migrations = try Migration.all(in: files)
        #expect(migrations.map(\.number) == [1, 2])
        #expect(migrations.map(\.name) == ["words", "more-words"])
        #expect(migrations.map(\.title) == ["0001-words", "0002-more-words"])
    }

    @Test(arguments: ["Migrations/1-a.sql", "Migrations/0001.sql", "Migrations/0000-a.sql", "Migrations/0001-a.txt"])
    func `a file with another name is refused`(name: String) {
        #expect(throws: DatabaseError.self) { try Migration.all(in: [(name, "")]) }
    }

    @Test(arguments: Engine.tested)
    func `several targets' lists are applied by number, once`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let one = [Migration(number: 2, name: "b", sql: "ALTER TABLE a ADD COLUMN day INTEGER;")]
            let other = [Migration(number: 1, name: "a", sql: "CREATE TABLE a (id INTEGER PRIMARY KEY);")]
            try database.migrate(one + other)
            try database.migrate(one + other)
            let id = try database.write { connection in try connection.insert("INSERT INTO a (day) VALUES (1)") }
            #expect(id == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `two of one number are refused before anything is done`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let twins = [
                Migration(number: 1, name: "a", sql: "CREATE TABLE a (id INTEGER PRIMARY KEY);"),
                Migration(number: 1, name: "b", sql: "CREATE TABLE b (id INTEGER PRIMARY KEY);"),
            ]
            let error = #expect(throws: DatabaseError.self) { try database.migrate(twins) }
            #expect(error?.message.contains("0001-a and 0001-b") == true)
            let tables = try tables(of: database)
            #expect(tables == [])
        }
    }

    static let first = Migration(number: 1, name: "a", sql: "CREATE TABLE a (id INTEGER PRIMARY KEY);")
    static let third = Migration(number: 3, name: "c", sql: "CREATE TABLE c (id INTEGER PRIMARY KEY);")

    @Test(
        arguments: Engine.tested,
        [
            ([Migration(number: 1, name: "a", sql: "CREATE TABLE a (id INTEGER );"), third], "0001-a was edited"),
            ([first], "0003-c, which this program does not know"),
            ([first, Migration(number: 2, name: "b", sql: "SELECT 1;"), third], "0002-b comes before 0003-c"),
        ])
    func `a list that does not fit what was applied is refused`(
        engine: Engine, fault: (list: [Migration], message: String)
    ) throws {
        try TestDatabase.with(engine, migrations: [Self.first, Self.third]) { database in
            let error = #expect(throws: DatabaseError.self) { try database.migrate(fault.list) }
            #expect(error?.code == .SQLITE_SCHEMA)
            #expect(error?.message.contains(fault.message) == true, "\(error as Any)")
        }
    }

    @Test(arguments: Engine.tested)
    func `one that fails leaves no trace and those before it stand`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let broken = Migration(
                number: 2, name: "b", sql: "CREATE TABLE b (id INTEGER PRIMARY KEY); CREATE TABLE a (id INTEGER);")
            let error = #expect(throws: DatabaseError.self) { try database.migrate([Self.first, broken]) }
            #expect(error?.message.hasPrefix("Migration 0002-b:") == true)
            let tables = try tables(of: database)
            #expect(tables == ["a", "migrations"])
            try database.migrate([Self.first, Self.third])
        }
    }

    @Test(arguments: Engine.tested)
    func `programs that start at once apply each migration once`(engine: Engine) throws {
        try TestDatabase.located(engine) { location in
            let results = concurrently(6) { _ in
                let database = try Database.open(location, readers: 1)
                defer { database.close() }
                try database.migrate(Note.migrations)
            }
            for result in results { #expect(throws: Never.self) { try result.get() } }
        }
    }

    @Test(arguments: Engine.tested)
    func `the n-th statement of a migration fails, for every n`(engine: Engine) throws {
        for n in 1... {
            let isOver = try TestDatabase.with(engine) { database in
                database.faults.fail(at: n)
                do { try database.migrate(Note.migrations) } catch is DatabaseError {}
                if database.faults.isPending {
                    database.faults.fail(at: nil)
                    return true
                }
                try database.migrate(Note.migrations)
                try database.write { connection in _ = try Note.add("one", in: connection) }
                return false
            }
            if isOver { break }
        }
    }
}

@Suite struct Dialects {
    @Test(arguments: Engine.allCases)
    func `a schema is written in the words of its engine`(engine: Engine) throws {
        let statements = Note.migrations.flatMap { Dialect(engine).statements($0.text) }
        try Golden.expect(statements.joined(separator: ";\n") + ";\n", "notes-\(engine).sql")
    }

    @Test(arguments: [
        ("UPDATE notes SET title = 'INTEGER; TEXT' -- x", "UPDATE notes SET title = 'INTEGER; TEXT'"),
        ("INSERT INTO a VALUES ('it''s', \"TEXT\")", "INSERT INTO a VALUES ( 'it''s' , \"TEXT\" )"),
        ("/* ; */ SELECT 1 <= 2 || 'x'", "SELECT 1 <= 2 || 'x'"),
        (
            "CREATE TABLE a (x TEXT CHECK (CAST(x AS TEXT) <> ''))",
            "CREATE TABLE a ( x TEXT COLLATE \"C\" CHECK ( CAST ( x AS TEXT ) <> '' ) )"
        ),
        ("ALTER TABLE a ADD COLUMN b BLOB", "ALTER TABLE a ADD COLUMN b BYTEA"),
    ])
    func `only what is listed is rewritten`(sql: String, expected: String) {
        #expect(Dialect(.postgresql).statements(sql) == [expected])
    }

    @Test func `a comment or a quote that is not closed runs to the end`() {
        #expect(Dialect(.sqlite).statements("SELECT 1; /* x; y") == ["SELECT 1"])
        #expect(Dialect(.sqlite).statements("SELECT 'x; y") == ["SELECT 'x; y"])
        #expect(Dialect(.sqlite).statements("; ;; \n") == [])
    }

    @Test func `the schema of SQLite refuses values of another type`() throws {
        try TestDatabase.with(.sqlite, migrations: Note.migrations) { database in
            for sql in [
                "INSERT INTO notes (title, day) VALUES ('x', 'y')", "INSERT INTO notes (title, done) VALUES ('x', 2)",
            ] as [SQL] {
                let error = #expect(throws: DatabaseError.self) {
                    try database.write { connection in try connection.run(sql) }
                }
                #expect(error?.code.primary == .SQLITE_CONSTRAINT)
            }
        }
    }
}

import Database
import TestSupport
import Testing

struct BrokenStatement: Sendable, CustomTestStringConvertible {
    let sql: SQL
    let code: DatabaseError.Code
    let testDescription: String

    init(_ name: String, _ code: DatabaseError.Code, _ sql: SQL) {
        testDescription = name
        self.code = code
        self.sql = sql
    }

    static let all = [
        BrokenStatement("unique", .SQLITE_CONSTRAINT_UNIQUE, "INSERT INTO notes (title) VALUES ('there')"),
        BrokenStatement("not null", .SQLITE_CONSTRAINT_NOTNULL, "INSERT INTO notes (title) VALUES (\(nil as String?))"),
        BrokenStatement("check", .SQLITE_CONSTRAINT_CHECK, "INSERT INTO notes (title) VALUES ('')"),
        BrokenStatement(
            "foreign key", .SQLITE_CONSTRAINT_FOREIGNKEY, "INSERT INTO notes (title, parent) VALUES ('x', 99)"),
        BrokenStatement("syntax", .SQLITE_ERROR, "SELEKT 1"),
        BrokenStatement("no such table", .SQLITE_ERROR, "SELECT id FROM nothing"),
        BrokenStatement("NUL in text", .SQLITE_MISMATCH, "INSERT INTO notes (title) VALUES (\("a\0b"))"),
        BrokenStatement(
            "not a number", .SQLITE_MISMATCH, "INSERT INTO notes (title, weight) VALUES ('x', \(Double.nan))"),
    ]
}

@Suite struct Errors {
    @Test(arguments: Engine.tested, BrokenStatement.all)
    func `an error has one code on both engines and shows no value`(engine: Engine, broken: BrokenStatement) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let error = #expect(throws: DatabaseError.self) {
                try database.write { connection in
                    _ = try Note.add("there", in: connection)
                    try connection.run(broken.sql)
                }
            }
            #expect(error?.code == broken.code)
            #expect(error?.sql != nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `values stay out of messages`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let error = #expect(throws: DatabaseError.self) {
                try database.write { connection in
                    for _ in 0..<2 { _ = try Note.add("079085001234", in: connection) }
                }
            }
            #expect(error.map { "\($0)".contains("079085001234") } == false)
        }
    }

    @Test func `a primary code matches its extended ones`() {
        #expect(DatabaseError.Code.SQLITE_CONSTRAINT ~= .SQLITE_CONSTRAINT_UNIQUE)
        #expect(!(DatabaseError.Code.SQLITE_CONSTRAINT_UNIQUE ~= .SQLITE_CONSTRAINT))
        #expect(!(DatabaseError.Code.SQLITE_CONSTRAINT_UNIQUE ~= .SQLITE_CONSTRAINT_CHECK))
        #expect(DatabaseError.Code.SQLITE_CONSTRAINT_UNIQUE.description == "SQLITE_CONSTRAINT_UNIQUE")
        #expect(DatabaseError.Code(rawValue: 5 | 1 << 8).description == "SQLITE_BUSY (261)")
    }
}

@Suite struct Rows {
    @Test(arguments: Engine.tested)
    func `a column of another type is refused`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let readings: [(Row) throws -> Any] = [
                { row in try row.int64(0) }, { row in try row.double(0) }, { row in try row.bool(0) },
                { row in try row.bytes(0) }, { row in try row.string(1) }, { row in try row.bytes(1) },
                { row in try row.int64(2) }, { row in try row.string(2) }, { row in try row.int64(3) },
                { row in try row.string(3) }, { row in try row.day(4) }, { row in try row.string(5) },
                { row in try row.raw(0, as: Engine.self) }, { row in try row.int64(6) }, { row in try row.int64(-1) },
            ]
            try database.read { connection in
                for (index, reading) in readings.enumerated() {
                    try #require(throws: DatabaseError.self, "reading \(index)") {
                        try connection.attempt {
                            let sql: SQL = """
                                SELECT \("text"), \(7), \(1.5), \([1, 2] as [UInt8]), \(Int64.max), \(nil as String?)
                                """
                            _ = try connection.first(sql) { row in try reading(row) }
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `enumerations are read by their raw text`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            let found = try database.read { connection in
                try connection.first("SELECT \("sqlite"), \(nil as String?)") { row in
                    (try row.raw(0, as: Engine.self), try row.optionalRaw(1, as: Engine.self))
                }
            }
            #expect(found?.0 == .sqlite)
            #expect(found?.1 == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `sums and counts are integers, averages are not`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            try database.write { connection in
                for (title, day) in [("a", 1), ("b", 2)] {
                    try connection.run("INSERT INTO notes (title, day, done) VALUES (\(title), \(day), \(day == 1))")
                }
            }
            let found = try database.read { connection in
                try connection.first("SELECT sum(day), count(*), avg(day), count(*) FILTER (WHERE done) FROM notes") {
                    row in [try row.double(0), try row.double(1), try row.double(2), Double(try row.int(3))]
                }
            }
            #expect(found == [3, 2, 1.5, 1])
        }
    }
}

import Database
import TestSupport
import Testing

@Suite struct Writing {
    @Test(arguments: Engine.tested)
    func `what was written is read`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let id = try database.write { connection in try Note.add("one", in: connection) }
            let titles = try database.read { connection in
                try connection.rows("SELECT title FROM notes WHERE id = \(id)") { row in try row.string(0) }
            }
            #expect(titles == ["one"])
        }
    }

    @Test(arguments: Engine.tested)
    func `an action that throws leaves nothing behind`(engine: Engine) throws {
        struct Refused: Error {}
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            #expect(throws: Refused.self) {
                try database.write { connection in
                    _ = try Note.add("one", in: connection)
                    throw Refused()
                }
            }
            let titles = try Note.titles(in: database)
            #expect(titles == [])
        }
    }
}

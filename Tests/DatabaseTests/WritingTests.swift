import Database
import TestSupport
import Testing

@Suite struct Writing {
    struct Refused: Error, Equatable { var index = 0 }

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

    @Test(arguments: Engine.tested)
    func `of many actions at once only the refused are undone`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let results = concurrently(60) { index in
                try database.write { connection in
                    let id = try Note.add("note \(index)", in: connection)
                    if index.isMultiple(of: 3) { throw Refused(index: index) }
                    if index % 3 == 1 { _ = try Note.add("note \(index)", in: connection) }
                    return id
                }
            }
            for (index, result) in results.enumerated() {
                switch (index % 3, result) {
                case (0, .failure(let error as Refused)): #expect(error.index == index)
                case (1, .failure(let error as DatabaseError)): #expect(error.isDuplicate)
                case (2, .success): break
                default: Issue.record("\(index): \(result)")
                }
            }
            let titles = try Note.titles(in: database)
            let expected = (0..<60).filter { $0 % 3 == 2 }.map { "note \($0)" }
            #expect(Set(titles) == Set(expected))
            #expect(titles.count == expected.count)
        }
    }

    @Test(arguments: Engine.tested)
    func `a failure that is swallowed still ends the action`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let error = #expect(throws: DatabaseError.self) {
                try database.write { connection in
                    _ = try Note.add("one", in: connection)
                    do { _ = try Note.add("one", in: connection) } catch {}
                    return 1
                }
            }
            #expect(error?.isDuplicate == true)
            let titles = try Note.titles(in: database)
            #expect(titles == [])
        }
    }

    @Test(arguments: Engine.tested)
    func `an attempt that fails undoes itself alone`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            try database.write { connection in
                _ = try Note.add("one", in: connection)
                for title in ["one", "two", "one"] {
                    do {
                        try connection.attempt {
                            _ = try Note.add("before \(title)", in: connection)
                            try connection.attempt { _ = try Note.add("inner \(title)", in: connection) }
                            _ = try Note.add(title, in: connection)
                        }
                    } catch let error as DatabaseError where error.isDuplicate {}
                }
            }
            let titles = try Note.titles(in: database)
            #expect(titles == ["one", "before two", "inner two", "two"])
        }
    }

    @Test(arguments: Engine.tested)
    func `numbers of deleted rows are not given again`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let (first, second) = try database.write { connection in
                let first = try Note.add("one", in: connection)
                try connection.run("DELETE FROM notes WHERE id = \(first)")
                return (first, try Note.add("two", in: connection))
            }
            #expect(second > first)
        }
    }

    @Test(arguments: Engine.tested)
    func `the rows touched are counted`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let counts = try database.write { connection in
                for title in ["a", "b", "c"] { _ = try Note.add(title, in: connection) }
                return [
                    try connection.run("UPDATE notes SET day = 1 WHERE title <> 'a'"),
                    try connection.run("DELETE FROM notes WHERE title = 'x'"),
                    try connection.run("SELECT id FROM notes"),
                    try connection.run("DELETE FROM notes"),
                ]
            }
            #expect(counts == [2, 0, 0, 3])
        }
    }

    @Test(arguments: Engine.tested)
    func `a closed database says so`(engine: Engine) throws {
        try TestDatabase.with(engine) { database in
            database.close()
            #expect(throws: DatabaseError.self) { try database.write { _ in 1 } }
            #expect(throws: DatabaseError.self) { try database.read { _ in 1 } }
        }
    }
}

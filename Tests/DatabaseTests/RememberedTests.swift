import Database
import TestSupport
import Testing

/// What a page would be told, and whether it was worked out just now.
private struct Answer<Value: Equatable>: Equatable {
    let value: Value
    let isFresh: Bool

    init(_ value: Value, isFresh: Bool) { (self.value, self.isFresh) = (value, isFresh) }
}

@Suite struct Remembered {
    private func ask<Value: Equatable & Sendable>(
        _ database: Database, key: String = "count", _ make: (Connection) throws -> Value
    ) throws -> Answer<Value> {
        try database.read { connection in
            var isFresh = false
            let value = try connection.remembered(key) {
                isFresh = true
                return try make(connection)
            }
            return Answer(value, isFresh: isFresh)
        }
    }

    // On PostgreSQL a write in any database of the server counts, and other tests write meanwhile.
    @Test func `a value is worked out once while nobody writes`() throws {
        try TestDatabase.with(.sqlite, migrations: Note.migrations, readers: 1) { database in
            let answers = try ["count", "count", "another"].map { key in
                try ask(database, key: key) { try Note.count(in: $0) }
            }
            #expect(answers == [Answer(0, isFresh: true), Answer(0, isFresh: false), Answer(0, isFresh: true)])
        }
    }

    @Test(arguments: Engine.tested)
    func `every write is seen at once`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations, readers: 1) { database in
            for written in 0..<20 {
                let answer = try ask(database) { try Note.count(in: $0) }
                #expect(answer == Answer(written, isFresh: true))
                try database.write { connection in _ = try Note.add("note \(written)", in: connection) }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what another program writes is seen too`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations, readers: 1) { database in
            _ = try ask(database) { try Note.count(in: $0) }
            let other = try Database.open(database.location)
            defer { other.close() }
            try other.write { connection in _ = try Note.add("from elsewhere", in: connection) }
            let answer = try ask(database) { try Note.count(in: $0) }
            #expect(answer == Answer(1, isFresh: true))
        }
    }

    @Test(arguments: Engine.tested)
    func `a read that began before a write keeps nothing for those after it`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations, readers: 1) { database in
            let during = try database.read { connection in
                _ = try Note.count(in: connection)
                try database.write { connection in _ = try Note.add("meanwhile", in: connection) }
                return try connection.remembered("count") { try Note.count(in: connection) }
            }
            #expect(during == 0)
            let after = try ask(database) { try Note.count(in: $0) }
            #expect(after == Answer(1, isFresh: true))
        }
    }

    @Test(arguments: Engine.tested)
    func `a write remembers nothing`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let counts = try database.write { connection in
                let before = try connection.remembered("count") { try Note.count(in: connection) }
                _ = try Note.add("one", in: connection)
                return [before, try connection.remembered("count") { try Note.count(in: connection) }]
            }
            #expect(counts == [0, 1])
        }
    }

    @Test func `that there is nothing is remembered too, once it was found out`() throws {
        try TestDatabase.with(.sqlite, migrations: Note.migrations, readers: 1) { database in
            func first() throws -> Answer<String?> {
                try ask(database, key: "first") { connection in
                    try connection.first("SELECT title FROM notes LIMIT 1") { try $0.string(0) }
                }
            }
            let empty = try [first(), first()]
            #expect(empty == [Answer(nil, isFresh: true), Answer(nil, isFresh: false)])
            try database.write { connection in _ = try Note.add("one", in: connection) }
            let filled = try first()
            #expect(filled == Answer("one", isFresh: true))
        }
    }

    @Test func `what is remembered has an end`() throws {
        try TestDatabase.with(.sqlite, migrations: Note.migrations, readers: 1) { database in
            let answers = try (0..<2000).map { number in
                try ask(database, key: "\(number % 1000)") { try Note.count(in: $0) }
            }
            #expect(answers.filter { !$0.isFresh }.count < 100)
        }
    }
}

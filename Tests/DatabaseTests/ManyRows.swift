import TestSupport
import Testing

@testable import Database

@Suite struct ManyRows {
    @Test(arguments: Engine.tested)
    func `many rows are inserted in their order, with their ids`(_ engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let ids = try database.write { connection in
                try connection.insertReturningIDs(
                    "INSERT INTO notes (title) VALUES", rows: (0..<25_000).map { "(\("note \($0)"))" })
            }
            let kept = try database.read { connection in
                try connection.rows("SELECT id, title FROM notes ORDER BY id LIMIT 30000") {
                    (try $0.int64(0), try $0.string(1))
                }
            }
            #expect(kept.map(\.0) == ids && kept.map(\.1) == (0..<25_000).map { "note \($0)" })
        }
    }

    @Test(arguments: Engine.tested)
    func `what follows the rows decides of those that are there already`(_ engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            for weight in [1.0, 2.0] {
                try database.write { connection in
                    try connection.insert(
                        "INSERT INTO notes (title, weight) VALUES",
                        rows: ["a", "b", "c"].map { "(\($0), \(weight))" },
                        tail: "ON CONFLICT (title) DO UPDATE SET weight = notes.weight + excluded.weight")
                    try connection.insert("INSERT INTO notes (title) VALUES", rows: [])
                }
            }
            let weights = try database.read { connection in
                try connection.rows("SELECT weight FROM notes ORDER BY id LIMIT 9") { try $0.double(0) }
            }
            #expect(weights == [3, 3, 3])
        }
    }

    @Test(arguments: Engine.tested)
    func `a search index filled at once finds what one put by one finds`(_ engine: Engine) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            let index = SearchIndex("note_words")
            try database.write { connection in
                try index.fill((1...300).map { ($0, "ke hoach so \($0)") }, in: connection)
                try index.put(400, "ke hoach 7", in: connection)
            }
            let query = try #require(SearchQuery("hoach 7 "))
            let found = try database.read { connection in
                try connection.rows("SELECT hit.id FROM \(index.ranked(query)) AS hit ORDER BY hit.id LIMIT 500") {
                    try $0.int64(0)
                }
            }
            #expect(found.contains(7) && found.contains(400) && found.contains(70) && !found.contains(8))
        }
    }
}

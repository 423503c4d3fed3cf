import FoundationEssentials
import TestSupport
import Testing

@testable import Database

@Suite struct Backups {
    static let index = SearchIndex("note_words")

    func fill(_ database: Database) throws {
        try database.write { connection in
            let hostile = "tab\t, line\nfeed\r, back\\slash, \\N, \u{1F4DC} Kế hoạch"
            let bytes = (0...255).map { UInt8($0) }
            let first = try connection.insert(
                """
                INSERT INTO notes (title, weight, picture, done, day)
                VALUES (\(hostile), \(0.1 + 0.2), \(bytes), \(true), \(Int64.min))
                """)
            let second = try connection.insert(
                "INSERT INTO notes (title, weight, picture, parent) VALUES ('child', \(1e300), \([] as [UInt8]), \(first))"
            )
            // A reference to a row that comes later.
            try connection.run("UPDATE notes SET parent = \(second) WHERE id = \(first)")
            try connection.run("INSERT INTO tags (note, tag) VALUES (\(first), ''), (\(first), '\\N')")
            let last = try Note.add("removed", in: connection)
            try connection.run("DELETE FROM notes WHERE id = \(last)")
            try Self.index.put(first, "ke hoach", in: connection)
        }
    }

    func contents(_ database: Database) throws -> [String] {
        try database.read { connection in
            let notes = try connection.rows(
                "SELECT id, title, weight, picture, done, day, parent FROM notes ORDER BY id"
            ) { row in
                """
                \(try row.int64(0)) \(try row.string(1)) \(try row.double(2)) \(try row.bytes(3)) \(try row.bool(4)) \
                \(try row.optionalInt64(5) as Any) \(try row.optionalInt64(6) as Any)
                """
            }
            let tags = try connection.rows("SELECT note, tag FROM tags ORDER BY note, tag") { row in
                "\(try row.int64(0)) \(try row.string(1))"
            }
            let query = try #require(SearchQuery("hoach"))
            let hits = try connection.rows("SELECT h.id FROM \(Self.index.ranked(query)) AS h ORDER BY h.id") { row in
                "\(try row.int64(0))"
            }
            return notes + tags + hits
        }
    }

    @Test(arguments: Engine.tested, Engine.tested)
    func `a backup restores into either engine`(from: Engine, to: Engine) throws {
        try TemporaryFolder.with { folder in
            let expected = try TestDatabase.with(from, migrations: Note.migrations) { database in
                try fill(database)
                let backup = try database.backup(to: folder.path("backup"))
                #expect(backup.tables.map(\.name) == ["note_words", "notes", "tags"])
                #expect(backup.tables.map(\.rows) == [1, 2, 2])
                return try contents(database)
            }
            try TestDatabase.with(to) { database in
                try database.restore(from: folder.path("backup"), migrations: Note.migrations)
                let restored = try contents(database)
                #expect(restored == expected)
                try database.migrate(Note.migrations)
                let next = try database.write { connection in try Note.add("next", in: connection) }
                #expect(next.rawValue == 4, "no number is given twice")
                #expect(throws: DatabaseError.self, "references hold again") {
                    try database.write { connection in
                        try connection.run("INSERT INTO notes (title, parent) VALUES ('x', 99)")
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `both engines write the same files`(engine: Engine) throws {
        try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: Note.migrations) { database in
                try fill(database)
                try database.backup(to: folder.path("backup"))
            }
            for name in ["notes", "tags", "note_words"] {
                let text = try #require(FileManager.default.contents(atPath: folder.path("backup/\(name).copy")))
                try Golden.expect(String(decoding: text, as: UTF8.self), "\(name).copy")
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a backup holds one moment while writing goes on`(engine: Engine) throws {
        try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: Note.migrations) { database in
                let results = concurrently(20) { index in
                    if index == 10 { try database.backup(to: folder.path("backup")) }
                    try database.write { connection in
                        let id = try Note.add("note \(index)", in: connection)
                        try connection.run("INSERT INTO tags (note, tag) VALUES (\(id), 'x')")
                    }
                }
                for result in results { try result.get() }
            }
            try TestDatabase.with(engine) { database in
                let backup = try database.restore(from: folder.path("backup"), migrations: Note.migrations)
                #expect(backup.tables[1].rows == backup.tables[2].rows)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `an older backup is restored under its own schema and then brought up to date`(engine: Engine) throws {
        let later = Migration(number: 3, name: "later", sql: "ALTER TABLE notes ADD COLUMN colour TEXT;")
        try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: Note.migrations) { database in
                try fill(database)
                try database.backup(to: folder.path("backup"))
            }
            try TestDatabase.with(engine) { database in
                try database.restore(from: folder.path("backup"), migrations: Note.migrations + [later])
                try database.migrate(Note.migrations + [later])
                let colours = try database.read { connection in
                    try connection.rows("SELECT colour FROM notes ORDER BY id") { row in try row.optionalString(0) }
                }
                #expect(colours == [nil, nil])
            }
        }
    }
}

@Suite struct DamagedBackups {
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (TemporaryFolder) throws -> Void

        init(_ name: String, _ change: @escaping @Sendable (TemporaryFolder) throws -> Void) {
            testDescription = name
            self.change = change
        }
    }

    static func rewrite(_ folder: TemporaryFolder, _ name: String, _ change: (String) -> String) throws {
        let path = folder.path("backup/" + name)
        let old = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        try Data(change(old).utf8).write(to: URL(filePath: path))
    }

    static let all = [
        Damage("no list") { try FileManager.default.removeItem(atPath: $0.path("backup/backup.json")) },
        Damage("a damaged list") { try rewrite($0, "backup.json") { _ in "{" } },
        Damage("another form") {
            try rewrite($0, "backup.json") { $0.replacing("\"form\" : 1", with: "\"form\" : 2") }
        },
        Damage("a file missing") { try FileManager.default.removeItem(atPath: $0.path("backup/notes.copy")) },
        Damage("a file cut off") { try rewrite($0, "notes.copy") { String($0.dropLast(3)) } },
        Damage("a row taken out") { try rewrite($0, "tags.copy") { _ in "note\ttag\n" } },
        Damage("a word changed") { try rewrite($0, "notes.copy") { $0.replacing("child", with: "chile") } },
        Damage("a column missing") { try rewrite($0, "tags.copy") { $0.replacing("note\ttag", with: "note") } },
        Damage("a row of another shape") { try rewrite($0, "tags.copy") { $0 + "1\t2\t3\n" } },
        Damage("a broken reference") { try rewrite($0, "tags.copy") { $0 + "99\tx\n" } },
        Damage("not a number") { try rewrite($0, "tags.copy") { $0 + "x\tx\n" } },
        Damage("another schema") {
            try rewrite($0, "backup.json") { $0.replacing("\"name\" : \"notes\"", with: "\"name\" : \"noten\"") }
        },
        Damage("an edited migration") {
            let checksum = sha256(Note.migrations[0].text)
            try rewrite($0, "backup.json") { $0.replacing(checksum, with: String(checksum.reversed())) }
        },
        Damage("a newer version") {
            try rewrite($0, "backup.json") { $0.replacing("\"number\" : 2", with: "\"number\" : 9") }
        },
    ]

    @Test(arguments: Engine.tested, all)
    func `is refused and nothing is restored`(engine: Engine, damage: Damage) throws {
        try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: Note.migrations) { database in
                try Backups().fill(database)
                try database.backup(to: folder.path("backup"))
            }
            try damage.change(folder)
            try TestDatabase.with(engine) { database in
                let error = #expect(throws: DatabaseError.self) {
                    try database.restore(from: folder.path("backup"), migrations: Note.migrations)
                }
                #expect(
                    error?.message.contains(folder.path) == true || error?.sql != nil || error?.message.isEmpty == false
                )
                // It is still empty, so another backup may come in.
                try database.migrate(Note.migrations)
                let titles = try Note.titles(in: database)
                #expect(titles == [])
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `into a database that holds something is refused`(engine: Engine) throws {
        try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: Note.migrations) { database in
                try database.backup(to: folder.path("backup"))
                let error = #expect(throws: DatabaseError.self) {
                    try database.restore(from: folder.path("backup"), migrations: Note.migrations)
                }
                #expect(error?.message.contains("not empty") == true)
                #expect(throws: DatabaseError.self) { try database.backup(to: folder.path("backup")) }
                #expect(throws: DatabaseError.self) { try database.backup(to: "/proc/no/such/place") }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `the n-th statement of a restore fails, for every n`(engine: Engine) throws {
        try TemporaryFolder.with { folder in
            try TestDatabase.with(engine, migrations: Note.migrations) { database in
                try Backups().fill(database)
                try database.backup(to: folder.path("backup"))
            }
            for n in 1... {
                let isOver = try TestDatabase.with(engine) { database in
                    database.faults.fail(at: n)
                    do {
                        try database.restore(from: folder.path("backup"), migrations: Note.migrations)
                    } catch is DatabaseError {}
                    guard !database.faults.isPending else { return true }
                    try database.restore(from: folder.path("backup"), migrations: Note.migrations)
                    return false
                }
                if isOver { break }
            }
        }
    }
}

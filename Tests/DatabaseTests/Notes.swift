import Database

/// A small schema for the tests of this target.
struct Note: Equatable {
    typealias ID = Identifier<Note>

    static let migrations = [
        Migration(
            number: 1, name: "notes",
            sql: """
                -- Notes; the semicolon and the "INTEGER" in this comment mean nothing; nor does this ' quote.
                CREATE TABLE notes (
                    id INTEGER PRIMARY KEY,
                    title TEXT NOT NULL UNIQUE CHECK (length(title) > 0),
                    weight REAL,
                    picture BLOB,
                    done BOOLEAN NOT NULL DEFAULT FALSE,
                    day INTEGER,
                    parent INTEGER REFERENCES notes (id)
                );
                CREATE INDEX notes_day ON notes (day, id) WHERE day IS NOT NULL;
                CREATE TABLE tags (
                    note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
                    tag TEXT NOT NULL DEFAULT 'a; b',
                    PRIMARY KEY (note, tag)
                ) WITHOUT ROWID;
                """),
        Migration(number: 2, name: "words", sql: "CREATE SEARCH INDEX note_words;"),
    ]

    static func count(in connection: Connection) throws -> Int {
        try connection.first("SELECT count(*) FROM notes") { row in try row.int(0) } ?? -1
    }

    static func add(_ title: String, in connection: Connection) throws -> Note.ID {
        ID(rawValue: try connection.insert("INSERT INTO notes (title) VALUES (\(title))"))
    }

    static func titles(in database: Database) throws -> [String] {
        try database.read { connection in
            try connection.rows("SELECT title FROM notes ORDER BY id") { row in try row.string(0) }
        }
    }
}

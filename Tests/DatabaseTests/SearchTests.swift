import TestSupport
import Testing

@testable import Database

@Suite struct Search {
    static let index = SearchIndex("note_words")
    /// Folded texts as they come from the archive.
    static let texts = [
        "ke hoach chuyen doi so nam 2021", "ke hoach", "quyet dinh 123/qd-ubnd ve ke hoach", "政务 务公 公开 工作",
        "hoach ke", "ke hoach ke hoach ke hoach",
    ]

    func withTexts(_ engine: Engine, _ body: (Database) throws -> Void) throws {
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            try database.write { connection in
                for (number, text) in Self.texts.enumerated() {
                    let id = try Note.add(text, in: connection)
                    #expect(id.rawValue == Int64(number + 1))
                    try Self.index.put(id.rawValue, text, in: connection)
                }
            }
            try body(database)
        }
    }

    @Test(arguments: Engine.tested)
    func `words are found wherever they stand`(engine: Engine) throws {
        let cases: [(String, [Int])] = [
            ("ke hoach", [1, 2, 3, 5, 6]), ("\"ke hoach\"", [1, 2, 3, 6]), ("chuyen", [1]), ("chuy", [1]),
            ("chuy doi", []), ("\"chuy\"", []), ("123", [3]), ("qd-ubnd", [3]), ("\"123 qd ubnd\"", [3]),
            ("政务 务公 公开", [4]), ("\"政务 务公 公开\"", [4]), ("公开 政务", [4]), ("政", [4]), ("xyz", []),
            ("2021 ke", [1]), ("' OR 1=1 --", []), ("ke* AND NOT", []), ("ke:* & hoach", [1, 2, 3, 5, 6]),
        ]
        try withTexts(engine) { database in
            for (text, expected) in cases {
                guard let query = SearchQuery(text) else { continue }
                let found = try database.read { connection in
                    try connection.rows("SELECT id FROM notes WHERE id IN \(Self.index.matches(query)) ORDER BY id") {
                        row in try row.int(0)
                    }
                }
                #expect(found == expected, "\(text)")
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `the best match comes first`(engine: Engine) throws {
        try withTexts(engine) { database in
            let query = try #require(SearchQuery("ke hoach"))
            let found = try database.read { connection in
                try connection.rows(
                    """
                    SELECT n.id FROM \(Self.index.ranked(query)) AS hit JOIN notes AS n ON n.id = hit.id
                    ORDER BY hit.score, n.id
                    """
                ) { row in try row.int(0) }
            }
            #expect(found.first == 6)
            #expect(Set(found) == [1, 2, 3, 5, 6])
        }
    }

    @Test(arguments: Engine.tested)
    func `a text put again replaces the old, and one removed is not found`(engine: Engine) throws {
        try withTexts(engine) { database in
            try database.write { connection in
                try Self.index.put(1, "bao cao", in: connection)
                try Self.index.remove(2, in: connection)
            }
            let found = try ["chuyen", "bao", "\"ke hoach\""].map { text in
                let query = try #require(SearchQuery(text))
                return try database.read { connection in
                    try connection.rows("SELECT id FROM notes WHERE id IN \(Self.index.matches(query)) ORDER BY id") {
                        row in try row.int(0)
                    }
                }
            }
            #expect(found == [[], [1], [3, 6]])
        }
    }

    @Test(arguments: ["", " ", "\"\"", "--", "。，"])
    func `a query without words is none`(text: String) {
        #expect(SearchQuery(text) == nil)
    }

    @Test func `what people type is never an operator`() throws {
        let query = try #require(SearchQuery("a\" OR b* 'c:* NEAR(\\ d"))
        #expect(query.fts5 == "\"a\" AND \"OR b c NEAR d\"")
        #expect(query.tsquery == "'a' & 'OR' <-> 'b' <-> 'c' <-> 'NEAR' <-> 'd'")
    }

    @Test(arguments: Engine.tested)
    func `any text may be indexed and looked for`(engine: Engine) throws {
        var random = SeededRandom()
        let alphabet = Array("aké đ政\u{301}\u{1F4DC}'\"\\:&|!()<->*%_\t\n-/.,²Ⅷ\u{378}").map(String.init)
        try TestDatabase.with(engine, migrations: Note.migrations) { database in
            for id in 1...200 as ClosedRange<Int64> {
                let text = (0..<12).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
                try database.write { connection in try Self.index.put(id, text, in: connection) }
                guard let query = SearchQuery(text.replacing("\"", with: " ")) else { continue }
                let found = try database.read { connection in
                    try connection.rows("SELECT h.id FROM \(Self.index.ranked(query)) AS h ORDER BY h.id") { row in
                        try row.int64(0)
                    }
                }
                #expect(found.contains(id), "\(text.debugDescription)")
            }
        }
    }
}

/// A full-text index of folded text, by the id of what the text belongs to: FTS5 on SQLite, `tsvector` on PostgreSQL.
///
/// It is made by the line `CREATE SEARCH INDEX name;` of a migration. The text is folded before it comes here (lower
/// case, no diacritics, Chinese as bigrams): words are what stands between characters that are neither letters nor
/// digits, the same on both engines.
public struct SearchIndex: Sendable {
    let name: SQL

    /// - Parameter name: The name given in the migration.
    public init(_ name: StaticString) {
        self.name = SQL(stringLiteral: name)
    }

    /// Keeps the words of a text under an id, in place of those kept before.
    public func put(_ id: Int64, _ text: String, in connection: Connection) throws {
        let words = SearchQuery.words(of: text)
        try remove(id, in: connection)
        try connection.run(
            .perEngine(
                sqlite: "INSERT INTO \(name) (rowid, words) VALUES (\(id), \(words.joined(separator: " ")))",
                postgresql: """
                    INSERT INTO \(name) (id, words, vector)
                    VALUES (\(id), \(words.joined(separator: " ")), CAST(\(SearchQuery.tsvector(words)) AS tsvector))
                    """))
    }

    /// Keeps the words of many texts under ids that have none yet.
    public func fill(_ texts: [(id: Int64, text: String)], in connection: Connection) throws {
        let (head, rows) = insertion(of: texts, for: connection.engine)
        try connection.insert(head, rows: rows)
    }

    /// What `fill` inserts, so that it can be made ready elsewhere.
    public func insertion(of texts: [(id: Int64, text: String)], for engine: Engine) -> (head: SQL, rows: [SQL]) {
        switch engine {
        case .sqlite:
            (
                "INSERT INTO \(name) (rowid, words) VALUES",
                texts.map { "(\($0), \(SearchQuery.words(of: $1).joined(separator: " ")))" }
            )
        case .postgresql:
            (
                "INSERT INTO \(name) (id, words, vector) VALUES",
                texts.map { id, text in
                    let words = SearchQuery.words(of: text)
                    return """
                        (\(id), \(words.joined(separator: " ")), CAST(\(SearchQuery.tsvector(words)) AS tsvector))
                        """
                }
            )
        }
    }

    /// Keeps more words under ids, beside those kept before.
    public func add(_ text: String, to ids: [Int64], in connection: Connection) throws {
        let words = SearchQuery.words(of: text)
        guard !words.isEmpty, !ids.isEmpty else { return }
        let added = " " + words.joined(separator: " ")
        try connection.run(
            .perEngine(
                sqlite: "UPDATE \(name) SET words = words || \(added) WHERE rowid IN \(values: ids)",
                postgresql: """
                    UPDATE \(name) SET words = words || \(added),
                        vector = vector || CAST(\(SearchQuery.tsvector(words)) AS tsvector)
                    WHERE id IN \(values: ids)
                    """))
    }

    public func remove(_ id: Int64, in connection: Connection) throws {
        try connection.run(
            .perEngine(
                sqlite: "DELETE FROM \(name) WHERE rowid = \(id)", postgresql: "DELETE FROM \(name) WHERE id = \(id)"))
    }

    /// The ids of the texts that match, as a subquery in parentheses: `WHERE d.id IN \(index.matches(query))`.
    public func matches(_ query: SearchQuery) -> SQL {
        .perEngine(
            sqlite: "(SELECT rowid FROM \(name) WHERE \(name) MATCH \(query.fts5))",
            postgresql: "(SELECT id FROM \(name) WHERE vector @@ CAST(\(query.tsquery) AS tsquery))")
    }

    /// The matches with their `id` and a `score`, the best with the lowest, as a subquery in parentheses:
    /// `FROM \(index.ranked(query)) AS hit JOIN directives AS d ON d.id = hit.id ORDER BY hit.score, d.id`.
    public func ranked(_ query: SearchQuery) -> SQL {
        .perEngine(
            sqlite: "(SELECT rowid AS id, bm25(\(name)) AS score FROM \(name) WHERE \(name) MATCH \(query.fts5))",
            postgresql: """
                (SELECT id, -ts_rank_cd(vector, CAST(\(query.tsquery) AS tsquery)) AS score FROM \(name)
                WHERE vector @@ CAST(\(query.tsquery) AS tsquery))
                """)
    }

    /// What `CREATE SEARCH INDEX` stands for.
    static func definition(of name: String, on engine: Engine) -> [String] {
        switch engine {
        case .sqlite: ["CREATE VIRTUAL TABLE \(name) USING fts5(words, tokenize = 'ascii')"]
        case .postgresql:
            [
                "CREATE TABLE \(name) (id BIGINT PRIMARY KEY, words TEXT NOT NULL, vector tsvector NOT NULL)",
                "CREATE INDEX \(name)_vector ON \(name) USING GIN (vector)",
            ]
        }
    }
}

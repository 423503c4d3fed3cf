/// One step of the schema, kept as a file `Migrations/NNNN-words.sql` in its target and never edited after release.
///
/// Its statements are common SQL with these words of our own, written in capitals, which `Database` rewrites for
/// each engine: the column types `INTEGER` (64 bits), `TEXT`, `REAL`, `BLOB`, `BOOLEAN`; `id INTEGER PRIMARY KEY`
/// for a number that is given by the database and never used twice; `WITHOUT ROWID`; `CREATE SEARCH INDEX name`.
public struct Migration: Sendable {
    /// Its place in the order, unique in the whole program; a new one takes the highest so far plus one.
    public let number: Int
    /// The file's words: `journal` of `0001-journal.sql`.
    public let name: String
    public let sql: StaticString

    public init(number: Int, name: String, sql: StaticString) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// The migrations among a target's embedded files, in order; other files are passed over.
    ///
    /// - Throws: `DatabaseError` when a file in `Migrations/` is not named `NNNN-words.sql`.
    public static func all(in files: [(name: String, text: StaticString)]) throws(DatabaseError) -> [Migration] {
        var migrations: [Migration] = []
        for file in files where file.name.hasPrefix("Migrations/") {
            migrations.append(try Migration(file: file.name, sql: file.text))
        }
        return migrations.sorted { $0.number < $1.number }
    }

    private init(file: String, sql: StaticString) throws(DatabaseError) {
        let stem = file.dropFirst("Migrations/".count).dropLast(".sql".count)
        let digits = stem.prefix(4)
        guard file.hasSuffix(".sql"), digits.count == 4, let number = Int(digits), number > 0,
            stem.dropFirst(4).first == "-", stem.count > 5
        else {
            throw DatabaseError(.SQLITE_MISUSE, "\(file) is not named Migrations/NNNN-words.sql.")
        }
        self.init(number: number, name: String(stem.dropFirst(5)), sql: sql)
    }

    /// The file's name without its ending, for messages: `0001-journal`.
    var title: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + name
    }

    var text: String { sql.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}

/// A failure of the database: its code, its message, and the statement, never the values bound to it.
public struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
    public let code: Code
    /// The engine's own words.
    public let message: String
    /// The statement that failed; `nil` when there was none.
    public let sql: String?
    /// The five characters PostgreSQL gives (`23505`); `nil` on SQLite and for errors of our own.
    public let sqlState: String?

    public init(_ code: Code, _ message: String, sql: String? = nil, sqlState: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
        self.sqlState = sqlState
    }

    /// Whether a row with the same key was there already.
    public var isDuplicate: Bool {
        code == .SQLITE_CONSTRAINT_UNIQUE || code == .SQLITE_CONSTRAINT_PRIMARYKEY
    }

    public var description: String {
        var text = "\(code): \(message)"
        if let sqlState { text += " [\(sqlState)]" }
        if let sql { text += " in: \(sql)" }
        return text
    }
}

/// A statement, or a piece of one, in which run-time values are bound and never become text.
///
/// Written as a literal, its fixed parts are `StaticString`, so that no run-time text can pose as SQL:
///
/// ```swift
/// let open: SQL = "state = \(State.open)"
/// let rows = try connection.rows("SELECT id, title FROM assignments WHERE \(open) AND lead = \(body) ORDER BY id") {
///     row in (try row.id(0) as Assignment.ID, try row.string(1))
/// }
/// ```
///
/// Apart from a closed list of words that `Database` rewrites in migrations, SQL is common to SQLite and PostgreSQL:
/// `NULLS FIRST` or `NULLS LAST` is written where a sorted column may be null, a flag is tested as `WHERE done`, flags
/// are counted as `count(*) FILTER (WHERE done)`, and no constraint is deferred, since a commit serves many callers.
public struct SQL: Sendable {
    /// The parts in the order they are written.
    var parts: [Part]

    enum Part: Sendable {
        case text(StaticString)
        /// A name from a closed enumeration, checked when it was put in.
        case name(String)
        case value(SQLValue)
        /// The few places where the engines do not share a word.
        case perEngine(sqlite: SQL, postgresql: SQL)
    }

    init(parts: [Part]) { self.parts = parts }

    /// Nothing; useful as an absent clause.
    public static let empty = SQL(parts: [])

    /// Whether this is nothing at all, not even a space.
    public var isEmpty: Bool { parts.isEmpty }

    public static func + (a: SQL, b: SQL) -> SQL { SQL(parts: a.parts + b.parts) }

    public static func += (a: inout SQL, b: SQL) { a.parts += b.parts }

    /// The same meaning in the words of each engine.
    ///
    /// For this target only: a store that needs it asks `Database` for a new shared word instead.
    package static func perEngine(sqlite: SQL, postgresql: SQL) -> SQL {
        SQL(parts: [.perEngine(sqlite: sqlite, postgresql: postgresql)])
    }
}

extension Sequence<SQL> {
    /// The pieces one after another with a separator between, such as `" AND "`; empty when there are none.
    public func joined(separator: SQL) -> SQL {
        var result = SQL.empty
        for (index, piece) in enumerated() {
            if index > 0 { result += separator }
            result += piece
        }
        return result
    }
}

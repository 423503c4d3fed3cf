/// The two databases Remit runs on.
public enum Engine: String, Sendable, Hashable, CaseIterable {
    case sqlite, postgresql
}

/// Where a database is kept.
public enum DatabaseLocation: Sendable, Hashable {
    /// A file, made when it is not there; its folder must exist.
    case sqlite(path: String)
    /// A connection string as libpq reads it: `postgresql://user@host/name?…`.
    case postgresql(url: String)

    public var engine: Engine {
        switch self {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }

    /// Reads what a person wrote after `--database`: a `postgresql://` address, or the path of a file.
    ///
    /// - Throws: `DatabaseError` when the text is empty, names another kind of database, or a database in memory,
    ///   which several connections cannot share.
    public init(parsing text: String) throws(DatabaseError) {
        if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") {
            self = .postgresql(url: text)
            return
        }
        let path = text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text
        guard !path.isEmpty else {
            throw DatabaseError(.SQLITE_CANTOPEN, "The database has no name: give a file's path or postgresql://…")
        }
        guard !path.contains("://"), !path.hasPrefix(":") else {
            throw DatabaseError(
                .SQLITE_CANTOPEN, "This kind of database is not known: give a file's path or postgresql://…")
        }
        // A word alone is more often an address mistyped than a file meant to lie in whatever folder this is.
        guard text.hasPrefix("sqlite:") || path.contains("/") else {
            throw DatabaseError(
                .SQLITE_CANTOPEN, "'\(path)' is neither postgresql://… nor a path: for a file here write ./\(path)")
        }
        self = .sqlite(path: path)
    }
}

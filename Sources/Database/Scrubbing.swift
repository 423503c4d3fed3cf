/// Overwrites what was deleted, so that its bytes are not in the files of the database any more.
extension Database {
    /// Puts full-text indexes together anew, writes every table anew, and empties the write-ahead log.
    ///
    /// Costs as much as copying the database; others may read and, for most of the time, write meanwhile. Where
    /// PostgreSQL archives its own log, or has replicas, these are its operator's to clear.
    /// - Throws: `DatabaseError`, also when readers kept the log from being emptied; it may be tried again.
    public func scrub() throws {
        let session = try location.connect(.writer)
        defer { session.close() }
        switch engine {
        case .sqlite:
            for index in try session.names("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'") {
                try session.execute("INSERT INTO \(index) (\(index)) VALUES ('optimize')")
            }
            try session.execute("VACUUM")
            for _ in 0..<10 where try session.emptiesLog() { return }
            throw DatabaseError(.SQLITE_BUSY, "Readers keep the write-ahead log from being emptied.")
        case .postgresql:
            let tables = try session.names(
                "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
            for table in tables { try session.execute("VACUUM (FULL) \(table)") }
        }
    }
}

extension Session {
    /// The first column of the rows of a statement of this target, as texts.
    fileprivate func names(_ text: String) throws -> [String] {
        var names: [String] = []
        _ = try run(Rendered(text: text, for: engine)) { row in
            names.append(try row.string(0))
            return true
        }
        return names
    }

    /// Brings the log of SQLite into the database; false while somebody reads from it.
    fileprivate func emptiesLog() throws -> Bool {
        var isEmpty = false
        _ = try run(Rendered(text: "PRAGMA wal_checkpoint(TRUNCATE)", for: engine)) { row in
            isEmpty = try row.int64(0) == 0
            return false
        }
        return isEmpty
    }
}

public import Database

extension Journal {
    /// What looking through the whole chain found.
    public enum Verdict: Sendable, Hashable {
        /// Every entry is as it was written.
        case whole(entries: Int64)
        /// The first entry that is not, and what is wrong with it.
        case broken(entry: Int64, Flaw)
    }

    /// What is wrong with an entry.
    public enum Flaw: String, Sendable, Hashable {
        /// It, or one before it, was taken out.
        case missing
        /// Its contents do not give its hash.
        case changed
        /// It does not carry the hash of the entry before it.
        case detached
        /// The chain's head does not point at it, though it is the last; entries after it may have been taken out.
        case notTheLast
    }

    /// Computes every hash anew and compares, from the first entry to the head; a million take some seconds.
    public static func verify(in connection: Connection) throws -> Verdict {
        var last = (number: Int64(0), hash: JournalRecord.origin)
        while true {
            guard let page = try legible(after: last.number, limit: 1000, in: connection) else {
                return .broken(entry: last.number + 1, .changed)
            }
            for record in page {
                if let flaw = flaw(of: record, after: last) { return .broken(entry: last.number + 1, flaw) }
                last = (record.number, record.hash)
            }
            if page.isEmpty { break }
        }
        let head = try connection.first("SELECT number, hash FROM journal_head WHERE id = 1") { row in
            (number: try row.int64(0), hash: try row.bytes(1))
        }
        guard (head ?? (0, JournalRecord.origin)) == last else {
            return .broken(entry: last.number, .notTheLast)
        }
        return .whole(entries: last.number)
    }

    /// The records after a place, up to the first that cannot be read; `nil` when that is the next one.
    private static func legible(
        after number: Int64, limit: Int, in connection: Connection
    ) throws -> [JournalRecord]? {
        do {
            return try connection.attempt {
                try connection.rows(
                    "SELECT \(columns) FROM journal WHERE number > \(number) ORDER BY number LIMIT \(limit)", record)
            }
        } catch let error as DatabaseError where error.code == .SQLITE_MISMATCH {
            return limit == 1 ? nil : try legible(after: number, limit: limit / 2, in: connection)
        }
    }

    private static func flaw(of record: JournalRecord, after last: (number: Int64, hash: [UInt8])) -> Flaw? {
        if record.number != last.number + 1 { return .missing }
        if record.previousHash != last.hash { return .detached }
        let hash = JournalRecord.hash(of: record.entry, number: record.number, previousHash: record.previousHash)
        return hash == record.hash ? nil : .changed
    }
}

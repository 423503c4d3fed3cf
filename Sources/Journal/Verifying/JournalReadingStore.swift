internal import Database

/// The journal of a database, read to be checked: what was damaged is told from what cannot be read at all.
struct KeptJournal: JournalSource {
    let connection: Connection

    func entries(after number: Int64) throws -> [JournalRecord]? { try entries(after: number, limit: 1000) }

    /// Up to the first that is none; `nil` when that is the next one.
    private func entries(after number: Int64, limit: Int) throws -> [JournalRecord]? {
        if let page = try legible({ try Journal.entries(after: number, upTo: .max, limit: limit, in: connection) }) {
            return page
        }
        return limit == 1 ? nil : try entries(after: number, limit: limit / 2)
    }

    func heads(after number: Int64) throws -> [SignedHead]? { try heads(after: number, limit: 512) }

    private func heads(after number: Int64, limit: Int) throws -> [SignedHead]? {
        if let page = try legible({ try SignedHeadStore(connection).heads(after: number, limit: limit) }) {
            return page
        }
        return limit == 1 ? nil : try heads(after: number, limit: limit / 2)
    }

    func node(_ level: Int, _ place: Int64) throws -> [UInt8]? {
        try legible { try MerkleStore(connection: connection).stored(level, place) } ?? nil
    }

    func nodeCount() throws -> Int64 { try MerkleStore(connection: connection).count() }

    func personal(of number: Int64) throws -> [PersonalRow]? {
        try legible { try PersonalStore(connection).rows(of: number) }
    }

    func personalCount() throws -> Int64 { try PersonalStore(connection).count() }

    func last() throws -> (number: Int64, hash: [UInt8])? {
        try legible {
            try connection.first("SELECT number, hash FROM journal_head ORDER BY id LIMIT 2") { row in
                (number: try row.int64(0), hash: try row.bytes(1))
            }
        } ?? (0, [])
    }

    /// What was read; `nil` when a column holds what it cannot.
    private func legible<Value>(_ read: () throws -> Value) throws -> Value? {
        do {
            return try connection.attempt(read)
        } catch let error as DatabaseError where [.SQLITE_MISMATCH, .SQLITE_CORRUPT].contains(error.code) {
            return nil
        }
    }
}

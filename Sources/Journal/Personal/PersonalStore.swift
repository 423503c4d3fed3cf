public import Database

/// All SQL on the personal data that entries tell of.
public struct PersonalStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// Keeps what an entry committed to, in the transaction that appends it.
    public func keep(_ seals: [PersonalSeal], of record: JournalRecord) throws {
        for seal in seals {
            try connection.run(
                """
                INSERT INTO journal_personal (commitment, number, holder_kind, holder_id, salt, value)
                VALUES (\(seal.commitment), \(record.number), \(seal.holder.kind), \(seal.holder.id), \(seal.salt),
                    \(seal.value))
                """)
        }
    }

    /// Takes away what is kept of somebody: values and salts, for good.
    /// - Returns: the commitments, which the entry that erases must tell; empty where nothing was kept.
    public func erase(of holder: JournalSubject) throws -> [[UInt8]] {
        let commitments = try connection.rows(
            """
            SELECT commitment FROM journal_personal
            WHERE holder_kind = \(holder.kind) AND holder_id = \(holder.id) AND value IS NOT NULL
            ORDER BY number, commitment
            """
        ) { row in try row.bytes(0) }
        try connection.run(
            """
            UPDATE journal_personal SET salt = NULL, value = NULL
            WHERE holder_kind = \(holder.kind) AND holder_id = \(holder.id)
            """)
        return commitments
    }

    /// What entries committed to, by their commitments in hexadecimal digits; `nil` where it was erased.
    public func values(of number: Int64) throws -> [String: String?] {
        let rows = try rows(of: number)
        return Dictionary(rows.map { ($0.commitment.hexadecimal, $0.value) }) { first, _ in first }
    }

    func rows(of number: Int64) throws -> [PersonalRow] {
        try connection.rows(
            """
            SELECT commitment, holder_kind, holder_id, salt, value FROM journal_personal WHERE number = \(number)
            ORDER BY commitment LIMIT 10000
            """
        ) { row in
            PersonalRow(
                commitment: try row.bytes(0), holder: JournalSubject(kind: try row.string(1), id: try row.int64(2)),
                salt: try row.optionalBytes(3), value: try row.optionalString(4))
        }
    }

    func count() throws -> Int64 {
        try connection.first("SELECT count(*) FROM journal_personal") { row in try row.int64(0) } ?? 0
    }
}

/// A row as it is kept; without salt and value it was erased.
struct PersonalRow: Hashable {
    let commitment: [UInt8]
    let holder: JournalSubject
    let salt: [UInt8]?
    let value: String?

    var isErased: Bool { salt == nil && value == nil }

    /// Whether value, holder and salt are those that were committed to.
    var isGenuine: Bool {
        guard let salt, let value else { return false }
        return PersonalSeal(value: value, holder: holder, salt: salt).commitment == commitment
    }
}

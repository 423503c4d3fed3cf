public import Database
public import WorkCalendar

extension Journal {
    /// Appends an entry at the end of the chain, within the caller's transaction: both are kept or neither.
    ///
    /// The row of the chain's head stays locked until that transaction ends, so entries of other machines wait.
    @discardableResult public static func append(
        _ entry: JournalEntry, in connection: Connection
    ) throws -> JournalRecord {
        let head = try lockHead(in: connection)
        let record = JournalRecord(entry, number: head.number + 1, previousHash: head.hash)
        try connection.run(
            """
            INSERT INTO journal (
                number, at, person, post, body, verb, subject_kind, subject_id, change, salt, commitment,
                previous_hash, hash
            ) VALUES (
                \(record.number), \(entry.at), \(entry.actor.person), \(entry.actor.post), \(entry.actor.body),
                \(entry.verb), \(entry.subject.kind), \(entry.subject.id), \(entry.change),
                \(record.seal.salt), \(record.seal.commitment), \(record.previousHash), \(record.hash)
            )
            """)
        try connection.run("UPDATE journal_head SET number = \(record.number), hash = \(record.hash) WHERE id = 1")
        if record.number & 0xFF == 0 {
            _ = try MerkleStore(connection: connection).complete(record.number, atMost: 64)
        }
        return record
    }

    /// Locks the head's row by writing to it, making it for the first entry.
    static func lockHead(in connection: Connection) throws -> (number: Int64, hash: [UInt8]) {
        let head = try connection.first(
            """
            INSERT INTO journal_head (id, number, hash) VALUES (1, 0, \(JournalRecord.origin))
            ON CONFLICT (id) DO UPDATE SET id = 1 RETURNING number, hash
            """
        ) { row in (number: try row.int64(0), hash: try row.bytes(1)) }
        guard let head else { throw DatabaseError(.SQLITE_CORRUPT, "The journal's head is not there.") }
        return head
    }

    /// What was done to one subject, the oldest first.
    ///
    /// - Parameters:
    ///   - number: Only entries after this place; pass the last one seen to go on.
    ///   - limit: At most so many.
    public static func history(
        of subject: JournalSubject, after number: Int64 = 0, limit: Int = 1000, in connection: Connection
    ) throws -> [JournalRecord] {
        try connection.rows(
            """
            SELECT \(columns) FROM journal
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND number > \(number)
            ORDER BY number LIMIT \(limit)
            """, record)
    }

    /// The last entry made before a moment; `nil` where there is none.
    public static func last(before moment: Instant, in connection: Connection) throws -> JournalRecord? {
        try connection.first(
            "SELECT \(columns) FROM journal WHERE at < \(moment) ORDER BY at DESC, number DESC LIMIT 1", record)
    }

    /// Entries in their order, after one and up to another.
    public static func entries(
        after number: Int64, upTo last: Int64, limit: Int, in connection: Connection
    ) throws -> [JournalRecord] {
        try connection.rows(
            """
            SELECT \(columns) FROM journal WHERE number > \(number) AND number <= \(last)
            ORDER BY number LIMIT \(limit)
            """, record)
    }

    /// One entry; `nil` where the journal is not that long.
    public static func entry(_ number: Int64, in connection: Connection) throws -> JournalRecord? {
        try connection.first("SELECT \(columns) FROM journal WHERE number = \(number)", record)
    }

    /// A page of the whole journal, the newest first.
    ///
    /// - Parameter number: Only entries before this place; `nil` begins at the newest.
    public static func page(
        before number: Int64? = nil, limit: Int = 50, in connection: Connection
    ) throws -> [JournalRecord] {
        try connection.rows(
            """
            SELECT \(columns) FROM journal WHERE number < \(number ?? .max) ORDER BY number DESC LIMIT \(limit)
            """, record)
    }

    static let columns: SQL =
        """
        number, at, person, post, body, verb, subject_kind, subject_id, change, previous_hash, hash, salt, commitment,
        removed_by
        """

    static func record(_ row: Row) throws -> JournalRecord {
        let actor = JournalActor(
            person: try row.optionalInt64(2), post: try row.optionalInt64(3), body: try row.optionalInt64(4))
        let entry = JournalEntry(
            at: try row.instant(1), actor: actor, verb: try row.string(5),
            subject: JournalSubject(kind: try row.string(6), id: try row.int64(7)), change: try row.optionalString(8))
        return JournalRecord(
            number: try row.int64(0), entry: entry,
            seal: ChangeSeal(
                commitment: try row.bytes(12), salt: try row.optionalBytes(11), removedBy: try row.optionalInt64(13)),
            previousHash: try row.bytes(9), hash: try row.bytes(10))
    }
}

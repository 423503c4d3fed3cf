public import Database
public import WorkCalendar

/// All SQL on the journal's signed heads.
public struct SignedHeadStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    private static let columns: SQL = "number, size, root, at, public_key, signature"

    private static func head(_ row: Row) throws -> SignedHead {
        guard let key = VerifyingKey(try row.bytes(4)) else {
            throw DatabaseError(.SQLITE_CORRUPT, "A head's key is damaged.")
        }
        return SignedHead(
            number: try row.int64(0), size: try row.int64(1), root: try row.bytes(2), at: try row.instant(3), key: key,
            signature: try row.bytes(5))
    }

    /// The newest head; `nil` before the first.
    public func last() throws -> SignedHead? { try page(limit: 1).first }

    /// Heads, the newest first.
    /// - Parameter number: Only those before this place; `nil` begins at the newest.
    public func page(before number: Int64? = nil, limit: Int = 50) throws -> [SignedHead] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM signed_head WHERE number < \(number ?? .max)
            ORDER BY number DESC LIMIT \(limit)
            """, Self.head)
    }

    /// Heads in their order, after one.
    func heads(after number: Int64, limit: Int) throws -> [SignedHead] {
        try connection.rows(
            "SELECT \(Self.columns) FROM signed_head WHERE number > \(number) ORDER BY number LIMIT \(limit)",
            Self.head)
    }

    /// The newest head that stands for an entry; `nil` while none does.
    public func head(over entry: Int64) throws -> SignedHead? {
        guard let last = try last(), last.size >= entry else { return nil }
        return last
    }

    /// Signs the journal as it is now and keeps the head.
    ///
    /// The journal's own head stays locked until the transaction ends, so two programs cannot sign at once, and the
    /// entry that tells of the head can follow right behind.
    /// - Parameter isEnough: Asked under that lock of the newest head and how many entries there are; `true` leaves it
    ///   at that head.
    /// - Returns: The new head; `nil` when the newest was enough, or there are no entries.
    public func sign(
        at moment: Instant, with key: SigningKey,
        unless isEnough: (_ newest: SignedHead, _ entries: Int64) -> Bool = { _, _ in false }
    ) throws -> SignedHead? {
        let size = try Journal.lockHead(in: connection).number
        let last = try last()
        guard size > 0, last.map({ isEnough($0, size) }) != true else { return nil }
        let head = SignedHead(
            number: (last?.number ?? 0) + 1, size: size, root: try Journal.root(of: size, in: connection), at: moment,
            by: key)
        try connection.run(
            """
            INSERT INTO signed_head (number, size, root, at, public_key, signature)
            VALUES (\(head.number), \(head.size), \(head.root), \(head.at), \(head.key.bytes), \(head.signature))
            """)
        return head
    }
}

public import Database

extension Journal {
    /// Stores some of the tree's nodes that are not stored yet, as after an upgrade.
    ///
    /// - Returns: whether the tree is whole now; if not, call again, so that others may write in between.
    public static func completeTree(in connection: Connection) throws -> Bool {
        try MerkleStore(connection: connection).complete(try size(in: connection), atMost: 64)
    }

    /// How many entries there are.
    public static func size(in connection: Connection) throws -> Int64 {
        try connection.first("SELECT number FROM journal_head WHERE id = 1") { row in try row.int64(0) } ?? 0
    }

    /// The root of the tree over the first entries.
    public static func root(of size: Int64, in connection: Connection) throws -> [UInt8] {
        guard size > 0 else { return MerkleHash.empty }
        return try MerkleStore(connection: connection).hash(0..<size)
    }

    /// The path of hashes from an entry to the root of the tree over the first `size` entries.
    public static func inclusionPath(
        of number: Int64, in size: Int64, _ connection: Connection
    ) throws -> [[UInt8]] {
        precondition(number > 0 && number <= size, "The entry is not in a tree of this size.")
        return try MerkleStore(connection: connection).path(number - 1, in: 0..<size)
    }

    /// The hashes that show the tree over the first entries to be the beginning of a larger one.
    public static func consistencyPath(
        from first: Int64, to second: Int64, in connection: Connection
    ) throws -> [[UInt8]] {
        precondition(first > 0 && first <= second, "A tree begins with one that is not larger.")
        return try MerkleStore(connection: connection).consistency(of: first, in: 0..<second)
    }
}

internal import Database

/// The tree over the journal as the database keeps it.
///
/// The leaves are the entries' hashes; of the nodes above, those of every eighth level are stored. An entry thus costs
/// nothing but every 256th, and a root or a path reads some hundred rows of a million.
struct MerkleStore {
    /// Levels from one stored node to the next.
    static let step = 8

    let connection: Connection

    /// Stores nodes that are complete and not stored yet, at most so many.
    /// - Returns: whether all are stored now.
    func complete(_ size: Int64, atMost limit: Int) throws -> Bool {
        var left = limit
        for level in stride(from: Self.step, to: 63, by: Self.step) where size >> level > 0 {
            var place = try stored(level)
            while place < size >> level {
                guard left > 0 else { return false }
                let hash = try node(level, place)
                try connection.run(
                    """
                    INSERT INTO journal_node (level, place, hash) VALUES (\(level), \(place), \(hash))
                    ON CONFLICT (level, place) DO NOTHING
                    """)
                place += 1
                left -= 1
            }
        }
        return true
    }

    /// The hash over the entries from one place to another, counted from 0.
    ///
    /// The range is one of those that RFC 9162 makes of a tree: it begins at a multiple of its largest part.
    func hash(_ range: Range<Int64>) throws -> [UInt8] {
        let count = range.upperBound - range.lowerBound
        if count & (count - 1) == 0 {
            let level = count.trailingZeroBitCount
            return try node(level, range.lowerBound >> level)
        }
        let middle = range.lowerBound + MerkleHash.split(count)
        return MerkleHash.node(try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
    }

    /// The path from an entry, counted from 0, to the root, the nearest first (RFC 9162, 2.1.3.1).
    func path(_ index: Int64, in range: Range<Int64>) throws -> [[UInt8]] {
        let count = range.upperBound - range.lowerBound
        guard count > 1 else { return [] }
        let middle = range.lowerBound + MerkleHash.split(count)
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return index < middle
            ? try path(index, in: left) + [hash(right)] : try path(index, in: right) + [hash(left)]
    }

    /// What shows that the first entries are the beginning of the range (RFC 9162, 2.1.4.1).
    func consistency(of first: Int64, in range: Range<Int64>, isWhole: Bool = true) throws -> [[UInt8]] {
        guard first < range.upperBound else { return isWhole ? [] : [try hash(range)] }
        let middle = range.lowerBound + MerkleHash.split(range.upperBound - range.lowerBound)
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return first <= middle
            ? try consistency(of: first, in: left, isWhole: isWhole) + [hash(right)]
            : try consistency(of: first, in: right, isWhole: false) + [hash(left)]
    }

    /// A complete subtree: as stored, else made of what is stored below it.
    private func node(_ level: Int, _ place: Int64) throws -> [UInt8] {
        if level > 0, level % Self.step == 0, let hash = try stored(level, place) { return hash }
        let base = max(0, (level - 1) / Self.step * Self.step)
        let width = Int64(1) << (level - base)
        let below = try row(base, from: place * width, count: width)
        if below.count == Int(width) { return MerkleHash.folded(below) }
        guard base > 0 else { throw DatabaseError(.SQLITE_CORRUPT, "Entries of the journal are missing.") }
        return MerkleHash.folded(try (0..<width).map { try node(base, place * width + $0) })
    }

    /// How many nodes of a level are stored, counted by the last.
    private func stored(_ level: Int) throws -> Int64 {
        try connection.first(
            "SELECT place FROM journal_node WHERE level = \(level) ORDER BY place DESC LIMIT 1"
        ) { row in try row.int64(0) + 1 } ?? 0
    }

    func stored(_ level: Int, _ place: Int64) throws -> [UInt8]? {
        try connection.first("SELECT hash FROM journal_node WHERE level = \(level) AND place = \(place)") { row in
            try row.bytes(0)
        }
    }

    /// How many nodes are stored in all.
    func count() throws -> Int64 {
        try connection.first("SELECT count(*) FROM journal_node") { row in try row.int64(0) } ?? 0
    }

    private func row(_ level: Int, from first: Int64, count: Int64) throws -> [[UInt8]] {
        guard level > 0 else {
            return try connection.rows(
                """
                SELECT hash FROM journal WHERE number > \(first) AND number <= \(first + count)
                ORDER BY number LIMIT \(count)
                """
            ) { row in MerkleHash.leaf(try row.bytes(0)) }
        }
        return try connection.rows(
            """
            SELECT hash FROM journal_node WHERE level = \(level) AND place >= \(first) AND place < \(first + count)
            ORDER BY place LIMIT \(count)
            """
        ) { row in try row.bytes(0) }
    }
}

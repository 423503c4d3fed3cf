/// What a path of hashes proves, without the tree.
enum MerkleProof {
    /// The root that an inclusion path leads to (RFC 9162, 2.1.3.2); `nil` when it is too short or too long.
    ///
    /// - Parameters:
    ///   - leaf: The leaf's hash.
    ///   - index: Its place, counted from 0.
    ///   - size: How many leaves the tree has.
    static func root(leaf: [UInt8], index: Int64, size: Int64, path: [[UInt8]]) -> [UInt8]? {
        guard index >= 0, index < size else { return nil }
        var (number, last, hash) = (index, size - 1, leaf)
        for sibling in path {
            guard last > 0 else { return nil }
            if number & 1 == 1 || number == last {
                hash = MerkleHash.node(sibling, hash)
                while number & 1 == 0, number > 0 { (number, last) = (number >> 1, last >> 1) }
            } else {
                hash = MerkleHash.node(hash, sibling)
            }
            (number, last) = (number >> 1, last >> 1)
        }
        return last == 0 ? hash : nil
    }

    /// Whether a tree holds an earlier one as its beginning (RFC 9162, 2.1.4.2).
    static func isConsistent(
        from first: Int64, root firstRoot: [UInt8], to second: Int64, root secondRoot: [UInt8], path: [[UInt8]]
    ) -> Bool {
        guard first > 0, first <= second else { return false }
        guard first < second else { return path.isEmpty && firstRoot == secondRoot }
        var rest = (first & (first - 1) == 0 ? [firstRoot] : []) + path
        guard !rest.isEmpty else { return false }
        var (number, last) = (first - 1, second - 1)
        while number & 1 == 1 { (number, last) = (number >> 1, last >> 1) }
        var (old, new) = (rest[0], rest[0])
        rest.removeFirst()
        for hash in rest {
            guard last > 0 else { return false }
            if number & 1 == 1 || number == last {
                (old, new) = (MerkleHash.node(hash, old), MerkleHash.node(hash, new))
                while number & 1 == 0, number > 0 { (number, last) = (number >> 1, last >> 1) }
            } else {
                new = MerkleHash.node(new, hash)
            }
            (number, last) = (number >> 1, last >> 1)
        }
        return last == 0 && old == firstRoot && new == secondRoot
    }
}

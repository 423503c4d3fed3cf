/// A tree that grows leaf by leaf, kept as its complete subtrees from the largest to the smallest.
struct MerklePeaks {
    /// A complete subtree.
    struct Node: Hashable {
        let level: Int
        /// Which of its level, counted from 0.
        let place: Int64
        let hash: [UInt8]
    }

    private(set) var size: Int64 = 0
    private var peaks: [Node] = []

    /// Takes one more leaf.
    /// - Returns: the subtrees that it completes, from the leaf upward.
    @discardableResult mutating func append(leaf: [UInt8]) -> [Node] {
        var node = Node(level: 0, place: size, hash: leaf)
        var completed = [node]
        while let last = peaks.last, last.level == node.level {
            peaks.removeLast()
            node = Node(
                level: node.level + 1, place: node.place / 2, hash: MerkleHash.node(last.hash, node.hash))
            completed.append(node)
        }
        peaks.append(node)
        size += 1
        return completed
    }

    var root: [UInt8] {
        guard var hash = peaks.last?.hash else { return MerkleHash.empty }
        for peak in peaks.dropLast().reversed() { hash = MerkleHash.node(peak.hash, hash) }
        return hash
    }
}

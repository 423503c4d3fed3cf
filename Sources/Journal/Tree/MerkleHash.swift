internal import CSodium

/// How the tree over the journal is hashed (RFC 9162, 2.1.1).
enum MerkleHash {
    /// The leaf of an entry: SHA-256 of the byte 0 and the entry's hash.
    static func leaf(_ entryHash: [UInt8]) -> [UInt8] { sha256([0] + entryHash) }

    /// The node over two: SHA-256 of the byte 1 and their hashes.
    static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] { sha256([1] + left + right) }

    /// The root of no entries at all.
    static let empty = sha256([])

    /// The node over a whole power of two of neighbours of one level.
    static func folded(_ level: [[UInt8]]) -> [UInt8] {
        precondition(level.count > 0 && level.count & (level.count - 1) == 0, "Only a power of two is complete.")
        var level = level
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { node(level[$0], level[$0 + 1]) }
        }
        return level[0]
    }

    /// Where a tree of so many leaves parts: the largest power of two below.
    static func split(_ count: Int64) -> Int64 {
        precondition(count > 1, "A leaf does not part.")
        return 1 << (63 - (count - 1).leadingZeroBitCount)
    }

    /// - Note: <https://doc.libsodium.org/advanced/sha-2_hash_function>
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        let code = crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        precondition(code == 0, "SHA-256 has no way to fail.")
        return hash
    }
}

import CSodium

/// SHA-256 over pieces.
struct BlobHasher {
    private var state = crypto_hash_sha256_state()

    init() {
        crypto_hash_sha256_init(&state)
    }

    mutating func add(_ piece: [UInt8]) {
        crypto_hash_sha256_update(&state, piece, UInt64(piece.count))
    }

    mutating func finish() -> BlobHash {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&state, &hash)
        guard let hash = BlobHash(bytes: hash) else { preconditionFailure("SHA-256 has 32 bytes") }
        return hash
    }
}

extension BlobHash {
    /// The hash that these bytes are stored under.
    public init(of bytes: [UInt8]) {
        var hasher = BlobHasher()
        hasher.add(bytes)
        self = hasher.finish()
    }
}

internal import CSodium
internal import Database
internal import WorkCalendar

extension JournalRecord {
    /// The hash before the first entry's.
    static let origin = [UInt8](repeating: 0, count: 32)

    /// Makes the record that follows another in the chain.
    ///
    /// - Parameter salt: 32 random bytes; of no use to anybody who can guess them.
    init(_ entry: JournalEntry, number: Int64, previousHash: [UInt8], salt: [UInt8] = Commitment.salt()) {
        precondition(entry.change != nil, "What is entered has its words.")
        let seal = ChangeSeal(of: entry.change ?? "", salt: salt)
        self.init(
            number: number, entry: entry, seal: seal, previousHash: previousHash,
            hash: Self.hash(of: entry, sealed: seal.commitment, number: number, previousHash: previousHash))
    }

    /// The hash that its fields give.
    var ownHash: [UInt8] {
        Self.hash(of: entry, sealed: seal.commitment, number: number, previousHash: previousHash)
    }

    /// SHA-256 over the canonical bytes of an entry in its place.
    ///
    /// The bytes are, in this order: the text `remit journal 2`; the number; the previous hash; the moment in
    /// microseconds; person, post and body; the verb; the subject's kind and id; the commitment to the change. Each is written as a
    /// field: integers as 8 bytes, the highest first; texts in UTF-8; an absent value as the byte 0, a present one
    /// as the byte 1, then the field's length in 8 bytes, the highest first, then its bytes. Thus no two different
    /// entries have the same bytes.
    ///
    /// The change itself is not among them, so that its words can be taken out when they must.
    private static func hash(
        of entry: JournalEntry, sealed commitment: [UInt8], number: Int64, previousHash: [UInt8]
    ) -> [UInt8] {
        var bytes = CanonicalBytes()
        bytes.append("remit journal 2")
        bytes.append(number)
        bytes.append(previousHash)
        bytes.append(entry.at.rawValue)
        bytes.append(entry.actor.person)
        bytes.append(entry.actor.post)
        bytes.append(entry.actor.body)
        bytes.append(entry.verb)
        bytes.append(entry.subject.kind)
        bytes.append(entry.subject.id)
        bytes.append(commitment)
        return bytes.sha256
    }
}

/// Bytes in which the border between two fields cannot move.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ field: [UInt8]) {
        bytes.append(1)
        bytes += Self.bigEndian(Int64(field.count))
        bytes += field
    }

    mutating func append(_ text: String) { append(Array(text.utf8)) }

    mutating func append(_ number: Int64) { append(Self.bigEndian(number)) }

    mutating func append(_ number: Int64?) {
        if let number { append(number) } else { bytes.append(0) }
    }

    /// - Note: <https://doc.libsodium.org/advanced/sha-2_hash_function>
    var sha256: [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        let code = crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        precondition(code == 0, "SHA-256 has no way to fail.")
        return hash
    }

    private static func bigEndian(_ number: Int64) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}

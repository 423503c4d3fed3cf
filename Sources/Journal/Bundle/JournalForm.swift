internal import FoundationEssentials
internal import WorkCalendar

/// An entry as bundles, proofs and the API write it: its canonical fields, hashes as hexadecimal digits.
public struct EntryForm: Codable, Sendable {
    public let number: Int64
    /// Microseconds since 1970 UTC.
    public let at: Int64
    public let person: Int64?
    public let post: Int64?
    public let body: Int64?
    public let verb: String
    public let subjectKind: String
    public let subjectID: Int64
    /// The JSON whose bytes are committed to; absent where they were taken out.
    public let change: String?
    /// Gone with the change.
    public let salt: String?
    /// What is hashed in place of the change.
    public let commitment: String
    /// The later entry that says that the change was taken out.
    public let removedBy: Int64?
    public let previousHash: String
    public let hash: String

    enum CodingKeys: String, CodingKey {
        case number, at, person, post, body, verb, change, salt, commitment, hash
        case removedBy = "removed_by"
        case subjectKind = "subject_kind"
        case subjectID = "subject_id"
        case previousHash = "previous_hash"
    }

    public init(_ record: JournalRecord) {
        let (entry, actor) = (record.entry, record.entry.actor)
        (number, at) = (record.number, entry.at.rawValue)
        (person, post, body) = (actor.person, actor.post, actor.body)
        (verb, subjectKind, subjectID) = (entry.verb, entry.subject.kind, entry.subject.id)
        (change, salt, commitment) = (entry.change, record.seal.salt?.hexadecimal, record.seal.commitment.hexadecimal)
        removedBy = record.seal.removedBy
        (previousHash, hash) = (record.previousHash.hexadecimal, record.hash.hexadecimal)
    }

    /// The entry as it says it stands in the chain; `nil` when a hash is none.
    var record: JournalRecord? {
        guard let previous = [UInt8](hexadecimal: previousHash, count: 32),
            let own = [UInt8](hexadecimal: hash, count: 32),
            let commitment = [UInt8](hexadecimal: commitment, count: 32)
        else { return nil }
        let salt = salt.flatMap { [UInt8](hexadecimal: $0, count: 32) }
        guard (salt == nil) == (self.salt == nil) else { return nil }
        let entry = JournalEntry(
            at: Instant(rawValue: at), actor: JournalActor(person: person, post: post, body: body), verb: verb,
            subject: JournalSubject(kind: subjectKind, id: subjectID), change: change)
        return JournalRecord(
            number: number, entry: entry,
            seal: ChangeSeal(commitment: commitment, salt: salt, removedBy: removedBy), previousHash: previous,
            hash: own)
    }
}

/// A signed head as bundles, proofs and the published list write it.
public struct HeadForm: Codable, Sendable {
    public let number: Int64
    public let size: Int64
    public let root: String
    /// Microseconds since 1970 UTC.
    public let at: Int64
    public let key: String
    public let signature: String

    public init(_ head: SignedHead) {
        (number, size, root) = (head.number, head.size, head.root.hexadecimal)
        (at, key, signature) = (head.at.rawValue, head.key.text, head.signature.hexadecimal)
    }

    /// The head; `nil` when a hash, the key or the signature is none.
    var head: SignedHead? {
        guard let root = [UInt8](hexadecimal: root, count: 32), let key = VerifyingKey(parsing: key),
            let signature = [UInt8](hexadecimal: signature, count: 64)
        else { return nil }
        return SignedHead(
            number: number, size: size, root: root, at: Instant(rawValue: at), key: key, signature: signature)
    }
}

/// JSON in which one value has one spelling, so that not a byte can change unseen.
enum CanonicalJSON {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// The value; `nil` when the bytes are not exactly how it is written.
    static func value<Value: Codable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value? {
        let value: Value
        do {
            value = try JSONDecoder().decode(type, from: Data(bytes))
        } catch is DecodingError {
            return nil
        }
        return try self.bytes(value) == bytes ? value : nil
    }
}

public import Database
internal import FoundationEssentials

/// That an entry is in the journal that a head stands for, to be checked without the journal.
public struct JournalProof: Sendable {
    static let form = "remit journal proof 1"

    public let record: JournalRecord
    /// The hashes from the entry's leaf to the root, the nearest first.
    public let path: [[UInt8]]
    public let head: SignedHead

    public init(record: JournalRecord, path: [[UInt8]], head: SignedHead) {
        self.record = record
        self.path = path
        self.head = head
    }

    /// What is wrong with a proof.
    public enum Flaw: String, Error, Sendable, Hashable, CaseIterable {
        /// The file is no proof, or is damaged.
        case unreadable
        /// The entry's fields do not give its hash.
        case entryChanged
        /// The path does not lead from the entry to the root.
        case pathElsewhere
        /// The head's signature is not that of its key.
        case badSignature
        /// The head is signed by a key that is not trusted.
        case otherKey
        /// Its head is none of those that were published.
        case otherHead
    }

    private struct File: Codable {
        let form: String
        let entry: EntryForm
        let path: [String]
        let head: HeadForm
    }

    /// The proof as a file of JSON.
    public func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = File(
            form: Self.form, entry: EntryForm(record), path: path.map(\.hexadecimal), head: HeadForm(head))
        return Array(try encoder.encode(file)) + [UInt8(ascii: "\n")]
    }

    /// Reads a file of JSON.
    public init(_ bytes: [UInt8]) throws(Flaw) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.form == Self.form,
            let record = file.entry.record, let head = file.head.head, file.path.count <= 64
        else { throw .unreadable }
        let path = file.path.compactMap { [UInt8](hexadecimal: $0, count: 32) }
        guard path.count == file.path.count else { throw .unreadable }
        self.init(record: record, path: path, head: head)
    }

    /// Checks it all: the entry's hash, the path, the signature.
    /// - Parameters:
    ///   - keys: Whose signature counts; `nil` for the key that the proof names itself.
    ///   - published: Heads that somebody kept elsewhere, of which the proof's must be one; empty where there are none.
    public func check(keys: Set<VerifyingKey>? = nil, published: [SignedHead] = []) throws(Flaw) {
        let own = JournalRecord.hash(of: record.entry, number: record.number, previousHash: record.previousHash)
        guard own == record.hash else { throw .entryChanged }
        // A number far below 1 must not pass under it.
        guard record.number > 0,
            MerkleProof.root(
                leaf: MerkleHash.leaf(record.hash), index: record.number - 1, size: head.size, path: path) == head.root
        else { throw .pathElsewhere }
        guard head.isSigned else { throw .badSignature }
        guard keys?.contains(head.key) ?? true else { throw .otherKey }
        guard published.isEmpty || published.contains(where: { ($0.size, $0.root) == (head.size, head.root) }) else {
            throw .otherHead
        }
    }
}

extension Journal {
    /// The proof of an entry under the newest head; `nil` while no head stands for it, or there is no such entry.
    public static func proof(of number: Int64, in connection: Connection) throws -> JournalProof? {
        guard let record = try entry(number, in: connection),
            let head = try SignedHeadStore(connection).head(over: number)
        else { return nil }
        let path = try inclusionPath(of: number, in: head.size, connection)
        return JournalProof(record: record, path: path, head: head)
    }
}

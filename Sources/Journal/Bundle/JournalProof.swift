public import Database
internal import FoundationEssentials

/// That an entry is in the journal that a head stands for, to be checked without the journal.
public struct JournalProof: Sendable {
    static let form = "remit journal proof 2"

    public let record: JournalRecord
    /// The hashes from the entry's leaf to the root, the nearest first.
    public let path: [[UInt8]]
    public let head: SignedHead
    /// Where its words were taken out: the later entry that says so, with its own path to the same root.
    public let removal: Step?

    /// An entry on its way to the root.
    public struct Step: Sendable {
        public let record: JournalRecord
        public let path: [[UInt8]]
    }

    public init(record: JournalRecord, path: [[UInt8]], head: SignedHead, removal: Step? = nil) {
        self.record = record
        self.path = path
        self.head = head
        self.removal = removal
    }

    /// What is wrong with a proof.
    public enum Flaw: String, Error, Sendable, Hashable, CaseIterable {
        /// The file is no proof, or is damaged.
        case unreadable
        /// The entry's fields do not give its hash.
        case entryChanged
        /// Its words are gone, and the later entry that says so is not with it.
        case removedUnsaid
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
        var removal: StepForm?
    }

    private struct StepForm: Codable {
        let entry: EntryForm
        let path: [String]

        init(_ step: Step) { (entry, path) = (EntryForm(step.record), step.path.map(\.hexadecimal)) }

        var step: Step? {
            guard let record = entry.record, path.count <= 64 else { return nil }
            let hashes = path.compactMap { [UInt8](hexadecimal: $0, count: 32) }
            return hashes.count == path.count ? Step(record: record, path: hashes) : nil
        }
    }

    /// The proof as a file of JSON.
    public func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = File(
            form: Self.form, entry: EntryForm(record), path: path.map(\.hexadecimal), head: HeadForm(head),
            removal: removal.map(StepForm.init))
        return Array(try encoder.encode(file)) + [UInt8(ascii: "\n")]
    }

    /// Reads a file of JSON.
    public init(_ bytes: [UInt8]) throws(Flaw) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.form == Self.form,
            let record = file.entry.record, let head = file.head.head, file.path.count <= 64
        else { throw .unreadable }
        let path = file.path.compactMap { [UInt8](hexadecimal: $0, count: 32) }
        guard path.count == file.path.count else { throw .unreadable }
        let removal = file.removal?.step
        guard (removal == nil) == (file.removal == nil) else { throw .unreadable }
        self.init(record: record, path: path, head: head, removal: removal)
    }

    /// Checks it all: the entry's hash, the path, the signature.
    /// - Parameters:
    ///   - keys: Whose signature counts; `nil` for the key that the proof names itself.
    ///   - published: Heads that somebody kept elsewhere, of which the proof's must be one; empty where there are none.
    public func check(keys: Set<VerifyingKey>? = nil, published: [SignedHead] = []) throws(Flaw) {
        try Self.check(Step(record: record, path: path), under: head)
        try checkRemoval()
        guard head.isSigned else { throw .badSignature }
        guard keys?.contains(head.key) ?? true else { throw .otherKey }
        guard published.isEmpty || published.contains(where: { ($0.size, $0.root) == (head.size, head.root) }) else {
            throw .otherHead
        }
    }

    private static func check(_ step: Step, under head: SignedHead) throws(Flaw) {
        let record = step.record
        guard record.ownHash == record.hash else { throw .entryChanged }
        switch record.seal.flaw(of: record.entry.change) {
        case nil: break
        case .removedUnsaid: throw .removedUnsaid
        default: throw .entryChanged
        }
        // A number far below 1 must not pass under it.
        guard record.number > 0,
            MerkleProof.root(
                leaf: MerkleHash.leaf(record.hash), index: record.number - 1, size: head.size, path: step.path)
                == head.root
        else { throw .pathElsewhere }
    }

    /// Where words are gone, the later entry must say so, and be under the same head.
    private func checkRemoval() throws(Flaw) {
        guard let later = record.seal.removedBy else {
            guard removal == nil else { throw .unreadable }
            return
        }
        guard let removal, removal.record.number == later, later > record.number,
            let said = WordRemoval(removal.record.entry), said.takesOut(record.number)
        else { throw .removedUnsaid }
        try Self.check(removal, under: head)
    }
}

extension Journal {
    /// The proof of an entry under the newest head; `nil` while no head stands for it, or there is no such entry.
    public static func proof(of number: Int64, in connection: Connection) throws -> JournalProof? {
        guard let record = try entry(number, in: connection),
            let head = try SignedHeadStore(connection).head(over: number)
        else { return nil }
        let path = try inclusionPath(of: number, in: head.size, connection)
        var removal: JournalProof.Step?
        if let later = record.seal.removedBy {
            guard later <= head.size, let said = try entry(later, in: connection) else { return nil }
            removal = JournalProof.Step(
                record: said, path: try inclusionPath(of: later, in: head.size, connection))
        }
        return JournalProof(record: record, path: path, head: head, removal: removal)
    }
}

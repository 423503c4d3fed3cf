public import WorkCalendar

/// What the journal was at a moment, signed: how many entries, and the root of the tree over them.
public struct SignedHead: Sendable, Hashable {
    /// Its place among the heads, counted from 1 without gaps.
    public let number: Int64
    /// How many entries it stands for.
    public let size: Int64
    public let root: [UInt8]
    public let at: Instant
    public let key: VerifyingKey
    /// Ed25519 over `signedText`.
    public let signature: [UInt8]

    init(number: Int64, size: Int64, root: [UInt8], at: Instant, key: VerifyingKey, signature: [UInt8]) {
        self.number = number
        self.size = size
        self.root = root
        self.at = at
        self.key = key
        self.signature = signature
    }

    init(number: Int64, size: Int64, root: [UInt8], at: Instant, by key: SigningKey) {
        let text = Self.text(number: number, size: size, root: root, at: at, key: key.verifying)
        self.init(
            number: number, size: size, root: root, at: at, key: key.verifying, signature: key.sign(Array(text.utf8)))
    }

    /// What is signed: six lines, each ended by a line feed.
    ///
    /// They are `remit journal head 1`; the head's number; how many entries; the root in hexadecimal digits; the
    /// moment in microseconds since 1970 UTC; the public key in hexadecimal digits.
    public var signedText: String { Self.text(number: number, size: size, root: root, at: at, key: key) }

    /// Whether the signature is that of its key.
    public var isSigned: Bool { key.signed(Array(signedText.utf8), signature) }

    private static func text(number: Int64, size: Int64, root: [UInt8], at: Instant, key: VerifyingKey) -> String {
        "remit journal head 1\n\(number)\n\(size)\n\(root.hexadecimal)\n\(at.rawValue)\n\(key.text)\n"
    }

    static let subjectKind = "journal-head"

    /// The head as an entry's subject.
    public var subject: JournalSubject { JournalSubject(kind: Self.subjectKind, id: number) }

    /// What the entry right behind the entries it stands for tells of it.
    public var change: String {
        let signed = "\"root\":\"\(root.hexadecimal)\",\"signature\":\"\(signature.hexadecimal)\",\"size\":\(size)"
        return "{\"after\":{\"key\":\"\(key.text)\",\(signed)}}"
    }
}

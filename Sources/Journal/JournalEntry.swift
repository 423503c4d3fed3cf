public import WorkCalendar

/// Who did something: a person, at a post, for a body; each `nil` where there is none, as for the system itself.
public struct JournalActor: Sendable, Hashable {
    public var person: Int64?
    public var post: Int64?
    public var body: Int64?

    public init(person: Int64? = nil, post: Int64? = nil, body: Int64? = nil) {
        self.person = person
        self.post = post
        self.body = body
    }

    /// Remit itself, as when a deadline passes.
    public static let system = JournalActor()
}

/// What was changed: a row of some kind, such as `directive` 7.
public struct JournalSubject: Sendable, Hashable {
    public var kind: String
    public var id: Int64

    public init(kind: String, id: Int64) {
        self.kind = kind
        self.id = id
    }
}

/// A change to be remembered.
public struct JournalEntry: Sendable, Hashable {
    public var at: Instant
    public var actor: JournalActor
    /// What was done, in one word of the capability's own: `confirm`, `extend`.
    public var verb: String
    public var subject: JournalSubject
    /// A JSON object of what was and what is, `{"before": …, "after": …}`; kept byte for byte.
    ///
    /// `nil` where the words were taken out of the journal.
    public var change: String?

    public init(at: Instant, actor: JournalActor, verb: String, subject: JournalSubject, change: String? = "{}") {
        self.at = at
        self.actor = actor
        self.verb = verb
        self.subject = subject
        self.change = change
    }
}

/// An entry as it stands in the chain.
public struct JournalRecord: Sendable, Hashable {
    /// Its place, counted from 1 without gaps.
    public let number: Int64
    public let entry: JournalEntry
    /// What the hash holds in place of the change.
    public let seal: ChangeSeal
    /// The hash of the record before; 32 zero bytes for the first.
    public let previousHash: [UInt8]
    /// SHA-256 of this record's canonical bytes, which include `previousHash`.
    public let hash: [UInt8]
}

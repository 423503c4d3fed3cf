public import WorkCalendar

/// Which entries are looked for; what is `nil` does not matter.
public struct JournalFilter: Sendable, Hashable {
    public var from: Instant?
    /// The first moment that is too late.
    public var until: Instant?
    public var person: Int64?
    public var body: Int64?
    public var verb: String?
    public var subjectKind: String?
    public var subjectID: Int64?

    public init() {}
}

/// Whose entries may be seen.
public enum JournalSight: Sendable, Hashable {
    case everything
    /// What was done for these bodies, and to them by anybody.
    case bodies([Int64])

    /// The kind of subject that a body is.
    static let body = "body"

    /// Whether an entry may be seen.
    public func reaches(_ entry: JournalEntry) -> Bool {
        switch self {
        case .everything: true
        case .bodies(let bodies):
            entry.actor.body.map(bodies.contains) ?? false
                || entry.subject.kind == Self.body && bodies.contains(entry.subject.id)
        }
    }
}

/// The place of an entry in a list by time.
public struct JournalPlace: Sendable, Hashable {
    public let at: Instant
    public let number: Int64

    public init(at: Instant, number: Int64) {
        self.at = at
        self.number = number
    }
}

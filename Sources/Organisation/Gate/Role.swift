/// What a person is at a body.
public enum Role: String, Sendable, CaseIterable, Codable {
    /// Keeps the directory and the people.
    case administrator
    /// Takes in documents and keeps the ledger.
    case clerk
    /// Answers for a body's assignments.
    case leader
    /// Reports on a body's assignments.
    case reporter
}

/// What may be done to what; a subject kind and a verb in one word.
public enum Permission: String, Sendable, CaseIterable {
    case readLedger
    case keepBodies
    case keepPeople
    case importDirective
    case confirmDirective
    case amendAssignment
    case completeAssignment
    case keepOwnProfile
    case readJournal
}

extension Role {
    /// The table of permissions: what each role may do within the subtree of its body.
    public func permits(_ permission: Permission) -> Bool {
        switch permission {
        case .readLedger, .keepOwnProfile: true
        case .keepBodies, .keepPeople, .readJournal: self == .administrator
        case .importDirective, .confirmDirective, .amendAssignment: self == .administrator || self == .clerk
        case .completeAssignment: self != .administrator
        }
    }
}

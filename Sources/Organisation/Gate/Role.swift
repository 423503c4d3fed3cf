/// What a person is at a body.
public enum Role: String, Sendable, CaseIterable, Codable {
    /// Keeps the directory and the people.
    case administrator
    /// Takes in documents and keeps the ledger.
    case clerk
    /// Answers for a body's assignments, and signs.
    case leader
    /// Reports on a body's assignments.
    case reporter
    /// Looks at reports before they are signed.
    case reviewer
    /// Watches over what bodies were assigned, and urges.
    case supervisor
    /// Makes public what may be public.
    case publisher
    /// Receives dossiers and gives out results at a counter.
    case counterClerk = "counter-clerk"
    /// Reads everything and what was done to it, and changes nothing.
    case auditor
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
    case erasePersonalData
    case cleanSpill
}

extension Role {
    /// Who may do what, within the subtree of the body where a post is held: the whole table.
    ///
    /// What a person may not do to the own work, whatever the role, is said by `Action.party(in:)`.
    static let table: [Permission: Set<Role>] = [
        .readLedger: Set(allCases),
        .keepOwnProfile: Set(allCases),
        .keepBodies: [.administrator],
        .keepPeople: [.administrator],
        .erasePersonalData: [.administrator],
        .cleanSpill: [.administrator, .leader],
        .readJournal: [.administrator, .auditor],
        .importDirective: [.administrator, .clerk],
        .confirmDirective: [.administrator, .clerk],
        .amendAssignment: [.administrator, .clerk],
        .completeAssignment: [.clerk, .leader, .reporter, .reviewer, .supervisor],
    ]

    /// Whether a post of this role allows it.
    public func permits(_ permission: Permission) -> Bool { Self.table[permission]?.contains(self) ?? false }
}

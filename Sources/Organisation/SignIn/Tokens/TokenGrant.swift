public import HTML
public import WorkCalendar

/// What a token narrows its owner's posts to; it never widens them.
public struct TokenGrant: Sendable, Hashable {
    /// `nil` for a token made before tokens had a scope: all that its owner may.
    public let scope: Set<Permission>?
    public let expires: Instant

    func allows(_ permission: Permission) -> Bool { scope?.contains(permission) ?? true }

    /// Whether a token of that scope and end opens nothing that this one does not.
    func holds(_ other: TokenGrant) -> Bool {
        guard other.expires <= expires else { return false }
        guard let scope else { return true }
        return other.scope?.isSubset(of: scope) ?? false
    }
}

extension Permission {
    /// What a token may do with it, for people.
    public func name(_ messages: Messages) -> String {
        switch self {
        case .readLedger: messages("Read the ledger and the directives")
        case .keepBodies: messages("Keep the directory of bodies")
        case .keepPeople: messages("Keep people and posts")
        case .importDirective: messages("Take in documents")
        case .confirmDirective: messages("Confirm what was read")
        case .amendAssignment: messages("Change assignments")
        case .completeAssignment: messages("Say that assignments are done")
        case .keepOwnProfile: messages("Keep the own profile, sessions and tokens")
        case .readJournal: messages("Read the journal")
        case .erasePersonalData: messages("Erase personal data")
        case .cleanSpill: messages("Freeze and remove state secrets")
        }
    }
}

/// In which capacity a tally counts a body's assignments.
enum TallyScope {
    static let lead: Int64 = 1
    static let support: Int64 = 2
    static let named: Int64 = 3
    /// Keeping included: all that may be seen from the body.
    static let seen: Int64 = 4

    /// The scopes in which a row with these roles counts.
    static func all(of roles: Int64) -> [Int64] {
        (roles & 1 != 0 ? [lead] : []) + (roles & 2 != 0 ? [support] : []) + (roles & 3 != 0 ? [named] : []) + [seen]
    }
}

/// How an assignment stands, as far as no day's passing changes it.
enum TallyBucket: Int64, CaseIterable {
    case open = 0
    case doneInTime = 1
    case doneLate = 2
    case withdrawn = 3
}

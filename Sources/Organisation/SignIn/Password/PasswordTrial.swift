/// The two ways in which a password is tried, apart so that a test can count what each name costs.
struct PasswordTrial: Sendable {
    var matches: @Sendable (PasswordHash, String) -> Bool = { $0.matches($1) }
    /// - Throws: `OuterRefusal.notReached`.
    var asks: @Sendable (LDAPDirectory, _ password: String, _ name: String) throws -> Bool = {
        try $0.takes($1, of: $2)
    }
}

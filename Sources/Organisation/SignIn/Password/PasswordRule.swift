import Archive

/// What a chosen password must be; length and being no common one beat rules of characters (NIST SP 800-63B, 5.1.1.2).
public enum PasswordRule {
    /// In characters.
    public static let shortest = 10
    /// In bytes; more would only make hashing slower.
    public static let longest = 1024
    /// In characters: shorter numbers are those of telephones, identity cards and days.
    static let shortestNumber = 16

    /// - Parameter own: What others know of the person: names, bodies.
    /// - Throws: `OrganisationRefusal.passwordTooShort`, `.passwordTooLong`; `SignInRefusal` for what is soon guessed.
    static func check(_ password: String, knowing own: [String]) throws {
        guard password.count >= shortest else { throw OrganisationRefusal.passwordTooShort }
        guard password.utf8.count <= longest else { throw OrganisationRefusal.passwordTooLong }
        let letters = PasswordFolding.folded(password)
        if letters.count < shortestNumber, letters.allSatisfy({ ("0"..."9").contains($0) }) {
            throw SignInRefusal.passwordOnlyDigits
        }
        let list = CommonPasswords.shipped
        guard list.worth(of: password) >= CommonPasswords.fewest else { throw SignInRefusal.passwordCommon }
        let words = own.reduce(into: Set()) { $0.formUnion(PasswordFolding.words(of: $1)) }
        guard words.isEmpty || list.worth(of: password, beside: words) >= CommonPasswords.fewest else {
            throw SignInRefusal.passwordPersonal
        }
    }
}

extension PasswordHash {
    /// The hash of a password that was just chosen; `nil` for an empty one.
    /// - Parameter own: What others know of the person and would try first: the names, the body's name.
    /// - Throws: `OrganisationRefusal.passwordTooShort`, `.passwordTooLong`; `SignInRefusal` for what is soon guessed.
    public init?(chosen password: String, knowing own: [String] = []) throws {
        guard !password.isEmpty else { return nil }
        try PasswordRule.check(password, knowing: own)
        try self.init(of: password)
    }
}

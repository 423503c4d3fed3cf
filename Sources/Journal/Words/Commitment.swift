internal import CSodium

/// A salted commitment: alone it tells nothing of the words; with words and salt it shows that they are the ones.
enum Commitment {
    /// 32 random bytes.
    static func salt() -> [UInt8] {
        precondition(sodium_init() >= 0, "libsodium starts.")
        var salt = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&salt, salt.count)
        return salt
    }

    /// SHA-256 over fields as entries write theirs: the form, the salt, and what `write` appends.
    static func over(_ form: String, _ salt: [UInt8], _ write: (inout CanonicalBytes) -> Void) -> [UInt8] {
        var bytes = CanonicalBytes()
        bytes.append(form)
        bytes.append(salt)
        write(&bytes)
        return bytes.sha256
    }
}

/// What the hash of an entry holds in place of its change.
public struct ChangeSeal: Sendable, Hashable {
    public let commitment: [UInt8]
    /// Gone with the words.
    public let salt: [UInt8]?
    /// The later entry that says that the words were taken out; `nil` while they are there.
    public let removedBy: Int64?

    init(commitment: [UInt8], salt: [UInt8]?, removedBy: Int64? = nil) {
        (self.commitment, self.salt, self.removedBy) = (commitment, salt, removedBy)
    }

    init(of change: String, salt: [UInt8] = Commitment.salt()) {
        self.init(commitment: Self.commitment(to: change, salt: salt), salt: salt)
    }

    /// Over the text `remit change 1`, the salt and the change.
    private static func commitment(to change: String, salt: [UInt8]) -> [UInt8] {
        Commitment.over("remit change 1", salt) { $0.append(change) }
    }

    /// What is wrong with a change, or with its absence.
    func flaw(of change: String?) -> Journal.Flaw? {
        switch (change, salt) {
        case (let change?, let salt?):
            Self.commitment(to: change, salt: salt) == commitment && removedBy == nil ? nil : .otherWords
        case (nil, nil): removedBy == nil ? .removedUnsaid : nil
        default: .otherWords
        }
    }
}

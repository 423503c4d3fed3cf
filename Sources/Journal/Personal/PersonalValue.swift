internal import Synchronization

/// Words that are somebody's personal data: in an entry stands a commitment to them, so that they can be erased.
///
/// It is written only by an encoder that seals (`PersonalSealing.key`); any other would put the words into the chain.
public struct PersonalValue: Encodable, Sendable, Hashable {
    let words: String

    public init(_ words: String) { self.words = words }

    public func encode(to encoder: any Encoder) throws {
        guard let sealing = encoder.userInfo[PersonalSealing.key] as? PersonalSealing else {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath, debugDescription: "Personal data is written sealed alone."))
        }
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(sealing.seal(words).commitment.hexadecimal, forKey: .sealed)
    }

    private enum Member: String, CodingKey { case sealed }
}

/// A value with what proves it to be the one that was committed to.
public struct PersonalSeal: Sendable, Hashable {
    public let commitment: [UInt8]
    let holder: JournalSubject
    let salt: [UInt8]
    let value: String

    init(_ value: String, of holder: JournalSubject) {
        self.init(value: value, holder: holder, salt: Commitment.salt())
    }

    init(value: String, holder: JournalSubject, salt: [UInt8]) {
        (self.value, self.holder, self.salt) = (value, holder, salt)
        commitment = Self.commitment(value: value, holder: holder, salt: salt)
    }

    /// SHA-256 over these fields as entries write theirs: the text `remit personal 1`, 32 random bytes, the holder's
    /// kind and id, the value.
    ///
    /// Without the salt nobody can tell whether a value is the one, not even by trying all names there are.
    private static func commitment(value: String, holder: JournalSubject, salt: [UInt8]) -> [UInt8] {
        Commitment.over("remit personal 1", salt) { bytes in
            bytes.append(holder.kind)
            bytes.append(holder.id)
            bytes.append(value)
        }
    }

    /// The commitments in an entry's change, in hexadecimal digits.
    ///
    /// Within a text of JSON the quotes would be escaped, so these bytes stand for nothing else.
    static func commitments(in change: String) -> [String] {
        guard change.utf8.count > opening.count + 65 else { return [] }
        let bytes = Array(change.utf8)
        var found: [String] = []
        var index = 0
        while index + opening.count + 66 <= bytes.count {
            guard bytes[index] == opening[0], bytes[index...].starts(with: opening) else { index += 1; continue }
            let digits = bytes[(index + opening.count)..<(index + opening.count + 64)]
            found.append(String(decoding: digits, as: UTF8.self))
            index += opening.count + 64
        }
        return found
    }

    private static let opening = Array(#"{"sealed":""#.utf8)
}

/// Gathers what is sealed while an entry's change is written.
public final class PersonalSealing: Sendable {
    public static let key: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "remit.personal") else { preconditionFailure("A word is a key.") }
        return key
    }()

    private let gathered = Mutex<[PersonalSeal]>([])
    private let holder: JournalSubject

    public var seals: [PersonalSeal] { gathered.withLock { $0 } }

    /// - Parameter holder: Whose data it is: the entry's subject.
    public init(of holder: JournalSubject) { self.holder = holder }

    func seal(_ words: String) -> PersonalSeal {
        let seal = PersonalSeal(words, of: holder)
        gathered.withLock { $0.append(seal) }
        return seal
    }
}

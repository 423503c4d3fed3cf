/// For whom, or in whose place, a person signs.
///
/// Vietnamese texts write it before the office: TM., KT., TL., TUQ. and Q. (Decree 30/2020/NĐ-CP, annex I, part II,
/// section II.7; a Party text T/M, K/T, T/L).
public struct SigningCapacity: Codable, Sendable, Equatable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// TM.: for a body that decides together.
        case onBehalf = "on-behalf"
        /// KT.: a deputy for the head.
        case inPlace = "in-place"
        /// TL.: by the order of the head.
        case byOrder = "by-order"
        /// TUQ.: by a power that was itself entrusted.
        case byDelegation = "by-delegation"
        /// Q.: the office itself, held for the time being.
        case acting
    }

    public var kind: Kind
    /// The body or office that stands behind it.
    public var of: String

    public init(_ kind: Kind, of: String) { (self.kind, self.of) = (kind, of) }
}

extension DraftDirective.Signatory {
    private enum Key: String, CodingKey { case name, title, capacity }

    /// - Parameter decoder: What has no `capacity` is signed in the signer's own.
    public init(from decoder: any Decoder) throws {
        let sent = try decoder.container(keyedBy: Key.self)
        name = try sent.decode(String.self, forKey: .name)
        title = try sent.decodeIfPresent(String.self, forKey: .title)
        capacity = try sent.decodeIfPresent([SigningCapacity].self, forKey: .capacity) ?? []
    }
}

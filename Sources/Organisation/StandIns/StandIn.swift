public import Database
public import HTML
public import WorkCalendar

/// Who acts or signs for the holder of a post, for a time.
public struct StandIn: Sendable, Equatable {
    public typealias ID = Identifier<StandIn>

    /// In what capacity.
    ///
    /// - Note: Decree 30/2020/NĐ-CP, article 13 (KT., TL., TUQ.); in Chinese offices 代签, 受权签发.
    public enum Capacity: String, Sendable, CaseIterable {
        /// Acts in the post with all that it allows; always for a stated time.
        case deputy
        /// Signs in the head's place: KT., 代签.
        case inPlace = "in-place"
        /// Signs by the head's order: TL.
        case byOrder = "by-order"
        /// Signs by the head's written authority: TUQ., 受权签发.
        case byAuthority = "by-authority"
    }

    public let id: ID
    public let post: Post.ID
    public let person: Person.ID
    public let capacity: Capacity
    /// The decision or paper that says so.
    public let ground: String?
    public let begins: Day
    /// The first day on which it holds no more; `nil` while it has no end.
    public let ends: Day?

    /// The last day on which it holds.
    public var last: Day? { ends?.adding(days: -1) }
}

extension StandIn.Capacity {
    public func name(_ messages: Messages) -> String {
        switch self {
        case .deputy: messages("acts as deputy")
        case .inPlace: messages("signs in the head’s place (KT.)")
        case .byOrder: messages("signs by the head’s order (TL.)")
        case .byAuthority: messages("signs by written authority (TUQ.)")
        }
    }

    /// The letters before the head's title in a Vietnamese signature; none for who acts as deputy.
    public var sign: String? {
        switch self {
        case .deputy: nil
        case .inPlace: "KT."
        case .byOrder: "TL."
        case .byAuthority: "TUQ."
        }
    }
}

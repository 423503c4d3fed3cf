public import Database

/// A link by which a person chooses the first password.
public struct Invitation: Sendable {
    public typealias ID = Identifier<Invitation>

    /// Over a weekend and a holiday.
    static let length = Duration.seconds(7 * 86_400)
}

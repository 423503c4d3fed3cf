public import Database

/// A name by which texts call a body.
public struct BodyAlias: Sendable, Equatable {
    public typealias ID = Identifier<BodyAlias>

    /// Where the name comes from.
    public enum Origin: String, Sendable, CaseIterable {
        /// The body's own name.
        case name
        /// Typed by a person who keeps the directory.
        case given
        /// Confirmed by a person who corrected a reading.
        case learned
    }

    public let id: ID
    public let alias: String
    public let origin: Origin
}

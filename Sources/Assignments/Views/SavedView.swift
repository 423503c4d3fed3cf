public import Database

/// A view of the ledger that a person named and keeps: the query of its address.
public struct SavedView: Sendable, Equatable {
    public typealias ID = Identifier<SavedView>

    /// How many a person may keep.
    static let most = 100

    public let id: ID
    public let name: String
    public let query: String
}

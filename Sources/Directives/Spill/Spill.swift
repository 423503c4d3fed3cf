public import Database
public import Organisation
public import WorkCalendar

/// A state secret that was found in the system: frozen, then removed, or let go again.
public struct Spill: Sendable, Equatable {
    public typealias ID = Identifier<Spill>

    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
        /// Kept apart, shown to nobody.
        case frozen
        /// Frozen by mistake and put back.
        case lifted
        /// Out of the ledger and of the journal; its files and the freed space are being cleared.
        case removing
        case removed
    }

    /// What it was found in.
    public enum Kind: String, Sendable, CaseIterable {
        case directive, draft
    }

    public let id: ID
    public let body: Body.ID
    public let bodyPath: String
    public let bodyName: String
    public let kind: Kind
    /// The number that the directive or the draft had.
    public let subject: Int64
    public let state: State
    public let reason: String
    public let frozenBy: String?
    public let frozenAt: Instant
    public let enteredAt: Instant
    /// The entry of the journal that tells of it last.
    public let entry: Int64
    public let ground: String?
    public let endedBy: String?
    public let endedAt: Instant?
}

/// That somebody was told of a spill.
public struct SpillTelling: Sendable, Equatable {
    public let who: String
    public let by: String?
    public let at: Instant
}

/// A copy of all data that was made.
public struct MadeBackup: Sendable, Equatable {
    public typealias ID = Identifier<MadeBackup>

    public let id: ID
    public let path: String
    public let entries: Int64
    public let at: Instant
    public let destroyedAt: Instant?
    public let destroyedBy: String?
}

/// Rows that were taken apart, of one table and one subject.
public struct SpilledRows: Sendable {
    public let table: String
    public let kind: String
    public let subject: Int64
    public var image: RowImage

    public init(table: String, kind: String, subject: Int64, image: RowImage) {
        (self.table, self.kind, self.subject, self.image) = (table, kind, subject, image)
    }
}

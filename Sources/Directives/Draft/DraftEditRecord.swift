import Database
public import WorkCalendar

/// A correction of a draft as it was made.
public struct DraftEditRecord: Sendable {
    /// The version it made.
    public let version: Int
    /// `nil` for the operator.
    public let person: String?
    public let at: Instant
    public let edits: [DeskEdit]
    /// The version whose correction it took back; `nil` for a correction of its own.
    public let undoes: Int?
    /// Whether it was taken back since.
    public let isUndone: Bool
    let before: [DeskPiece]
    let after: [DeskPiece]

    init(_ row: Row) throws {
        version = try row.int(0)
        person = try row.optionalString(1)
        at = try row.instant(2)
        edits = try StoredJSON.value(row.string(3))
        before = try StoredJSON.value(row.string(4))
        after = try StoredJSON.value(row.string(5))
        undoes = try row.optionalInt(6)
        isUndone = try row.bool(7)
    }
}

public import Database
public import WorkCalendar

/// That a group stands for a body, for a time.
public struct GroupMember: Sendable, Equatable {
    public typealias ID = Identifier<GroupMember>

    public let id: ID
    public let group: Body.ID
    public let member: Body.ID
    public let name: String
    /// The first day; `nil` is as long as both exist.
    public let begins: Day?
    /// The last day; `nil` while it lasts.
    public let ends: Day?

    /// Whether it stands for the body on some day of a stretch of time.
    func overlaps(from first: Day?, to last: Day?) -> Bool {
        (ends ?? .latest) >= (first ?? .earliest) && (begins ?? .earliest) <= (last ?? .latest)
    }
}

public import Organisation
public import WorkCalendar

/// That an assignment was done: who said so, when, and for which day.
public struct Completion: Sendable, Equatable {
    /// The day on which it was done; not later than the day it was said.
    public let doneOn: Day
    public let note: String?
    /// `nil` when the operator said so.
    public let person: Person.ID?
    public let personName: String?
    public let at: Instant
}

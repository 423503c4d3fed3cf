public import Reading
public import WorkCalendar

/// An assignment with all that was read of it.
public struct AssignmentDetail: Sendable, Equatable {
    public var assignment: Assignment
    /// Leads first, each role in the text's order.
    public var bodies: [AssignedBody]
    public var people: [DraftPerson]
    public var targets: [DraftTarget]
    /// Where each field was read; by the name of the property, as in a draft.
    public var fields: [String: FieldSource]
    /// `nil` while it is not done.
    public var completion: Completion?
    /// Of the body that keeps it: whose days off count.
    public var country: Country?
    public var keeperName: String
    public var keeperPath: String

    public var leads: [AssignedBody] { bodies.filter { $0.role == .lead } }
    public var supports: [AssignedBody] { bodies.filter { $0.role == .support } }

    public func state(on clock: LedgerClock) -> AssignmentState {
        AssignmentState(
            phase: assignment.phase, due: assignment.due.on, done: assignment.doneOn, on: clock)
    }
}

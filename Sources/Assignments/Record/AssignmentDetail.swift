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
    /// What bodies owe of it, by day and body; those that are done and dropped included.
    public var dues: [Due]
    /// What of it was done, the last said first; of recurring work one for each occurrence.
    public var completions: [Completion]
    /// `nil` unless it is withdrawn.
    public var withdrawal: Withdrawal?
    /// Of the body that keeps it: whose days off count.
    public var country: Country?
    /// What passed to it from bodies that ended, the latest first.
    var handedOver: [HandedPart] = []
    public var keeperName: String
    public var keeperPath: String

    public var leads: [AssignedBody] { bodies.filter { $0.role == .lead } }
    public var supports: [AssignedBody] { bodies.filter { $0.role == .support } }

    /// That it is done for good; `nil` while it is open.
    public var completion: Completion? { assignment.phase == .done ? completions.first : nil }

    /// What can be taken back: that it is done, or the last occurrence of recurring work.
    var lastCompletion: Completion? {
        assignment.phase == .done || isRecurring ? completions.first : nil
    }

    public func state(on clock: LedgerClock) -> AssignmentState {
        AssignmentState(
            phase: assignment.phase, due: assignment.due.on, done: assignment.doneOn, on: clock)
    }
}

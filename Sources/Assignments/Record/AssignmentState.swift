public import WorkCalendar

/// Where an assignment stands on a day: asked from its phase and dates, never stored.
public enum AssignmentState: String, Sendable, CaseIterable, Codable {
    /// Open, and the text states no deadline.
    case noDeadline = "no-deadline"
    case notDue = "not-due"
    /// Open, and its last day is among the next working days that the ledger calls soon.
    case soon
    case overdue
    case doneInTime = "done-in-time"
    case doneLate = "done-late"
    case withdrawn

    /// - Parameter done: The day it was done, when it was.
    public init(phase: Assignment.Phase, due: Day?, done: Day?, on clock: LedgerClock) {
        switch (phase, due) {
        case (.withdrawn, _): self = .withdrawn
        case (.done, let due?): self = (done ?? clock.today) > due ? .doneLate : .doneInTime
        case (.done, nil): self = .doneInTime
        case (.open, nil): self = .noDeadline
        case (.open, let due?) where due < clock.today: self = .overdue
        case (.open, let due?): self = due <= clock.soonThrough ? .soon : .notDue
        }
    }

    public var isOpen: Bool {
        switch self {
        case .noDeadline, .notDue, .soon, .overdue: true
        case .doneInTime, .doneLate, .withdrawn: false
        }
    }
}

/// The days by which states are told.
public struct LedgerClock: Sendable, Hashable {
    public let today: Day
    /// The last day that is "soon".
    public let soonThrough: Day

    /// The past day that is looked at, which is also today then; `nil` is now.
    public let asAt: Day?

    public init(today: Day, soonThrough: Day, asAt: Day? = nil) {
        (self.today, self.soonThrough, self.asAt) = (today, soonThrough, asAt)
    }
}

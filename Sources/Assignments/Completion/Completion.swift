public import Organisation
public import WorkCalendar

/// That an assignment, or one occurrence of it, was done: who said so, when, and for which day.
public struct Completion: Sendable, Equatable {
    /// Which occurrence, "2026-Q3"; "once" where the assignment does not recur.
    public let occurrence: String
    /// The last day on which it was in time; `nil` had no deadline.
    public let dueOn: Day?
    /// The day on which it was done; not later than the day it was said.
    public let doneOn: Day
    public let note: String?
    /// `nil` when the operator said so.
    public let person: Person.ID?
    public internal(set) var personName: String?
    public let at: Instant

    public var isLate: Bool { dueOn.map { doneOn > $0 } ?? false }
}

/// A completion as the journal keeps it.
struct CompletionJournal: Codable, Equatable {
    let doneOn: String
    let note: String?
    /// `nil` where the assignment does not recur.
    var occurrence: String?
    /// Of an occurrence, the last day on which it was in time.
    var dueOn: String?

    init(_ completion: Completion) {
        (doneOn, note) = (completion.doneOn.iso, completion.note)
        guard completion.occurrence != Recurring.once else { return }
        (occurrence, dueOn) = (completion.occurrence, completion.dueOn?.iso)
    }
}

public import Database
public import Directives
public import Organisation
public import WorkCalendar

/// What a body owes by a day: one occurrence of an assignment that it answers for, or of an order to report.
///
/// Lateness is not a phase: ask `standing(on:)`.
public struct Due: Sendable, Equatable {
    public typealias ID = Identifier<Due>

    public let id: ID
    public let subject: Subject
    public var directive: Directive.ID
    /// A lead of the assignment, or its keeper where no lead is linked to the directory; who is to report.
    public var body: Body.ID
    /// Who takes the report on it.
    public var receiver: Body.ID
    /// The due whose report is made from this one's; `nil` where nobody consolidates it.
    public var into: ID?
    public var terms: DueTerms
    /// The day granted by an extension; `nil` while none was.
    public var extendedTo: Day?
    /// By when a report that was returned is to come again; `nil` while none was.
    public var returnBy: Day?
    public var phase: Phase
    /// Whether the last day in time had passed when it was reported or done.
    public var isLate: Bool
    /// The day it was done; `nil` unless its phase is done.
    public var doneOn: Day?

    /// What it is of.
    public enum Subject: Sendable, Hashable {
        case assignment(Assignment.ID)
        case obligation(ReportingObligation.ID)
    }

    /// How far it has come, as people said.
    public enum Phase: Int64, Sendable, CaseIterable, Bindable {
        case open = 0
        /// A report has left the body and waits for who takes it.
        case reported = 1
        case done = 2
        /// The assignment was withdrawn, or its schedule yields it no more.
        case dropped = 3
    }

    /// The last day in time; `nil` has none.
    public var dueOn: Day? { extendedTo ?? terms.day }

    /// The day that counts now: that of the return, where a report was returned.
    public var runsUntil: Day? { returnBy ?? dueOn }
}

/// When one occurrence is due, and how its day came about.
public struct DueTerms: Sendable, Equatable {
    /// "2026-Q3"; "once" where it does not return, "next" where what returns has no days.
    public let occurrence: String
    /// The last day in time as the words give it; `nil` where they give none.
    public let stated: Day?
    public let roll: RollRule
    /// The last day in time, moved off days off.
    public let day: Day?

    /// What returns without days is noted under this key until it is done.
    static let next = "next"

    init(occurrence: String, stated: Day?, roll: RollRule, day: Day?) {
        (self.occurrence, self.stated, self.roll, self.day) = (occurrence, stated, roll, day)
    }

    /// - Parameter calendar: Of the body that owes it; `nil` where none is known, then nothing is moved.
    init(occurrence: String, stated: Day?, roll: RollRule, in calendar: WorkCalendar?) {
        self.init(occurrence: occurrence, stated: stated, roll: roll, day: stated?.rolled(roll, in: calendar))
    }

    /// The same by another calendar; `nil` where its day stays.
    func moved(in calendar: WorkCalendar?) -> DueTerms? {
        let terms = DueTerms(occurrence: occurrence, stated: stated, roll: roll, in: calendar)
        return terms == self ? nil : terms
    }
}

extension Day {
    /// The day moved off days off; as it is where no calendar is known, or where its reach ends.
    func rolled(_ rule: RollRule, in calendar: WorkCalendar?) -> Day {
        guard rule != .none, let calendar, let due = try? calendar.rolled(self, rule, gaps: .estimate) else {
            return self
        }
        return due.day
    }
}

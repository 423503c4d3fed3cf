public import Database
public import Directives
public import Organisation
public import Reading
public import WorkCalendar

/// What a directive obliges a body to do.
public struct Assignment: Sendable, Equatable {
    public typealias ID = Identifier<Assignment>

    public let id: ID
    public let directive: Directive.ID
    /// The numbered passage it stands in; `nil` where the text is not numbered there.
    public let provision: Provision.ID?
    /// The document's own numbering path, such as "III.2".
    public var ref: String
    /// The headings it stands under, joined by " / ".
    public var group: String?
    public var text: String {
        didSet { if text != oldValue { restored = nil } }
    }
    /// The text in its likely spelling, where a scan changed its letters.
    public var restored: String?
    public var sourceLine: Int
    public var source: Span
    public var due: Due
    public var product: String?
    /// Points, in the unit of the scheme.
    public var weight: Double?
    public var groupWeight: Double?
    /// The body that keeps the directive.
    public var keptBy: Body.ID
    public var phase: Phase
    /// The day it was done; `nil` unless its phase is done.
    public var doneOn: Day?
    /// Counts the corrections, from 1: who corrects an older revision is told so.
    public var revision: Int
    /// The line under which it is told with those to other members of a group; `nil` where it was given to none.
    var rollup: Rollup.ID?
    /// The directive in whose text its wording stands; `nil` where it is its own.
    public var wordingDirective: Directive.ID?

    /// How far it has come, as people said; what follows from dates is `AssignmentState`.
    public enum Phase: Int64, Sendable, CaseIterable, Bindable {
        case open = 0
        case done = 1
        case withdrawn = 2
    }

    /// Its deadline: as the text gives it, and the day it comes to.
    public struct Due: Sendable, Equatable {
        public var kind: DraftDue.Kind
        /// A day "2021-06-30", or a month-day "12-01" of a recurring due.
        public var from: String?
        public var by: String?
        public var recurrence: String?
        /// The words themselves.
        public var words: String?
        /// The rule that supplied a deadline which the words do not state; `nil` when they state it.
        public var assumption: String?
        /// The last day on which it is in time, of a recurring one the coming occurrence; `nil` has no deadline.
        public var on: Day?
    }
}

/// A body that an assignment names.
public struct AssignedBody: Sendable, Equatable {
    public enum Role: String, Sendable, CaseIterable, Codable { case lead, support }

    public var role: Role
    /// As the text writes it.
    public var name: String
    /// `nil` while the name is not linked to the directory.
    public var body: Body.ID?

    public init(role: Role, name: String, body: Body.ID?) {
        (self.role, self.name, self.body) = (role, name, body)
    }
}

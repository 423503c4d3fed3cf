public import Directives
public import Organisation
public import WorkCalendar

/// Which assignments a person asks to see, and how; its address is the view.
public struct LedgerFilter: Sendable, Equatable {
    /// How a body must stand to an assignment.
    public enum Role: String, Sendable, CaseIterable {
        case any, lead, support
    }

    /// Which states are shown.
    public enum States: Sendable, Hashable {
        case open
        case all
        case one(AssignmentState)
    }

    /// A stretch of days in which it is due; the named ones move with today.
    public enum DueRange: Sendable, Equatable {
        case week, month, quarter, year
        /// Either end may be left open.
        case days(from: Day?, to: Day?)
    }

    public var words = ""
    /// With all bodies below it.
    public var body: Body.ID?
    /// The body's path where it is known; `nil` has it looked up.
    public var bodyPath: String?
    public var role = Role.any
    public var directive: Directive.ID?
    public var states = States.open
    public var due: DueRange?
    /// The name of somebody whom the text names.
    public var person = ""
    public var sort = LedgerSort.due
    /// `nil` is the sort's natural direction.
    public var descending: Bool?
    public var grouping = LedgerGrouping.none
    /// The past day at whose end the ledger is looked at; `nil` is now.
    public var asAt: Day?
    /// The row after which the page begins.
    public var after: LedgerCursor?
    /// The row before which the page ends; it goes before `after`.
    public var before: LedgerCursor?

    public init() {}

    public var isDescending: Bool { descending ?? sort.isNaturallyDescending }

    /// Whether it leaves rows out, open ones aside.
    public var isNarrowed: Bool {
        !words.isEmpty || body != nil || directive != nil || due != nil || !person.isEmpty || states != .open
    }
}

extension LedgerFilter.States: RawRepresentable, CaseIterable {
    public static let allCases: [Self] = [.open, .all] + AssignmentState.allCases.map(Self.one)

    public init?(rawValue: String) {
        switch rawValue {
        case "open": self = .open
        case "all": self = .all
        default:
            guard let state = AssignmentState(rawValue: rawValue) else { return nil }
            self = .one(state)
        }
    }

    public var rawValue: String {
        switch self {
        case .open: "open"
        case .all: "all"
        case .one(let state): state.rawValue
        }
    }
}

extension LedgerFilter.DueRange {
    /// The first and the last day, seen from today; `nil` is open.
    public func days(from today: Day) -> (first: Day?, last: Day?) {
        switch self {
        case .week:
            let monday = today.adding(days: 1 - today.weekday.rawValue)
            return (monday, monday.adding(days: 6))
        case .month: return (today.startOfMonth, today.endOfMonth)
        case .quarter:
            let first = today.startOfMonth.adding(months: -((today.month - 1) % 3))
            return (first, first.adding(months: 2).endOfMonth)
        case .year:
            let first = today.startOfMonth.adding(months: 1 - today.month)
            return (first, first.adding(months: 11).endOfMonth)
        case .days(let from, let to): return (from, to)
        }
    }

    /// The word of a named stretch; `nil` for days of one's own.
    public var name: String? {
        switch self {
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        case .days: nil
        }
    }

    public init?(name: String) {
        switch name {
        case "week": self = .week
        case "month": self = .month
        case "quarter": self = .quarter
        case "year": self = .year
        default: return nil
        }
    }
}

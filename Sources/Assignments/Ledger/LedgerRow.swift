public import Database
public import Directives
public import Reading
public import WorkCalendar

/// An assignment as a line of the ledger.
public struct LedgerRow: Sendable, Equatable {
    public let id: Assignment.ID
    public let directive: Directive.ID
    /// `nil` where the directive bears none.
    public let number: String?
    public let directiveTitle: String
    public let ref: String
    public let group: String?
    public let text: String
    /// The text in its likely spelling, where a scan changed its letters.
    public let restored: String?
    /// As the text writes them, in its order.
    public let leads: [String]
    public let supports: [String]
    public let dueKind: DraftDue.Kind
    public let dueOn: Day?
    /// The deadline in the text's own words.
    public let dueWords: String?
    public let isDueAssumed: Bool
    public let product: String?
    public let weight: Double?
    public let phase: Assignment.Phase
    public let doneOn: Day?
    /// Of the body that keeps it: whose days off count.
    public let country: Country?
    /// The line under which it is told with those to other members of a group.
    var rollup: Rollup.ID?
    /// The place in the ledger's present order.
    let keys: Keys

    /// By which rows are sorted.
    struct Keys: Sendable, Equatable {
        let due: Int64
        let lead: String
        let weight: Double
        let ordinal: Int64
    }

    public func state(on clock: LedgerClock) -> AssignmentState {
        AssignmentState(phase: phase, due: dueOn, done: doneOn, on: clock)
    }

    /// Where the page after this row begins.
    public func cursor(sort: LedgerSort) -> LedgerCursor {
        switch sort {
        case .due: .due(keys.due, id: id.rawValue)
        case .directive: .directive(directive.rawValue, ordinal: keys.ordinal)
        case .lead: .lead(keys.lead, due: keys.due, id: id.rawValue)
        case .weight: .weight(keys.weight, id: id.rawValue)
        case .newest: .newest(id: id.rawValue)
        }
    }
}

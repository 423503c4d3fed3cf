/// How many assignments stand how, states apart, of all that a filter lets through.
public struct LedgerCounts: Sendable, Equatable {
    public var byState: [AssignmentState: Int]
    /// Whether counting stopped at the limit, so that there are more.
    public var isCapped: Bool

    /// Beyond this, what no kept tally knows is not counted on.
    public static let cap = 10_000

    public init(byState: [AssignmentState: Int], isCapped: Bool = false) {
        self.byState = byState.filter { $0.value > 0 }
        self.isCapped = isCapped
    }

    public subscript(state: AssignmentState) -> Int { byState[state] ?? 0 }

    /// Of the states chosen.
    public func total(of states: LedgerFilter.States) -> Int {
        switch states {
        case .all: byState.values.reduce(0, +)
        case .open: byState.reduce(0) { $1.key.isOpen ? $0 + $1.value : $0 }
        case .one(let state): self[state]
        }
    }

    /// Those that were due and stand in the balance: done in time, done late, still late.
    public var fallenDue: Int { self[.doneInTime] + self[.doneLate] + self[.overdue] }
}

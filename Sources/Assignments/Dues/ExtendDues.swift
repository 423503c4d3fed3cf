import Database
public import Organisation
import WorkCalendar

/// Enters the dues that have come within a year, of work that returns: some hundred assignments at a time.
public struct ExtendDues: Action {
    public static let permission = Permission.amendAssignment
    public static let verb = "extend-dues"

    public init() {}

    private static let batch = 200
    /// So many days at a time, so that weekly work is not looked at every day.
    private static let step = 30

    /// - Returns: How many assignments were looked at; none means that nothing is left to do.
    public func perform(in act: Act) throws -> Int {
        let store = DueStore(act.connection)
        let wanted = Self.wanted(on: act.today)
        let ids = try store.assignments(duesBefore: wanted, limit: Self.batch)
        guard !ids.isEmpty else { return 0 }
        var (keeping, extended) = (DueKeeping(act), 0)
        let changes = ChangeStore(act.connection)
        for id in ids {
            let detail = try changes.detail(id)
            let due = try keeping.follow(detail)
            extended += try store.dues(of: id).count - detail.dues.count
            guard due != detail.assignment.due.on else { continue }
            try changes.settle(detail, phase: .open, doneOn: nil, due: due)
            act.touch("assignment", id.rawValue)
        }
        try keeping.finish()
        try act.record("dues", Int64(act.today.rawValue), before: nil, after: ["extended": extended])
        return ids.count
    }

    /// Dues must be entered until this day at least.
    static func wanted(on today: Day) -> Day { DuePlan.horizon(of: today).adding(days: -step) }

    /// Whether there is anything to do, asked before anything is written.
    static func isWanted(on today: Day, in connection: Connection) throws -> Bool {
        try !DueStore(connection).assignments(duesBefore: wanted(on: today), limit: 1).isEmpty
    }
}

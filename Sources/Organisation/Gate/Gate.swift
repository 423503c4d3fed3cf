public import Database
import Journal
public import WorkCalendar

/// The one way to change anything: permission, one transaction, the journal's entry in it.
public struct Gate: Sendable {
    public let database: Database
    public let clock: Clock
    /// What the journal keeps of each subject besides what changed.
    public let subjects: SubjectTables

    public init(database: Database, clock: Clock, subjects: SubjectTables = .none) {
        self.database = database
        self.clock = clock
        self.subjects = subjects
    }

    /// Performs the action and returns once it is durable.
    /// - Throws: the action's refusal, `GateRefusal.notAllowed`, or a `DatabaseError`; then nothing was changed.
    @discardableResult
    public func perform<A: Action>(_ action: A, as caller: Caller) throws -> A.Outcome {
        let now = clock.now
        return try database.write { connection in
            try run(action, as: caller, at: now, in: connection)
        }
    }

    func run<A: Action>(_ action: A, as caller: Caller, at now: Instant, in connection: Connection) throws
        -> A.Outcome
    {
        let path = try action.bodyPath(in: connection)
        let post = path.map { caller.post(for: A.permission, at: $0) } ?? caller.home(for: A.permission)
        guard post != nil || caller.isOperator else { throw GateRefusal.notAllowed }
        if let person = caller.person, try action.party(in: connection) == person { throw GateRefusal.ownCause }
        let act = Act(connection: connection, caller: caller, post: post, now: now, verb: A.verb)
        let outcome = try action.perform(in: act)
        for entry in try act.entriesWithStates(of: subjects) {
            let record = try Journal.append(entry.entry, in: connection)
            try PersonalStore(connection).keep(entry.seals, of: record)
            try JournalWordsStore(connection).note(entry.beside, in: record.number)
        }
        return outcome
    }
}

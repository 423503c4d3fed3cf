public import Database
public import Journal
public import WorkCalendar

/// One change to what Remit keeps: who may make it, and what it does.
///
/// A page, the API and the command line perform the same action; there is no other way to write.
public protocol Action: Sendable {
    associatedtype Outcome: Sendable

    /// What the caller must be allowed, in the subtree of the body the action is about.
    static var permission: Permission { get }
    /// The word in the journal: "rename-body".
    static var verb: String { get }

    /// The path of the body the action is about; `nil` when any of the caller's posts may allow it.
    /// - Throws: a refusal when the subject does not exist.
    func bodyPath(in connection: Connection) throws -> String?

    /// The person who may not do it, because it judges the own work or serves the own gain: two pairs of eyes.
    ///
    /// The operator at the command line is nobody's party.
    func party(in connection: Connection) throws -> Person.ID?

    /// Does the work inside the transaction and records each subject that it changed.
    func perform(in act: Act) throws -> Outcome
}

extension Action {
    public func bodyPath(in connection: Connection) throws -> String? { nil }
    public func party(in connection: Connection) throws -> Person.ID? { nil }
}

/// The transaction an action works in, with who acts and when.
public final class Act {
    public let connection: Connection
    public let caller: Caller
    /// The post that allows the action; `nil` for the operator at the command line.
    public let post: Post?
    public let now: Instant
    let verb: String
    private(set) var entries: [(entry: JournalEntry, seals: [PersonalSeal])] = []
    private var touched: [(entries: Int, subject: JournalSubject)] = []

    init(connection: Connection, caller: Caller, post: Post?, now: Instant, verb: String) {
        self.connection = connection
        self.caller = caller
        self.post = post
        self.now = now
        self.verb = verb
    }

    /// The day it is where the caller works.
    public var today: Day { now.day(in: caller.offset) }

    /// Notes that a subject changed; `change` is JSON with "before" and "after".
    ///
    /// - Parameter seals: The personal data that the change commits to.
    public func record(_ subject: JournalSubject, change: String, _ seals: [PersonalSeal] = []) {
        let actor = JournalActor(
            person: caller.person?.rawValue, post: post?.id.rawValue, body: post?.body.rawValue)
        let entry = JournalEntry(at: now, actor: actor, verb: verb, subject: subject, change: change)
        entries.append((entry, seals))
    }

    /// Notes that another subject than those recorded changed along, so that its state is kept too.
    ///
    /// It stands in the entry that was recorded last, or in the first that will be.
    public func touch(_ kind: String, _ id: Int64) {
        touched.append((entries.count, JournalSubject(kind: kind, id: id)))
    }

    /// The entries, the last one on each subject with its state, and with that of what was touched along.
    func entriesWithStates(of subjects: SubjectTables) throws -> [EntryToAppend] {
        let recorded = Set(entries.map(\.entry.subject))
        let along = Dictionary(grouping: touched) { max($0.entries - 1, 0) }
        var kept: Set<JournalSubject> = []
        var result: [EntryToAppend] = []
        for (place, (entry, seals)) in entries.enumerated().reversed() {
            var states: [SubjectState] = []
            let also = (along[place] ?? []).map(\.subject).filter { !recorded.contains($0) }
            for subject in [entry.subject] + also where kept.insert(subject).inserted {
                if let state = try subjects.state(of: subject, in: connection) { states.append(state) }
            }
            let beside = states.map { JournalSubject(kind: $0.kind, id: $0.id) }.filter { $0 != entry.subject }
            result.append(EntryToAppend(entry: try entry.keeping(states), seals: seals, beside: beside))
        }
        return result.reversed()
    }
}

/// An entry as the gate hands it to the journal.
struct EntryToAppend {
    let entry: JournalEntry
    let seals: [PersonalSeal]
    /// The other subjects whose state it keeps.
    let beside: [JournalSubject]
}

public import Database
public import Directives
public import Organisation
import Journal
import WorkCalendar

/// Removes a frozen text for good: its rows, and the words that the journal held of it.
///
/// The files and the freed space are cleared behind it (`SpillSweep`), also where the program ends in between.
public struct RemoveSpill: Action {
    public static let permission = Permission.cleanSpill
    public static let verb = "remove-spill"

    let spill: Spill.ID
    let ground: String
    let isSure: Bool

    /// - Parameters:
    ///   - ground: The decision by which it is removed.
    ///   - isSure: Whether the caller said that it is meant.
    public init(_ spill: Spill.ID, ground: String, isSure: Bool) {
        (self.spill, self.ground, self.isSure) = (spill, ground, isSure)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try spill.found(connection).bodyPath }

    public func perform(in act: Act) throws {
        let ground = try SpillRefusal.checked(ground, orElse: .groundMissing)
        guard isSure else { throw SpillRefusal.notSure }
        let frozen = try spill.frozen(act.connection)
        let (store, writing) = (SpillStore(act.connection), SpillWritingStore(act.connection))
        guard !(try store.tellings(of: spill).isEmpty) else { throw SpillRefusal.nobodyTold }
        let journal = JournalWordsStore(act.connection)
        let entry = try journal.nextNumber()
        let words = try store.words(of: spill)
        let numbers = words.map(\.number)
        try journal.name(entry, for: numbers)
        let back = try ForeignAssignments(frozen, words, act.connection).putBack()
        try bringDuesInLine(of: back, act)
        try writing.forgetWords(of: spill)
        try writing.end(spill, as: .removing, ground: ground, entry: entry, by: act.caller.person, at: act.now)
        var statement = SpillStatement(frozen, removed: numbers, ground: ground)
        statement.backups = try store.backups(holding: frozen).filter { $0.destroyedAt == nil }.map(\.path)
        try act.record("spill", spill.rawValue, before: nil, after: statement)
        act.recordStates(of: JournalSubject(kind: frozen.kind.rawValue, id: frozen.subject), back)
    }

    /// What is owed follows the words that stand again, not those of the removed text.
    private func bringDuesInLine(of back: Set<JournalSubject>, _ act: Act) throws {
        var keeping = DueKeeping(act)
        for subject in back where subject.kind == "assignment" {
            let found = try AssignmentStore(act.connection).detail(.init(rawValue: subject.id), for: .everything)
            guard let detail = found, detail.assignment.phase == .open else { continue }
            let due = try keeping.follow(detail)
            if due != detail.assignment.due.on {
                try ChangeStore(act.connection).settle(detail, phase: .open, doneOn: nil, due: due)
            }
        }
        try keeping.finish()
    }
}

/// Notes that nothing of a removed text is on the disk any more.
struct FinishRemoval: Action {
    static let permission = Permission.cleanSpill
    static let verb = "finish-removal"

    let spill: Spill.ID

    func bodyPath(in connection: Connection) throws -> String? { try spill.found(connection).bodyPath }

    func perform(in act: Act) throws {
        guard try spill.found(act.connection).state == .removing else { return }
        try SpillWritingStore(act.connection).finish(spill)
        try act.record("spill", spill.rawValue, before: ["state": "removing"], after: ["state": "removed"])
    }
}

/// Says that somebody was told of a spill.
public struct TellOfSpill: Action {
    public static let permission = Permission.cleanSpill
    public static let verb = "tell-of-spill"

    let spill: Spill.ID
    let who: String

    /// - Parameter who: Who was told, and how.
    public init(_ spill: Spill.ID, who: String) {
        (self.spill, self.who) = (spill, who)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try spill.found(connection).bodyPath }

    public func perform(in act: Act) throws {
        let who = try SpillRefusal.checked(who, orElse: .whoMissing)
        _ = try spill.found(act.connection)
        try SpillWritingStore(act.connection).tell(who, of: spill, by: act.caller.person, at: act.now)
        try act.record("spill", spill.rawValue, before: nil, after: ["told": who])
    }
}

/// Notes that a copy of all data was made, so that it is known which hold a text.
public struct NoteBackup: Action {
    public static let permission = Permission.cleanSpill
    public static let verb = "note-backup"

    let path: String
    let entries: Int64

    /// - Parameter entries: How many entries the journal had.
    public init(_ path: String, entries: Int64) {
        (self.path, self.entries) = (path, entries)
    }

    public func perform(in act: Act) throws -> MadeBackup.ID {
        let id = try SpillWritingStore(act.connection).insert(
            backup: path, entries: entries, by: act.caller.person, at: act.now)
        try act.record("backup", id.rawValue, before: nil, after: ["path": path])
        return id
    }
}

/// Says that a backup that held a spill is destroyed.
public struct NoteBackupDestroyed: Action {
    public static let permission = Permission.cleanSpill
    public static let verb = "note-backup-destroyed"

    let spill: Spill.ID
    let backup: MadeBackup.ID

    public init(_ backup: MadeBackup.ID, holding spill: Spill.ID) {
        (self.backup, self.spill) = (backup, spill)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try spill.found(connection).bodyPath }

    public func perform(in act: Act) throws {
        let store = SpillStore(act.connection)
        let held = try store.backups(holding: try spill.found(act.connection))
        guard let backup = held.first(where: { $0.id == backup }) else { throw SpillRefusal.noSuchBackup }
        guard backup.destroyedAt == nil else { return }
        try SpillWritingStore(act.connection).destroyed(backup.id, by: act.caller.person, at: act.now)
        try act.record("backup", backup.id.rawValue, before: ["path": backup.path], after: ["path": "destroyed"])
    }
}

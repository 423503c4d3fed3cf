import Archive
public import Database
public import Organisation
import Journal
import Reading

/// Takes up the oldest draft that waits, for one reader alone; the reader's own thread performs it as the operator.
struct TakeUpDraft: Action {
    static let permission = Permission.importDirective
    static let verb = "take-up-draft"
    /// After so many attempts that ended with the program, the draft is refused.
    static let mostAttempts = 3
    let lease: ReadingLease

    func perform(in act: Act) throws -> PendingDraft? {
        let drafts = DraftWriting(connection: act.connection)
        while let id = try drafts.nextToRead(at: act.now) {
            guard let draft = try PendingDraftStore(act.connection, for: act.caller).draft(id) else { return nil }
            guard draft.attempts < Self.mostAttempts else {
                try drafts.refuse(id, .gaveUp, at: act.now)
                try act.record("draft", id.rawValue, before: nil, after: ["state": "refused"])
                continue
            }
            try drafts.take(id, lease, at: act.now)
            return draft
        }
        return nil
    }
}

/// Says that a draft's file is converted and its text is being read; false when it is no longer this reader's.
struct BeginReading: Action {
    static let permission = Permission.importDirective
    static let verb = "begin-reading"
    let draft: PendingDraft.ID
    let lease: ReadingLease

    func perform(in act: Act) throws -> Bool {
        let drafts = DraftWriting(connection: act.connection)
        guard try drafts.prolong(lease, of: draft, at: act.now) else { return false }
        return try drafts.move(draft, from: .converting, to: .reading, at: act.now)
    }
}

/// Says that a reader is still at a draft; false when it is no longer this reader's.
struct GoOnReading: Action {
    static let permission = Permission.importDirective
    static let verb = "go-on-reading"
    let draft: PendingDraft.ID
    let lease: ReadingLease

    func perform(in act: Act) throws -> Bool {
        try DraftWriting(connection: act.connection).prolong(lease, of: draft, at: act.now)
    }
}

/// Keeps what was read, unless the draft was put away or taken up by another reader meanwhile.
struct KeepReading: Action {
    static let permission = Permission.importDirective
    static let verb = "read-draft"
    let draft: PendingDraft.ID
    let lease: ReadingLease
    let source: Source
    let origin: TextOrigin
    let reading: Draft
    let time: Duration

    init(
        draft: PendingDraft.ID, lease: ReadingLease, source: Source, origin: TextOrigin = .words, reading: Draft,
        time: Duration
    ) {
        (self.draft, self.lease, self.time) = (draft, lease, time)
        (self.source, self.origin, self.reading) = (source, origin, reading)
    }

    /// Whether it was kept.
    func perform(in act: Act) throws -> Bool {
        let drafts = DraftWriting(connection: act.connection)
        guard try drafts.isHeld(draft, lease) else { return false }
        try drafts.keep(source, reading, of: draft, took: time, at: act.now)
        let isDamaged = reading.language == .vi && Reader.isDamaged(source.text)
        try drafts.noteOrigin(origin, isDamaged: isDamaged, of: draft)
        try act.record(
            "draft", draft.rawValue, before: ["state": "reading"],
            after: ["state": "ready", "assignments": String(reading.assignments.count), "words": origin.rawValue])
        return true
    }
}

/// Keeps why a draft could not be read, unless it was put away or taken up by another reader meanwhile.
///
/// That the file of a state secret must go is kept with it, and done afterwards, however the program ends.
struct RefuseReading: Action {
    static let permission = Permission.importDirective
    static let verb = "refuse-draft"
    let draft: PendingDraft.ID
    let lease: ReadingLease
    let refusal: ReadingRefusal

    /// Whether it was kept.
    func perform(in act: Act) throws -> Bool {
        let drafts = DraftWriting(connection: act.connection)
        guard try drafts.isHeld(draft, lease) else {
            if refusal.removesFile { try drafts.fileMustGo(of: draft) }
            return false
        }
        if case .stateSecret(let mark) = refusal { try forgetNames(act, inPlace: mark) }
        try drafts.refuse(draft, refusal, at: act.now)
        try act.record("draft", draft.rawValue, before: ["state": "reading"], after: ["state": "refused"])
        return true
    }

    /// The name of a secret's file may tell of it: what was kept of it goes, in the journal too.
    private func forgetNames(_ act: Act, inPlace mark: String) throws {
        let (journal, subject) = (JournalWordsStore(act.connection), JournalSubject(kind: "draft", id: draft.rawValue))
        let later = try journal.nextNumber()
        let taken = try journal.takeOut(try journal.entries(on: subject, from: nil), saying: later)
        try act.record(WordRemoval.stop, draft.rawValue, before: nil, after: ["removed": taken.map(\.number)])
        try DraftWriting(connection: act.connection).rename(draft, to: mark)
    }
}

/// Lets drafts be taken up at once that were being read when the program stopped: where no other can be reading.
struct ResumeReading: Action {
    static let permission = Permission.importDirective
    static let verb = "resume-reading"

    func perform(in act: Act) throws -> Int {
        try DraftWriting(connection: act.connection).endLeases()
    }
}

/// Notes that the file of a state secret is gone from the disk.
struct NoteFileGone: Action {
    static let permission = Permission.importDirective
    static let verb = "note-file-gone"
    let draft: PendingDraft.ID

    func perform(in act: Act) throws { try DraftWriting(connection: act.connection).fileIsGone(of: draft) }
}

/// Has a draft that was refused read once more.
public struct ReadAgain: Action {
    public static let permission = Permission.importDirective
    public static let verb = "read-again"
    public let draft: PendingDraft.ID

    public init(_ draft: PendingDraft.ID) {
        self.draft = draft
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    public func perform(in act: Act) throws {
        let drafts = DraftWriting(connection: act.connection)
        guard try drafts.move(draft, from: .refused, to: .waiting, at: act.now) else { return }
        try drafts.forgetAttempts(draft)
        try act.record("draft", draft.rawValue, before: ["state": "refused"], after: ["state": "waiting"])
    }
}

/// Puts a draft away; its file and what was read stay, so that it can be taken out again.
public struct DiscardDraft: Action {
    public static let permission = Permission.importDirective
    public static let verb = "discard-draft"
    public let draft: PendingDraft.ID
    /// Whether it is taken out again.
    public let isBack: Bool

    public init(_ draft: PendingDraft.ID, isBack: Bool = false) {
        self.draft = draft
        self.isBack = isBack
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    public func perform(in act: Act) throws {
        let store = PendingDraftStore(act.connection, for: .atCommandLine)
        guard let now = try store.draft(draft) else { throw DraftRefusal.noSuchDraft }
        let next: PendingDraft.State
        if isBack {
            guard now.state == .discarded else { return }
            next = try store.content(of: now) == nil ? .waiting : .ready
        } else {
            guard now.state != .confirmed else { throw DraftRefusal.closed }
            guard now.state != .discarded else { return }
            next = .discarded
        }
        let drafts = DraftWriting(connection: act.connection)
        _ = try drafts.move(draft, from: now.state, to: next, at: act.now)
        try act.record(
            "draft", draft.rawValue, before: ["state": now.state.rawValue], after: ["state": next.rawValue])
    }
}

extension PendingDraft.ID {
    /// The path of the body that keeps the draft.
    /// - Throws: `DraftRefusal.noSuchDraft`.
    func bodyPath(in connection: Connection) throws -> String {
        guard let draft = try PendingDraftStore(connection, for: .atCommandLine).draft(self) else {
            throw DraftRefusal.noSuchDraft
        }
        return draft.bodyPath
    }
}

public import Database
public import Organisation
import Reading

/// Corrects a draft.
public struct EditDraft: Action {
    public static let permission = Permission.importDirective
    public static let verb = "edit-draft"

    public let draft: PendingDraft.ID
    public let edits: [DeskEdit]
    /// The version the person saw.
    public let seen: Int

    public init(_ draft: PendingDraft.ID, _ edits: [DeskEdit], seen: Int) {
        self.draft = draft
        self.edits = edits
        self.seen = seen
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    /// The version the draft has now: the one seen where the corrections changed nothing.
    public func perform(in act: Act) throws -> Int {
        let (now, content) = try draft.onDesk(act)
        try learnable(edits, act)
        var desk = content.desk
        var made: [DeskEdit] = []
        for edit in edits {
            try edit.checkWords(in: content.text)
            let edit = edit.located(in: content.text, on: desk)
            made.append(edit)
            desk = try desk.applying(edit, seen: min(seen, now.version), as: now.version + 1)
        }
        guard desk != content.desk else { return now.version }
        try DraftWriting(connection: act.connection).keep(
            desk, edits: made, before: content.desk.pieces(changedIn: desk),
            after: desk.pieces(changedIn: content.desk),
            version: now.version + 1, undoes: nil, of: draft, by: act.caller.person, at: act.now)
        try act.record(
            "draft", draft.rawValue, before: ["version": now.version], after: ["version": now.version + 1])
        return now.version + 1
    }

    /// A body that a name is said to mean must be in the directory.
    private func learnable(_ edits: [DeskEdit], _ act: Act) throws {
        for edit in edits {
            switch edit {
            case .choose(_, .body(let id)), .choose(_, .new(let id?, _)):
                guard try BodyStore(act.connection).body(Body.ID(rawValue: id)) != nil else {
                    throw DraftRefusal.noSuchBody
                }
            case .choose(_, .new(_, let kind)):
                guard Body.Kind(rawValue: kind) != nil else { throw DraftRefusal.noSuchBody }
            default: continue
            }
        }
    }
}

/// Takes back a correction of a draft; taking that back makes it again.
public struct UndoEdit: Action {
    public static let permission = Permission.importDirective
    public static let verb = "undo-edit"

    public let draft: PendingDraft.ID
    /// The version the correction made.
    public let version: Int

    public init(_ draft: PendingDraft.ID, version: Int) {
        self.draft = draft
        self.version = version
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    public func perform(in act: Act) throws -> Int {
        let (now, content) = try draft.onDesk(act)
        let store = PendingDraftStore(act.connection, for: act.caller)
        guard let edit = try store.edits(of: now, limit: 10_000).first(where: { $0.version == version }),
            !edit.isUndone, version > now.recognition.readAtVersion
        else { throw DeskRefusal.nothingToUndo }
        let next = now.version + 1
        let desk = try content.desk.takingBack((edit.before, edit.after), as: next)
        try DraftWriting(connection: act.connection).keep(
            desk, edits: [], before: content.desk.pieces(changedIn: desk), after: desk.pieces(changedIn: content.desk),
            version: next, undoes: version, of: draft, by: act.caller.person, at: act.now)
        try act.record("draft", draft.rawValue, before: ["version": now.version], after: ["version": next])
        return next
    }
}

extension PendingDraft.ID {
    /// The draft and its content, ready to be corrected.
    func onDesk(_ act: Act) throws -> (PendingDraft, DraftContent) {
        let store = PendingDraftStore(act.connection, for: act.caller)
        guard let draft = try store.draft(self) else { throw DraftRefusal.noSuchDraft }
        switch draft.state {
        case .waiting, .converting, .reading, .refused: throw DraftRefusal.notReady
        case .confirmed, .discarded: throw DraftRefusal.closed
        case .ready: break
        }
        guard let content = try store.content(of: draft) else { throw DraftRefusal.notReady }
        return (draft, content)
    }
}

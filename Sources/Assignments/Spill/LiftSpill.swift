public import Database
public import Directives
public import Organisation
import Journal
import WorkCalendar

/// Puts back what was frozen by mistake, as it was.
public struct LiftSpill: Action {
    public static let permission = Permission.cleanSpill
    public static let verb = "lift-spill"

    let spill: Spill.ID
    let ground: String

    /// - Parameter ground: Why it was a mistake, or who decided so.
    public init(_ spill: Spill.ID, ground: String) {
        (self.spill, self.ground) = (spill, ground)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try spill.found(connection).bodyPath }

    public func perform(in act: Act) throws {
        let ground = try SpillRefusal.checked(ground, orElse: .groundMissing)
        let frozen = try spill.frozen(act.connection)
        let (store, writing) = (SpillStore(act.connection), SpillWritingStore(act.connection))
        let journal = JournalWordsStore(act.connection)
        let entry = try journal.nextNumber()
        let (rows, subjects, words) = (
            try store.rows(of: spill), try store.subjects(of: spill), try store.words(of: spill)
        )
        do {
            try act.connection.attempt { try SpilledRowKeeping(connection: act.connection).putBack(rows) }
        } catch let error as DatabaseError where .SQLITE_CONSTRAINT ~= error.code {
            throw SpillRefusal.dependsOnOther
        }
        var changed = Set(subjects.map(\.subject))
        let texts = SpilledTextStore(act.connection)
        for link in rows where link.kind == SpilledTables.link {
            try texts.link(frozen.subject, link.table, link.image)
            changed.formUnion(
                link.image.integers(in: "directive_id").map { JournalSubject(kind: "directive", id: $0) })
        }
        for reason in rows where reason.table == "gap_reason" {
            changed.formUnion(
                reason.image.integers(in: "directive_id").map { JournalSubject(kind: "directive", id: $0) })
        }
        if frozen.kind == .directive { try texts.indexWords(ofDirective: frozen.subject) }
        let replay = ReplayStore(act.connection)
        _ = try replay.putIn(subjects.assignments)
        try replay.count(try replay.dues(subjects.dues), by: 1)
        try journal.putBack(words)
        try writing.forgetWords(of: spill)
        try writing.forgetFiles(of: spill)
        try writing.end(spill, as: .lifted, ground: ground, entry: entry, by: act.caller.person, at: act.now)
        try act.record(
            "spill", spill.rawValue, before: nil,
            after: SpillStatement(frozen, restored: words.map(\.number), ground: ground))
        act.recordStates(of: JournalSubject(kind: frozen.kind.rawValue, id: frozen.subject), changed)
    }
}

extension Spill.ID {
    func found(_ connection: Connection) throws -> Spill {
        guard let spill = try SpillStore(connection).spill(self) else { throw SpillRefusal.noSuchSpill }
        return spill
    }

    func frozen(_ connection: Connection) throws -> Spill {
        let spill = try found(connection)
        guard spill.state == .frozen else { throw SpillRefusal.notFrozen }
        return spill
    }
}

extension [(subject: JournalSubject, isForeign: Bool)] {
    var dues: Set<Due.ID> { Set(filter { $0.subject.kind == "due" }.map { Due.ID(rawValue: $0.subject.id) }) }

    var assignments: Set<Assignment.ID> {
        Set(filter { $0.subject.kind == "assignment" }.map { Assignment.ID(rawValue: $0.subject.id) })
    }
}

public import Database
public import Directives
public import Organisation
import Journal
import WorkCalendar

/// Takes a text that turned out to be a state secret out of everybody's sight, at once.
///
/// Its rows and the words that the journal holds of it are set apart, so that no list, count, search, export or past
/// ledger can show them; nothing is lost yet.
public struct FreezeSpill: Action {
    public static let permission = Permission.cleanSpill
    public static let verb = "freeze-spill"

    let kind: Spill.Kind
    let id: Int64
    let reason: String

    /// - Parameter reason: How it was noticed; without the secret itself, since it stays in the journal.
    public init(_ kind: Spill.Kind, _ id: Int64, reason: String) {
        (self.kind, self.id, self.reason) = (kind, id, reason)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try text(connection).bodyPath }

    private func text(_ connection: Connection) throws -> SpilledText {
        guard let text = try SpilledTextStore(connection).text(kind, id) else { throw SpillRefusal.noSuchText }
        return text
    }

    public func perform(in act: Act) throws -> Spill.ID {
        let reason = try SpillRefusal.checked(reason, orElse: .reasonMissing)
        let text = try text(act.connection)
        let scope = try SpillScope(text, in: act.connection)
        let (journal, writing) = (JournalWordsStore(act.connection), SpillWritingStore(act.connection))
        let entry = try journal.nextNumber()
        let numbers = try scope.entries(in: act.connection)
        let beside = try journal.subjects(of: numbers)
        let words = try journal.takeOut(numbers, saying: entry)
        let spill = try writing.insert(
            text.kind, text.id, keptBy: text.body, reason: reason, enteredAt: text.enteredAt, entry: entry,
            by: act.caller.person, at: act.now)
        let linked = try takeApart(scope, of: spill, act)
        try writing.keep(words, of: spill)
        for file in text.files { try writing.keep(file, of: spill) }
        try writing.forgetAnswers(since: text.enteredAt)
        try act.record(
            "spill", spill.rawValue, before: nil,
            after: SpillStatement(text, removed: words.map(\.number), reason: reason))
        act.recordStates(of: text, beside.union(linked).union(scope.subjects.map(\.subject)))
        return spill
    }

    /// - Returns: The other subjects whose rows changed along.
    private func takeApart(_ scope: SpillScope, of spill: Spill.ID, _ act: Act) throws -> [JournalSubject] {
        let (texts, writing) = (SpilledTextStore(act.connection), SpillWritingStore(act.connection))
        let replay = ReplayStore(act.connection)
        try replay.takeOut(Set(scope.assignments))
        try replay.count(try replay.dues(Set(scope.dues.map(\.id))), by: -1)
        var rows: [SpilledRows] = []
        var linked = scope.plans.map { JournalSubject(kind: "directive", id: $0.rawValue) }
        if scope.text.kind == .directive {
            for table in SpilledTextStore.links {
                let image = try act.connection.image(of: table, subject: scope.text.id)
                guard !image.rows.isEmpty else { continue }
                rows.append(
                    SpilledRows(table: table.name, kind: SpilledTables.link, subject: scope.text.id, image: image))
                linked += image.integers(in: "directive_id").map { JournalSubject(kind: "directive", id: $0) }
            }
            try texts.unlink(scope.text.id)
            try texts.forgetWords(ofDirective: scope.text.id)
        }
        for (subject, isForeign) in scope.subjects { try writing.keep(subject, isForeign: isForeign, of: spill) }
        rows += try SpilledRowKeeping(connection: act.connection).takeApart(scope.subjects.map(\.subject))
        try writing.keep(rows, of: spill)
        return linked
    }
}

/// What an entry says of a spill: whose words are gone, or back, and why.
struct SpillStatement: Encodable {
    let kind: String
    let id: Int64
    var removed: [Int64]?
    var restored: [Int64]?
    var reason: String?
    var ground: String?
    /// The backups that were made while the text was here and are to be destroyed by hand.
    var backups: [String]?

    init(
        _ text: SpilledText, removed: [Int64]? = nil, restored: [Int64]? = nil, reason: String? = nil
    ) {
        (kind, id) = (text.kind.rawValue, text.id)
        (self.removed, self.restored, self.reason) = (removed, restored, reason)
    }

    init(_ spill: Spill, removed: [Int64]? = nil, restored: [Int64]? = nil, ground: String? = nil) {
        (kind, id) = (spill.kind.rawValue, spill.subject)
        (self.removed, self.restored, self.ground) = (removed, restored, ground)
    }
}

extension Act {
    /// Keeps the state of all that changed with a text, in an entry of its own behind the statement.
    func recordStates(of text: SpilledText, _ subjects: Set<JournalSubject>) {
        recordStates(of: text.subject, subjects)
    }

    func recordStates(of subject: JournalSubject, _ subjects: Set<JournalSubject>) {
        record(subject, change: "{}")
        for other in subjects.sorted(by: { ($0.kind, $0.id) < ($1.kind, $1.id) }) where other != subject {
            touch(other.kind, other.id)
        }
    }
}

extension RowImage {
    /// The whole numbers in a column.
    func integers(in column: String) -> [Int64] {
        guard let place = columns.firstIndex(of: column) else { return [] }
        return rows.compactMap { if case .integer(let value) = $0[place] { value } else { nil } }
    }
}

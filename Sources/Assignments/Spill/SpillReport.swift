import Archive
public import Database
public import Directives
import Journal
import Organisation
public import WorkCalendar

/// What a spill reached, without a word of it.
public struct SpillReport: Sendable {
    struct File: Sendable {
        let sha256: String
        /// Whether another text keeps it, so that it stays.
        let isShared: Bool
    }

    let spill: Spill
    let toBeTold: [String]
    let tellings: [SpillTelling]
    let tables: [(table: String, rows: Int)]
    /// How many subjects of each kind were set apart.
    let kinds: [(kind: String, count: Int)]
    let entries: [Int64]
    /// Who did something with it, as the journal says.
    let people: [String]
    let files: [File]
    /// Other texts of the same files, and those that cite or amend it: somebody should look at them.
    let others: [JournalSubject]
    let backups: [MadeBackup]
    /// The addresses under which the access log tells who read it.
    let addresses: [String]

    public init(_ spill: Spill, on day: Day, in connection: Connection) throws {
        let store = SpillStore(connection)
        self.spill = spill
        toBeTold = try store.toBeTold(of: spill, on: day)
        tellings = try store.tellings(of: spill.id)
        tables = try store.rowCounts(of: spill.id).filter { !["citation", "amended_text"].contains($0.table) }
        (entries, people) = try store.entries(of: spill.id)
        files = try store.files(of: spill.id).map {
            File(sha256: $0.text, isShared: try store.isShared($0, beside: spill.id))
        }
        let citing = try store.rows(of: spill.id, kind: SpilledTables.link)
            .flatMap { $0.image.integers(in: "directive_id") }.map { JournalSubject(kind: "directive", id: $0) }
        let twins = try SpilledTextStore(connection).others(ofFilesOf: spill.id)
        others = Set(citing + twins).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
        backups = try store.backups(holding: spill)
        let pages = ["directive": "/directives/", "draft": "/drafts/", "assignment": "/assignments/"]
        let subjects = try store.subjects(of: spill.id).map(\.subject)
        kinds = Dictionary(grouping: subjects, by: \.kind).map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
        addresses = subjects.compactMap { subject in pages[subject.kind].map { $0 + "\(subject.id)" } }
    }

    /// The backups that still have to be destroyed by hand.
    var backupsLeft: [MadeBackup] { backups.filter { $0.destroyedAt == nil } }

    /// The same for a terminal.
    public var lines: [String] {
        var lines = ["spill \(spill.id): \(spill.kind.rawValue) \(spill.subject), \(spill.state.rawValue)"]
        lines += toBeTold.map { "to be told: \($0)" } + tellings.map { "told: \($0.who), \($0.at.iso)" }
        lines += tables.map { "rows set apart: \($0.rows) of \($0.table)" }
        if !entries.isEmpty {
            lines.append("entries of the journal: " + entries.map { "\($0)" }.joined(separator: " "))
        }
        lines += people.map { "worked with it: \($0)" }
        lines += files.map { "file: \($0.sha256)" + ($0.isShared ? ", of another text too: it stays" : "") }
        lines += others.map { "look at this too: \($0.kind) \($0.id)" }
        lines += backups.map { backup in
            "backup \(backup.id): \(backup.path), " + (backup.destroyedAt == nil ? "to be destroyed" : "destroyed")
        }
        if spill.state == .frozen {
            lines.append("who read it: the access log, at " + addresses.joined(separator: " "))
        }
        return lines
    }
}

public import Archive
public import Database
public import Journal
import Organisation
public import WorkCalendar

/// All SQL that reads spills and what is kept of them.
public struct SpillStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    private static let columns: SQL = """
        s.id, s.body_id, b.path, b.name, s.subject_kind, s.subject_id, s.state, s.reason, f.name, s.frozen_at,
        s.entered_at, s.entry, s.ground, e.name, s.ended_at
        """
    private static let tables: SQL = """
        spill s JOIN body b ON b.id = s.body_id LEFT JOIN person f ON f.id = s.frozen_by
        LEFT JOIN person e ON e.id = s.ended_by
        """

    private static func spill(_ row: Row) throws -> Spill {
        Spill(
            id: try row.id(0), body: try row.id(1), bodyPath: try row.string(2), bodyName: try row.string(3),
            kind: try row.raw(4), subject: try row.int64(5), state: try row.raw(6), reason: try row.string(7),
            frozenBy: try row.optionalString(8), frozenAt: try row.instant(9), enteredAt: try row.instant(10),
            entry: try row.int64(11), ground: try row.optionalString(12), endedBy: try row.optionalString(13),
            endedAt: try row.optionalInt64(14).map { Instant(rawValue: $0) })
    }

    public func spill(_ id: Spill.ID) throws -> Spill? {
        try connection.first("SELECT \(Self.columns) FROM \(Self.tables) WHERE s.id = \(id)", Self.spill)
    }

    /// The newest first, before one.
    public func spills(before id: Spill.ID? = nil, limit: Int) throws -> [Spill] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables) WHERE s.id < \(id?.rawValue ?? .max)
            ORDER BY s.id DESC LIMIT \(limit)
            """, Self.spill)
    }

    public func spills(in state: Spill.State, limit: Int = 1000) throws -> [Spill] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables) WHERE s.state = \(state.rawValue) ORDER BY s.id LIMIT \(limit)
            """, Self.spill)
    }

    /// The entry that last changed what is apart: what was made of the journal before is out of date.
    public func generation() throws -> Int64 {
        try connection.first("SELECT MAX(entry) FROM spill", { try $0.optionalInt64(0) ?? 0 }) ?? 0
    }

    public func subjects(of id: Spill.ID) throws -> [(subject: JournalSubject, isForeign: Bool)] {
        try connection.rows(
            """
            SELECT kind, subject_id, is_foreign FROM spill_subject WHERE spill_id = \(id)
            ORDER BY kind, subject_id LIMIT 1000000
            """
        ) { (JournalSubject(kind: try $0.string(0), id: try $0.int64(1)), try $0.bool(2)) }
    }

    /// The rows in the order in which they may be put back.
    public func rows(of id: Spill.ID) throws -> [SpilledRows] {
        try connection.rows(
            """
            SELECT table_name, subject_kind, subject_id, image FROM spill_row WHERE spill_id = \(id)
            ORDER BY position LIMIT 1000000
            """, Self.rows)
    }

    /// The rows of one kind of subject.
    public func rows(of id: Spill.ID, kind: String) throws -> [SpilledRows] {
        try connection.rows(
            """
            SELECT table_name, subject_kind, subject_id, image FROM spill_row
            WHERE spill_id = \(id) AND subject_kind = \(kind) ORDER BY position LIMIT 1000000
            """, Self.rows)
    }

    private static func rows(_ row: Row) throws -> SpilledRows {
        SpilledRows(
            table: try row.string(0), kind: try row.string(1), subject: try row.int64(2),
            image: try StoredJSON.value(row.string(3)))
    }

    /// How many rows of which tables are apart.
    public func rowCounts(of id: Spill.ID) throws -> [(table: String, rows: Int)] {
        try connection.rows(
            """
            SELECT table_name, SUM(row_count) FROM spill_row WHERE spill_id = \(id)
            GROUP BY table_name ORDER BY table_name LIMIT 100
            """
        ) { (try $0.string(0), try $0.int(1)) }
    }

    public func words(of id: Spill.ID) throws -> [TakenWords] {
        try connection.rows(
            "SELECT number, change, salt FROM spill_words WHERE spill_id = \(id) ORDER BY number LIMIT 1000000"
        ) { TakenWords(number: try $0.int64(0), change: try $0.string(1), salt: try $0.bytes(2)) }
    }

    /// The entries whose words are apart, and who wrote them.
    public func entries(of id: Spill.ID) throws -> (numbers: [Int64], people: [String]) {
        let numbers = try connection.rows(
            "SELECT number FROM spill_words WHERE spill_id = \(id) ORDER BY number LIMIT 1000000"
        ) { try $0.int64(0) }
        let people = try connection.rows(
            """
            SELECT DISTINCT p.name FROM spill_words w JOIN journal j ON j.number = w.number
            JOIN person p ON p.id = j.person WHERE w.spill_id = \(id) ORDER BY p.name LIMIT 1000
            """
        ) { try $0.string(0) }
        return (numbers, people)
    }

    public func files(of id: Spill.ID) throws -> [BlobHash] {
        try connection.rows(
            "SELECT blob_hash FROM spill_file WHERE spill_id = \(id) ORDER BY blob_hash LIMIT 100000"
        ) { BlobHash(bytes: try $0.bytes(0)) }.compactMap { $0 }
    }

    /// Whether a file is that of a text that was frozen or removed.
    public func isSpilled(_ file: BlobHash) throws -> Bool {
        try connection.first("SELECT 1 FROM spill_file WHERE blob_hash = \(file.bytes) LIMIT 1") { _ in true } ?? false
    }

    /// Whether a file must stay when a spill is removed: of another text, or of another spill that is still frozen.
    public func isShared(_ file: BlobHash, beside id: Spill.ID) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM draft WHERE blob_hash = \(file.bytes) AND file_must_go = FALSE
            UNION ALL SELECT 1 FROM directive WHERE blob_hash = \(file.bytes)
            UNION ALL SELECT 1 FROM spill_file f JOIN spill s ON s.id = f.spill_id
                WHERE f.blob_hash = \(file.bytes) AND f.spill_id <> \(id) AND s.state = 'frozen' LIMIT 1
            """
        ) { _ in true } ?? false
    }

    public func tellings(of id: Spill.ID) throws -> [SpillTelling] {
        try connection.rows(
            """
            SELECT t.who, p.name, t.at FROM spill_telling t LEFT JOIN person p ON p.id = t.person_id
            WHERE t.spill_id = \(id) ORDER BY t.id LIMIT 1000
            """
        ) { SpillTelling(who: try $0.string(0), by: try $0.optionalString(1), at: try $0.instant(2)) }
    }

    /// Who may clean, and so must know: by name, post and body.
    public func toBeTold(of spill: Spill, on day: Day) throws -> [String] {
        let bodies = spill.bodyPath.split(separator: "/").compactMap { Int64($0) }
        let roles = Role.allCases.filter { $0.permits(.cleanSpill) }.map(\.rawValue)
        return try connection.rows(
            """
            SELECT p.name, b.name FROM post t JOIN person p ON p.id = t.person_id JOIN body b ON b.id = t.body_id
            WHERE t.body_id IN \(values: bodies) AND t.role IN \(values: roles) AND t.begins_on <= \(day)
            AND (t.ends_on IS NULL OR t.ends_on > \(day)) ORDER BY t.id LIMIT 200
            """
        ) { "\(try $0.string(0)), \(try $0.string(1))" }
    }

    // MARK: Backups

    /// The backups made while a text was here, the oldest first.
    public func backups(holding spill: Spill) throws -> [MadeBackup] {
        let until = spill.state == .removed || spill.state == .removing ? spill.endedAt : nil
        return try connection.rows(
            """
            SELECT k.id, k.path, k.entries, k.at, k.destroyed_at, p.name
            FROM backup k LEFT JOIN person p ON p.id = k.destroyed_by
            WHERE k.at >= \(spill.enteredAt) AND k.at <= \(until ?? Instant(rawValue: .max))
            ORDER BY k.at, k.id LIMIT 10000
            """, Self.backup)
    }

    public func backup(_ id: MadeBackup.ID) throws -> MadeBackup? {
        try connection.first(
            """
            SELECT k.id, k.path, k.entries, k.at, k.destroyed_at, p.name
            FROM backup k LEFT JOIN person p ON p.id = k.destroyed_by WHERE k.id = \(id)
            """, Self.backup)
    }

    private static func backup(_ row: Row) throws -> MadeBackup {
        MadeBackup(
            id: try row.id(0), path: try row.string(1), entries: try row.int64(2), at: try row.instant(3),
            destroyedAt: try row.optionalInt64(4).map { Instant(rawValue: $0) }, destroyedBy: try row.optionalString(5))
    }
}

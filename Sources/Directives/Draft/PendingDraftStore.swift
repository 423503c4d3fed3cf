public import Archive
public import Database
public import Organisation
public import Reading
import WorkCalendar

/// All SQL that reads drafts.
///
/// A draft is seen by those who may take in documents for the body that keeps it.
public struct PendingDraftStore {
    let connection: Connection
    let caller: Caller

    public init(_ connection: Connection, for caller: Caller) {
        self.connection = connection
        self.caller = caller
    }

    private static let columns: SQL = """
        f.id, f.body_id, b.path, b.name, f.person_id, f.file_name, f.byte_count, f.blob_hash, f.state, f.attempts,
        f.refusal, f.reading_time, f.title, f.number, f.assignment_count, f.version, f.entered_at, f.changed_at, p.name,
        f.directive_id, f.recognition_language, f.is_recognised_anew, f.origin, f.is_damaged, f.read_at_version,
        f.recognition_refusal
        """
    private static let tables: SQL =
        "draft f JOIN body b ON b.id = f.body_id LEFT JOIN person p ON p.id = f.changed_by"

    private static func draft(_ row: Row) throws -> PendingDraft {
        guard let file = BlobHash(bytes: try row.bytes(7)) else {
            throw DatabaseError(.SQLITE_CORRUPT, "A draft's file has no hash.")
        }
        return PendingDraft(
            id: try row.id(0), body: try row.id(1), bodyPath: try row.string(2), bodyName: try row.string(3),
            person: try row.optionalID(4), fileName: try row.string(5), byteCount: try row.int(6), file: file,
            state: try row.raw(8), attempts: try row.int(9),
            refusal: try row.optionalString(10).map { try StoredJSON.value($0) },
            readingTime: try row.optionalInt64(11).map { .microseconds($0) }, title: try row.optionalString(12),
            number: try row.optionalString(13), assignmentCount: try row.optionalInt(14), version: try row.int(15),
            enteredAt: try row.instant(16), changedAt: try row.instant(17), changedBy: try row.optionalString(18),
            directive: try row.optionalID(19), recognition: try recognition(row))
    }

    private static func recognition(_ row: Row) throws -> DraftRecognition {
        DraftRecognition(
            wish: RecognitionWish(
                language: try row.optionalString(20).flatMap(RecognitionLanguage.init(rawValue:)),
                isAnew: try row.bool(21)),
            origin: try row.raw(22), isDamaged: try row.bool(23), readAtVersion: try row.int(24),
            refusal: try row.optionalString(25).map { try StoredJSON.value($0) })
    }

    /// `nil` where there is none, or the caller may not see it.
    public func draft(_ id: PendingDraft.ID) throws -> PendingDraft? {
        let draft = try connection.first(
            "SELECT \(Self.columns) FROM \(Self.tables) WHERE f.id = \(id)", Self.draft)
        return draft.flatMap { caller.may(.importDirective, at: $0.bodyPath) ? $0 : nil }
    }

    /// Drafts of which something may still become, the newest first.
    public func open(limit: Int = 50) throws -> [PendingDraft] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE f.state IN ('waiting', 'converting', 'reading', 'ready', 'refused') AND \(mayBeSeen)
            ORDER BY f.id DESC LIMIT \(limit)
            """, Self.draft)
    }

    /// Drafts of every state, the newest first, before one.
    public func drafts(before id: PendingDraft.ID?, limit: Int) throws -> [PendingDraft] {
        let start: SQL = id.map { "AND f.id < \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables) WHERE \(mayBeSeen) \(start) ORDER BY f.id DESC LIMIT \(limit)
            """, Self.draft)
    }

    /// Drafts of the same file for the same body that were neither put away nor refused.
    public func drafts(ofFile hash: BlobHash, keptBy body: Body.ID) throws -> [PendingDraft] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE f.blob_hash = \(hash.bytes) AND f.body_id = \(body) AND f.state NOT IN ('discarded', 'refused')
            AND \(mayBeSeen) ORDER BY f.id LIMIT 10
            """, Self.draft)
    }

    /// What was read and what became of it; `nil` before it was read, or where the caller may not see it.
    public func content(of draft: PendingDraft) throws -> DraftContent? {
        guard caller.may(.importDirective, at: draft.bodyPath) else { return nil }
        return try connection.first(
            "SELECT text, tables, reading, desk FROM draft_content WHERE draft_id = \(draft.id)"
        ) { row in
            DraftContent(
                text: try row.string(0), storedTables: try row.string(1), storedReading: try row.string(2),
                desk: try StoredJSON.value(row.string(3)))
        }
    }

    /// The corrections of a draft, the latest first.
    public func edits(of draft: PendingDraft, limit: Int = 50) throws -> [DraftEditRecord] {
        guard caller.may(.importDirective, at: draft.bodyPath) else { return [] }
        return try connection.rows(
            """
            SELECT e.version, p.name, e.at, e.edits, e.before, e.after, e.undoes,
                EXISTS (SELECT 1 FROM draft_edit u WHERE u.draft_id = e.draft_id AND u.undoes = e.version)
            FROM draft_edit e LEFT JOIN person p ON p.id = e.person_id
            WHERE e.draft_id = \(draft.id) ORDER BY e.version DESC LIMIT \(limit)
            """, DraftEditRecord.init)
    }

    /// The condition on `body b` that keeps a draft.
    private var mayBeSeen: SQL {
        guard caller.person != nil else { return caller.may(.importDirective) ? "1 = 1" : "1 = 0" }
        let paths = caller.posts(for: .importDirective).map(\.bodyPath)
        guard !paths.isEmpty else { return "1 = 0" }
        let below = paths.map { "(b.path >= \($0) AND b.path < \($0 + "~"))" as SQL }
        return "(\(below.joined(separator: " OR ")))"
    }
}

/// The words of a draft's document, what was read from them, and what people made of that.
public struct DraftContent: Sendable {
    public let text: String
    let storedTables: String
    let storedReading: String
    public var desk: Desk

    /// Tables that the file declared.
    public func tables() throws -> [SourceTable] {
        try StoredJSON.value(storedTables, as: [StoredTable].self).map(\.table)
    }

    /// What the reader made of it, before anybody corrected it.
    public func reading() throws -> Draft { try StoredJSON.value(storedReading) }
}

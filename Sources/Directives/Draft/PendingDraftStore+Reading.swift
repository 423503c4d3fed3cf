import Archive
import Database
import Organisation
import WorkCalendar

/// Who reads a draft, until when it is theirs, and which files must go: all SQL on that.
extension DraftWriting {
    /// The oldest draft that waits, or whose reader has not been heard of.
    func nextToRead(at now: Instant) throws -> PendingDraft.ID? {
        try connection.first(
            """
            SELECT id FROM draft WHERE state = 'waiting'
            OR (state IN ('converting', 'reading') AND (leased_until IS NULL OR leased_until <= \(now)))
            ORDER BY id LIMIT 1
            """
        ) { try $0.id(0) }
    }

    /// Gives a draft to a reader, and counts that.
    func take(_ id: PendingDraft.ID, _ lease: ReadingLease, at now: Instant) throws {
        try connection.run(
            """
            UPDATE draft SET state = 'converting', attempts = attempts + 1, refusal = NULL, changed_at = \(now),
                leased_by = \(lease.holder), leased_until = \(now + ReadingLease.length)
            WHERE id = \(id)
            """)
    }

    /// Prolongs a lease; false when the draft is another's now, or nobody's.
    func prolong(_ lease: ReadingLease, of id: PendingDraft.ID, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE draft SET leased_until = \(now + ReadingLease.length)
            WHERE id = \(id) AND leased_by = \(lease.holder) AND state IN ('converting', 'reading')
            """) > 0
    }

    /// Whether the draft is being read under that lease.
    func isHeld(_ id: PendingDraft.ID, _ lease: ReadingLease) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM draft
            WHERE id = \(id) AND leased_by = \(lease.holder) AND state IN ('converting', 'reading')
            """
        ) { _ in true } ?? false
    }

    /// Ends all leases: only where no other program can be reading.
    func endLeases() throws -> Int {
        try connection.run(
            "UPDATE draft SET leased_by = NULL, leased_until = NULL WHERE state IN ('converting', 'reading')")
    }

    /// Keeps why a draft cannot be read; one that was read before goes back to that.
    func refuse(_ id: PendingDraft.ID, _ refusal: ReadingRefusal, at now: Instant) throws {
        if refusal.removesFile {
            try forgetReadings(of: id)
        } else if try goBackToReading(id, because: refusal, at: now) {
            return
        }
        try connection.run(
            """
            UPDATE draft SET state = 'refused', refusal = \(StoredJSON.text(refusal)), changed_at = \(now),
                leased_by = NULL, leased_until = NULL, file_must_go = \(refusal.removesFile)
            WHERE id = \(id)
            """)
    }

    // MARK: Files that must go

    /// The drafts whose file is still to be removed.
    func filesToGo() throws -> [(id: PendingDraft.ID, file: BlobHash)] {
        try connection.rows(
            "SELECT id, blob_hash FROM draft WHERE file_must_go = TRUE ORDER BY id LIMIT 1000"
        ) { row in (try row.id(0) as PendingDraft.ID, BlobHash(bytes: try row.bytes(1))) }
        .compactMap { id, file in file.map { (id, $0) } }
    }

    func fileMustGo(of id: PendingDraft.ID) throws {
        try connection.run("UPDATE draft SET file_must_go = TRUE WHERE id = \(id)")
    }

    func fileIsGone(of id: PendingDraft.ID) throws {
        try connection.run("UPDATE draft SET file_must_go = FALSE WHERE id = \(id)")
    }

    /// Whether a draft that is neither refused nor found to be a secret, or a directive, is of that file.
    func isKept(_ file: BlobHash) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM draft WHERE blob_hash = \(file.bytes) AND state <> 'refused' AND file_must_go = FALSE
            UNION ALL SELECT 1 FROM directive WHERE blob_hash = \(file.bytes) LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// Whether any draft or directive is of that file.
    func isKnown(_ file: BlobHash) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM draft WHERE blob_hash = \(file.bytes)
            UNION ALL SELECT 1 FROM directive WHERE blob_hash = \(file.bytes) LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// Why the same file was refused as a state secret before; `nil` where it was not.
    func secretRefusal(of file: BlobHash) throws -> ReadingRefusal? {
        try connection.rows(
            """
            SELECT refusal FROM draft
            WHERE blob_hash = \(file.bytes) AND state = 'refused' AND refusal IS NOT NULL ORDER BY id LIMIT 100
            """
        ) { try StoredJSON.value($0.string(0)) as ReadingRefusal }.first { $0.removesFile }
    }
}

/// A reader's hold on the draft it reads.
struct ReadingLease: Sendable, Hashable {
    /// How long a reader that is not heard of keeps a draft.
    static let length = Duration.seconds(60)

    /// The reader: one process's, and no other's.
    let holder: String

    init() { holder = String(UInt64.random(in: .min ... .max), radix: 36) }
}

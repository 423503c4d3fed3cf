import Archive
import Database
import Organisation
import WorkCalendar

/// All SQL on recognising anew.
extension DraftWriting {
    /// Lets a draft wait to be recognised; what was read stays until the new reading is there.
    func recogniseAnew(_ id: PendingDraft.ID, in language: RecognitionLanguage?, at now: Instant) throws {
        try connection.run(
            """
            UPDATE draft SET state = 'waiting', is_recognised_anew = TRUE, recognition_language = \(language?.rawValue),
                recognition_refusal = NULL, attempts = 0, changed_at = \(now)
            WHERE id = \(id)
            """)
    }

    /// Keeps a reading that is being replaced.
    func keepFormer(of id: PendingDraft.ID, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO former_reading (draft_id, version, text, tables, reading, desk, replaced_at)
            SELECT c.draft_id, f.version, c.text, c.tables, c.reading, c.desk, \(now)
            FROM draft_content c JOIN draft f ON f.id = c.draft_id WHERE c.draft_id = \(id)
            """)
    }

    func noteOrigin(_ origin: TextOrigin, isDamaged: Bool, of id: PendingDraft.ID) throws {
        try connection.run(
            """
            UPDATE draft SET origin = \(origin.rawValue), is_damaged = \(isDamaged), is_recognised_anew = FALSE,
                recognition_refusal = NULL, read_at_version = version
            WHERE id = \(id)
            """)
    }

    /// Gives a draft that could not be recognised anew back with the reading it had; false where it had none.
    func goBackToReading(_ id: PendingDraft.ID, because refusal: ReadingRefusal, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE draft SET state = 'ready', refusal = NULL, recognition_refusal = \(StoredJSON.text(refusal)),
                is_recognised_anew = FALSE, leased_by = NULL, leased_until = NULL, changed_at = \(now)
            WHERE id = \(id) AND EXISTS (SELECT 1 FROM draft_content c WHERE c.draft_id = draft.id)
            """) > 0
    }

    /// Removes every word that was read of a draft, of all its readings.
    func forgetReadings(of id: PendingDraft.ID) throws {
        try forgetWords(of: id)
        try connection.run("DELETE FROM former_reading WHERE draft_id = \(id)")
    }

    /// Lays a draft down as if it had not been taken up.
    func layDown(_ id: PendingDraft.ID, _ lease: ReadingLease) throws -> Bool {
        try connection.run(
            """
            UPDATE draft SET state = 'waiting', attempts = attempts - 1, leased_by = NULL, leased_until = NULL
            WHERE id = \(id) AND leased_by = \(lease.holder) AND state IN ('converting', 'reading')
            """) > 0
    }
}

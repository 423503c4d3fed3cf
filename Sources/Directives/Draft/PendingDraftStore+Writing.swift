import Archive
import Database
import Organisation
import Reading
import WorkCalendar

/// All SQL that writes drafts; only actions use it.
struct DraftWriting {
    let connection: Connection

    func insert(
        body: Body.ID, person: Person.ID?, fileName: String, byteCount: Int, file: BlobHash,
        recognition: RecognitionLanguage?, at now: Instant
    ) throws -> PendingDraft.ID {
        PendingDraft.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO draft (body_id, person_id, file_name, byte_count, blob_hash, state, version, entered_at,
                    changed_at, recognition_language)
                VALUES (\(body), \(person), \(fileName), \(byteCount), \(file.bytes), 'waiting', 0, \(now), \(now),
                    \(recognition?.rawValue))
                """))
    }

    /// Moves a draft on, unless another has moved it since; says whether it did.
    func move(_ id: PendingDraft.ID, from: PendingDraft.State, to: PendingDraft.State, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE draft SET state = \(to.rawValue), changed_at = \(now), refusal = NULL
            WHERE id = \(id) AND state = \(from.rawValue)
            """) > 0
    }

    func forgetAttempts(_ id: PendingDraft.ID) throws {
        try connection.run("UPDATE draft SET attempts = 0 WHERE id = \(id)")
    }

    func rename(_ id: PendingDraft.ID, to name: String) throws {
        try connection.run("UPDATE draft SET file_name = \(name), title = NULL, number = NULL WHERE id = \(id)")
    }

    func keep(_ source: Source, _ draft: Draft, of id: PendingDraft.ID, took time: Duration, at now: Instant) throws {
        let desk = Desk(draft)
        try keepFormer(of: id, at: now)
        try connection.run("DELETE FROM draft_content WHERE draft_id = \(id)")
        try connection.run(
            """
            INSERT INTO draft_content (draft_id, text, tables, reading, desk)
            VALUES (\(id), \(source.text), \(StoredJSON.text(source.tables.map(StoredTable.init))),
                \(StoredJSON.text(draft)), \(StoredJSON.text(desk)))
            """)
        let (seconds, attoseconds) = time.components
        try connection.run(
            """
            UPDATE draft SET state = 'ready', reading_time = \(seconds * 1_000_000 + attoseconds / 1_000_000_000_000),
                refusal = NULL, changed_at = \(now), leased_by = NULL, leased_until = NULL
            WHERE id = \(id)
            """)
        try note(desk, of: id)
    }

    /// Keeps a correction, what it changed, and the version it makes.
    func keep(
        _ desk: Desk, edits: [DeskEdit], before: [DeskPiece], after: [DeskPiece], version: Int, undoes: Int?,
        of id: PendingDraft.ID, by person: Person.ID?, at now: Instant
    ) throws {
        try connection.run("UPDATE draft_content SET desk = \(StoredJSON.text(desk)) WHERE draft_id = \(id)")
        try connection.run(
            """
            UPDATE draft SET version = \(version), changed_at = \(now), changed_by = \(person) WHERE id = \(id)
            """)
        try connection.run(
            """
            INSERT INTO draft_edit (draft_id, version, person_id, at, edits, before, after, undoes)
            VALUES (\(id), \(version), \(person), \(now), \(StoredJSON.text(edits)), \(StoredJSON.text(before)),
                \(StoredJSON.text(after)), \(undoes))
            """)
        try note(desk, of: id)
    }

    func confirm(_ id: PendingDraft.ID, as directive: Directive.ID, by person: Person.ID?, at now: Instant) throws {
        try connection.run(
            """
            UPDATE draft SET state = 'confirmed', directive_id = \(directive), changed_at = \(now),
                changed_by = \(person)
            WHERE id = \(id)
            """)
    }

    func forgetWords(of id: PendingDraft.ID) throws {
        try connection.run("DELETE FROM draft_content WHERE draft_id = \(id)")
    }

    /// What lists show of a draft.
    private func note(_ desk: Desk, of id: PendingDraft.ID) throws {
        try connection.run(
            """
            UPDATE draft SET title = \(desk.head.directive.title), number = \(desk.head.directive.number),
                assignment_count = \(desk.standing.count)
            WHERE id = \(id)
            """)
    }
}

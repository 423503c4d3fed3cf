public import Archive
public import Database
public import Journal
public import Organisation
public import WorkCalendar

/// All SQL that writes spills; only actions use it.
public struct SpillWritingStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    public func insert(
        _ kind: Spill.Kind, _ subject: Int64, keptBy body: Body.ID, reason: String, enteredAt: Instant, entry: Int64,
        by person: Person.ID?, at now: Instant
    ) throws -> Spill.ID {
        Spill.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO spill (body_id, subject_kind, subject_id, state, reason, frozen_by, frozen_at, entered_at,
                    entry)
                VALUES (\(body), \(kind.rawValue), \(subject), 'frozen', \(reason), \(person), \(now), \(enteredAt),
                    \(entry))
                """))
    }

    public func keep(_ subject: JournalSubject, isForeign: Bool, of id: Spill.ID) throws {
        try connection.run(
            """
            INSERT INTO spill_subject (spill_id, kind, subject_id, is_foreign)
            VALUES (\(id), \(subject.kind), \(subject.id), \(isForeign)) ON CONFLICT DO NOTHING
            """)
    }

    public func keep(_ rows: [SpilledRows], of id: Spill.ID) throws {
        for (position, rows) in rows.enumerated() {
            try connection.run(
                """
                INSERT INTO spill_row (spill_id, position, table_name, subject_kind, subject_id, row_count, image)
                VALUES (\(id), \(position), \(rows.table), \(rows.kind), \(rows.subject), \(rows.image.rows.count),
                    \(StoredJSON.text(rows.image)))
                """)
        }
    }

    public func keep(_ words: [TakenWords], of id: Spill.ID) throws {
        for taken in words {
            try connection.run(
                """
                INSERT INTO spill_words (spill_id, number, change, salt)
                VALUES (\(id), \(taken.number), \(taken.change), \(taken.salt))
                """)
        }
    }

    public func keep(_ file: BlobHash, of id: Spill.ID) throws {
        try connection.run(
            "INSERT INTO spill_file (blob_hash, spill_id) VALUES (\(file.bytes), \(id)) ON CONFLICT DO NOTHING")
    }

    /// What is apart is put back, or gone: nothing of it stays here.
    public func forgetWords(of id: Spill.ID) throws {
        try connection.run("DELETE FROM spill_row WHERE spill_id = \(id)")
        try connection.run("DELETE FROM spill_words WHERE spill_id = \(id)")
    }

    public func forgetFiles(of id: Spill.ID) throws {
        try connection.run("DELETE FROM spill_file WHERE spill_id = \(id)")
    }

    public func end(
        _ id: Spill.ID, as state: Spill.State, ground: String, entry: Int64, by person: Person.ID?, at now: Instant
    ) throws {
        try connection.run(
            """
            UPDATE spill SET state = \(state.rawValue), ground = \(ground), entry = \(entry), ended_by = \(person),
                ended_at = \(now)
            WHERE id = \(id)
            """)
    }

    public func finish(_ id: Spill.ID) throws {
        try connection.run("UPDATE spill SET state = 'removed' WHERE id = \(id) AND state = 'removing'")
    }

    public func tell(_ who: String, of id: Spill.ID, by person: Person.ID?, at now: Instant) throws {
        try connection.run(
            "INSERT INTO spill_telling (spill_id, who, person_id, at) VALUES (\(id), \(who), \(person), \(now))")
    }

    /// Answers that were kept to be given again may repeat what was taken in since.
    public func forgetAnswers(since moment: Instant) throws {
        try connection.run("DELETE FROM idempotent_answer WHERE at >= \(moment)")
    }

    public func insert(backup path: String, entries: Int64, by person: Person.ID?, at now: Instant) throws
        -> MadeBackup.ID
    {
        MadeBackup.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO backup (path, entries, person_id, at) VALUES (\(path), \(entries), \(person), \(now))
                """))
    }

    public func destroyed(_ id: MadeBackup.ID, by person: Person.ID?, at now: Instant) throws {
        try connection.run(
            """
            UPDATE backup SET destroyed_by = \(person), destroyed_at = \(now)
            WHERE id = \(id) AND destroyed_at IS NULL
            """)
    }
}

/// Restores one backup through a session of its own.
struct BackupReader {
    let session: any CopyingSession
    let faults: FaultPlan
    let directory: String
    let migrations: [Migration]

    func read() throws -> Backup {
        let backup = try Backup.read(from: directory)
        let steps = try known(backup.migrations)
        do {
            try session.beginRestoring()
            guard try session.tables().isEmpty else {
                throw DatabaseError(.SQLITE_CONSTRAINT, "The database is not empty; restore into a new one.")
            }
            let connection = Connection(session, faults: faults)
            let migrator = Migrator(session: session, faults: faults, migrations: steps)
            while try migrator.step(connection) != nil {}
            try session.withoutReferences { try fill(backup, connection) }
            try connection.control("COMMIT")
        } catch {
            session.leaveTransaction()
            throw error
        }
        return backup
    }

    /// The program's migrations that the backup was made under, unchanged since.
    private func known(_ steps: [Backup.Step]) throws(DatabaseError) -> [Migration] {
        var known: [Migration] = []
        for step in steps {
            guard let migration = migrations.first(where: { $0.number == step.number }) else {
                throw DatabaseError(
                    .SQLITE_SCHEMA,
                    "The backup has migration \(step.number) (\(step.name)), which this program does not know: "
                        + "it was made by a newer version. Restore it with that version.")
            }
            guard sha256(migration.text) == step.checksum else {
                throw DatabaseError(
                    .SQLITE_SCHEMA, "Migration \(migration.title) is not the one the backup was made under.")
            }
            known.append(migration)
        }
        return known
    }

    private func fill(_ backup: Backup, _ connection: Connection) throws {
        let shapes = try session.tables()
        guard shapes.map(\.name) == backup.tables.map(\.name) else {
            throw DatabaseError(.SQLITE_CORRUPT, "The backup's tables are not those of its migrations.")
        }
        for (shape, table) in zip(shapes, backup.tables) {
            // Rows that a migration put in come with the backup too.
            try connection.command("DELETE FROM \(shape.quotedName)")
            try fill(shape, from: table)
        }
    }

    private func fill(_ shape: TableShape, from table: Backup.Table) throws {
        try faults.next("COPY \(shape.quotedName)")
        let file = try CheckedFile(directory + "/" + table.name + ".copy", writing: false)
        let header = CopyText.fields(of: try file.line() ?? []).map { String(decoding: $0 ?? [], as: UTF8.self) }
        guard header == shape.columns.map(\.name) else {
            throw DatabaseError(.SQLITE_CORRUPT, "The columns in \(table.name).copy are not those of the table.")
        }
        var rows = 0
        try session.copyIn(shape) {
            guard let line = try file.line() else { return nil }
            rows += 1
            return line
        }
        guard try file.finish() == table.checksum, rows == table.rows else {
            throw DatabaseError(.SQLITE_CORRUPT, "\(table.name).copy was changed after the backup was made.")
        }
        if let id = table.lastID { try session.setLastID(id, of: shape) }
    }
}

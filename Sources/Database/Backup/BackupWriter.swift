internal import FoundationEssentials
internal import Glibc

/// Writes one backup from a session of its own.
struct BackupWriter {
    let session: any CopyingSession
    let faults: FaultPlan
    let directory: String

    func write() throws -> Backup {
        try prepareFolder()
        let connection = Connection(session, faults: faults)
        try connection.control(session.engine.beginReading)
        let steps = try appliedSteps(connection)
        var tables: [Backup.Table] = []
        for table in try session.tables() { tables.append(try write(table)) }
        try connection.control("COMMIT")
        let backup = Backup(form: Backup.form, engine: session.engine.rawValue, migrations: steps, tables: tables)
        try seal(backup)
        return backup
    }

    private func prepareFolder() throws {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            guard try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty else {
                throw DatabaseError(.SQLITE_CANTOPEN, "The folder \(directory) holds something; give an empty one.")
            }
        } catch let error as CocoaError {
            throw DatabaseError(.SQLITE_CANTOPEN, "The folder \(directory) cannot be made (\(error.code.rawValue)).")
        }
    }

    private func appliedSteps(_ connection: Connection) throws -> [Backup.Step] {
        try connection.rows("SELECT number, name, checksum FROM migrations ORDER BY number") { row in
            Backup.Step(number: try row.int(0), name: try row.string(1), checksum: try row.string(2))
        }
    }

    private func write(_ table: TableShape) throws -> Backup.Table {
        try faults.next("COPY \(table.quotedName)")
        let file = try CheckedFile(directory + "/" + table.name + ".copy", writing: true)
        var header: [UInt8] = []
        for column in table.columns {
            if !header.isEmpty { header.append(CopyText.tab) }
            CopyText.append(escaping: column.name.utf8, to: &header)
        }
        try file.write(header + [CopyText.newline])
        var rows = 0
        try session.copyOut(table) { line in
            try file.write(line)
            rows += 1
        }
        return Backup.Table(name: table.name, rows: rows, checksum: try file.finish(), lastID: table.lastID)
    }

    /// Writes `backup.json` under another name first, so that it is there whole or not at all.
    private func seal(_ backup: Backup) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let path = directory + "/" + Backup.file
        let file = try CheckedFile(path + ".part", writing: true)
        try file.write(Array(try encoder.encode(backup)) + [CopyText.newline])
        _ = try file.finish()
        guard rename(path + ".part", path) == 0, syncFolder() else {
            throw DatabaseError(.SQLITE_IOERR, "The file \(path) could not be brought to the disk.")
        }
    }

    private func syncFolder() -> Bool {
        let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }
}

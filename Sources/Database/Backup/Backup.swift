internal import FoundationEssentials

/// What a backup holds, as its `backup.json` says; written last, so that a folder without it is no whole backup.
public struct Backup: Sendable, Hashable, Codable {
    /// The form of the files; this program writes and reads form 1.
    public let form: Int
    public let engine: String
    /// The schema the data was written under.
    public let migrations: [Step]
    public let tables: [Table]

    /// An applied migration.
    public struct Step: Sendable, Hashable, Codable {
        public let number: Int
        public let name: String
        public let checksum: String
    }

    /// One table's file: `name.copy`, its first line the columns, then a line for each row as PostgreSQL's COPY
    /// writes text.
    public struct Table: Sendable, Hashable, Codable {
        public let name: String
        public let rows: Int
        /// SHA-256 of the file.
        public let checksum: String
        /// The highest id ever given, so that none is given twice; absent where the database gives none.
        public let lastID: Int64?
    }

    static let form = 1
    static let file = "backup.json"

    /// What a folder's `backup.json` says.
    /// - Throws: `DatabaseError` when the folder holds no whole backup, or one of another form.
    static func read(from directory: String) throws -> Backup {
        let path = directory + "/" + file
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DatabaseError(.SQLITE_CANTOPEN, "\(directory) is no whole backup: it has no \(file).")
        }
        let backup: Backup
        do {
            backup = try JSONDecoder().decode(Backup.self, from: data)
        } catch is DecodingError {
            throw DatabaseError(.SQLITE_CORRUPT, "\(path) is damaged.")
        }
        guard backup.form == form else {
            throw DatabaseError(.SQLITE_CORRUPT, "\(path) is of form \(backup.form); this program reads form 1.")
        }
        return backup
    }
}

extension Database {
    /// Writes all data as it stands at one moment into a folder, while reading and writing go on.
    ///
    /// The files are text and the same for both engines, so a backup of SQLite may be restored into PostgreSQL and
    /// the other way round. They are on the disk when this returns.
    /// - Parameter directory: A folder that is not there yet, or is empty.
    /// - Throws: `DatabaseError` when the folder holds something or cannot be written, or the engine's error; what
    ///   was begun is left for the person to look at, without `backup.json`.
    @discardableResult public func backup(to directory: String) throws -> Backup {
        let session = try location.connect(.reader)
        defer { session.close() }
        return try BackupWriter(session: session, faults: faults, directory: directory).write()
    }

    /// Fills an empty database from a backup, in one transaction: all of it, verified, or nothing.
    ///
    /// - Parameters:
    ///   - directory: A folder that `backup(to:)` has written.
    ///   - migrations: All the program knows; those the backup has are applied before its data comes in, and the
    ///     rest by the next `migrate`.
    /// - Throws: `DatabaseError` when the database is not empty, or the backup is not whole, was changed, or is of a
    ///   newer version.
    @discardableResult public func restore(from directory: String, migrations: [Migration]) throws -> Backup {
        let session = try location.connect(.writer)
        defer { session.close() }
        return try BackupReader(session: session, faults: faults, directory: directory, migrations: migrations).read()
    }
}

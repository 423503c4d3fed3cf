/// One table of a backup, read row by row without a database.
public final class BackupTable {
    private let file: CheckedFile
    private let columns: [String]

    /// - Parameter directory: A folder that `backup(to:)` has written.
    /// - Throws: `DatabaseError` when the backup has no such table.
    public init(_ name: String, in directory: String) throws {
        file = try CheckedFile(directory + "/" + name + ".copy", writing: false)
        columns = CopyText.fields(of: try file.line() ?? []).map { String(decoding: $0 ?? [], as: UTF8.self) }
    }

    /// The next row; `nil` at the end.
    /// - Throws: `DatabaseError` when the file was cut off or cannot be read.
    public func next() throws -> BackupRow? {
        guard let line = try file.line() else { return nil }
        return BackupRow(columns: columns, fields: CopyText.fields(of: line))
    }
}

/// A row of a backup, its columns told by their names.
public struct BackupRow {
    fileprivate let columns: [String]
    fileprivate let fields: [[UInt8]?]

    private func value(_ column: String, _ type: SQLType) throws(BackupMismatch) -> SQLValue {
        guard fields.count == columns.count, let index = columns.firstIndex(of: column),
            let value = CopyText.value(fields[index], as: type)
        else { throw BackupMismatch(column: column) }
        return value
    }

    /// - Throws: `BackupMismatch` when the column is not there or holds another kind.
    public func optionalInt64(_ column: String) throws(BackupMismatch) -> Int64? {
        guard case .integer(let value) = try value(column, .integer) else { return nil }
        return value
    }

    public func optionalString(_ column: String) throws(BackupMismatch) -> String? {
        guard case .text(let value) = try value(column, .text) else { return nil }
        return value
    }

    public func optionalBytes(_ column: String) throws(BackupMismatch) -> [UInt8]? {
        guard case .blob(let value) = try value(column, .blob) else { return nil }
        return value
    }

    public func int64(_ column: String) throws(BackupMismatch) -> Int64 {
        guard let value = try optionalInt64(column) else { throw BackupMismatch(column: column) }
        return value
    }

    public func string(_ column: String) throws(BackupMismatch) -> String {
        guard let value = try optionalString(column) else { throw BackupMismatch(column: column) }
        return value
    }

    public func bytes(_ column: String) throws(BackupMismatch) -> [UInt8] {
        guard let value = try optionalBytes(column) else { throw BackupMismatch(column: column) }
        return value
    }
}

/// A column of a backup's row that holds what it cannot.
public struct BackupMismatch: Error {
    public let column: String

    public init(column: String) { self.column = column }
}

extension Backup {
    /// The backup's files that are not as its `backup.json` says, by their names; empty where all are.
    /// - Throws: `DatabaseError` when the folder holds no whole backup.
    public static func damagedFiles(in directory: String) throws -> [String] {
        try read(from: directory).tables.filter { table in
            let path = directory + "/" + table.name + ".copy"
            do {
                let file = try CheckedFile(path, writing: false)
                while try file.line() != nil {}
                return try file.finish() != table.checksum
            } catch is DatabaseError {
                return true
            }
        }.map { $0.name + ".copy" }
    }
}

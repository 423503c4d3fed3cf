import Archive
import Database
import FoundationEssentials

/// `remit restore`: fills an empty installation from a backup.
enum RestoreCommand: Command {
    static let name = "restore"
    static let usage = "restore --from FOLDER \(Installation.usage)"
    static let summary = "Fills an empty data folder, or an empty database, from a backup, verified."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["from"]))
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        guard let source = arguments.value("from") else { throw UsageMistake.missing("--from FOLDER") }
        let folder = arguments.value("data") ?? Installation.defaultFolder
        let files = BackupFiles(folder: source)
        let hashes = try files.verified()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try Database.open(try Installation.location(arguments, folder: folder))
        defer { database.close() }
        let migrations = try Installation.migrations()
        let backup = try database.restore(from: source + "/data", migrations: migrations)
        try database.migrate(migrations)
        try files.copy(hashes, to: try Blobs(directory: folder + "/blobs"))
        let rows = backup.tables.reduce(0) { $0 + $1.rows }
        Terminal.say("\(backup.tables.count) tables with \(rows) rows and \(hashes.count) files were restored.")
        return 0
    }
}

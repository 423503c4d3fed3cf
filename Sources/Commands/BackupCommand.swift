import Archive
import Assignments
import Database
import FoundationEssentials
import Journal
import Organisation

/// `remit backup`: copies all data while the server goes on.
enum BackupCommand: Command {
    static let name = "backup"
    static let usage = "backup --to FOLDER \(Installation.usage)"
    static let summary = "Writes all data and files into a new folder, while reading and writing go on."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["to"]))
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        guard let target = arguments.value("to") else { throw UsageMistake.missing("--to FOLDER") }
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        guard try FileManager.default.contentsOfDirectory(atPath: target).isEmpty else {
            throw CommandRefusal.folderInUse(target)
        }
        // The data first: a file that comes in meanwhile is then one too many, never one too few.
        let backup = try installation.database.backup(to: target + "/data")
        let files = try BackupFiles(folder: target).copy(from: installation.blobs)
        let entries = try installation.database.read { try Journal.size(in: $0) }
        let absolute = URL(filePath: target).absoluteURL.path
        try installation.gate.perform(NoteBackup(absolute, entries: entries), as: .atCommandLine)
        let rows = backup.tables.reduce(0) { $0 + $1.rows }
        Terminal.say("\(backup.tables.count) tables with \(rows) rows and \(files) files are in \(target).")
        Terminal.say("\(SealingKey.fileName) is not among them: keep a copy of it in another place.")
        return 0
    }
}

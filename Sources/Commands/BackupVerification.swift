import Database
import FoundationEssentials
import Journal

/// Checks a backup without restoring it: its journal first, then every file by its hash.
struct BackupVerification {
    let folder: String

    /// - Returns: the exit code.
    func run(_ trust: VerifyCommand.Trust) throws -> Int32 {
        let data = folder + "/data"
        guard FileManager.default.fileExists(atPath: data + "/backup.json") else {
            throw CommandRefusal.noBackup(folder)
        }
        let verdict = try Journal.verify(backup: data, keys: trust.keys, published: trust.published)
        guard VerifyCommand.tell(verdict) else { return 1 }
        let damaged = try Backup.damagedFiles(in: data)
        guard damaged.isEmpty else {
            Terminal.say("The backup does not hold: \(damaged.joined(separator: ", ")) was changed since it was made.")
            return 1
        }
        do {
            let files = try BackupFiles(folder: folder).verified()
            Terminal.say("The backup is whole: every table, and \(files.count) files.")
            return 0
        } catch CommandRefusal.backupDamaged(let file) {
            Terminal.say("The backup does not hold: the file '\(file)' is damaged or missing.")
            return 1
        }
    }
}

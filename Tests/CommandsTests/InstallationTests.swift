import Archive
import Database
import FoundationEssentials
import Organisation
import TestSupport
import Testing

@testable import Commands

/// What commands do with folders that are not what their words say.
@Suite struct Installations {
    @Test(arguments: ["backup", "verify"])
    func `a mistyped folder is said, not begun`(name: String) throws {
        try TemporaryFolder.with { folder in
            let missing = folder.path("nothing")
            let words = ["--data", missing] + (name == "backup" ? ["--to", folder.path("backup")] : [])
            let command = try #require(CommandLineTool.commands.first { $0.name == name })
            #expect(throws: CommandRefusal.noInstallation(missing)) { try command.run(words) }
            #expect(!FileManager.default.fileExists(atPath: missing))
        }
    }

    /// Runs the body with an installation that holds one file, and its backup.
    private func withBackup(_ body: (_ folder: TemporaryFolder, _ backup: String, BlobHash) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let words = ["--data", folder.path("data")]
            let installation = try Installation(Arguments(words, options: Installation.options), mayBegin: true)
            let hash = try installation.blobs.put(Array("a plan".utf8))
            installation.database.close()
            let backup = folder.path("backup")
            #expect(try BackupCommand.run(words + ["--to", backup]) == 0)
            try body(folder, backup, hash)
        }
    }

    @Test func `a backup comes back whole`() throws {
        try withBackup { folder, backup, hash in
            #expect(try RestoreCommand.run(["--from", backup, "--data", folder.path("new")]) == 0)
            let restored = try Blobs(directory: folder.path("new/blobs"))
            #expect(try restored.bytes(of: hash) == Array("a plan".utf8))
        }
    }

    @Test(arguments: [true, false])
    func `a backup whose file is damaged or gone is not restored`(isGone: Bool) throws {
        try withBackup { folder, backup, hash in
            let file = try Blobs(directory: backup + "/blobs").path(of: hash)
            try FileManager.default.removeItem(atPath: file)
            if !isGone { try Data("another plan".utf8).write(to: URL(filePath: file)) }
            let name = "blobs/\(hash.text.prefix(2))/\(hash.text)"
            #expect(throws: CommandRefusal.backupDamaged(name)) {
                try RestoreCommand.run(["--from", backup, "--data", folder.path("new")])
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path("new/remit.sqlite")))
        }
    }

    @Test func `a backup is not mixed with what is there`() throws {
        try withBackup { folder, backup, _ in
            #expect(throws: CommandRefusal.folderInUse(backup)) {
                try BackupCommand.run(["--data", folder.path("data"), "--to", backup])
            }
        }
    }

    @Test func `the demonstration does not move into somebody's ledger`() throws {
        try TemporaryFolder.with { folder in
            let arguments = try Arguments(["--data", folder.path("data")], options: Installation.options)
            let house = try House(Installation(arguments, mayBegin: true))
            defer { house.stop() }
            try house.installation.gate.perform(
                ImportBodies(csv: "name,aliases,parent,kind,country\nUBND phường Thật,,,government,VN\n"),
                as: .atCommandLine)
            #expect(throws: CommandRefusal.othersLiveHere(folder.path("data"))) { try DemoSamples(house: house).load() }
        }
    }
}

import Database
import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// A backup's journal is checked as it lies there.
@Suite struct BackupVerifying {
    private func withBackup(
        _ engine: Engine, _ counts: [Int] = [2, 1, 255], _ body: (_ directory: String, [SignedHead]) throws -> Void
    ) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let heads = try SignedHeads.sign(counts, in: database)
            try TemporaryFolder.with { folder in
                try database.backup(to: folder.path("data"))
                try body(folder.path("data"), heads)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a backup as it was written is whole`(engine: Engine) throws {
        try withBackup(engine) { directory, heads throws in
            #expect(
                try Journal.verify(backup: directory, keys: [SignedHeads.key.verifying], published: heads)
                    == .whole(entries: 261))
            #expect(try Backup.damagedFiles(in: directory) == [])
        }
    }

    /// Whoever changes a backup can set its checksums right too; the journal tells all the same.
    @Test(arguments: ["journal", "journal_head", "journal_node", "signed_head"])
    func `any changed byte of a table of the journal is found`(_ table: String) throws {
        // A stored node needs 256 entries; each byte means a look through the whole.
        try withBackup(.sqlite, table == "journal_node" ? [255, 1] : [2, 1, 1]) { directory, _ in
            let file = URL(filePath: directory + "/" + table + ".copy")
            let bytes = Array(try Data(contentsOf: file))
            let header = bytes.prefix { $0 != UInt8(ascii: "\n") }.count
            for index in bytes.indices.dropFirst(header + 1) {
                var changed = bytes
                changed[index] ^= 1
                try Data(changed).write(to: file)
                #expect(try Backup.damagedFiles(in: directory) == [table + ".copy"])
                var verdict: Journal.Verdict?
                do {
                    verdict = try Journal.verify(backup: directory)
                } catch is DatabaseError {
                    // The last line was cut off.
                }
                if case .whole = verdict { Issue.record("byte \(index) of \(table) was changed unseen") }
            }
        }
    }

    @Test func `the first bad entry of a backup is named`() throws {
        try withBackup(.sqlite) { directory, _ in
            let file = URL(filePath: directory + "/journal.copy")
            let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
            func verdict(_ lines: [Substring]) throws -> Journal.Verdict {
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
                return try Journal.verify(backup: directory)
            }
            var changed = lines
            changed[200] = Substring(changed[200].replacing("verb", with: "noun"))
            #expect(try verdict(changed) == .broken(entry: 200, .changed))
            changed = lines
            changed.remove(at: 17)
            #expect(try verdict(changed) == .broken(entry: 17, .missing))
            #expect(try verdict(Array(lines.dropLast(1))) == .broken(entry: 260, .notTheLast))
            changed = lines
            changed[3] = "3\tno row"
            #expect(try verdict(changed) == .broken(entry: 3, .changed))
        }
    }
}

import Archive
import Database
import FoundationEssentials
import Journal
import Organisation
import TestSupport
import Testing
import WorkCalendar

@testable import Commands

/// Signing and verifying at the command line.
@Suite struct JournalCommands {
    /// Runs the body with an installation that has entries, its words for a command line and the path of its data.
    static func withEntries(_ body: (_ words: [String], Installation, TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let words = ["--data", folder.path("data")]
            let installation = try Installation(Arguments(words, options: Installation.options), mayBegin: true)
            defer { installation.database.close() }
            for name in ["UBND phường Mẫu", "UBND phường Đông"] {
                try installation.gate.perform(
                    AddBody(NewBody(parent: nil, name: name, kind: .government, country: .vietnam)),
                    as: .atCommandLine)
            }
            try body(words, installation, folder)
        }
    }

    @Test func `what was signed verifies, and signing again adds nothing where nothing came`() throws {
        try Self.withEntries { words, installation, _ in
            #expect(try VerifyCommand.run(words) == 0)
            #expect(try SignCommand.run(words) == 0)
            #expect(try SignCommand.run(words) == 0)
            let heads = try installation.database.read { try SignedHeadStore($0).page() }
            #expect(heads.map(\.number) == [1])
            #expect(try VerifyCommand.run(words) == 0)
            #expect(try VerifyCommand.run(words + ["--key", heads[0].key.text]) == 0)
            #expect(try VerifyCommand.run(words + ["--key", String(repeating: "ab", count: 32)]) == 1)
            #expect(throws: UsageMistake.notAKey) { try VerifyCommand.run(words + ["--key", "abc"]) }
        }
    }

    @Test func `a changed entry ends with 1`() throws {
        try Self.withEntries { words, installation, _ in
            _ = try SignCommand.run(words)
            try installation.database.write { connection in
                try connection.run("UPDATE journal SET change = '{}' WHERE number = 1")
            }
            #expect(try VerifyCommand.run(words) == 1)
        }
    }

    @Test func `heads signed by a key of before count when it is named`() throws {
        try Self.withEntries { words, installation, _ in
            _ = try SignCommand.run(words)
            try FileManager.default.removeItem(atPath: installation.signingKey.path)
            _ = try SignCommand.run(words)
            let keys = try installation.database.read { try SignedHeadStore($0).page() }.map(\.key.text)
            #expect(Set(keys).count == 2)
            #expect(try VerifyCommand.run(words) == 1)
            #expect(try VerifyCommand.run(words + ["--key", keys.joined(separator: ",")]) == 0)
        }
    }

    @Test func `every verdict says a sentence that names the place`() {
        let verdicts: [Journal.Verdict] =
            [Journal.Flaw.missing, .changed, .otherWords, .removedUnsaid, .notRemoved, .detached, .notTheLast].map {
                .broken(entry: 417, $0)
            }
            + [HeadFlaw.missing, .badSignature, .otherKey, .otherEntries, .outOfOrder].map {
                .headBroken(number: 3, entry: 417, $0)
            } + PersonalFlaw.allCases.map { .personalBroken(entry: 417, $0) } + [
                .treeBroken(first: 417, last: 512), .publishedBroken(number: 3, entries: 417),
            ]
        for verdict in verdicts { #expect(verdict.sentence.contains("417")) }
        #expect(Set(verdicts.map(\.sentence)).count == verdicts.count)
    }
}

/// What is given away at the command line, and checked there by others.
@Suite struct JournalGivenAway {
    @Test func `an export, a proof and the heads verify elsewhere`() throws {
        try JournalCommands.withEntries { words, installation, folder in
            let (bundle, proof, heads) = (folder.path("bundle"), folder.path("proof.json"), folder.path("heads.json"))
            #expect(try JournalCommand.run(["export", "--to", bundle] + words) == 0)
            #expect(try JournalCommand.run(["proof", "1", "--to", proof] + words) == 0)
            #expect(try JournalCommand.run(["heads", "--to", heads] + words) == 0)
            let key = try installation.signingKey.readOrMake().verifying.text
            for file in [bundle, proof] {
                #expect(try VerifyCommand.run([file]) == 0)
                #expect(try VerifyCommand.run([file, "--key", key, "--heads", heads]) == 0)
                #expect(try VerifyCommand.run([file, "--key", String(repeating: "0", count: 64)]) == 1)
            }
            #expect(try VerifyCommand.run(words + ["--heads", heads]) == 0)
            #expect(throws: CommandRefusal.fileIsThere(proof)) {
                try JournalCommand.run(["proof", "1", "--to", proof] + words)
            }
            #expect(throws: CommandRefusal.noEntry("77")) { try JournalCommand.run(["proof", "77"] + words) }
            #expect(throws: CommandRefusal.noEntry("x")) { try JournalCommand.run(["proof", "x"] + words) }
            #expect(throws: CommandRefusal.noHeads(proof)) { try VerifyCommand.run([bundle, "--heads", proof]) }
            #expect(throws: CommandRefusal.notThere("/no/such")) { try VerifyCommand.run(["/no/such"]) }
        }
    }

    @Test func `a damaged export or proof ends with 1`() throws {
        try JournalCommands.withEntries { words, _, folder in
            for part in [["export"], ["proof", "1"]] {
                let file = folder.path(part[0])
                #expect(try JournalCommand.run(part + ["--to", file] + words) == 0)
                let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
                try Data(text.replacing("Mẫu", with: "Mầu").utf8).write(to: URL(filePath: file))
                #expect(try VerifyCommand.run([file]) == 1)
            }
        }
    }

    @Test func `a backup is verified as it lies there, its files too`() throws {
        try JournalCommands.withEntries { words, installation, folder in
            let hash = try installation.blobs.put(Array("a plan".utf8))
            _ = try SignCommand.run(words)
            let backup = folder.path("backup")
            #expect(try BackupCommand.run(words + ["--to", backup]) == 0)
            #expect(try VerifyCommand.run([backup]) == 0)
            let people = URL(filePath: backup + "/data/body.copy")
            let kept = try Data(contentsOf: people)
            try (kept + Data("x\n".utf8)).write(to: people)
            #expect(try VerifyCommand.run([backup]) == 1)
            try kept.write(to: people)
            #expect(try VerifyCommand.run([backup]) == 0)
            try FileManager.default.removeItem(atPath: Blobs(directory: backup + "/blobs").path(of: hash))
            #expect(try VerifyCommand.run([backup]) == 1)
            #expect(throws: CommandRefusal.noBackup(folder.path)) { try VerifyCommand.run([folder.path]) }
        }
    }
}

/// The page of heads, where it is published and where it is not.
@Suite struct HeadsOfARunningHouse {
    @Test(arguments: [true, false])
    func `strangers see the heads where they are published`(isPublic: Bool) throws {
        try RunningHouse.with(publishesHeads: isPublic) { house in
            try house.house.signer.signIfWanting()
            let key = try house.house.installation.signingKey.readOrMake().verifying.text
            let page = try house.connect().get("/heads")
            #expect(page.status == (isPublic ? 200 : 303))
            #expect(page.text.contains(key) == isPublic)
            let list = try house.connect().get("/api/v1/heads")
            #expect(list.status == (isPublic ? 200 : 401))
            #expect((PublishedHeads.read(list.body)?.first?.key.text == key) == isPublic)
        }
    }

    @Test func `who may not read the journal is not shown heads that are not published`() throws {
        try RunningHouse.with { house in
            let client = try house.connect()
            client.send("GET /heads HTTP/1.1\r\nHost: x\r\n\(house.reporter)\r\n")
            #expect(try client.answer().status == 403)
        }
    }
}

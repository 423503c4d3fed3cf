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
            [Journal.Flaw.missing, .changed, .detached, .notTheLast].map { .broken(entry: 417, $0) }
            + [HeadFlaw.missing, .badSignature, .otherKey, .otherEntries, .outOfOrder].map {
                .headBroken(number: 3, entry: 417, $0)
            } + [.treeBroken(first: 417, last: 512), .publishedBroken(number: 3, entries: 417)]
        for verdict in verdicts { #expect(verdict.sentence.contains("417")) }
        #expect(Set(verdicts.map(\.sentence)).count == verdicts.count)
    }
}

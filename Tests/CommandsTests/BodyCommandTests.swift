import Database
import HTML
import Organisation
import TestSupport
import Testing
import WorkCalendar

@testable import Commands

/// `remit body`: the same deeds at the command line.
@Suite struct BodyCommandTests {
    private func with(_ body: (_ words: [String], Installation) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let words = ["--data", folder.path("data")]
            let installation = try Installation(Arguments(words, options: Installation.options), mayBegin: true)
            defer { installation.database.close() }
            let root = try installation.gate.perform(
                AddBody(NewBody(parent: nil, name: "UBND tỉnh", kind: .government, country: .vietnam)),
                as: .atCommandLine)
            for name in ["UBND huyện A", "UBND huyện B"] {
                _ = try installation.gate.perform(
                    AddBody(NewBody(parent: root.id, name: name, kind: .government, country: .vietnam)),
                    as: .atCommandLine)
            }
            try body(words, installation)
        }
    }

    private func found(_ name: String, _ installation: Installation) throws -> Organisation.Body {
        try installation.database.read { try BodyLookup($0, on: .earliest).body(name, field: "body") }
    }

    private let decision = ["--on", "2025-07-01", "--ground", "NQ 202/2025/QH15"]

    @Test func `bodies are merged, renamed, moved and abolished`() throws {
        try with { words, installation in
            let merging = ["merge", "UBND huyện A", "--with", "UBND huyện B", "--begins", "UBND xã C|H26.50"]
            #expect(try BodyCommand.run(merging + decision + words + ["--preview"]) == 0)
            #expect(try found("UBND huyện A", installation).ends == nil, "a preview changes nothing")
            #expect(try BodyCommand.run(merging + decision + words) == 0)
            #expect(try found("UBND huyện B", installation).ends?.iso == "2025-06-30")
            let commune = try found("UBND xã C", installation)
            #expect(commune.identifier == "H26.50" && commune.begins?.iso == "2025-07-01")
            let renaming = ["rename", "H26.50", "--begins", "UBND phường C", "--on", "2025-08-01", "--ground", "QĐ 1"]
            #expect(try BodyCommand.run(renaming + words) == 0)
            #expect(try found("UBND xã C", installation).name == "UBND phường C")
            #expect(try BodyCommand.run(["move", "UBND phường C"] + words) == 0)
            #expect(try found("H26.50", installation).parent == nil)
            #expect(try BodyCommand.run(["show", "UBND phường C"] + words) == 0)
            let end = ["abolish", "UBND phường C", "--on", "2025-09-01", "--ground", "QĐ 2"]
            #expect(try BodyCommand.run(end + words) == 0)
            #expect(try found("H26.50", installation).ends?.iso == "2025-08-31")
        }
    }

    @Test func `mistakes are told`() throws {
        try with { words, _ in
            #expect(throws: UsageMistake.missing("--on")) { try BodyCommand.run(["abolish", "UBND huyện A"] + words) }
            #expect(throws: UsageMistake.self) { try BodyCommand.run(["eat", "UBND huyện A"] + words) }
            #expect(throws: BodyLookupRefusal.unknown("Không có", field: "body")) {
                try BodyCommand.run(["abolish", "Không có"] + decision + words)
            }
            #expect(throws: UsageMistake.notAChoice("posts", ["move", "end"])) {
                try BodyCommand.run(["abolish", "UBND huyện A", "--posts", "eat"] + decision + words)
            }
        }
    }
}

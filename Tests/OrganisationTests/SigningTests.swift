import Database
import Journal
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// Who signs the journal, and when.
@Suite struct Signing {
    private func withKey(_ engine: Engine, _ body: (Town, SigningKeyFile) throws -> Void) throws {
        try Town.with(engine) { town in
            try TemporaryFolder.with { folder in try body(town, SigningKeyFile(folder.path("journal.key"))) }
        }
    }

    private func heads(_ town: Town) throws -> [SignedHead] {
        try town.database.read { try SignedHeadStore($0).page() }
    }

    @Test(arguments: Engine.tested)
    func `a head is signed once a day, and stands for all before it`(engine: Engine) throws {
        try withKey(engine) { town, key in
            let signer = DailySigner(gate: town.gate, key: key) { Issue.record($0) }
            try signer.signIfWanting()
            try signer.signIfWanting()
            #expect(try heads(town).map(\.number) == [1])
            town.clock.advance(by: .seconds(86_400))
            try signer.signIfWanting()
            let heads = try heads(town), size = try town.database.read { try Journal.size(in: $0) }
            #expect(heads.map(\.size) == [size - 1, heads[1].size])
            #expect(heads[0].at == town.clock.now)
            let verdict = try town.database.read {
                try Journal.verify(keys: [try key.readOrMake().verifying], in: $0)
            }
            #expect(verdict == .whole(entries: size))
            #expect(try town.journal().filter { $0 == SignJournal.verb }.count == 2)
        }
    }

    @Test func `the signer begins with the program and ends with it`() throws {
        try withKey(.sqlite) { town, key in
            let signer = DailySigner(gate: town.gate, key: key) { Issue.record($0) }
            signer.start()
            signer.stop()
            let count = try heads(town).count
            #expect(count == 1)
        }
    }

    @Test func `a key that cannot be made is told, and nothing is signed`() throws {
        try withKey(.sqlite) { town, key in
            try TemporaryFolder.with { folder in
                let missing = SigningKeyFile(folder.path("no/such/folder/journal.key"))
                #expect(throws: SigningKeyError.self) {
                    try DailySigner(gate: town.gate, key: missing, failed: { _ in }).signIfWanting()
                }
            }
            #expect(try heads(town).isEmpty)
        }
    }

    @Test func `who may not read the journal may not sign it`() throws {
        try withKey(.sqlite) { town, key in
            let action = SignJournal(with: try key.readOrMake())
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(action, as: town.clerk) }
            #expect(try town.gate.perform(action, as: town.administrator)?.number == 1)
        }
    }
}

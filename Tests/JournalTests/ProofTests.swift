import Database
import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// What is given away of the journal and checked without it.
@Suite struct ProofsAndBundles {
    @Test(arguments: Engine.tested)
    func `every entry under a head is proven by its own proof`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let heads = try SignedHeads.sign([5, 8], in: database)
            for number in 1...14 as ClosedRange<Int64> {
                let proof = try #require(try database.read { try Journal.proof(of: number, in: $0) })
                #expect(proof.record.number == number && proof.head == heads[1])
                let read = try JournalProof(proof.bytes())
                try read.check(keys: [SignedHeads.key.verifying], published: heads)
                #expect(throws: JournalProof.Flaw.otherHead) { try read.check(published: [heads[0]]) }
                let other = SigningKey(seed: [UInt8](repeating: 8, count: 32)).verifying
                #expect(throws: JournalProof.Flaw.otherKey) { try read.check(keys: [other]) }
            }
            #expect(try database.read { try Journal.proof(of: 15, in: $0) } == nil)
            #expect(try database.read { try Journal.proof(of: 99, in: $0) } == nil)
        }
    }

    /// White space aside, which stands between values, no byte of a proof can change.
    @Test func `a proof of which any byte was changed does not hold`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            _ = try SignedHeads.sign([5], in: database)
            let proof = try #require(try database.read { try Journal.proof(of: 3, in: $0) })
            let bytes = try proof.bytes()
            var tried = 0
            for index in bytes.indices where bytes[index] > 0x20 {
                var changed = bytes
                changed[index] ^= 1
                tried += 1
                var held = true
                do {
                    try JournalProof(changed).check()
                } catch is JournalProof.Flaw {
                    held = false
                }
                #expect(!held, "byte \(index) of \(String(decoding: changed, as: UTF8.self))")
            }
            #expect(tried > 800)
        }
    }

    /// Runs the body with the bundle of a journal of 300 entries under three heads.
    private func withBundle(
        _ engine: Engine = .sqlite, _ body: (_ path: String, [SignedHead], Database) throws -> Void
    ) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let heads = try SignedHeads.sign([2, 1, 20], in: database)
            try TemporaryFolder.with { folder throws in
                let path = folder.path("journal.jsonl")
                let written = try database.read { try JournalBundle.write(to: path, from: $0) }
                #expect(written == heads[2])
                try body(path, heads, database)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a bundle holds what the newest head stands for`(engine: Engine) throws {
        try withBundle(engine) { path, heads, _ throws in
            #expect(try JournalBundle.isOne(path))
            let whole = JournalBundle.Verdict.whole(entries: 25, heads: 3, key: SignedHeads.key.verifying)
            #expect(try JournalBundle.verify(path) == whole)
            #expect(try JournalBundle.verify(path, keys: [SignedHeads.key.verifying], published: heads) == whole)
            let other = SigningKey(seed: [UInt8](repeating: 8, count: 32)).verifying
            #expect(
                try JournalBundle.verify(path, keys: [other])
                    == .broken(.headBroken(number: 1, entry: 1, .otherKey)))
        }
    }

    @Test func `a bundle of which any byte was changed does not hold`() throws {
        try withBundle { path, _, _ in
            let bytes = Array(try Data(contentsOf: URL(filePath: path)))
            for index in bytes.indices {
                var changed = bytes
                changed[index] ^= 1
                try Data(changed).write(to: URL(filePath: path))
                if case .whole = try JournalBundle.verify(path) { Issue.record("byte \(index) was changed unseen") }
            }
        }
    }

    @Test func `lines of a bundle taken out, put in or exchanged are found at their place`() throws {
        try withBundle { path, _, _ in
            let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
            let lines = text.split(separator: "\n").map(String.init)
            func verdict(_ lines: [String]) throws -> JournalBundle.Verdict {
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
                return try JournalBundle.verify(path)
            }
            for index in lines.indices.dropFirst() {
                var fewer = lines
                fewer.remove(at: index)
                if case .whole = try verdict(fewer) { Issue.record("line \(index) was taken out unseen") }
                var more = lines
                more.insert(lines[index], at: index)
                if case .whole = try verdict(more) { Issue.record("line \(index) stands twice unseen") }
            }
            var exchanged = lines
            exchanged.swapAt(1, 2)
            #expect(try verdict(exchanged) == .broken(.broken(entry: 1, .missing)))
            #expect(try verdict(Array(lines.dropLast(1))) == .otherLength(entries: 25))
        }
    }

    @Test func `a bundle is not written over what is there, nor of nothing`() throws {
        try withBundle { path, _, database throws in
            #expect(throws: LineFileError.self) { try database.read { try JournalBundle.write(to: path, from: $0) } }
        }
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            try TemporaryFolder.with { folder throws in
                let path = folder.path("none")
                #expect(try database.read { try JournalBundle.write(to: path, from: $0) } == nil)
                #expect(!FileManager.default.fileExists(atPath: path))
            }
        }
    }
}

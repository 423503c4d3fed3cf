import Database
import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// The words of entries can be taken out of the journal, and it says so.
@Suite struct WordsTakenOut {
    struct Undo: Error {}

    static let secret = "Kế hoạch tối quan trọng"

    /// Five entries; the words of some of them are taken out, and a last entry says so.
    @discardableResult
    static func takeOut(_ numbers: [Int64] = [2, 4], in connection: Connection) throws -> [TakenWords] {
        for number in 1...5 {
            try Journal.append(
                Chain.entry("verb\(number)", change: #"{"after":{"title":"\#(secret) \#(number)"}}"#), in: connection)
        }
        let store = JournalWordsStore(connection)
        let taken = try store.takeOut(numbers, saying: try store.nextNumber())
        try say(#""removed":\#(numbers)"#, in: connection)
        return taken
    }

    static func say(_ words: String, in connection: Connection) throws {
        try Journal.append(
            Chain.entry(
                "remove-spill", of: JournalSubject(kind: WordRemoval.spill, id: 1),
                change: #"{"after":{\#(words)}}"#),
            in: connection)
    }

    @Test(arguments: Engine.tested)
    func `a journal without the words holds, with its heads, proofs, exports and backups`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { try Self.takeOut(in: $0) }
            let heads = try SignedHeads.sign([0], in: database)
            try database.read { connection in
                #expect(try Journal.verify(published: heads, in: connection) == .whole(entries: 7))
                #expect(try Journal.entry(2, in: connection)?.entry.change == nil)
                #expect(try Journal.entry(2, in: connection)?.seal.removedBy == 6)
                let proof = try #require(try Journal.proof(of: 2, in: connection))
                try JournalProof(proof.bytes()).check(published: heads)
            }
            try TemporaryFolder.with { folder in
                try database.backup(to: folder.path("data"))
                #expect(try Journal.verify(backup: folder.path("data")) == .whole(entries: 7))
                let path = folder.path("journal.jsonl")
                _ = try database.read { try JournalBundle.write(to: path, from: $0) }
                guard case .whole = try JournalBundle.verify(path) else {
                    Issue.record("The export does not hold.")
                    return
                }
                let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
                #expect(!text.contains(Self.secret + " 2") && text.contains(Self.secret + " 3"))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `words that are put back are those that were there`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                let taken = try Self.takeOut(in: connection)
                #expect(taken.map(\.number) == [2, 4])
                try JournalWordsStore(connection).putBack(taken)
                #expect(try Journal.verify(in: connection) == .broken(entry: 2, .notRemoved))
                try Self.say(#""restored":[2,4]"#, in: connection)
                #expect(try Journal.verify(in: connection) == .whole(entries: 7))
                #expect(try Journal.entry(2, in: connection)?.entry.change?.contains(Self.secret) == true)
            }
        }
    }

    static let ones = [UInt8](repeating: 1, count: 32)

    /// What is done behind the journal's back, and what is told of it.
    static let changes: [(sql: SQL, verdict: Journal.Verdict)] = [
        (
            "UPDATE journal SET change = NULL, salt = NULL, removed_by = 6 WHERE number = 3",
            .broken(entry: 3, .removedUnsaid)
        ),
        (
            "UPDATE journal SET change = NULL, salt = NULL, removed_by = 5 WHERE number = 3",
            .broken(entry: 3, .removedUnsaid)
        ),
        ("UPDATE journal SET removed_by = 5 WHERE number = 2", .broken(entry: 2, .removedUnsaid)),
        ("UPDATE journal SET salt = \(ones) WHERE number = 1", .broken(entry: 1, .otherWords)),
        ("UPDATE journal SET change = '{}' WHERE number = 3", .broken(entry: 3, .otherWords)),
        ("UPDATE journal SET commitment = \(ones) WHERE number = 2", .broken(entry: 2, .changed)),
        ("UPDATE journal SET commitment = \(ones) WHERE number = 3", .broken(entry: 3, .changed)),
        (
            """
            UPDATE journal SET change = '{}', salt = \(ones), removed_by = NULL
            WHERE number = 2
            """, .broken(entry: 2, .otherWords)
        ),
        (
            "UPDATE journal SET change = NULL, salt = NULL, removed_by = 7 WHERE number = 6",
            .broken(entry: 2, .removedUnsaid)
        ),
    ]

    @Test(arguments: Engine.tested)
    func `each way of tampering with words is named at its entry`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                try Self.takeOut(in: connection)
                #expect(try Journal.verify(in: connection) == .whole(entries: 6))
                for (sql, expected) in Self.changes {
                    do {
                        try connection.attempt {
                            #expect(try connection.run(sql) == 1)
                            #expect(try Journal.verify(in: connection) == expected, "\(sql)")
                            throw Undo()
                        }
                    } catch is Undo {}
                }
            }
        }
    }

    @Test func `words that are put back without a word of it are found`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                let taken = try Self.takeOut(in: connection)
                try JournalWordsStore(connection).putBack([taken[1]])
                #expect(try Journal.verify(in: connection) == .broken(entry: 4, .notRemoved))
            }
        }
    }

    @Test func `a proof of an entry without words needs the entry that says so`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            try database.write { try Self.takeOut(in: $0) }
            _ = try SignedHeads.sign([0], in: database)
            let (proof, other) = try database.read { connection in
                (
                    try #require(try Journal.proof(of: 2, in: connection)),
                    try #require(try Journal.proof(of: 3, in: connection))
                )
            }
            let bare = JournalProof(record: proof.record, path: proof.path, head: proof.head)
            #expect(throws: JournalProof.Flaw.removedUnsaid) { try bare.check() }
            let wrong = JournalProof(
                record: proof.record, path: proof.path, head: proof.head,
                removal: JournalProof.Step(record: other.record, path: other.path))
            #expect(throws: JournalProof.Flaw.removedUnsaid) { try wrong.check() }
            let bytes = try proof.bytes()
            for index in bytes.indices where bytes[index] > 0x20 {
                var changed = bytes
                changed[index] ^= 1
                #expect(throws: JournalProof.Flaw.self, "byte \(index)") { try JournalProof(changed).check() }
            }
        }
    }

    @Test(arguments: ["journal"])
    func `any changed byte of a backup without the words is found`(_ table: String) throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            try database.write { try Self.takeOut(in: $0) }
            try TemporaryFolder.with { folder in
                try database.backup(to: folder.path("data"))
                let file = URL(filePath: folder.path("data/" + table + ".copy"))
                let bytes = Array(try Data(contentsOf: file))
                let header = bytes.prefix { $0 != UInt8(ascii: "\n") }.count
                for index in bytes.indices.dropFirst(header + 1) {
                    var changed = bytes
                    changed[index] ^= 1
                    try Data(changed).write(to: file)
                    var verdict: Journal.Verdict?
                    do {
                        verdict = try Journal.verify(backup: folder.path("data"))
                    } catch is DatabaseError {
                        // The last line was cut off.
                    }
                    if case .whole = verdict { Issue.record("byte \(index) was changed unseen") }
                }
            }
        }
    }

    @Test func `entries that commit to personal data are not taken out so`() throws {
        _ = try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            #expect(throws: DatabaseError.self) {
                try database.write { connection in
                    let record = try PersonalData.enter("Lê Thị Mai", nil, in: connection)
                    _ = try JournalWordsStore(connection).takeOut([record.number], saying: record.number + 1)
                }
            }
        }
    }
}

import Database
import Glibc
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// What the journal was at a moment, signed.
@Suite struct SignedHeads {
    static let key = SigningKey(seed: [UInt8](repeating: 7, count: 32))
    static let moment = Instant(rawValue: 1_800_000_000_000_000)

    /// RFC 8032, 7.1, test 1.
    @Test func `a signature is the one that others make`() throws {
        let seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
        let key = SigningKey(seed: try #require([UInt8](hexadecimal: seed, count: 32)))
        #expect(key.verifying.text == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            key.sign([]).hexadecimal
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b")
    }

    /// Enters so many entries and signs, and again for each count.
    static func sign(_ counts: [Int], in database: Database) throws -> [SignedHead] {
        try counts.map { count in
            let head = try database.write { connection in
                for number in 0..<count {
                    try Journal.append(Chain.entry("verb\(number)"), in: connection)
                }
                let head = try #require(try SignedHeadStore(connection).sign(at: moment, with: key))
                try Journal.append(
                    JournalEntry(
                        at: moment, actor: .system, verb: "sign-journal", subject: head.subject, change: head.change),
                    in: connection)
                return head
            }
            return head
        }
    }

    @Test(arguments: Engine.tested)
    func `heads come back as they were signed, and the journal holds`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let heads = try Self.sign([1, 2, 300], in: database)
            #expect(heads.map(\.number) == [1, 2, 3])
            #expect(heads.map(\.size) == [1, 4, 305])
            let (kept, verdict, published) = try database.read { connection in
                (
                    try SignedHeadStore(connection).page(),
                    try Journal.verify(keys: [Self.key.verifying], in: connection),
                    try Journal.verify(published: heads, in: connection)
                )
            }
            #expect(kept == heads.reversed())
            #expect(verdict == .whole(entries: 306))
            #expect(published == verdict)
        }
    }

    @Test func `nothing is signed while there is nothing, nor where the newest head is enough`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            let none = try database.write { try SignedHeadStore($0).sign(at: Self.moment, with: Self.key) }
            #expect(none == nil)
            _ = try Self.sign([1], in: database)
            let again = try database.write {
                try SignedHeadStore($0).sign(at: Self.moment, with: Self.key) { head, entries in
                    head.size == 1 && entries == 2
                }
            }
            #expect(again == nil)
        }
    }

    @Test func `a head of another's key is told from one of ours`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            _ = try Self.sign([1], in: database)
            let other = SigningKey(seed: [UInt8](repeating: 8, count: 32)).verifying
            let verdict = try database.read { try Journal.verify(keys: [other], in: $0) }
            #expect(verdict == .headBroken(number: 1, entry: 1, .otherKey))
        }
    }

    /// Whoever holds the key and the database can make all anew; a head that was published tells.
    @Test func `a journal written anew does not stand under a head published before`() throws {
        let migrations = try Journal.migrations()
        let published = try TestDatabase.with(.sqlite, migrations: migrations) { try Self.sign([3, 5], in: $0) }
        try TestDatabase.with(.sqlite, migrations: migrations) { database in
            try database.write { connection in
                try Journal.append(Chain.entry("another"), in: connection)
            }
            _ = try Self.sign([2, 5], in: database)
            let (alone, beside) = try database.read { connection in
                (try Journal.verify(in: connection), try Journal.verify(published: published, in: connection))
            }
            #expect(alone == .whole(entries: 10))
            #expect(beside == .publishedBroken(number: 1, entries: 3))
        }
        try TestDatabase.with(.sqlite, migrations: migrations) { database in
            _ = try Self.sign([3], in: database)
            let verdict = try database.read { try Journal.verify(published: published, in: $0) }
            #expect(verdict == .publishedBroken(number: 1, entries: 3), "the same words again have other salts")
            let own = try database.read { try SignedHeadStore($0).page() }
            let later = SignedHead(
                number: 2, size: 99, root: [UInt8](repeating: 1, count: 32), at: Instant(rawValue: 1), by: Self.key)
            let shorter = try database.read { try Journal.verify(published: own + [later], in: $0) }
            #expect(shorter == .publishedBroken(number: 2, entries: 99))
        }
    }

    @Test func `a key is made once, for its owner alone, and is read again`() throws {
        try TemporaryFolder.with { folder in
            let file = SigningKeyFile(folder.path("journal.key"))
            #expect(try file.read() == nil)
            let made = try concurrently(8) { _ in try file.readOrMake().verifying }.map { try $0.get() }
            #expect(Set(made).count == 1)
            var facts = stat()
            #expect(stat(file.path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
            chmod(file.path, 0o640)
            #expect(throws: SigningKeyError(path: file.path, cause: .open)) { try file.read() }
            chmod(file.path, 0o600)
            #expect(truncate(file.path, 40) == 0)
            #expect(throws: SigningKeyError(path: file.path, cause: .malformed)) { try file.read() }
        }
    }
}

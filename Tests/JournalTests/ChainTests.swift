import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

@Suite struct Chain {
    static let subject = JournalSubject(kind: "directive", id: 7)

    static func entry(_ verb: String, of subject: JournalSubject = subject, change: String = "{}") -> JournalEntry {
        JournalEntry(
            at: Instant(rawValue: 1_700_000_000_000_000), actor: JournalActor(person: 3, post: 5, body: 9), verb: verb,
            subject: subject, change: change)
    }

    @Test(arguments: Engine.tested)
    func `an empty journal is whole`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let verdict = try database.read { connection in try Journal.verify(in: connection) }
            #expect(verdict == .whole(entries: 0))
        }
    }

    @Test(arguments: Engine.tested)
    func `entries come back as they were written, each holding the hash before it`(engine: Engine) throws {
        let entries = [
            Self.entry("import", change: #"{"before":null,"after":{"title":"Kế hoạch \"số\" 政务公开\n"}}"#),
            JournalEntry(
                at: Instant(rawValue: -1), actor: .system, verb: "remind",
                subject: JournalSubject(kind: "due", id: .max), change: ""),
            Self.entry("confirm"),
        ]
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let written = try entries.map { entry in
                try database.write { connection in try Journal.append(entry, in: connection) }
            }
            let page = try database.read { connection in try Journal.page(in: connection) }
            #expect(page == written.reversed())
            #expect(written.map(\.entry) == entries)
            #expect(written.map(\.number) == [1, 2, 3])
            #expect(written[0].previousHash == [UInt8](repeating: 0, count: 32))
            #expect(written[1].previousHash == written[0].hash)
            #expect(written[2].previousHash == written[1].hash)
        }
    }

    /// The hash was computed by another program from the documentation, so that a change of either is noticed.
    @Test func `the hash is that of the documented bytes`() throws {
        let entry = JournalEntry(
            at: Instant(rawValue: 1), actor: JournalActor(person: 2), verb: "v",
            subject: JournalSubject(kind: "k", id: 3), change: "{}")
        let record = JournalRecord(entry, number: 1, previousHash: JournalRecord.origin, salt: Array(0..<32))
        let commitment = "69b403f8ec8fae4e7f8520eda276313ac24a13e0165a968bc1aee5f8b77b5556"
        #expect(record.seal.commitment.hexadecimal == commitment)
        #expect(record.hash.hexadecimal == "81a7393bfee57236f352bc454a35ccb2570c11bdbc52bffc799bc020e06c3f1d")
    }

    @Test(arguments: Engine.tested)
    func `a subject's history is its own, in order, in pages`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                for number in 1...7 {
                    let kind = number.isMultiple(of: 2) ? "assignment" : "directive"
                    try Journal.append(
                        Self.entry("verb\(number)", of: JournalSubject(kind: kind, id: 7)), in: connection)
                }
            }
            let (first, rest, pages) = try database.read { connection in
                (
                    try Journal.history(of: Self.subject, limit: 3, in: connection).map(\.number),
                    try Journal.history(of: Self.subject, after: 5, in: connection).map(\.number),
                    try [nil, 5, 1].map { try Journal.page(before: $0, limit: 3, in: connection).map(\.number) }
                )
            }
            #expect(first == [1, 3, 5])
            #expect(rest == [7])
            #expect(pages == [[7, 6, 5], [4, 3, 2], []])
        }
    }

    @Test(arguments: Engine.tested)
    func `an entry goes with the change it tells of`(engine: Engine) throws {
        struct Refused: Error {}
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            _ = concurrently(30) { index in
                try database.write { connection in
                    try Journal.append(Self.entry("verb\(index)"), in: connection)
                    if index.isMultiple(of: 3) { throw Refused() }
                }
            }
            let (verdict, verbs) = try database.read { connection in
                (
                    try Journal.verify(in: connection),
                    try Journal.history(of: Self.subject, in: connection).map(\.entry.verb)
                )
            }
            #expect(verdict == .whole(entries: 20))
            #expect(Set(verbs) == Set((0..<30).filter { $0 % 3 != 0 }.map { "verb\($0)" }))
        }
    }

    @Test(arguments: Engine.tested)
    func `several machines on one database keep one chain`(engine: Engine) throws {
        try TestDatabase.located(engine, migrations: try Journal.migrations()) { location in
            let machines = try (0..<3).map { _ in try Database.open(location, readers: 1) }
            defer { for machine in machines { machine.close() } }
            let results = concurrently(30) { index in
                for round in 0..<5 {
                    _ = try machines[index % 3].write { connection in
                        try Journal.append(Self.entry("verb \(index) \(round)"), in: connection)
                    }
                }
            }
            for result in results { try result.get() }
            let verdict = try machines[0].read { connection in try Journal.verify(in: connection) }
            #expect(verdict == .whole(entries: 150))
        }
    }

    @Test(arguments: Engine.tested)
    func `the n-th statement fails, for every n, and ledger and journal are as before`(engine: Engine) throws {
        let ledger = Migration(
            number: 9000, name: "ledger", sql: "CREATE TABLE ledger (id INTEGER PRIMARY KEY, verb TEXT NOT NULL);")
        try TestDatabase.with(engine, migrations: try Journal.migrations() + [ledger]) { database in
            for n in 1... {
                database.faults.fail(at: n)
                _ = concurrently(3) { index in
                    try database.write { connection in
                        let verb = "\(n) \(index)"
                        try connection.run("INSERT INTO ledger (verb) VALUES (\(verb))")
                        try Journal.append(Self.entry(verb), in: connection)
                    }
                }
                let isOver = database.faults.isPending
                database.faults.fail(at: nil)
                let (verdict, verbs, told) = try database.read { connection in
                    (
                        try Journal.verify(in: connection),
                        try connection.rows("SELECT verb FROM ledger ORDER BY id") { row in try row.string(0) },
                        try Journal.history(of: Self.subject, in: connection).map(\.entry.verb)
                    )
                }
                #expect(verdict == .whole(entries: Int64(told.count)), "n = \(n)")
                #expect(verbs == told, "n = \(n)")
                if isOver { break }
            }
        }
    }
}

import Database
import Journal
import TestSupport
import Testing
import WorkCalendar

/// Whatever is changed behind the journal's back is found, at its place.
@Suite struct Tampering {
    enum TextColumn: String, SQLName { case verb, subject_kind, change }
    enum NumberColumn: String, SQLName { case at, person, post, body, subject_id, number }
    enum HashColumn: String, SQLName { case previous_hash, hash, commitment, salt }
    enum OptionalColumn: String, SQLName { case person, post, body }

    struct Undo: Error {}

    /// Makes a journal of three entries, and for each change: does it, verifies, undoes it.
    func verdicts(
        _ engine: Engine, after changes: [SQL]
    ) throws -> [Journal.Verdict] {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                for number in 1...3 {
                    try Journal.append(
                        Chain.entry("verb\(number)", change: #"{"after":{"số":\#(number)}}"#), in: connection)
                }
            }
            return try database.write { connection in
                try changes.map { change in
                    var verdict: Journal.Verdict?
                    do {
                        try connection.attempt {
                            try connection.run(change)
                            verdict = try Journal.verify(in: connection)
                            throw Undo()
                        }
                    } catch is Undo {}
                    return try #require(verdict)
                }
            }
        }
    }

    func expectBroken(_ engine: Engine, _ changes: [(place: Int64, sql: SQL)]) throws {
        let verdicts = try verdicts(engine, after: changes.map(\.sql))
        for (change, verdict) in zip(changes, verdicts) {
            guard case .broken(let entry, _) = verdict else {
                Issue.record("Not found: \(change.sql)")
                continue
            }
            #expect(entry == change.place, "\(change.sql)")
        }
    }

    @Test(arguments: Engine.tested)
    func `any changed byte of a text is found`(engine: Engine) throws {
        var changes: [(Int64, SQL)] = []
        for place in 1...3 as ClosedRange<Int64> {
            let texts: [(TextColumn, String)] = [
                (.verb, "verb\(place)"), (.subject_kind, "directive"), (.change, #"{"after":{"số":\#(place)}}"#),
            ]
            for (column, text) in texts {
                let letters = Array(text.unicodeScalars)
                for index in letters.indices {
                    var changed = letters
                    changed[index] = Unicode.Scalar(letters[index].value ^ 1) ?? "x"
                    var shorter = letters
                    shorter.remove(at: index)
                    for other in [changed, shorter] {
                        let new = String(String.UnicodeScalarView(other))
                        changes.append((place, "UPDATE journal SET \(raw: column) = \(new) WHERE number = \(place)"))
                    }
                }
            }
        }
        try expectBroken(engine, changes)
    }

    @Test(arguments: Engine.tested)
    func `any changed byte of a hash is found`(engine: Engine) throws {
        let records = try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                try (1...3).map { number in
                    try Journal.append(
                        Chain.entry("verb\(number)", change: #"{"after":{"số":\#(number)}}"#), in: connection)
                }
            }
        }
        var changes: [(Int64, SQL)] = []
        for record in records {
            for index in 0..<32 {
                let hashes: [(HashColumn, [UInt8])] = [
                    (.hash, record.hash), (.previous_hash, record.previousHash),
                    (.commitment, record.seal.commitment), (.salt, record.seal.salt ?? []),
                ]
                for (column, bytes) in hashes {
                    var changed = bytes
                    changed[index] ^= 0x80
                    changes.append(
                        (
                            record.number,
                            "UPDATE journal SET \(raw: column) = \(changed) WHERE number = \(record.number)"
                        ))
                }
            }
        }
        try expectBroken(engine, changes)
    }

    @Test(arguments: Engine.tested)
    func `any changed bit of a number is found`(engine: Engine) throws {
        var changes: [(Int64, SQL)] = []
        for place in 1...3 as ClosedRange<Int64> {
            for column in NumberColumn.allCases {
                for step in (0..<62).map({ Int64(1) << $0 }) where column != .number || step > 2 {
                    changes.append(
                        (place, "UPDATE journal SET \(raw: column) = \(raw: column) + \(step) WHERE number = \(place)"))
                }
            }
            for column in OptionalColumn.allCases {
                changes.append((place, "UPDATE journal SET \(raw: column) = NULL WHERE number = \(place)"))
            }
        }
        try expectBroken(engine, changes)
    }

    /// PostgreSQL keeps no such bytes.
    @Test func `bytes that are not UTF-8 are found, even in place of their own replacement`() throws {
        try expectBroken(
            .sqlite,
            [
                (2, "UPDATE journal SET verb = CAST(x'7665FF' AS TEXT) WHERE number = 2"),
                (3, "UPDATE journal SET change = CAST(x'FE' AS TEXT) WHERE number = 3"),
                (1, "UPDATE journal SET subject_kind = CAST(x'C0' AS TEXT)"),
            ])
    }

    @Test(arguments: Engine.tested)
    func `rows taken out, moved or exchanged are found`(engine: Engine) throws {
        try expectBroken(
            engine,
            [
                (1, "DELETE FROM journal WHERE number = 1"), (2, "DELETE FROM journal WHERE number = 2"),
                (2, "DELETE FROM journal WHERE number = 3"), (0, "DELETE FROM journal"),
                (1, "UPDATE journal SET number = 3 - number + 10 WHERE number < 3"),
                (2, "UPDATE journal SET person = post, post = person WHERE number = 2"),
                (2, "UPDATE journal SET verb = subject_kind, subject_kind = verb WHERE number = 2"),
                (3, "UPDATE journal_head SET number = 2"), (3, "DELETE FROM journal_head"),
                (3, "UPDATE journal_head SET hash = \([UInt8](repeating: 1, count: 32))"),
                (
                    4,
                    """
                    INSERT INTO journal (
                        number, at, verb, subject_kind, subject_id, change, salt, commitment, previous_hash, hash
                    ) SELECT 4, at, verb, subject_kind, subject_id, change, salt, commitment, hash, \([UInt8](repeating: 9, count: 32))
                    FROM journal WHERE number = 3
                    """
                ),
            ])
    }
}

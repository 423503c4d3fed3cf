import Database
import FoundationEssentials
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// Personal data stands beside the journal, and can be erased without breaking it.
@Suite struct PersonalData {
    enum Bytes: String, SQLName { case commitment, salt }
    enum Texts: String, SQLName { case holder_kind, value }
    enum Numbers: String, SQLName { case number, holder_id }

    struct Undo: Error {}

    struct State: Encodable {
        let name: PersonalValue
        let email: PersonalValue?
        let language = "vi"
    }

    static let holder = JournalSubject(kind: "person", id: 7)

    /// Enters that somebody came, as the gate does.
    @discardableResult
    static func enter(
        _ name: String, _ email: String?, of holder: JournalSubject = holder, in connection: Connection
    ) throws -> JournalRecord {
        let sealing = PersonalSealing(of: holder)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        encoder.userInfo[PersonalSealing.key] = sealing
        let state = State(name: PersonalValue(name), email: email.map { PersonalValue($0) })
        let json = try encoder.encode(["after": state])
        let record = try Journal.append(
            Chain.entry("add-person", of: holder, change: String(decoding: json, as: UTF8.self)), in: connection)
        try PersonalStore(connection).keep(sealing.seals, of: record)
        return record
    }

    /// Erases what is kept of somebody and says so in an entry.
    static func erase(_ holder: JournalSubject = holder, in connection: Connection) throws {
        let erased = try PersonalStore(connection).erase(of: holder)
        let erasure = PersonalErasure(erased: erased, ground: "Luật 91/2025/QH15", reason: "yêu cầu")
        let json = try JSONEncoder().encode(["after": erasure])
        try Journal.append(
            Chain.entry(PersonalErasure.verb, of: holder, change: String(decoding: json, as: UTF8.self)),
            in: connection)
    }

    @Test func `an entry holds commitments alone, and the same words never twice the same`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            let (records, values) = try database.write { connection in
                let records = try (1...2).map { _ in try Self.enter("Lê Thị Mai", "mai@example.org", in: connection) }
                return (records, try PersonalStore(connection).values(of: records[0].number))
            }
            let changes = records.compactMap(\.entry.change)
            #expect(!changes[0].contains("Mai") && !changes[0].contains("example"))
            #expect(changes[0] != changes[1])
            #expect(PersonalSeal.commitments(in: changes[0]).count == 2)
            #expect(Set(values.values) == ["Lê Thị Mai", "mai@example.org"])
        }
    }

    @Test func `words are not written by an encoder that does not seal`() {
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(PersonalValue("Lê Thị Mai")) }
    }

    @Test(arguments: [
        ("", 0), (#"{"sealed":""#, 0), (#"{"a":"{\"sealed\":\"00\"}"}"#, 0),
        (#"{"a":{"sealed":"\#(String(repeating: "0", count: 64))"}}"#, 1),
    ])
    func `commitments are found where they stand`(_ change: String, _ count: Int) {
        #expect(PersonalSeal.commitments(in: change).count == count)
    }

    @Test(arguments: Engine.tested)
    func `erasing does not break the journal, nor its heads, proofs and backups`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let other = JournalSubject(kind: "person", id: 8)
            let numbers = try database.write { connection in
                [
                    try Self.enter("Lê Thị Mai", nil, in: connection).number,
                    try Self.enter("Trần Văn Bình", "binh@example.org", of: other, in: connection).number,
                ]
            }
            let heads = try SignedHeads.sign([1], in: database)
            let proof = try #require(try database.read { try Journal.proof(of: 1, in: $0) })
            try database.write { try Self.erase(in: $0) }
            try proof.check(published: heads)
            try database.read { connection in
                let verdict = try Journal.verify(published: heads, in: connection)
                #expect(verdict == .whole(entries: 5))
                let store = PersonalStore(connection)
                let (gone, kept) = (try store.values(of: numbers[0]), try store.values(of: numbers[1]))
                #expect(gone.count == 1 && gone.values.allSatisfy { $0 == nil })
                #expect(Set(kept.values) == ["Trần Văn Bình", "binh@example.org"])
            }
            try TemporaryFolder.with { folder throws in
                try database.backup(to: folder.path("data"))
                #expect(try Journal.verify(backup: folder.path("data")) == .whole(entries: 5))
                for file in try FileManager.default.contentsOfDirectory(atPath: folder.path("data")) {
                    let bytes = try Data(contentsOf: URL(filePath: folder.path("data/" + file)))
                    #expect(!String(decoding: bytes, as: UTF8.self).contains("Mai"), "\(file)")
                }
            }
        }
    }

    /// Three rows that stand and one that was erased, each column of each changed in turn.
    @Test(arguments: Engine.tested)
    func `any changed byte beside the journal is found`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let gone = JournalSubject(kind: "person", id: 9)
            let rows = try database.write { connection in
                try Self.enter("Nguyễn Gone", nil, of: gone, in: connection)
                let numbers = [
                    try Self.enter("Lê Thị Mai", "mai@example.org", in: connection).number,
                    try Self.enter("李梅", nil, in: connection).number,
                ]
                try Self.erase(gone, in: connection)
                #expect(try Journal.verify(in: connection) == .whole(entries: 4))
                return try ([1] + numbers).flatMap { try PersonalStore(connection).rows(of: $0) }
            }
            #expect(rows.count == 4)
            var changes: [SQL] = []
            for row in rows {
                for (column, bytes) in [(Bytes.commitment, row.commitment), (.salt, row.salt ?? [])] {
                    for index in bytes.indices {
                        var other = bytes
                        other[index] ^= 4
                        changes.append(
                            "UPDATE journal_personal SET \(raw: column) = \(other) WHERE commitment = \(row.commitment)"
                        )
                    }
                }
                for (column, text) in [(Texts.value, row.value ?? ""), (.holder_kind, row.holder.kind)] {
                    for index in text.unicodeScalars.indices {
                        var scalars = text.unicodeScalars
                        let new = Unicode.Scalar(scalars[index].value ^ 1) ?? "x"
                        scalars.replaceSubrange(index...index, with: [new])
                        changes.append(
                            """
                            UPDATE journal_personal SET \(raw: column) = \(String(scalars))
                            WHERE commitment = \(row.commitment)
                            """)
                    }
                }
                for column in Numbers.allCases {
                    for bit in 0..<40 {
                        changes.append(
                            """
                            UPDATE journal_personal SET \(raw: column) = \(raw: column) + \(Int64(1) << bit)
                            WHERE commitment = \(row.commitment)
                            """)
                    }
                }
                changes += [
                    "DELETE FROM journal_personal WHERE commitment = \(row.commitment)",
                    """
                    UPDATE journal_personal SET salt = \(row.salt == nil ? [UInt8](repeating: 1, count: 32) : nil),
                        value = \(row.salt == nil ? "Nguyễn" : nil) WHERE commitment = \(row.commitment)
                    """,
                ]
            }
            changes.append(
                """
                INSERT INTO journal_personal (commitment, number, holder_kind, holder_id)
                VALUES (\([UInt8](repeating: 5, count: 32)), 2, 'person', 9)
                """)
            let tried = changes
            try database.write { connection in
                for change in tried {
                    do {
                        try connection.attempt {
                            #expect(try connection.run(change) == 1)
                            let verdict = try Journal.verify(in: connection)
                            guard case .personalBroken = verdict else {
                                Issue.record("\(verdict) after \(change)")
                                throw Undo()
                            }
                            throw Undo()
                        }
                    } catch is Undo {
                    } catch let error as DatabaseError where .SQLITE_CONSTRAINT ~= error.code {
                        // The schema does not even let it in.
                    }
                }
            }
        }
    }

    @Test func `each flaw is told at its entry`() throws {
        try TestDatabase.with(.sqlite, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                try Journal.append(Chain.entry("before"), in: connection)
                try Self.enter("Lê Thị Mai", nil, in: connection)
                func verdict(after change: SQL) throws -> Journal.Verdict? {
                    var verdict: Journal.Verdict?
                    do {
                        try connection.attempt {
                            try connection.run(change)
                            verdict = try Journal.verify(in: connection)
                            throw Undo()
                        }
                    } catch is Undo {}
                    return verdict
                }
                #expect(
                    try verdict(after: "UPDATE journal_personal SET salt = NULL, value = NULL")
                        == .personalBroken(entry: 2, .erasedUnsaid))
                #expect(try verdict(after: "DELETE FROM journal_personal") == .personalBroken(entry: 2, .missing))
                #expect(
                    try verdict(after: "UPDATE journal_personal SET value = 'Lê Thị May'")
                        == .personalBroken(entry: 2, .changed))
                try Self.erase(in: connection)
                #expect(
                    try verdict(after: "UPDATE journal_personal SET holder_id = 8")
                        == .personalBroken(entry: 3, .notErased))
            }
        }
    }
}

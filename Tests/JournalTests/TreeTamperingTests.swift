import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// Whatever is changed in the tree and in the heads is found.
@Suite struct TreeTampering {
    enum Table: String, SQLName { case signed_head, journal_node }
    enum HeadNumber: String, SQLName { case number, size, at }
    enum HeadBytes: String, SQLName { case root, public_key, signature }
    enum NodeNumber: String, SQLName { case level, place }

    struct Undo: Error {}

    /// Does each change to a journal of three heads and a stored node, verifies and undoes it.
    func expectFound(_ engine: Engine, _ make: (Connection) throws -> [SQL]) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            _ = try SignedHeads.sign([2, 1, 255], in: database)
            let changes = try database.read { connection in
                #expect(try Journal.verify(in: connection) == .whole(entries: 261))
                return try make(connection)
            }
            #expect(!changes.isEmpty)
            try database.write { connection in
                for change in changes {
                    do {
                        try connection.attempt {
                            #expect(try connection.run(change) > 0)
                            let verdict = try Journal.verify(in: connection)
                            switch verdict {
                            case .headBroken, .treeBroken: break
                            default: Issue.record("\(verdict) after \(change)")
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

    /// The bytes with each of them changed in turn.
    func changed(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.indices.map { index in
            var other = bytes
            other[index] ^= 0x10
            return other
        }
    }

    @Test(arguments: Engine.tested)
    func `any changed byte of a head is found`(engine: Engine) throws {
        try expectFound(engine) { connection in
            try SignedHeadStore(connection).page().flatMap { head in
                let bytes: [(HeadBytes, [UInt8])] = [
                    (.root, head.root), (.public_key, head.key.bytes), (.signature, head.signature),
                ]
                return bytes.flatMap { column, old -> [SQL] in
                    changed(old).map {
                        "UPDATE signed_head SET \(raw: column) = \($0) WHERE number = \(head.number)"
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `any changed bit of a head's numbers is found`(engine: Engine) throws {
        try expectFound(engine) { _ in
            (1...3).flatMap { number in
                HeadNumber.allCases.flatMap { column in
                    // A number is moved out of the way of the others.
                    (column == .number ? 2..<40 : 0..<40).map { bit -> SQL in
                        """
                        UPDATE signed_head SET \(raw: column) = \(raw: column) + \(Int64(1) << bit)
                        WHERE number = \(number)
                        """
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `any changed byte of the tree is found`(engine: Engine) throws {
        try expectFound(engine) { connection in
            let node = try #require(try MerkleStore(connection: connection).stored(8, 0))
            let bytes = changed(node).map { "UPDATE journal_node SET hash = \($0)" as SQL }
            let numbers = NodeNumber.allCases.map { column -> SQL in
                "UPDATE journal_node SET \(raw: column) = \(raw: column) + 8"
            }
            return bytes + numbers + ["DELETE FROM journal_node"]
        }
    }

    @Test(arguments: Engine.tested)
    func `heads and nodes taken out, put in or exchanged are found`(engine: Engine) throws {
        try expectFound(engine) { _ in
            [
                "DELETE FROM signed_head WHERE number = 1", "DELETE FROM signed_head WHERE number = 2",
                "DELETE FROM signed_head WHERE number = 3", "DELETE FROM signed_head",
                "UPDATE signed_head SET number = number + 10",
                """
                INSERT INTO signed_head (number, size, root, at, public_key, signature)
                SELECT 4, size, root, at, public_key, signature FROM signed_head WHERE number = 3
                """,
                "INSERT INTO journal_node (level, place, hash) SELECT 8, 1, hash FROM journal_node",
                "INSERT INTO journal_node (level, place, hash) SELECT 16, 0, hash FROM journal_node",
            ]
        }
    }

    /// PostgreSQL keeps a column to its type.
    @Test func `a column that holds another kind is found`() throws {
        try expectFound(.sqlite) { _ in
            [
                "UPDATE signed_head SET root = '00000000000000000000000000000000' WHERE number = 2",
                "UPDATE signed_head SET signature = 'x' || signature WHERE number = 3",
                "UPDATE signed_head SET at = 'never' WHERE number = 1",
                "UPDATE journal_node SET hash = '00000000000000000000000000000000'",
            ]
        }
    }
}

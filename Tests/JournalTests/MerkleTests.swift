import Database
import TestSupport
import Testing

@testable import Journal

/// The tree of RFC 9162 over the journal.
@Suite struct Merkle {
    /// Leaves and roots that the first implementation of Certificate Transparency tests itself with.
    /// - Note: <https://github.com/google/certificate-transparency/blob/master/cpp/merkletree/merkle_tree_test.cc>
    static let known: [(leaf: String, root: String)] = [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (
            "606162636465666768696a6b6c6d6e6f",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        ),
    ]

    @Test func `the roots are those that others compute`() throws {
        var tree = MerklePeaks()
        #expect(tree.root.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (leaf, root) in Self.known {
            let bytes = try #require([UInt8](hexadecimal: leaf, count: leaf.utf8.count / 2))
            tree.append(leaf: MerkleHash.leaf(bytes))
            #expect(tree.root.hexadecimal == root)
        }
    }

    /// The root as RFC 9162, 2.1.1 defines it, from all leaves.
    static func root(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        guard leaves.count > 1 else { return leaves.first ?? MerkleHash.empty }
        let middle = leaves.startIndex + Int(MerkleHash.split(Int64(leaves.count)))
        return MerkleHash.node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    /// Runs the body over a journal of so many entries with the leaves of its tree.
    static func withJournal(
        _ engine: Engine, entries: Int, _ body: (Database, _ leaves: [[UInt8]]) throws -> Void
    ) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let leaves = try database.write { connection in
                try (1...entries).map { number in
                    MerkleHash.leaf(try Journal.append(Chain.entry("verb\(number)"), in: connection).hash)
                }
            }
            try body(database, leaves)
        }
    }

    @Test(arguments: Engine.tested)
    func `root and proofs hold for every size and every entry`(engine: Engine) throws {
        try Self.withJournal(engine, entries: 33) { database, leaves in
            try database.read { connection in
                for size in 1...33 {
                    let root = Self.root(leaves[..<size])
                    #expect(try Journal.root(of: Int64(size), in: connection) == root)
                    for index in 0..<size {
                        let path = try Journal.inclusionPath(of: Int64(index + 1), in: Int64(size), connection)
                        func led(_ path: [[UInt8]], at index: Int, of size: Int) -> [UInt8]? {
                            MerkleProof.root(leaf: leaves[index], index: Int64(index), size: Int64(size), path: path)
                        }
                        #expect(led(path, at: index, of: size) == root)
                        #expect(led(path + [root], at: index, of: size) == nil)
                        if !path.isEmpty { #expect(led(Array(path.dropLast()), at: index, of: size) == nil) }
                        if size > 1 { #expect(led(path, at: (index + 1) % size, of: size) != root) }
                    }
                }
            }
        }
    }

    @Test func `a tree is shown to begin with every smaller one, and with no other`() throws {
        try Self.withJournal(.sqlite, entries: 20) { database, leaves in
            try database.read { connection in
                for second in 1...20 {
                    let whole = Self.root(leaves[..<second])
                    for first in 1...second {
                        let part = Self.root(leaves[..<first])
                        let path = try Journal.consistencyPath(from: Int64(first), to: Int64(second), in: connection)
                        func holds(_ old: [UInt8], _ new: [UInt8], _ path: [[UInt8]]) -> Bool {
                            MerkleProof.isConsistent(
                                from: Int64(first), root: old, to: Int64(second), root: new, path: path)
                        }
                        #expect(holds(part, whole, path))
                        #expect(!holds(MerkleHash.empty, whole, path))
                        #expect(!holds(part, MerkleHash.empty, path))
                        #expect(!holds(part, whole, path + [part]))
                    }
                }
            }
        }
    }

    /// More than 65,536 entries, so that nodes of both stored levels are there.
    @Test func `a large tree is stored in a few nodes and read in a few rows`() throws {
        let count = 65_536 + 777
        try Self.withJournal(.sqlite, entries: count) { database, leaves in
            try database.read { connection in
                let nodes = try MerkleStore(connection: connection).count()
                #expect(nodes == Int64(count / 256 + 1))
                let root = Self.root(leaves[...])
                #expect(try Journal.root(of: Int64(count), in: connection) == root)
                for index in [0, 255, 256, 40_000, 65_535, 65_536, count - 1] {
                    let path = try Journal.inclusionPath(of: Int64(index + 1), in: Int64(count), connection)
                    #expect(
                        MerkleProof.root(leaf: leaves[index], index: Int64(index), size: Int64(count), path: path)
                            == root)
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a journal from before the tree gets its own`(engine: Engine) throws {
        try Self.withJournal(engine, entries: 600) { database, _ in
            try database.write { connection in try connection.run("DELETE FROM journal_node") }
            #expect(
                try database.read { try Journal.verify(in: $0) } == .treeBroken(first: 1, last: 256))
            while try !database.write({ try Journal.completeTree(in: $0) }) {}
            #expect(try database.read { try Journal.verify(in: $0) } == .whole(entries: 600))
        }
    }
}

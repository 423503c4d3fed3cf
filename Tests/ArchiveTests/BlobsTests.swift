import Glibc
import Testing

@testable import Archive

@Suite final class BlobStore {
    let directory: String
    let blobs: Blobs

    init() throws {
        var template = Array("/tmp/remit-blobs-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        blobs = try Blobs(directory: directory + "/blobs")
    }

    deinit {
        _ = try? program(["/bin/rm", "-r", directory], [])
    }

    /// Source: FIPS 180-2, the examples of appendix B.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
    func `what is stored is named by its SHA-256 and read back`(_ words: String, _ name: String) throws {
        let hash = try blobs.put(Array(words.utf8))
        #expect(hash.text == name)
        #expect(hash == BlobHash(of: Array(words.utf8)))
        #expect(BlobHash(parsing: name) == hash)
        #expect(try blobs.bytes(of: hash) == Array(words.utf8))
        #expect(try blobs.verify(hash) == .whole)
    }

    @Test func `the same content is stored once, from memory or from a file`() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let file = try #require(TemporaryFile(bytes))
        let first = try blobs.put(bytes)
        #expect(try blobs.put(file: file.path) == first)
        #expect(try blobs.all() == [first])
        #expect(try blobs.bytes(of: first) == bytes)
    }

    @Test func `what is not there is nothing, and what was changed is damaged`() throws {
        let hash = try blobs.put(Array("một".utf8))
        let absent = BlobHash(of: Array("hai".utf8))
        #expect(try blobs.bytes(of: absent) == nil)
        #expect(try blobs.verify(absent) == .missing)
        let descriptor = open(blobs.path(of: hash), O_WRONLY)
        #expect(writeAll(Array("x".utf8), to: descriptor))
        close(descriptor)
        #expect(try blobs.verify(hash) == .damaged)
    }

    @Test func `a new file is pending until it is settled, one that was there is not`() throws {
        let hash = try blobs.put(Array("một".utf8), isPending: true)
        #expect(try blobs.pending(forSeconds: 0) == [hash])
        #expect(try blobs.pending(forSeconds: 60).isEmpty)
        #expect(try Blobs(directory: blobs.directory).pending(forSeconds: 0) == [hash], "a later program knows it too")
        try blobs.settle(hash)
        #expect(try blobs.put(Array("một".utf8), isPending: true) == hash)
        #expect(try blobs.pending(forSeconds: 0).isEmpty)
        let other = try blobs.put(Array("hai".utf8), isPending: true)
        #expect(try blobs.put(Array("hai".utf8)) == other)
        #expect(try blobs.pending(forSeconds: 0).isEmpty, "whoever stores it for good settles it")
    }

    @Test func `a file that is removed is gone, with its note`() throws {
        let hash = try blobs.put(Array("mật".utf8), isPending: true)
        try blobs.remove(hash)
        #expect(try blobs.bytes(of: hash) == nil)
        #expect(try blobs.pending(forSeconds: 0).isEmpty)
        try blobs.remove(hash)
    }

    @Test func `nothing is left of a write that failed`() throws {
        #expect(throws: BlobError.self) { try blobs.put(file: directory + "/nowhere") }
        #expect(try blobs.all().isEmpty)
        let (listed, _) = try program(["/usr/bin/find", directory + "/blobs", "-type", "f", "-path"], [])
        #expect(listed.isEmpty)
    }

    @Test func `what a write left that was cut off days ago is removed when the store opens`() throws {
        let (old, new) = (directory + "/blobs/incoming/old", directory + "/blobs/incoming/new")
        for path in [old, new] { close(open(path, O_WRONLY | O_CREAT, 0o600)) }
        let week = Glibc.time(nil) - 7 * 86_400
        var times = [timeval(tv_sec: week, tv_usec: 0), timeval(tv_sec: week, tv_usec: 0)]
        #expect(utimes(old, &times) == 0)
        _ = try Blobs(directory: directory + "/blobs")
        #expect(access(old, F_OK) != 0 && access(new, F_OK) == 0)
    }

    @Test func `a store below a directory that is not there is refused by its path`() {
        let refusal = #expect(throws: BlobError.self) { try Blobs(directory: directory + "/no/where") }
        #expect(refusal?.subject == directory + "/no/where")
        #expect(refusal?.cause == "No such file or directory")
    }

    @Test(arguments: [
        "", "ba78", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        String(repeating: "g", count: 64), String(repeating: "é", count: 32),
    ])
    func `another text is no hash`(_ text: String) {
        #expect(BlobHash(parsing: text) == nil)
    }

    @Test func `many threads storing at once agree`() async throws {
        let blobs = blobs
        let hashes = try await withThrowingTaskGroup(of: BlobHash.self) { group in
            for number in 0..<40 { group.addTask { try blobs.put(Array("số \(number % 4)".utf8)) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(hashes.count == 4)
        #expect(try blobs.all().count == 4)
        for hash in hashes { #expect(try blobs.verify(hash) == .whole) }
    }
}

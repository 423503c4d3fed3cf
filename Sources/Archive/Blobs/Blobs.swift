import CSodium
import Glibc

/// The store of files: each content once, under the name of its hash.
///
/// A file is whole or not there: it is written under another name, synced, and only then given its own. Files are
/// never changed. Any number of threads and programs may use one directory.
public struct Blobs: Sendable {
    /// The directory that holds the files, as `ab/abcdef…`.
    public let directory: String

    /// Opens the store, and makes its directory if there is none yet; the directory above must exist.
    public init(directory: String) throws(BlobError) {
        guard sodium_init() >= 0 else { throw BlobError(subject: directory, cause: "libsodium could not start") }
        self.directory = directory
        try Blobs.makeDirectory(directory)
        try Blobs.makeDirectory(directory + "/incoming")
        try removeForgotten()
    }

    /// Stores the bytes unless they are there already; durable on disk when it returns.
    ///
    /// - Parameter isPending: Whether a new file is on probation until `settle` is called.
    public func put(_ bytes: [UInt8], isPending: Bool = false) throws(BlobError) -> BlobHash {
        try put(isPending) { (write) throws(BlobError) in try write(bytes) }
    }

    /// Stores a copy of a file, which is read in pieces; durable on disk when it returns.
    ///
    /// - Parameter isPending: Whether a new file is on probation until `settle` is called.
    public func put(file path: String, isPending: Bool = false) throws(BlobError) -> BlobHash {
        let source = try OpenFile(path, O_RDONLY)
        return try put(isPending) { (write) throws(BlobError) in
            while let piece = try source.read() { try write(piece) }
        }
    }

    /// The stored bytes; `nil` when there are none of this hash.
    public func bytes(of hash: BlobHash) throws(BlobError) -> [UInt8]? {
        guard try contains(hash) else { return nil }
        let file = try OpenFile(path(of: hash), O_RDONLY)
        var bytes: [UInt8] = []
        while let piece = try file.read() { bytes += piece }
        return bytes
    }

    public func contains(_ hash: BlobHash) throws(BlobError) -> Bool {
        if access(path(of: hash), F_OK) == 0 { return true }
        guard errno == ENOENT else { throw BlobError(path(of: hash), errno) }
        return false
    }

    /// Where the file lies, for a server that sends it without reading it.
    public func path(of hash: BlobHash) -> String {
        "\(directory)/\(hash.text.prefix(2))/\(hash.text)"
    }

    private func put(
        _ isPending: Bool, _ fill: (_ write: ([UInt8]) throws(BlobError) -> Void) throws(BlobError) -> Void
    ) throws(BlobError) -> BlobHash {
        let incoming = try OpenFile(temporaryIn: directory + "/incoming")
        var hasher = BlobHasher()
        do throws(BlobError) {
            try fill { (piece) throws(BlobError) in
                hasher.add(piece)
                try incoming.write(piece)
            }
            let hash = hasher.finish()
            try keep(incoming, as: hash, isPending)
            if !isPending { try settle(hash) }
            return hash
        } catch {
            unlink(incoming.path)
            throw error
        }
    }

    /// Gives the written file its name, unless the content is there already.
    private func keep(_ incoming: OpenFile, as hash: BlobHash, _ isPending: Bool) throws(BlobError) {
        if try contains(hash) {
            unlink(incoming.path)
            return
        }
        try incoming.sync()
        if isPending { try notePending(hash) }
        let folder = "\(directory)/\(hash.text.prefix(2))"
        try Blobs.makeDirectory(folder)
        guard rename(incoming.path, path(of: hash)) == 0 else { throw BlobError(path(of: hash), errno) }
        try OpenFile(folder, O_RDONLY | O_DIRECTORY).sync()
    }

    private static func makeDirectory(_ path: String) throws(BlobError) {
        if mkdir(path, 0o700) == 0 {
            let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            try OpenFile(parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent, O_RDONLY | O_DIRECTORY).sync()
        } else if errno != EEXIST {
            throw BlobError(path, errno)
        }
    }
}

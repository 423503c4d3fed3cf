/// The store of files: each content once, under the name of its hash.
public struct Blobs: Sendable {
    /// The directory that holds the files, as `ab/abcdef…`.
    public let directory: String

    /// Opens the store, and makes its directory if there is none yet.
    public init(directory: String) throws(BlobError) {
        self.directory = directory
    }

    /// Stores the bytes unless they are there already; durable on disk when it returns.
    public func put(_ bytes: [UInt8]) throws(BlobError) -> BlobHash {
        throw BlobError(subject: directory, cause: "not written yet")
    }

    /// The stored bytes; `nil` when there are none of this hash.
    public func bytes(of hash: BlobHash) throws(BlobError) -> [UInt8]? { nil }

    /// Where the file lies, for a server that sends it without reading it.
    public func path(of hash: BlobHash) -> String {
        "\(directory)/\(hash.text.prefix(2))/\(hash.text)"
    }
}

/// A file of the store that could not be written or read.
public struct BlobError: Error, Hashable, Sendable {
    /// The path.
    public let subject: String
    /// What the system said.
    public let cause: String
}

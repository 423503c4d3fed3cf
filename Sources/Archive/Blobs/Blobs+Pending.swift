import Glibc

/// Files that are stored before what they belong to is: a note beside them says so, until they are settled.
///
/// A program that ends in between leaves the note, and the next one finds by it what nobody knows of.
extension Blobs {
    static let pendingEnding = ".pending"

    /// Says that what the file belongs to is kept now; one that is not pending is no mistake.
    public func settle(_ hash: BlobHash) throws(BlobError) {
        guard unlink(pendingPath(of: hash)) == 0 || errno == ENOENT else {
            throw BlobError(pendingPath(of: hash), errno)
        }
    }

    /// The files that have been pending for so many seconds, in order.
    public func pending(forSeconds seconds: Int) throws(BlobError) -> [BlobHash] {
        var hashes: [BlobHash] = []
        for name in try Blobs.names(in: directory + "/incoming") where name.hasSuffix(Blobs.pendingEnding) {
            var status = stat()
            guard let hash = BlobHash(parsing: name.dropLast(Blobs.pendingEnding.count)),
                stat("\(directory)/incoming/\(name)", &status) == 0, status.st_mtim.tv_sec + seconds <= time(nil)
            else { continue }
            hashes.append(hash)
        }
        return hashes.sorted { $0.text < $1.text }
    }

    /// Removes a file that must not stay; gone from the disk when it returns.
    ///
    /// One that is not there is no mistake.
    public func remove(_ hash: BlobHash) throws(BlobError) {
        guard unlink(path(of: hash)) == 0 || errno == ENOENT else { throw BlobError(path(of: hash), errno) }
        let folder = "\(directory)/\(hash.text.prefix(2))"
        if access(folder, F_OK) == 0 { try OpenFile(folder, O_RDONLY | O_DIRECTORY).sync() }
        try settle(hash)
    }

    /// Notes it durably, before the file has its name.
    func notePending(_ hash: BlobHash) throws(BlobError) {
        let descriptor = open(pendingPath(of: hash), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BlobError(pendingPath(of: hash), errno) }
        close(descriptor)
        try OpenFile(directory + "/incoming", O_RDONLY | O_DIRECTORY).sync()
    }

    private func pendingPath(of hash: BlobHash) -> String {
        "\(directory)/incoming/\(hash.text)\(Blobs.pendingEnding)"
    }
}

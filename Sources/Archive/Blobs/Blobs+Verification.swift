import Glibc

/// What a stored file turned out to be.
public enum BlobState: Hashable, Sendable {
    case whole
    case missing
    /// Its bytes have another hash than its name says.
    case damaged
}

extension Blobs {
    /// Reads the whole file again and compares its hash with its name.
    public func verify(_ hash: BlobHash) throws(BlobError) -> BlobState {
        guard try contains(hash) else { return .missing }
        let file = try OpenFile(path(of: hash), O_RDONLY)
        var hasher = BlobHasher()
        while let piece = try file.read() { hasher.add(piece) }
        return hasher.finish() == hash ? .whole : .damaged
    }

    /// The hashes of all stored files, in order; files of other names are passed over.
    public func all() throws(BlobError) -> [BlobHash] {
        var hashes: [BlobHash] = []
        for folder in try Blobs.names(in: directory) where folder.utf8.count == 2 {
            hashes += try Blobs.names(in: "\(directory)/\(folder)").compactMap { BlobHash(parsing: $0) }
        }
        return hashes.sorted { $0.text < $1.text }
    }

    /// Removes what writes that were cut off more than a day ago left behind.
    func removeForgotten() throws(BlobError) {
        for name in try Blobs.names(in: directory + "/incoming") where !name.hasSuffix(Blobs.pendingEnding) {
            let path = "\(directory)/incoming/\(name)"
            var status = stat()
            guard stat(path, &status) == 0, status.st_mtim.tv_sec + 86_400 < time(nil) else { continue }
            unlink(path)
        }
    }

    static func names(in path: String) throws(BlobError) -> [String] {
        guard let stream = opendir(path) else { throw BlobError(path, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.filter { !$0.hasPrefix(".") }
    }
}

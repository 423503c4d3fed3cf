import Archive
import FoundationEssentials

/// The files of a backup: a store of their own, and the list of what must be in it.
///
/// The list has the form of sha256sum, so that `sha256sum -c files.sha256` proves a backup without Remit.
struct BackupFiles {
    let folder: String

    private var list: String { folder + "/files.sha256" }

    /// Copies a store and writes its list.
    /// - Returns: how many files there are.
    func copy(from source: Blobs) throws -> Int {
        let target = try Blobs(directory: folder + "/blobs")
        let hashes = try source.all()
        for hash in hashes { _ = try target.put(file: source.path(of: hash)) }
        let lines = hashes.map { "\($0.text)  blobs/\($0.text.prefix(2))/\($0.text)\n" }
        try Data(lines.joined().utf8).write(to: URL(filePath: list))
        return hashes.count
    }

    /// The files of the list, each read again and found whole.
    func verified() throws -> [BlobHash] {
        guard FileManager.default.fileExists(atPath: list) else { throw CommandRefusal.noFileList(folder) }
        let text = String(decoding: try Data(contentsOf: URL(filePath: list)), as: UTF8.self)
        let store = try Blobs(directory: folder + "/blobs")
        return try text.split(separator: "\n").map { line in
            guard let hash = BlobHash(parsing: line.prefix(64)), try store.verify(hash) == .whole else {
                throw CommandRefusal.backupDamaged(String(line.dropFirst(66)))
            }
            return hash
        }
    }

    func copy(_ hashes: [BlobHash], to target: Blobs) throws {
        let source = try Blobs(directory: folder + "/blobs")
        for hash in hashes { _ = try target.put(file: source.path(of: hash)) }
    }
}

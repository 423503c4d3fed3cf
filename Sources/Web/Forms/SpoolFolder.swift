import Glibc

/// A folder of this process's own for uploads under way; what a process left that ended without its leave is removed.
///
/// The folder is locked as long as the process lives, so that several may share the folder above, also over a network.
public final class SpoolFolder: Sendable {
    public let path: String
    private let lock: Int32

    /// - Parameter parent: An existing folder that holds nothing but spool folders.
    /// - Throws: `ServerError` when nothing can be written there.
    public init(in parent: String) throws(ServerError) {
        Self.sweep(parent)
        path = "\(parent)/\(String(UInt64.random(in: .min ... .max), radix: 36))"
        guard mkdir(path, 0o700) == 0 else { throw Self.failure(path) }
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw Self.failure(path) }
    }

    deinit {
        Self.remove(path)
        close(lock)
    }

    private static func failure(_ path: String) -> ServerError {
        ServerError(description: "The folder \(path) cannot be used for uploads: \(String(cString: strerror(errno)))")
    }

    /// Removes the folders whose process is gone.
    private static func sweep(_ parent: String) {
        for name in names(in: parent) {
            let path = "\(parent)/\(name)"
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            // One that was made a moment ago may not be locked yet.
            var facts = stat()
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &facts) == 0,
                facts.st_mtim.tv_sec + 2 < time(nil)
            else { continue }
            remove(path)
        }
    }

    private static func remove(_ folder: String) {
        for name in names(in: folder) { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
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

internal import FoundationEssentials
internal import Glibc

/// A folder of a test's own.
public struct TemporaryFolder: Sendable {
    public let path: String

    /// Makes it in memory where the machine offers that with a gigabyte to spare: there a sync costs nothing.
    public init() throws {
        Self.sweep
        let name = Self.prefix + "\(getpid())-" + UUID().uuidString
        let url = URL(filePath: Self.place).appending(path: name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    private static let prefix = "remit-test-"
    private static let place = hasMemoryDisk ? "/dev/shm" : FileManager.default.temporaryDirectory.path

    /// Removes, once, what tests left that ended without their leave, as those of misuse do.
    private static let sweep: Void = {
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: place) where name.hasPrefix(prefix) {
                let owner = name.dropFirst(prefix.count).prefix { $0 != "-" }
                guard let process = Int32(owner), kill(process, 0) != 0, errno == ESRCH else { continue }
                try FileManager.default.removeItem(atPath: place + "/" + name)
            }
        } catch {
            print("Old folders of tests could not be removed: \(error)")
        }
    }()

    /// Whether there is a disk in memory with a gigabyte to spare.
    static let hasMemoryDisk: Bool = {
        var status = statvfs()
        guard access("/dev/shm", W_OK) == 0, statvfs("/dev/shm", &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) > 1 << 30
    }()

    /// The path of a file in it.
    public func path(_ name: String) -> String { path + "/" + name }

    public func remove() {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("The folder \(path) could not be removed: \(error)")
        }
    }

    /// Lends a fresh folder.
    public static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        return try body(folder)
    }
}

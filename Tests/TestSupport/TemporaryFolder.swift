internal import FoundationEssentials
internal import Glibc

/// A folder of a test's own.
public struct TemporaryFolder: Sendable {
    public let path: String

    /// Makes it in memory where the machine offers that with a gigabyte to spare: there a sync costs nothing.
    public init() throws {
        let place = Self.hasMemoryDisk ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory
        let url = place.appending(path: "remit-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

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

internal import FoundationEssentials

/// A folder of a test's own.
public struct TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "remit-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

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

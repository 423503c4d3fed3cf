internal import Foundation

/// Debian's `unzip`, which the tests of spreadsheets need.
public enum Unzip {
    /// All parts of an archive one after another.
    public static func text(_ path: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-p", path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The same of an archive in memory.
    public static func text(of bytes: [UInt8]) throws -> String {
        try TemporaryFolder.with { folder in
            try Data(bytes).write(to: URL(filePath: folder.path("archive.zip")))
            return try text(folder.path("archive.zip"))
        }
    }
}

import Foundation

/// Debian's `unzip`, which the tests of spreadsheets need.
enum Unzip {
    /// All parts of an archive one after another.
    static func text(_ path: String) throws -> String {
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
}

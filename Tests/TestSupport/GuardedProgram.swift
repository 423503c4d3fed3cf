internal import Glibc

/// A program of the tests' own that runs in a folder and is gone when the tests' process ends, however it ends.
///
/// A shell reads from a pipe that this process holds open; at the pipe's end it stops the program and removes the
/// folder.
public final class GuardedProgram: Sendable {
    public let folder: String

    public struct NotStarted: Error, CustomStringConvertible {
        public let description: String
    }

    /// - Parameter script: run by a shell in the folder; the program itself in the background, its number in `program`.
    public init(named name: String, script: String) throws {
        var pattern = Array("/tmp/remit-\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&pattern) != nil else { throw NotStarted(description: "no temporary folder") }
        folder = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let guardian = """
            trap "" INT TERM HUP
            { \(script)
            } >log 2>&1
            cat >/dev/null
            [ -n "$program" ] && kill -KILL $program
            wait
            rm -rf "$1"
            """
        let path = folder + "/guardian"
        guard let file = fopen(path, "w") else { throw NotStarted(description: "no guardian") }
        fputs(guardian, file)
        fclose(file)
        guard popen("cd \(folder) && exec sh guardian \(folder)", "we") != nil else {
            throw NotStarted(description: "no shell")
        }
    }

    /// Waits until it answers.
    public func wait(until isReady: () throws -> Bool) throws {
        for _ in 0..<400 {
            do {
                if try isReady() { return }
            } catch {}
            usleep(50_000)
        }
        throw NotStarted(description: "\(folder)/log tells why it did not start")
    }

    /// A port that nobody has; another may take it before the program does, which then does not start.
    public static func freePort() throws -> Int {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(probe, name, length) == 0 ? getsockname(probe, name, &length) : -1
            }
        }
        guard code == 0 else { throw NotStarted(description: "no free port") }
        return Int(in_port_t(bigEndian: name.sin_port))
    }
}

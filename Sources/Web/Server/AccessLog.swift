import Glibc
import Synchronization

/// Writes a line for each request, on a thread of its own, so that no answer waits for a disk or a terminal.
public final class AccessLog: Sendable {
    public enum Destination: Sendable, Hashable {
        case standardError
        /// Lines are added at its end; a file that was moved away is begun anew.
        case file(path: String)
    }

    private struct State {
        var waiting: [UInt8] = []
        /// Lines that found no place.
        var lost = 0
        var isEnding = false
    }

    /// What may wait for the disk, in bytes; lines beyond are counted and dropped.
    private static let waitingLimit = 4 << 20

    private let destination: Destination
    private let time: @Sendable () -> String
    private let state = Mutex(State())
    private let thread = Mutex<WorkThread?>(nil)

    /// - Parameter time: The present moment, as it stands at the beginning of a line.
    /// - Throws: `ServerError` when the file cannot be written.
    public init(to destination: Destination, time: @escaping @Sendable () -> String) throws(ServerError) {
        self.destination = destination
        self.time = time
        let first = try LogFile(destination)
        thread.withLock { $0 = WorkThread { [self] in run(first) } }
    }

    public func note(_ record: AccessRecord) {
        let line = "access time=\(time()) \(record.fields)\n"
        state.withLock { state in
            guard state.waiting.count + line.utf8.count <= Self.waitingLimit, !state.isEnding else {
                state.lost += 1
                return
            }
            state.waiting += line.utf8
        }
    }

    /// Writes what waits, and ends.
    public func close() {
        state.withLock { $0.isEnding = true }
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        running?.join()
    }

    private func run(_ first: LogFile) {
        var file = first
        while true {
            pause(milliseconds: 100)
            let (bytes, lost, isOver) = state.withLock { state in
                defer { (state.waiting, state.lost) = ([], 0) }
                return (state.waiting, state.lost, state.isEnding)
            }
            if !bytes.isEmpty || lost > 0 {
                // Where no new file can be begun, the lines go on to the old one.
                if file.isMoved, let next = try? LogFile(destination) { file = next }
                let note = lost > 0 ? Array("access-lost lines=\(lost)\n".utf8) : []
                if !file.write(bytes + note) { state.withLock { $0.lost += lost + 1 } }
            }
            if isOver { return }
        }
    }
}

/// Where the lines go, while it is open.
private final class LogFile: Sendable {
    private let descriptor: Int32
    private let path: String?

    init(_ destination: AccessLog.Destination) throws(ServerError) {
        switch destination {
        case .standardError: (descriptor, path) = (STDERR_FILENO, nil)
        case .file(let path):
            self.path = path
            descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else {
                throw ServerError(description: "The log \(path) cannot be written: \(String(cString: strerror(errno)))")
            }
        }
    }

    deinit { if path != nil { close(descriptor) } }

    /// Whether another file, or none, goes by the name now, as after the log was rotated.
    var isMoved: Bool {
        guard let path else { return false }
        var (own, named) = (stat(), stat())
        guard fstat(descriptor, &own) == 0 else { return true }
        return stat(path, &named) != 0 || named.st_ino != own.st_ino || named.st_dev != own.st_dev
    }

    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

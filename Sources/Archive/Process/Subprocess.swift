import Glibc

/// A program to run to its end, with what it may cost.
struct Subprocess {
    /// The program's path, then its arguments.
    let arguments: [String]
    let environment: [String: String]
    /// Bytes of output after which it is stopped.
    let outputLimit: Int
    /// Seconds on the clock after which it is stopped.
    let seconds: Int

    struct Outcome {
        let output: [UInt8]
        /// The beginning of what it wrote to standard error.
        let errors: String
        /// As the shell gives it: 128 and the signal's number when a signal ended it.
        let status: Int32
    }

    enum Failure: Error, Hashable {
        case notStarted(errno: Int32)
        case tooSlow
        case tooMuchOutput
    }

    private static let errorLimit = 64 << 10

    /// Runs the program with nothing to read, and kills it and its children when it takes or gives too much.
    func run() throws(Failure) -> Outcome {
        let output = try Pipe()
        let errors = try Pipe()
        let process = try start(output, errors)
        output.closeWriting()
        errors.closeWriting()
        var streams = [
            Stream(output.reading, limit: outputLimit), Stream(errors.reading, limit: Subprocess.errorLimit),
        ]
        do throws(Failure) {
            try drain(&streams)
        } catch {
            kill(-process, SIGKILL)
            _ = wait(for: process)
            throw error
        }
        let status = wait(for: process)
        return Outcome(
            output: streams[0].bytes, errors: String(decoding: streams[1].bytes, as: UTF8.self), status: status)
    }

    /// Reads until both streams are at their end.
    private func drain(_ streams: inout [Stream]) throws(Failure) {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while streams.contains(where: { !$0.isAtEnd }) {
            let left = ContinuousClock.now.duration(to: deadline).components
            guard left.seconds >= 0, left.attoseconds >= 0 else { throw .tooSlow }
            var waiting = streams.map { pollfd(fd: $0.isAtEnd ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) }
            guard poll(&waiting, nfds_t(waiting.count), Int32(min(left.seconds, 1_000) * 1_000 + 50)) >= 0 else {
                continue
            }
            for index in streams.indices where waiting[index].revents != 0 { streams[index].read() }
            // What a program says of its errors may be long; it is read on, and forgotten.
            if streams[0].isOverLimit { throw .tooMuchOutput }
        }
    }

    private func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private func start(_ output: Pipe, _ errors: Pipe) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that all it starts ends with it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var process = pid_t()
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
                posix_spawn(&process, self.arguments[0], &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw .notStarted(errno: code) }
        return process
    }
}

/// Calls the body with a C array of the strings, ended by a null.
private func withCStrings<T>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T) -> T {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}

/// Both ends of a stream that no other program started meanwhile inherits, closed when it goes.
///
/// A pair of sockets, since `pipe` alone cannot close its ends in other children at once.
private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(Subprocess.Failure) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted(errno: errno) }
        (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }

    deinit {
        close(reading)
        closeWriting()
    }
}

/// What has come out of a pipe so far.
private struct Stream {
    let descriptor: Int32
    let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isAtEnd = false
    private(set) var isOverLimit = false

    init(_ descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    mutating func read() {
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
        if chunk.isEmpty { isAtEnd = true }
        let room = limit - bytes.count
        isOverLimit = isOverLimit || chunk.count > room
        bytes += chunk.prefix(max(room, 0))
    }
}

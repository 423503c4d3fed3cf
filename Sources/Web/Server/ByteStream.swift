import CMicrohttpd
import Glibc
import Synchronization

/// An answer of any length, made piece by piece on a working thread.
///
/// What the client has not taken yet waits in a file, not in memory: a slow client holds up neither the maker nor
/// the database it reads from. What fails on the way breaks the connection, so that no half is taken for the whole.
public final class ByteStream: Sendable {
    private struct State {
        var file: Int32 = -1
        var written = 0
        var taken = 0
        var isEnded = false
        var isFailed = false
        var isAbandoned = false
        var sleeper = Sleeper()
    }

    /// Nobody waits for the answer any more, or the disk takes no more of it.
    struct Over: Error {}

    private let state = Mutex(State())
    private let maker: Mutex<(@Sendable (ByteSink) throws -> Void)?>

    /// - Parameter make: Called once, on a working thread; it ends early by throwing when the client has left.
    public init(_ make: @escaping @Sendable (ByteSink) throws -> Void) {
        maker = Mutex(make)
    }

    deinit {
        let file = state.withLock { $0.file }
        if file >= 0 { close(file) }
    }

    /// Opens the file in which the answer waits; it has no name, so it is gone with this value.
    func open(in folder: String) -> Bool {
        let path = "\(folder)/remit-answer-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        unlink(path)
        state.withLock { $0.file = file }
        return true
    }

    /// Makes the answer into the file.
    /// - Throws: What the maker throws, unless the client left.
    func run() throws {
        guard let make = takeMaker() else { return }
        do {
            let sink = ByteSink { [self] bytes in try write(bytes) }
            try make(sink)
            try sink.flush()
            state.withLock { state in
                state.isEnded = true
                state.sleeper.wake()
            }
        } catch {
            fail()
            if !(error is Over) { throw error }
        }
    }

    /// The whole answer in memory, for tests.
    package func collected() throws -> [UInt8] {
        let all = Mutex<[UInt8]>([])
        let sink = ByteSink { bytes in all.withLock { $0 += bytes } }
        try takeMaker()?(sink)
        try sink.flush()
        return all.withLock { $0 }
    }

    /// What it holds goes with the maker: a database's reading, a place among those that may make one.
    private func takeMaker() -> (@Sendable (ByteSink) throws -> Void)? {
        maker.withLock { maker in
            defer { maker = nil }
            return maker
        }
    }

    private func write(_ bytes: [UInt8]) throws(Over) {
        let (file, start, isOver) = state.withLock { ($0.file, $0.written, $0.isAbandoned || $0.isFailed) }
        if isOver { throw Over() }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(file, $0.baseAddress?.advanced(by: done), bytes.count - done, start + done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Over() }
            done += count
        }
        state.withLock { state in
            state.written += bytes.count
            state.sleeper.wake()
        }
    }

    /// Breaks the connection after what was taken.
    func fail() {
        state.withLock { state in
            state.isFailed = true
            state.sleeper.wake()
        }
    }

    /// The connection is gone.
    func abandon() {
        state.withLock { state in
            state.isAbandoned = true
            state.sleeper.forget()
        }
        _ = takeMaker()
    }

    enum Taken {
        case bytes(Int)
        /// The connection sleeps until there are more.
        case nothing
        case end
        case failure
    }

    /// Fills the room with what waits.
    func take(into room: UnsafeMutableRawBufferPointer, connection: ConnectionHandle) -> Taken {
        state.withLock { state in
            if state.isFailed { return .failure }
            let waiting = state.written - state.taken
            if waiting == 0 {
                if state.isEnded { return .end }
                state.sleeper.sleep(connection)
                return .nothing
            }
            let count = pread(state.file, room.baseAddress, min(room.count, waiting), state.taken)
            guard count > 0 else { return .failure }
            state.taken += count
            return .bytes(count)
        }
    }
}

/// Where the maker of an answer puts its bytes; small pieces are gathered.
public final class ByteSink {
    private let pass: ([UInt8]) throws -> Void
    private var gathered: [UInt8] = []
    private static let enough = 1 << 16

    init(_ pass: @escaping ([UInt8]) throws -> Void) {
        self.pass = pass
        gathered.reserveCapacity(Self.enough + 4096)
    }

    /// Lets bytes be added in place.
    /// - Throws: When nobody waits for them any more; the maker ends by it.
    public func write(_ add: (inout [UInt8]) -> Void) throws {
        add(&gathered)
        if gathered.count >= Self.enough { try flush() }
    }

    func flush() throws {
        guard !gathered.isEmpty else { return }
        try pass(gathered)
        gathered.removeAll(keepingCapacity: true)
    }
}

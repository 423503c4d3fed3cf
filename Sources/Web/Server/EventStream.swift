import CMicrohttpd
import Synchronization

/// Events sent to one browser while something goes on, as server-sent events.
///
/// Any thread may send. The connection takes what waits and sleeps in between, so a stream costs no thread.
public final class EventStream: Sendable {
    /// One event; line breaks in the data are kept.
    public struct Event: Sendable, Hashable {
        public let name: String
        public let data: String

        public init(_ name: String, _ data: String) {
            self.name = name
            self.data = data
        }

        /// The event as text/event-stream has it.
        var bytes: [UInt8] {
            var text = "event: \(name.filter { !$0.isNewline })\n"
            for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                text += "data: \(line)\n"
            }
            return Array((text + "\n").utf8)
        }
    }

    private struct State {
        var waiting: [UInt8] = []
        var isEnded = false
        var isAbandoned = false
        var sleeper = Sleeper()
    }

    /// What may wait for a browser that does not take it; beyond, it has left.
    private static let waitingLimit = 1 << 20

    private let state = Mutex(State())

    public init() {}

    /// Sends an event; false when nobody listens any more.
    @discardableResult
    public func send(_ event: Event) -> Bool {
        let bytes = event.bytes
        return state.withLock { state in
            guard !state.isAbandoned, !state.isEnded else { return false }
            guard state.waiting.count + bytes.count <= Self.waitingLimit else {
                state.isEnded = true
                state.sleeper.wake()
                return false
            }
            state.waiting += bytes
            state.sleeper.wake()
            return true
        }
    }

    /// Ends the stream after what was sent.
    public func end() {
        state.withLock { state in
            state.isEnded = true
            state.sleeper.wake()
        }
    }

    /// Whether the browser has left or the stream was ended.
    public var isOver: Bool { state.withLock { $0.isEnded || $0.isAbandoned } }

    /// What was sent and not yet taken, for tests.
    public var pending: String { state.withLock { String(decoding: $0.waiting, as: UTF8.self) } }

    /// Sends a comment when nothing else waits, so that a browser that left is noticed.
    func beat() {
        state.withLock { state in
            guard state.waiting.isEmpty, !state.isEnded else { return }
            state.waiting += Array(":\n\n".utf8)
            state.sleeper.wake()
        }
    }

    /// The connection is gone.
    func abandon() {
        state.withLock { state in
            state.isAbandoned = true
            state.sleeper.forget()
            state.waiting = []
        }
    }

    /// Fills the room with what waits; without any the connection sleeps and 0 is returned, at the end nil.
    func take(into room: UnsafeMutableRawBufferPointer, connection: ConnectionHandle) -> Int? {
        state.withLock { state in
            if state.waiting.isEmpty {
                if state.isEnded || state.isAbandoned { return nil }
                state.sleeper.sleep(connection)
                return 0
            }
            let count = min(room.count, state.waiting.count)
            room.copyBytes(from: state.waiting[..<count])
            state.waiting.removeFirst(count)
            return count
        }
    }
}

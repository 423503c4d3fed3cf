import Synchronization

/// Breaks connections that are too slow, and keeps event streams awake.
final class Watch: Sendable {
    private struct State {
        var peers: [ObjectIdentifier: Peer] = [:]
        var streams: [ObjectIdentifier: EventStream] = [:]
        var isRunning = false
        var ticks = 0
    }

    private let state = Mutex(State())
    private let thread = Mutex<WorkThread?>(nil)

    func add(_ peer: Peer) { state.withLock { $0.peers[ObjectIdentifier(peer)] = peer } }

    func remove(_ peer: Peer) { _ = state.withLock { $0.peers.removeValue(forKey: ObjectIdentifier(peer)) } }

    func add(_ stream: EventStream) { state.withLock { $0.streams[ObjectIdentifier(stream)] = stream } }

    func remove(_ stream: EventStream) {
        _ = state.withLock { $0.streams.removeValue(forKey: ObjectIdentifier(stream)) }
    }

    /// The streams that are being sent.
    var streams: [EventStream] { state.withLock { Array($0.streams.values) } }

    func start() {
        state.withLock { $0.isRunning = true }
        thread.withLock { $0 = WorkThread { [self] in run() } }
    }

    func stop() {
        state.withLock { $0.isRunning = false }
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        running?.join()
    }

    private func run() {
        while state.withLock({ $0.isRunning }) {
            pause(milliseconds: 100)
            let isSecond = state.withLock { state in
                state.ticks += 1
                return state.ticks % 10 == 0
            }
            if isSecond { look() }
        }
    }

    private func look() {
        let now = ContinuousClock.now
        let beat = state.withLock { state in
            // Within the lock, so that no peer's socket is closed and given anew while it is looked at.
            for peer in state.peers.values { peer.breakIfOverdue(at: now) }
            return state.ticks % 150 == 0 ? Array(state.streams.values) : []
        }
        for stream in beat { stream.beat() }
    }
}

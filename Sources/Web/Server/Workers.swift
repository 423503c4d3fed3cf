import Glibc
import Synchronization

/// Threads for what takes time or waits for the disk; they are made as they are needed.
final class Workers: Sendable {
    fileprivate struct State {
        var waiting: [@Sendable () -> Void] = []
        var next = 0
        var threads: [WorkThread] = []
        var idle = 0
        var isEnding = false
        var ended = 0
    }

    private let state = Mutex(State())
    private let signal = Semaphore()
    private let limit: Int
    private let waitingLimit: Int

    init(limit: Int, waitingLimit: Int) {
        self.limit = max(1, limit)
        self.waitingLimit = waitingLimit
    }

    /// Hands over work; false when too much waits already, or the server ends.
    func run(_ work: @escaping @Sendable () -> Void) -> Bool {
        let isTaken = state.withLock { state in
            guard !state.isEnding, state.waiting.count - state.next < waitingLimit else { return false }
            state.waiting.append(work)
            if state.idle < state.waiting.count - state.next, state.threads.count < limit {
                state.threads.append(WorkThread { [self] in loop() })
            }
            return true
        }
        if isTaken { signal.post() }
        return isTaken
    }

    /// Ends the threads after the work that waits; those still at work when the time is over are left to themselves.
    func end(by deadline: ContinuousClock.Instant) {
        let threads = state.withLock { state in
            state.isEnding = true
            defer { state.threads = [] }
            return state.threads
        }
        for _ in threads { signal.post() }
        while state.withLock({ $0.ended < threads.count }), ContinuousClock.now < deadline { pause(milliseconds: 2) }
        let isDone = state.withLock { $0.ended == threads.count }
        for thread in threads { if isDone { thread.join() } else { thread.detach() } }
    }

    private func loop() {
        while true {
            state.withLock { $0.idle += 1 }
            signal.wait()
            let (work, isOver) = state.withLock { state in
                state.idle -= 1
                return (state.takeNext(), state.isEnding)
            }
            if let work {
                work()
            } else if isOver {
                state.withLock { $0.ended += 1 }
                return
            }
        }
    }
}

extension Workers.State {
    fileprivate mutating func takeNext() -> (@Sendable () -> Void)? {
        guard next < waiting.count else { return nil }
        let work = waiting[next]
        next += 1
        if next == waiting.count || next > 256 {
            waiting.removeFirst(next)
            next = 0
        }
        return work
    }
}

/// A counting semaphore of the system's.
///
/// Invariant of `@unchecked Sendable`: the storage is initialised before anybody has it and outlives every waiter.
private final class Semaphore: @unchecked Sendable {
    private let storage = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(storage, 0, 0) }

    deinit {
        sem_destroy(storage)
        storage.deallocate()
    }

    func post() { sem_post(storage) }

    func wait() { while sem_wait(storage) != 0 {} }
}

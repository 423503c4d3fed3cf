import Glibc

/// A thread of the system's own, for work that blocks; Swift's shared ones must not.
///
/// Invariant of `@unchecked Sendable`: the handle is set once, in `init`, and joined or detached once.
final class WorkThread: @unchecked Sendable {
    private var handle = pthread_t()

    init(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Work(work))
        let code = pthread_create(&handle, nil, threadBody, box.toOpaque())
        precondition(code == 0, "the system gives no more threads")
    }

    /// Waits until the thread has ended.
    func join() {
        pthread_join(handle, nil)
    }

    /// Lets a thread go that does not end; the system cleans up after it with the process.
    func detach() {
        pthread_detach(handle)
    }

    fileprivate final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}

private let threadBody: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    if let context { Unmanaged<WorkThread.Work>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}

func pause(milliseconds: UInt32) {
    usleep(milliseconds * 1000)
}

import Glibc

/// The two signals by which a process is asked to end; they are blocked in every thread and waited for in one.
struct StopSignals {
    private let set: sigset_t

    /// Must be made before any other thread is, so that all inherit the block: before the database is opened.
    init() {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        self.set = set
        signal(SIGPIPE, SIG_IGN)
    }

    /// Sleeps until one of them comes.
    func wait() {
        var set = set
        var number: Int32 = 0
        sigwait(&set, &number)
    }
}

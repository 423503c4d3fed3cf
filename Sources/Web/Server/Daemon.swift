import CMicrohttpd
import Glibc

/// One of libmicrohttpd's daemons: an event thread with its listening socket.
///
/// Invariant of `@unchecked Sendable`: the handle never changes and is ended once, by `Server.stop`; libmicrohttpd
/// locks its own inside.
final class Daemon: @unchecked Sendable {
    private let handle: OpaquePointer
    /// Keeps what the callbacks point at alive until the handle is gone.
    private let shared: SharedState

    init(shared: SharedState, socket: ListeningSocket, threads: Int) throws(ServerError) {
        let settings = shared.settings
        let flags =
            MHD_USE_EPOLL.rawValue | MHD_USE_INTERNAL_POLLING_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
            | MHD_USE_TURBO.rawValue | MHD_USE_ERROR_LOG.rawValue
        let started = remit_start_daemon(
            UInt32(flags), socket.descriptor, Unmanaged.passUnretained(shared).toOpaque(), noteCallback,
            answerCallback, beginCallback, completedCallback, connectedCallback, unescapeCallback,
            UInt32(max(16, settings.connectionLimit / threads)), UInt32(settings.connectionsPerAddress),
            UInt32(settings.headSeconds), 32 << 10, 4 << 10)
        guard let started else {
            close(socket.descriptor)
            throw ServerError(description: "libmicrohttpd would not start on port \(socket.port)")
        }
        handle = started
        self.shared = shared
    }

    /// Closes the listening socket; connections there are go on.
    func quiesce() {
        let socket = MHD_quiesce_daemon(handle)
        if socket >= 0 { close(socket) }
    }

    /// Ends the thread and its connections; none may be asleep.
    func stop() {
        MHD_stop_daemon(handle)
    }
}

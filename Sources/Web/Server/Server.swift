import CMicrohttpd
import Glibc
import Synchronization

/// The HTTP server over libmicrohttpd.
///
/// Each event thread has a listening socket of its own, so that the system shares connections among them.
/// What only asks is answered on the event thread; what changes something, and what says `.later`, goes to
/// working threads while its connection sleeps.
public final class Server: Sendable {
    public let settings: Settings
    private let shared: SharedState
    private let daemons = Mutex<[Daemon]>([])
    private let boundPort = Mutex<Int>(0)

    public init(_ settings: Settings, _ handler: @escaping Handler) {
        self.settings = settings
        shared = SharedState(settings: settings, handler: handler)
    }

    /// The port it listens on; 0 before `start`.
    public var port: Int { boundPort.withLock { $0 } }

    /// Opens the sockets and begins to answer.
    public func start() throws(ServerError) {
        remit_keep_memory()
        let threads = max(1, settings.eventThreads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        // Sockets that share a port would share it with another Remit too: make sure that there is none.
        if settings.port != 0 {
            try ListeningSocket(address: settings.address, port: settings.port, isShared: false).close()
        }
        var started: [Daemon] = []
        var port = settings.port
        do throws(ServerError) {
            for _ in 0..<threads {
                let socket = try ListeningSocket(address: settings.address, port: port, isShared: true)
                port = socket.port
                started.append(try Daemon(shared: shared, socket: socket, threads: threads))
            }
        } catch {
            for daemon in started { daemon.stop() }
            throw error
        }
        boundPort.withLock { $0 = port }
        daemons.withLock { $0 = started }
        shared.watch.start()
    }

    /// Takes no new connections, lets what runs finish, and ends after the time given what has not.
    public func stop(within limit: Duration = .seconds(10)) {
        let daemons = daemons.withLock { running in
            defer { running = [] }
            return running
        }
        guard !daemons.isEmpty else { return }
        shared.beginStop()
        for daemon in daemons { daemon.quiesce() }
        shared.endWork(within: limit)
        for daemon in daemons { daemon.stop() }
        shared.watch.stop()
    }
}

/// Why the server could not begin.
public struct ServerError: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
}

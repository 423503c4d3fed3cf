/// The HTTP server over libmicrohttpd.
public final class Server: Sendable {
    /// Where it listens and what it allows.
    public struct Settings: Sendable {
        /// The address to listen on; `127.0.0.1` where a proxy stands before it, `0.0.0.0` without.
        public var address = "127.0.0.1"
        /// The port; 0 lets the system choose.
        public var port = 8080
        /// How many threads take requests; nil for one a core.
        public var eventThreads: Int?
        /// How many threads work on what takes time or waits for the disk.
        public var workers = 32
        /// The largest body that is no file, in bytes.
        public var bodyLimit = 2 << 20
        /// The largest sum of files in one form, in bytes.
        public var uploadLimit = 64 << 20
        /// Where files are kept while a form comes in.
        public var spoolFolder = "/tmp"
        /// Whether the site is reached by HTTPS, through a proxy.
        public var isSecure = false

        public init() {}
    }

    public let settings: Settings
    private let handler: Handler

    public init(_ settings: Settings, _ handler: @escaping Handler) {
        self.settings = settings
        self.handler = handler
    }

    /// Opens the sockets and begins to answer.
    public func start() throws(ServerError) {}

    /// Takes no new connections, lets what runs finish, and ends what has not after the time given.
    public func stop(within limit: Duration = .seconds(10)) {}

    /// The port it listens on, after `start`.
    public var port: Int { settings.port }
}

/// Why the server could not begin.
public struct ServerError: Error, Sendable, CustomStringConvertible {
    public let description: String
}

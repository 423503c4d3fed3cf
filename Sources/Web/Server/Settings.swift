extension Server {
    /// Where the server listens, what it allows and whom it asks.
    public struct Settings: Sendable {
        /// The address to listen on: `127.0.0.1` where a proxy stands before it, `0.0.0.0` or `::` without.
        public var address = "127.0.0.1"
        /// The port; 0 lets the system choose one.
        public var port = 8080
        /// How many threads take requests; nil for one a core.
        public var eventThreads: Int?
        /// How many threads work on what takes time or waits for the disk.
        public var workers = 32
        /// How many requests may wait for a worker before further ones are answered 503.
        public var waitingLimit = 1024
        /// The largest body without its files, in bytes.
        public var bodyLimit = 2 << 20
        /// The largest sum of files in one form, in bytes.
        public var uploadLimit = 64 << 20
        /// The folder where files are kept while a form comes in.
        public var spoolFolder = "/tmp"
        /// Connections at once, on all threads together.
        public var connectionLimit = 4096
        /// Connections at once from one address, on each thread; 0 for no limit, as behind a proxy.
        public var connectionsPerAddress = 512
        /// Seconds until the head of a request must have come, also on a connection that was kept.
        public var headSeconds = 30
        /// Seconds until a body must have come; large ones get a second more for each 16 KiB.
        public var bodySeconds = 30
        /// Seconds until an answer must have been taken, event streams apart.
        public var answerSeconds = 600
        /// Whether browsers reach the site by HTTPS, through a proxy.
        public var isSecure = false

        /// Asked when the head has come and before the body is read: an answer refuses the request unread.
        ///
        /// It is asked of every request, on the thread that takes them.
        public var door: @Sendable (Request) -> Response? = { _ in nil }
        /// Makes the page for what the server itself refuses; nil takes the plain one.
        public var refused: @Sendable (RequestRefusal, Request) -> Response? = { _, _ in nil }
        /// Told of every answer; a record holds no personal data.
        public var log: (@Sendable (AccessRecord) -> Void)?
        /// Told what the library below complains of.
        public var note: @Sendable (String) -> Void = { _ in }

        public init() {}
    }
}

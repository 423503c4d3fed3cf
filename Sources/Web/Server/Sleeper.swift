import CMicrohttpd

/// The connection of a stream while it sleeps for want of something to send.
///
/// Used in the stream's lock: a connection may be woken only while it is known to sleep.
struct Sleeper {
    private var connection: ConnectionHandle?

    mutating func sleep(_ connection: ConnectionHandle) {
        self.connection = connection
        MHD_suspend_connection(connection.pointer)
    }

    mutating func wake() {
        guard let connection else { return }
        self.connection = nil
        MHD_resume_connection(connection.pointer)
    }

    /// The connection is over; it must not be woken any more.
    mutating func forget() { connection = nil }
}

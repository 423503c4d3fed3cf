import CMicrohttpd
import Glibc
import Synchronization

/// A connection as the watch sees it: whose it is, and until when something must have come.
final class Peer: Sendable {
    /// The client's network address.
    let address: String
    private let socket: Int32
    private let deadline: Mutex<ContinuousClock.Instant?>

    init(connection: OpaquePointer, deadline: ContinuousClock.Instant) {
        address = remit_client_address(connection).map(networkAddress) ?? ""
        socket = remit_socket(connection)
        self.deadline = Mutex(deadline)
    }

    /// Until when the connection may go on as it does; nil for as long as it likes.
    func expect(by deadline: ContinuousClock.Instant?) {
        self.deadline.withLock { $0 = deadline }
    }

    /// Breaks the connection when its time is over.
    ///
    /// The socket is open as long as the watch knows the peer.
    func breakIfOverdue(at now: ContinuousClock.Instant) {
        if let deadline = deadline.withLock({ $0 }), deadline < now { shutdown(socket, Int32(SHUT_RDWR)) }
    }
}

private func networkAddress(_ address: UnsafePointer<sockaddr>) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
        let size = socklen_t(INET6_ADDRSTRLEN)
        let text =
            switch Int32(address.pointee.sa_family) {
            case AF_INET:
                address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { name in
                    withUnsafePointer(to: name.pointee.sin_addr) { inet_ntop(AF_INET, $0, buffer.baseAddress, size) }
                }
            case AF_INET6:
                address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { name in
                    withUnsafePointer(to: name.pointee.sin6_addr) { inet_ntop(AF_INET6, $0, buffer.baseAddress, size) }
                }
            default: nil as UnsafePointer<CChar>?
            }
        return text.map { String(cString: $0) } ?? ""
    }
}

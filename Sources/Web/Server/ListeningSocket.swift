import Glibc

/// A socket that takes connections, one of several on the same port.
struct ListeningSocket {
    let descriptor: Int32
    let port: Int

    /// - Throws: `ServerError` that names the address and why it cannot be had.
    init(address: String, port: Int, isShared: Bool) throws(ServerError) {
        let isSixth = address.contains(":")
        descriptor = socket(
            isSixth ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | SOCK_NONBLOCK_FLAG | SOCK_CLOEXEC_FLAG, 0)
        guard descriptor >= 0 else { throw Self.failure("cannot open a socket") }
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
        if isShared { setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &yes, size) }
        let error: ServerError?
        if isSixth {
            (self.port, error) = Self.bindSixth(descriptor, address: address, port: port)
        } else {
            (self.port, error) = Self.bindFourth(descriptor, address: address, port: port)
        }
        if let error {
            Glibc.close(descriptor)
            throw error
        }
    }

    func close() { Glibc.close(descriptor) }

    private static func bindFourth(_ descriptor: Int32, address: String, port: Int) -> (Int, ServerError?) {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        guard inet_pton(AF_INET, address, &name.sin_addr) == 1 else {
            return (0, ServerError(description: "“\(address)” is not a network address"))
        }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(descriptor, generic, size) == 0, listen(descriptor, 1024) == 0,
                    getsockname(descriptor, generic, &size) == 0
                else { return (0, failure("cannot listen on \(address):\(port)")) }
                return (Int(in_port_t(bigEndian: pointer.pointee.sin_port)), nil)
            }
        }
    }

    private static func bindSixth(_ descriptor: Int32, address: String, port: Int) -> (Int, ServerError?) {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = in_port_t(truncatingIfNeeded: port).bigEndian
        guard inet_pton(AF_INET6, address, &name.sin6_addr) == 1 else {
            return (0, ServerError(description: "“\(address)” is not a network address"))
        }
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        return withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(descriptor, generic, size) == 0, listen(descriptor, 1024) == 0,
                    getsockname(descriptor, generic, &size) == 0
                else { return (0, failure("cannot listen on [\(address)]:\(port)")) }
                return (Int(in_port_t(bigEndian: pointer.pointee.sin6_port)), nil)
            }
        }
    }

    private static func failure(_ what: String) -> ServerError {
        ServerError(description: "\(what): \(String(cString: strerror(errno)))")
    }
}

private let SOCK_NONBLOCK_FLAG = Int32(SOCK_NONBLOCK.rawValue)
private let SOCK_CLOEXEC_FLAG = Int32(SOCK_CLOEXEC.rawValue)

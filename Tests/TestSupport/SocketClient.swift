internal import Foundation
internal import Glibc

/// A bare HTTP client for tests: it sends bytes as they are and reads answers one by one.
public final class SocketClient {
    private let socket: Int32
    private var buffer: [UInt8] = []

    public struct Answer {
        public var status = 0
        public var headers: [String: String] = [:]
        /// Every Set-Cookie header.
        public var cookies: [String] = []
        public var body: [UInt8] = []
        public var text: String { String(decoding: body, as: UTF8.self) }
    }

    public struct Closed: Error {}

    public init(port: Int, seconds: Int = 20) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = in_port_t(port).bigEndian
        name.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let code = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw Closed() }
    }

    deinit { close(socket) }

    public func send(_ text: String) { send(Array(text.utf8)) }

    public func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Array(rest.prefix(1 << 16)).withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    public func get(_ target: String, _ headers: String = "") throws -> Answer {
        send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n")
        return try answer()
    }

    public func post(_ target: String, type: String = "application/x-www-form-urlencoded", _ body: [UInt8]) throws
        -> Answer
    {
        send(
            "POST \(target) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
        )
        send(body)
        return try answer()
    }

    /// The next answer, its body by length or in chunks.
    public func answer(isHead: Bool = false) throws -> Answer {
        var answer = try head()
        if isHead || answer.status == 304 || answer.status == 204 { return answer }
        if answer.headers["transfer-encoding"] == "chunked" {
            while let chunk = try chunk() { answer.body += chunk }
        } else {
            answer.body = try take(Int(answer.headers["content-length"] ?? "0") ?? 0)
        }
        return answer
    }

    public func head() throws -> Answer {
        var answer = Answer()
        let lines = try take(upTo: "\r\n\r\n").components(separatedBy: "\r\n")
        answer.status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 {
                let value = parts[1].trimmingCharacters(in: .whitespaces)
                answer.headers[parts[0].lowercased()] = value
                if parts[0].lowercased() == "set-cookie" { answer.cookies.append(value) }
            }
        }
        return answer
    }

    /// The next chunk of a body; nil at its end.
    public func chunk() throws -> [UInt8]? {
        let size = Int(try take(upTo: "\r\n"), radix: 16) ?? 0
        let bytes = try take(size)
        _ = try take(2)
        return size == 0 ? nil : bytes
    }

    /// Whether the server has closed the connection, waiting for it.
    public func isClosed() -> Bool {
        do {
            while true { try receive() }
        } catch {
            return true
        }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try receive() }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    private func take(upTo end: String) throws -> String {
        while true {
            if let range = buffer.firstRange(of: Array(end.utf8)) {
                defer { buffer.removeFirst(range.upperBound) }
                return String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
            }
            try receive()
        }
    }

    private func receive() throws {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &piece, piece.count, 0)
        guard count > 0 else { throw Closed() }
        buffer += piece.prefix(count)
    }
}

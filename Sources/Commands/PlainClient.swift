import Glibc

/// The least of HTTP/1.1 that asks a server on this machine.
struct PlainClient {
    let port: Int

    struct Answer {
        let status: Int
        let head: [Substring]
        let body: String

        /// The value of a header, named in lower case.
        func header(_ name: String) -> String? {
            for line in head {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2, parts[0].lowercased() == name { return String(parts[1].drop { $0 == " " }) }
            }
            return nil
        }
    }

    /// Sends one request and reads until the server closes.
    /// - Throws: `NoAnswer`.
    func send(_ method: String, _ target: String, form: String = "", cookie: String = "") throws(NoAnswer) -> Answer {
        let head = [
            "\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close",
            "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(form.utf8.count)",
            "Cookie: \(cookie)",
        ]
        let text = try exchange(head.joined(separator: "\r\n") + "\r\n\r\n" + form)
        guard let end = text.firstRange(of: "\r\n\r\n") else { throw NoAnswer(target: target) }
        let lines = text[..<end.lowerBound].split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw NoAnswer(target: target)
        }
        return Answer(status: status, head: Array(lines.dropFirst()), body: String(text[end.upperBound...]))
    }

    private func exchange(_ request: String) throws(NoAnswer) -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(UInt16(port).bigEndian)
        place.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
        let connected = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw NoAnswer(target: "the port \(port)") }
        let bytes = Array(request.utf8)
        guard Glibc.send(descriptor, bytes, bytes.count, 0) == bytes.count else { throw NoAnswer(target: "a request") }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 { answer += buffer.prefix(count) }
        return String(decoding: answer, as: UTF8.self)
    }
}

/// The server on this machine gave no answer.
struct NoAnswer: Error, CustomStringConvertible {
    let target: String
    var description: String { "no answer to \(target)" }
}

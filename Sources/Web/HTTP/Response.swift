public import HTML

/// What a client is answered.
public struct Response: Sendable {
    public var status: Int
    public var headers: Headers
    public var body: Content

    /// The body of an answer, in the form that needs the least copying.
    public enum Content: Sendable {
        case none
        case bytes([UInt8])
        /// Part of the program itself.
        case text(StaticString)
        /// A file that may be sent from the disk.
        case file(path: String)
        /// A file that is gone with its keeper, who is held until the file is open.
        case temporaryFile(path: String, keeper: any AnyObject & Sendable)
        /// An answer of any length, sent while it is made.
        case stream(ByteStream)
        /// Events as they happen.
        case events(EventStream)
        /// An answer that takes time; it is made on a working thread while the connection waits.
        case later(@Sendable () throws -> Response)
    }

    public init(status: Int = 200, headers: Headers = Headers(), body: Content = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public static func html(_ page: HTML, status: Int = 200) -> Response {
        Response(
            status: status, headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(page.bytes))
    }

    public static func text(_ text: String, status: Int = 200) -> Response {
        Response(
            status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: .bytes(Array(text.utf8)))
    }

    public static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, headers: ["Content-Type": "application/json"], body: .bytes(bytes))
    }

    public static func json(_ value: JSON, status: Int = 200) -> Response {
        json(value.bytes, status: status)
    }

    /// Sends the browser elsewhere with GET, as after every form that was accepted.
    public static func seeOther(_ link: some Link) -> Response {
        Response(status: 303, headers: ["Location": link.path])
    }

    /// An answer for programs that were refused (RFC 9457).
    public static func problem(_ problem: Problem) -> Response {
        Response(
            status: problem.status, headers: ["Content-Type": "application/problem+json"],
            body: .bytes(problem.json.bytes))
    }

    /// A file from the disk; with a download name the browser saves it.
    public static func file(_ path: String, mediaType: String, downloadName: String? = nil) -> Response {
        var response = Response(headers: ["Content-Type": mediaType], body: .file(path: path))
        if let downloadName { response.offerDownload(as: downloadName) }
        return response
    }

    /// Bytes to be saved under a name, such as a spreadsheet.
    public static func download(_ bytes: [UInt8], mediaType: String, as name: String) -> Response {
        var response = Response(headers: ["Content-Type": mediaType], body: .bytes(bytes))
        response.offerDownload(as: name)
        return response
    }

    /// A file to be saved under a name, which is gone once it was sent.
    public static func download(
        temporary path: String, keeper: any AnyObject & Sendable, mediaType: String, as name: String
    ) -> Response {
        var response = Response(
            headers: ["Content-Type": mediaType], body: .temporaryFile(path: path, keeper: keeper))
        response.offerDownload(as: name)
        return response
    }

    /// Bytes of any length to be saved under a name, sent while they are made on a working thread.
    public static func download(
        mediaType: String, as name: String, _ make: @escaping @Sendable (ByteSink) throws -> Void
    ) -> Response {
        var response = Response(headers: ["Content-Type": mediaType], body: .stream(ByteStream(make)))
        response.offerDownload(as: name)
        return response
    }

    /// Server-sent events.
    public static func events(_ stream: EventStream) -> Response {
        Response(
            headers: ["Content-Type": "text/event-stream", "Cache-Control": "no-store"], body: .events(stream))
    }

    /// An answer that takes time: exports, conversions.
    ///
    /// It is made on a working thread while the connection sleeps. The site makes a page of what is thrown; what it
    /// does not is noted, and answered as a failure.
    public static func later(_ make: @escaping @Sendable () throws -> Response) -> Response {
        Response(body: .later(make))
    }

    public mutating func set(_ cookie: Cookie) { headers.add("Set-Cookie", cookie.header) }

    /// The same answer with a cookie.
    public func setting(_ cookie: Cookie) -> Response {
        var copy = self
        copy.set(cookie)
        return copy
    }
}

import CMicrohttpd
import HTML
import Synchronization

/// A connection of libmicrohttpd's.
///
/// Invariant of `@unchecked Sendable`: event threads use it in their callbacks; any other thread may only wake it,
/// once, while it sleeps, which libmicrohttpd allows from everywhere.
struct ConnectionHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }
}

/// One request with its answer, from the first line to the last byte.
///
/// Invariant of `@unchecked Sendable`: everything mutable belongs to the event thread of the connection, which
/// waits while a worker is at it; the answer passes between them in a mutex, and the first one given counts.
final class Exchange: @unchecked Sendable {
    enum Stage { case begun, reading, working, delivered }

    private(set) var stage = Stage.begun
    private let shared: SharedState
    private let peer: Peer?
    private let connection: ConnectionHandle
    private let start = ContinuousClock.now
    private let answer = Mutex<Response?>(nil)
    private var request: Request
    private var reader: BodyReader?
    private var status = 0
    private var stream: EventStream?
    private var bytes: ByteStream?
    private var isHead = false

    init(shared: SharedState, peer: Peer?, connection: ConnectionHandle, target: String) {
        self.shared = shared
        self.peer = peer
        self.connection = connection
        request = Request(.get, target, address: peer?.address ?? "")
        request.id = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    /// Reads the head.
    ///
    /// What can be refused by it alone is refused now, and its body never read.
    func takeHead(method: String) -> Bool {
        stage = .reading
        request.headers = receivedHeaders(of: connection)
        if shared.settings.isSecure, let client = forwardedAddress(in: request.headers) { request.address = client }
        guard let known = Method(rawValue: method) else { return refuse(.methodUnknown) }
        // HEAD is GET without a body, which libmicrohttpd leaves out; handlers need not know it.
        request.method = known == .head ? .get : known
        isHead = known == .head
        if let answer = shared.settings.door(request) { return deliver(answer) }
        switch BodyReader.begin(for: request, settings: shared.settings) {
        case .success(let reader): self.reader = reader
        case .failure(let refusal): return refuse(refusal)
        }
        let kibibytes = (request.headers["Content-Length"].flatMap { Int($0) } ?? 0) >> 14
        peer?.expect(by: reader == nil ? nil : .now + .seconds(shared.settings.bodySeconds + kibibytes))
        return true
    }

    /// Reads a piece of the body; false ends the connection.
    func takePiece(_ piece: UnsafeRawBufferPointer) -> Bool {
        reader?.take(piece) ?? true
    }

    /// Answers a request that has come whole, here or on a worker.
    func finishRequest() -> Bool {
        peer?.expect(by: nil)
        if var reader {
            self.reader = nil
            switch reader.finish() {
            case .success(let body): request.body = body
            case .failure(let refusal): return refuse(refusal)
            }
        }
        if let file = shared.statics.answer(to: request) { return deliver(file) }
        guard request.method.isSafe else {
            let request = request, handler = shared.handler
            return sleep { handler(request) }
        }
        let response = shared.handler(request)
        guard case .later(let make) = response.body else { return deliver(response) }
        return sleep(make)
    }

    /// Puts the connection to sleep until a worker has made the answer.
    private func sleep(_ make: @escaping @Sendable () throws -> Response) -> Bool {
        stage = .working
        shared.sleeps(self)
        MHD_suspend_connection(connection.pointer)
        let isTaken = shared.workers.run { [self] in
            complete(finished(made(make), for: request))
        }
        if !isTaken { complete(finished(shared.refusal(.busy, request), for: request)) }
        return true
    }

    /// An answer that takes time, which may be one that takes time again.
    private func made(_ make: @Sendable () throws -> Response) -> Response {
        do {
            var response = try make()
            for _ in 0..<3 { if case .later(let next) = response.body { response = try next() } }
            return response
        } catch {
            shared.settings.note("failure request=\(request.id) error=\(error)")
            return shared.refusal(.failed(reference: request.id), request)
        }
    }

    /// Has a worker make a stream; false when none can.
    private func begin(_ stream: ByteStream) -> Bool {
        guard stream.open(in: shared.settings.spoolFolder) else { return false }
        let (shared, id) = (shared, request.id)
        let isTaken = shared.workers.run {
            do {
                try stream.run()
            } catch {
                shared.settings.note("failure request=\(id) error=\(error)")
            }
        }
        guard isTaken else { return false }
        bytes = stream
        shared.streams(stream)
        return true
    }

    /// Gives the answer of a sleeping exchange and wakes it; a second answer is dropped.
    private func complete(_ response: Response) {
        let isFirst = answer.withLock { answer in
            guard answer == nil else { return false }
            answer = response
            return true
        }
        guard isFirst else { return }
        shared.wakes(self)
        MHD_resume_connection(connection.pointer)
    }

    /// Ends a sleeping exchange whose worker takes too long.
    func giveUp() { complete(finished(shared.refusal(.busy, request), for: request)) }

    /// Sends the answer a worker made.
    func deliver() -> Bool {
        let made = answer.withLock { answer in answer }
        guard let made else { return false }
        return queue(made)
    }

    private func refuse(_ refusal: RequestRefusal) -> Bool { deliver(shared.refusal(refusal, request)) }

    private func deliver(_ response: Response) -> Bool { queue(finished(response, for: request)) }

    private func finished(_ response: Response, for request: Request) -> Response {
        var response = response.finished(for: request, isSecure: shared.settings.isSecure)
        response.headers.set("X-Request-Id", request.id)
        if shared.isStopping { response.headers.set("Connection", "close") }
        return response
    }

    private func queue(_ response: Response) -> Bool {
        stage = .delivered
        if case .stream(let stream) = response.body {
            if isHead { return sendHead(of: response) }
            guard begin(stream) else { return queue(finished(shared.refusal(.busy, request), for: request)) }
        }
        status = response.status
        if case .events(let stream) = response.body {
            self.stream = stream
            shared.watch.add(stream)
            peer?.expect(by: nil)
        } else {
            peer?.expect(by: .now + .seconds(shared.settings.answerSeconds))
        }
        if send(response) { return true }
        guard case .file = response.body else { return false }
        status = 404
        return send(finished(shared.refusal(.notFound, request), for: request))
    }

    /// The head of a stream that is not made: libmicrohttpd would send the end of its chunks, so the connection ends.
    private func sendHead(of response: Response) -> Bool {
        var head = response
        head.headers.set("Connection", "close")
        status = head.status
        return send(head)
    }

    private func send(_ response: Response) -> Bool {
        Delivery.queue(response, on: connection, of: peer, seconds: shared.settings.answerSeconds)
    }

    /// Cleans up when the request is over.
    func end() {
        if let stream {
            stream.abandon()
            shared.watch.remove(stream)
        }
        if let bytes {
            bytes.abandon()
            shared.streamed(bytes)
        }
        peer?.expect(by: .now + .seconds(shared.settings.headSeconds))
        shared.closed()
        if let log = shared.settings.log, status > 0 {
            log(AccessRecord(request, status: status, duration: ContinuousClock.now - start))
        }
    }
}

private func receivedHeaders(of connection: ConnectionHandle) -> Headers {
    var headers = Headers()
    withUnsafeMutablePointer(to: &headers) { pointer in
        _ = MHD_get_connection_values(connection.pointer, .HEADER_KIND, headerCallback, pointer)
    }
    return headers
}

private let headerCallback: MHD_KeyValueIterator = { context, _, name, value in
    guard let context, let name else { return .NO }
    context.assumingMemoryBound(to: Headers.self).pointee
        .add(String(cString: name), value.map { String(cString: $0) } ?? "")
    return .YES
}

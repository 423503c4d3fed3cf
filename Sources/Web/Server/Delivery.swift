import CMicrohttpd
import Glibc

/// Hands answers to libmicrohttpd.
enum Delivery {
    /// Queues an answer; false when it could not be, and the connection ends.
    static func queue(_ response: Response, on connection: ConnectionHandle, of peer: Peer?, seconds: Int) -> Bool {
        guard let made = made(response.body, on: connection, of: peer, seconds: seconds) else { return false }
        defer { MHD_destroy_response(made) }
        for field in response.headers.fields {
            _ = MHD_add_response_header(made, field.name, field.value)
        }
        return MHD_queue_response(connection.pointer, UInt32(response.status), made) == .YES
    }

    private static func made(
        _ content: Response.Content, on connection: ConnectionHandle, of peer: Peer?, seconds: Int
    ) -> OpaquePointer? {
        switch content {
        case .none, .later:
            return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
        case .bytes(let bytes):
            return bytes.withUnsafeBytes { buffer in
                // Copied once into a block of the library's, which frees it when the last byte is sent.
                MHD_create_response_from_buffer(
                    buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
            }
        case .text(let text):
            return MHD_create_response_from_buffer(
                text.utf8CodeUnitCount, UnsafeMutableRawPointer(mutating: text.utf8Start), .RESPMEM_PERSISTENT)
        case .file(let path):
            return file(path)
        case .temporaryFile(let path, let keeper):
            return withExtendedLifetime(keeper) { file(path) }
        case .stream(let stream):
            let source = StreamSource(stream: stream, connection: connection, peer: peer, seconds: seconds)
            return MHD_create_response_from_callback(
                remit_size_unknown, 1 << 16, streamCallback, Unmanaged.passRetained(source).toOpaque(),
                streamOverCallback)
        case .events(let stream):
            return events(stream, on: connection)
        }
    }

    /// A file, sent by the system from the disk to the socket.
    private static func file(_ path: String) -> OpaquePointer? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else {
            close(descriptor)
            return nil
        }
        // The library closes the descriptor.
        return MHD_create_response_from_fd64(UInt64(facts.st_size), descriptor)
    }

    private static func events(_ stream: EventStream, on connection: ConnectionHandle) -> OpaquePointer? {
        let source = EventSource(stream: stream, connection: connection)
        return MHD_create_response_from_callback(
            remit_size_unknown, 4096, eventCallback, Unmanaged.passRetained(source).toOpaque(), eventsOverCallback)
    }
}

/// A stream with the connection it is sent on.
private final class EventSource: Sendable {
    let stream: EventStream
    let connection: ConnectionHandle

    init(stream: EventStream, connection: ConnectionHandle) {
        self.stream = stream
        self.connection = connection
    }
}

/// Called on the event thread when the connection can take more; sleeps when there is none.
private let eventCallback: MHD_ContentReaderCallback = { context, _, buffer, size in
    guard let context, let buffer else { return remit_end_of_stream }
    let source = Unmanaged<EventSource>.fromOpaque(context).takeUnretainedValue()
    let room = UnsafeMutableRawBufferPointer(start: buffer, count: size)
    return source.stream.take(into: room, connection: source.connection) ?? remit_end_of_stream
}

private let eventsOverCallback: MHD_ContentReaderFreeCallback = { context in
    if let context { Unmanaged<EventSource>.fromOpaque(context).release() }
}

/// A stream of bytes with the connection it is sent on.
private final class StreamSource: Sendable {
    let stream: ByteStream
    let connection: ConnectionHandle
    let peer: Peer?
    /// How long the client may take nothing.
    let seconds: Int

    init(stream: ByteStream, connection: ConnectionHandle, peer: Peer?, seconds: Int) {
        self.stream = stream
        self.connection = connection
        self.peer = peer
        self.seconds = seconds
    }
}

/// Called on the event thread when the connection can take more; sleeps until there is more.
private let streamCallback: MHD_ContentReaderCallback = { context, _, buffer, size in
    guard let context, let buffer else { return remit_end_of_stream }
    let source = Unmanaged<StreamSource>.fromOpaque(context).takeUnretainedValue()
    let room = UnsafeMutableRawBufferPointer(start: buffer, count: size)
    switch source.stream.take(into: room, connection: source.connection) {
    case .bytes(let count):
        source.peer?.expect(by: .now + .seconds(source.seconds))
        return count
    case .nothing: return 0
    case .end: return remit_end_of_stream
    case .failure: return remit_broken_stream
    }
}

private let streamOverCallback: MHD_ContentReaderFreeCallback = { context in
    if let context { Unmanaged<StreamSource>.fromOpaque(context).release() }
}

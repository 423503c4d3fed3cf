import CMicrohttpd
import Glibc

// libmicrohttpd calls these on its event threads. They capture nothing: what they share comes as the context, the
// connection's peer as its socket context, the request's exchange as its request context.

/// Called with the raw target when the request line has come; what it returns stays with the request.
let beginCallback:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
        context, target, connection in
        guard let context, let target, let connection else { return nil }
        let shared = Unmanaged<SharedState>.fromOpaque(context).takeUnretainedValue()
        let peer = remit_socket_context(connection).map { Unmanaged<Peer>.fromOpaque($0).takeUnretainedValue() }
        let exchange = Exchange(
            shared: shared, peer: peer, connection: ConnectionHandle(connection), target: String(cString: target))
        shared.opened()
        return Unmanaged.passRetained(exchange).toOpaque()
    }

/// Called when the head has come, for each piece of the body, without a piece at its end, and after waking.
///
/// An answer given on the first call would close the connection, so the first only reads.
let answerCallback: MHD_AccessHandlerCallback = {
    _, connection, _, method, _, data, size, request in
    guard let connection, let method, let size, let held = request?.pointee else { return .NO }
    let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
    switch exchange.stage {
    case .begun:
        return exchange.takeHead(method: String(cString: method)) ? .YES : .NO
    case .reading where size.pointee > 0:
        guard let data else { return .NO }
        let piece = UnsafeRawBufferPointer(start: data, count: size.pointee)
        guard exchange.takePiece(piece) else { return .NO }
        size.pointee = 0
        return .YES
    case .reading:
        return exchange.finishRequest() ? .YES : .NO
    case .working:
        return exchange.deliver() ? .YES : .NO
    case .delivered:
        size.pointee = 0
        return .YES
    }
}

/// Called once when a request is over, however it ended.
let completedCallback: MHD_RequestCompletedCallback = { _, _, request, _ in
    guard let request, let held = request.pointee else { return }
    request.pointee = nil
    let exchange = Unmanaged<Exchange>.fromOpaque(held).takeRetainedValue()
    exchange.end()
}

/// Called when a connection opens and when it closes.
let connectedCallback: MHD_NotifyConnectionCallback = { context, connection, held, code in
    guard let context, let connection, let held else { return }
    let shared = Unmanaged<SharedState>.fromOpaque(context).takeUnretainedValue()
    if code == .CONNECTION_NOTIFY_STARTED {
        let peer = Peer(connection: connection, deadline: .now + .seconds(shared.settings.headSeconds))
        shared.watch.add(peer)
        held.pointee = Unmanaged.passRetained(peer).toOpaque()
    } else if let pointer = held.pointee {
        held.pointee = nil
        shared.watch.remove(Unmanaged<Peer>.fromOpaque(pointer).takeRetainedValue())
    }
}

/// Targets are decoded by `Path` and `Query`, so libmicrohttpd leaves them as they are.
let unescapeCallback: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?) -> Int =
    { _, _, text in
        guard let text else { return 0 }
        return strlen(text)
    }

/// Passes on what libmicrohttpd complains of.
let noteCallback: MHD_LogCallback = { context, format, arguments in
    guard let context, let format, let arguments else { return }
    let shared = Unmanaged<SharedState>.fromOpaque(context).takeUnretainedValue()
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer -> String in
        guard let start = buffer.baseAddress, vsnprintf(start, 512, format, arguments) >= 0 else { return "" }
        return String(cString: start)
    }
    shared.settings.note(text)
}

internal import Glibc

/// What a new thread is to do, carried through C's `void *`.
private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func begin(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
    return nil
}

/// Starts a POSIX thread, since Swift's own pool must not be blocked; the caller joins or detaches it.
func startThread(_ body: @escaping @Sendable () -> Void) throws(DatabaseError) -> pthread_t {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(body))
    let code = pthread_create(&thread, nil, begin, context.toOpaque())
    guard code == 0 else {
        context.release()
        throw DatabaseError(.SQLITE_NOMEM, "A thread could not be started (\(code)).")
    }
    return thread
}

/// Does long work on a thread of its own, which nobody waits for.
package func detached(_ body: @escaping @Sendable () -> Void) throws(DatabaseError) {
    pthread_detach(try startThread(body))
}

internal import Glibc
import Synchronization

/// The one thread that writes: it takes all waiting actions into one transaction and commits once.
///
/// This is group commit: the more callers wait, the more of them share one write to the disk.
final class Writer: Sendable {
    /// An action with a way to tell its caller how it ended.
    struct Job: Sendable {
        let perform: @Sendable (Connection) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    private let queue: WriterQueue
    private let thread: Mutex<pthread_t?>

    init(faults: FaultPlan, open: @escaping @Sendable () throws -> any Session) throws {
        let queue = WriterQueue()
        let loop = WriterLoop(queue: queue, faults: faults, open: open)
        self.queue = queue
        self.thread = Mutex(try startThread { loop.run() })
    }

    deinit { close() }

    /// Runs an action in the next transaction and returns when that is on the disk.
    func perform<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) throws -> Value {
        precondition(!isWriterThread, "A write was begun inside a write: use the connection at hand.")
        let value = Mutex<Value?>(nil)
        let end = Condition<Result<Value, any Error>?>(nil)
        let job = Job(
            perform: { connection in
                let made = try body(connection)
                value.withLock { $0 = made }
            },
            finish: { error in
                end.change { end in
                    if let error {
                        end = .failure(error)
                    } else if let made = value.withLock({ $0 }) {
                        end = .success(made)
                    }
                }
            })
        guard queue.add(job) else { throw DatabaseError(.SQLITE_MISUSE, "The database is closed.") }
        return try end.wait { $0 }.get()
    }

    /// Finishes what is waiting and ends the thread.
    func close() {
        queue.close()
        let last = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        guard let last else { return }
        if pthread_equal(last, pthread_self()) != 0 {
            pthread_detach(last)
        } else {
            pthread_join(last, nil)
        }
    }

    /// Whether the caller is an action of this writer.
    var isWriterThread: Bool {
        thread.withLock { $0.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
    }
}

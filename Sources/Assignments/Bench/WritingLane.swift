import Database
import Dispatch
import Synchronization

/// Writes generated rows on a thread of its own, so that the next ones are made meanwhile; one lot waits at most.
final class WritingLane: Sendable {
    private let database: Database
    private let queue = DispatchQueue(label: "remit.generated")
    private let failure = Mutex<(any Error)?>(nil)

    init(_ database: Database) {
        self.database = database
    }

    /// Waits for the lot before and begins to write this one.
    /// - Throws: What went wrong with an earlier lot.
    func write(_ insertions: [GeneratedInsertion]) throws {
        try finish()
        queue.async { [self] in
            do {
                try database.write { try GeneratedStore($0).write(insertions) }
            } catch {
                failure.withLock { $0 = error }
            }
        }
    }

    /// Waits until all is written.
    func finish() throws {
        queue.sync {}
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}

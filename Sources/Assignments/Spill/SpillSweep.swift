public import Archive
public import Organisation
import Database
import Directives
import Dispatch
import Synchronization

/// Clears the disk behind what was frozen and removed, also where another program did it, or one ended in between.
public final class SpillSweep: Sendable {
    private let gate: Gate
    private let blobs: Blobs
    private let past: PastLedgers
    private let failed: @Sendable (any Error) -> Void
    private let queue = DispatchQueue(label: "remit.spill-sweep")
    private let isEnding = Atomic(false)

    /// - Parameter failed: told of failures of the machine; it is tried again.
    public init(
        gate: Gate, blobs: Blobs, past: PastLedgers, failed: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        (self.gate, self.blobs, self.past, self.failed) = (gate, blobs, past, failed)
    }

    /// Takes up what was left, and looks again every quarter of a minute.
    public func start() {
        wake()
        queue.asyncAfter(deadline: .now() + .seconds(15)) { [weak self] in
            guard let self, !isEnding.load(ordering: .relaxed) else { return }
            start()
        }
    }

    /// Looks now, on a thread of its own.
    public func wake() {
        queue.async { [self] in
            guard !isEnding.load(ordering: .relaxed) else { return }
            do {
                try sweep()
            } catch {
                failed(error)
            }
        }
    }

    /// Ends after what is being cleared.
    public func stop() {
        isEnding.store(true, ordering: .relaxed)
        queue.sync {}
    }

    /// Drops ledgers of the past that were made of what is gone, then the files and the freed space of what is removed.
    public func sweep() throws {
        try past.dropStale()
        for spill in try gate.database.read({ try SpillStore($0).spills(in: .removing) }) {
            for file in try gate.database.read({ try SpillStore($0).files(of: spill.id) }) {
                let isShared = try gate.database.read { try SpillStore($0).isShared(file, beside: spill.id) }
                if !isShared { try blobs.remove(file) }
            }
            try gate.database.scrub()
            try gate.perform(FinishRemoval(spill: spill.id), as: .atCommandLine)
        }
    }
}

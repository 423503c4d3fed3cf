import Synchronization

/// How many files are made at once: each reads the database for as long as it takes, and pages must be read meanwhile.
final class ExportSlots: Sendable {
    private let taken = Mutex(0)
    private let limit: Int

    init(limit: Int = 3) {
        self.limit = limit
    }

    /// - Throws: `exportsBusy`.
    func take() throws(AssignmentRefusal) -> ExportSlot {
        let isFree = taken.withLock { taken in
            guard taken < limit else { return false }
            taken += 1
            return true
        }
        guard isFree else { throw .exportsBusy }
        return ExportSlot { [self] in taken.withLock { $0 -= 1 } }
    }
}

/// One place among those that may make a file, given back with the last who holds it.
final class ExportSlot: Sendable {
    private let giveBack: @Sendable () -> Void

    init(giveBack: @escaping @Sendable () -> Void) {
        self.giveBack = giveBack
    }

    deinit { giveBack() }
}

import Database
import Dispatch
public import Organisation
import Synchronization
import WorkCalendar

/// Enters dues as they come within a year, on a thread of its own.
///
/// Of several programs on one database each does a part: what one has entered the others find there.
public final class DueUpkeep: Sendable {
    private let gate: Gate
    private let failed: @Sendable (any Error) -> Void
    private let queue = DispatchQueue(label: "remit.due-upkeep")
    private let isEnding = Atomic(false)

    /// - Parameter failed: Told when the database fails; it is tried again.
    public init(gate: Gate, failed: @escaping @Sendable (any Error) -> Void) {
        self.gate = gate
        self.failed = failed
    }

    /// Looks now, and again every hour.
    public func start() {
        queue.async { [self] in look() }
        lookLater()
    }

    /// Ends after the assignments under way.
    public func stop() {
        isEnding.store(true, ordering: .relaxed)
        queue.sync {}
    }

    private func lookLater() {
        queue.asyncAfter(deadline: .now() + .seconds(3_600)) { [weak self] in
            guard let self, !isEnding.load(ordering: .relaxed) else { return }
            look()
            lookLater()
        }
    }

    private func look() {
        do {
            try extend()
        } catch {
            failed(error)
        }
    }

    /// Asks first, so that looking around writes nothing.
    public func extend() throws {
        let caller = Caller.atCommandLine
        let today = gate.clock.now.day(in: caller.offset)
        guard try gate.database.read({ try ExtendDues.isWanted(on: today, in: $0) }) else { return }
        while !isEnding.load(ordering: .relaxed), try gate.perform(ExtendDues(), as: caller) > 0 {}
    }
}

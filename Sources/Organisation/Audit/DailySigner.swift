public import Journal
import Database
import Dispatch
import Synchronization
import WorkCalendar

/// Signs the journal once a day on a thread of its own.
///
/// Of several programs on one database one signs; the rest find the day's head there.
public final class DailySigner: Sendable {
    private let gate: Gate
    private let key: SigningKeyFile
    private let failed: @Sendable (any Error) -> Void
    private let queue = DispatchQueue(label: "remit.daily-signer")
    private let isEnding = Atomic(false)

    /// - Parameter failed: told when the key cannot be used or the database fails; it is tried again.
    public init(gate: Gate, key: SigningKeyFile, failed: @escaping @Sendable (any Error) -> Void) {
        self.gate = gate
        self.key = key
        self.failed = failed
    }

    /// Signs where today's head is wanting, and looks again every ten minutes.
    public func start() {
        queue.async { [self] in look() }
        lookLater()
    }

    /// Ends after the head that is being signed.
    public func stop() {
        isEnding.store(true, ordering: .relaxed)
        queue.sync {}
    }

    private func lookLater() {
        queue.asyncAfter(deadline: .now() + .seconds(600)) { [weak self] in
            guard let self, !isEnding.load(ordering: .relaxed) else { return }
            look()
            lookLater()
        }
    }

    private func look() {
        do {
            try signIfWanting()
        } catch {
            failed(error)
        }
    }

    /// Asks first, so that looking around writes nothing.
    public func signIfWanting() throws {
        let caller = Caller.atCommandLine
        let today = gate.clock.now.day(in: caller.offset)
        let (newest, entries) = try gate.database.read { connection in
            (try SignedHeadStore(connection).last(), try Journal.size(in: connection))
        }
        guard entries > 0, newest?.at.day(in: caller.offset) != today else { return }
        try gate.perform(SignJournal(with: try key.readOrMake(), on: .day), as: caller)
    }
}

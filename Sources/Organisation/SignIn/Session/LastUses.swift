public import Database
public import WorkCalendar
import Dispatch
import Synchronization

/// When each session and token was last used, gathered in memory and written once a minute.
///
/// A write with every request would cost more than the request.
public final class LastUses: Sendable {
    private struct Use: Hashable {
        let hash: [UInt8]
        let kind: Secret.Kind
    }

    private static let pause = DispatchTimeInterval.seconds(60)
    private static let most = 100_000
    private let database: Database
    private let failed: @Sendable (any Error) -> Void
    private let uses = Mutex<[Use: Instant]>([:])
    private let isEnding = Atomic(false)
    private let queue = DispatchQueue(label: "remit.last-uses")

    public init(database: Database, failed: @escaping @Sendable (any Error) -> Void) {
        self.database = database
        self.failed = failed
    }

    public func note(_ secret: Secret, kind: Secret.Kind, at moment: Instant) {
        let use = Use(hash: secret.hash, kind: kind)
        uses.withLock { if $0.count < Self.most { $0[use] = moment } }
    }

    /// Writes from now on what is gathered.
    public func start() {
        queue.asyncAfter(deadline: .now() + Self.pause) { [weak self] in
            guard let self, !isEnding.load(ordering: .relaxed) else { return }
            write()
            start()
        }
    }

    /// Writes what is left.
    public func stop() {
        isEnding.store(true, ordering: .relaxed)
        queue.sync { write() }
    }

    /// Writes what was gathered; what cannot be written is told and forgotten.
    func write() {
        let uses = uses.withLock { gathered in
            defer { gathered = [:] }
            return gathered
        }
        guard !uses.isEmpty else { return }
        do {
            try database.write { connection in
                let store = SessionStore(connection)
                for (use, moment) in uses { try store.noteUse(of: use.hash, kind: use.kind, at: moment) }
            }
        } catch {
            failed(error)
        }
    }
}

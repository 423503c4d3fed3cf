import Database
import FoundationEssentials
import Journal
import Organisation
import Synchronization

/// A ledger of the past while it is put together, and after.
final class PastBuilding: Sendable {
    enum State: Sendable {
        /// How much of it is there, of 100.
        case building(percent: Int)
        case ready(Database)
        case failed(any Error)
    }

    private let now = Mutex(State.building(percent: 0))

    var state: State { now.withLock { $0 } }

    private func set(_ state: State) { now.withLock { $0 = state } }

    private static let batch = 500

    /// Puts it together up to an entry in a file that begins as a copy of an earlier one, or empty.
    func build(_ plan: PastPlan) {
        do {
            let part = plan.path + ".part"
            for path in [part, part + "-wal", part + "-shm"] where FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
            if let earlier = plan.earlier { try FileManager.default.copyItem(atPath: earlier.path, toPath: part) }
            try fill(part, plan)
            try FileManager.default.moveItem(atPath: part, toPath: plan.path)
            try open(plan)
        } catch {
            set(.failed(error))
        }
    }

    func open(_ plan: PastPlan) throws {
        let database = try Database.open(.sqlite(path: plan.path), readers: 4, hasReferences: false)
        try database.migrate(plan.migrations)
        set(.ready(database))
    }

    private func fill(_ path: String, _ plan: PastPlan) throws {
        let database = try Database.open(.sqlite(path: path), readers: 1, hasReferences: false)
        defer { database.close() }
        try database.migrate(plan.migrations)
        var (number, replay) = (plan.earlier?.entry ?? 0, Replay(plan.subjects))
        while true {
            let records = try plan.present.read { [number] connection in
                try Journal.entries(after: number, upTo: plan.entry, limit: Self.batch, in: connection)
            }
            guard let last = records.last else { break }
            replay = try database.write { [replay] connection in
                var replay = replay
                try replay.apply(records, in: connection)
                return replay
            }
            number = last.number
            set(.building(percent: Int(number * 100 / plan.entry)))
        }
    }
}

/// What a ledger of the past is put together from, and where.
struct PastPlan: Sendable {
    let entry: Int64
    let path: String
    /// The nearest ledger before it that is there.
    let earlier: (entry: Int64, path: String)?
    let present: Database
    let subjects: SubjectTables
    let migrations: [Migration]
}

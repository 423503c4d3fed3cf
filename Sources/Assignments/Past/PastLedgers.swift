public import Database
public import Organisation
import FoundationEssentials
import Glibc
import Journal
import Synchronization
import WorkCalendar

/// The ledgers of past days, put together from the journal when they are first asked for, and kept for a while.
///
/// Each is a database file of its own, whatever engine the present one runs on, so that every question which the ledger
/// answers is answered of the past by the same queries.
public final class PastLedgers: Sendable {
    private let present: Database
    private let subjects: SubjectTables
    private let migrations: [Migration]
    private let folder: String
    private let known = Mutex<[Int64: PastBuilding]>([:])

    /// So many files are kept.
    static let kept = 8
    /// So long an answer waits for a ledger that is not there yet.
    static let patience = Duration.seconds(2)

    /// - Parameter folder: Where the files are; made when the first is.
    public init(
        of present: Database, subjects: SubjectTables, migrations: [Migration], folder: String
    ) {
        (self.present, self.subjects, self.migrations) = (present, subjects, migrations)
        self.folder = folder
    }

    /// The visit as it looks at the end of a day.
    /// - Throws: `PastRefusal`, also while the ledger is being put together.
    func visit(_ visit: Visit, at day: Day) throws -> Visit {
        guard day < visit.today else { throw PastRefusal.notPast }
        let end = day.adding(days: 1).start(in: visit.offset)
        let last = try present.read { try Journal.last(before: end, in: $0) }
        guard let last else { throw PastRefusal.nothingYet }
        let building = try building(upTo: last)
        for _ in 0..<(Int(Self.patience / .milliseconds(50))) {
            switch building.state {
            case .ready(let database):
                return visit.looking(at: AsAt(day: day, entry: last.number, present: present), in: database)
            case .failed(let error):
                known.withLock { $0[last.number] = nil }
                throw error
            case .building: usleep(50_000)
            }
        }
        guard case .building(let percent) = building.state else { throw PastRefusal.building(percent: 100) }
        throw PastRefusal.building(percent: percent)
    }

    private func building(upTo last: JournalRecord) throws -> PastBuilding {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try known.withLock { known in
            if let there = known[last.number] { return there }
            let files = try files()
            let mark = Array(last.hash.prefix(4)).hexadecimal
            let path = "\(folder)/\(last.number)-\(mark).sqlite"
            let plan = PastPlan(
                entry: last.number, path: path,
                earlier: files.filter { $0.entry < last.number }.max { $0.entry < $1.entry },
                present: present, subjects: subjects, migrations: migrations)
            let building = PastBuilding()
            if files.contains(where: { $0.path == path }) {
                try building.open(plan)
            } else {
                try detached { building.build(plan) }
            }
            known[last.number] = building
            try forget(files, except: path, &known)
            return building
        }
    }

    /// The ledgers that are there whole.
    private func files() throws -> [(entry: Int64, path: String)] {
        try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
            guard name.hasSuffix(".sqlite"), let entry = name.split(separator: "-").first.flatMap({ Int64($0) }) else {
                return nil
            }
            return (entry, folder + "/" + name)
        }
    }

    /// Removes the oldest files beyond those that are kept; who still reads one reads it to the end.
    private func forget(
        _ files: [(entry: Int64, path: String)], except path: String, _ known: inout [Int64: PastBuilding]
    ) throws {
        let others = files.filter { $0.path != path }
        guard others.count >= Self.kept else { return }
        let dated = try others.map { file in
            let made = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
            return (file, made ?? .distantPast)
        }
        for (file, _) in dated.sorted(by: { $0.1 < $1.1 }).prefix(others.count - Self.kept + 1) {
            known[file.entry] = nil
            for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: file.path + suffix) {
                try FileManager.default.removeItem(atPath: file.path + suffix)
            }
        }
    }
}

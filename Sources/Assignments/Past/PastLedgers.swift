public import Database
public import Organisation
import FoundationEssentials
import Glibc
import Directives
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
    private let known = Mutex(Known())

    /// Those that were asked for, by the last entry, of one state of what is kept apart.
    private struct Known {
        var generation: Int64 = 0
        var ledgers: [Int64: PastBuilding] = [:]
    }

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
        let (last, generation) = try present.read {
            (try Journal.last(before: end, in: $0), try SpillStore($0).generation())
        }
        guard let last else { throw PastRefusal.nothingYet }
        let building = try building(upTo: last, generation)
        for _ in 0..<(Int(Self.patience / .milliseconds(50))) {
            switch building.state {
            case .ready(let database):
                return visit.looking(at: AsAt(day: day, entry: last.number, present: present), in: database)
            case .failed(let error):
                known.withLock { $0.ledgers[last.number] = nil }
                throw error
            case .building: usleep(50_000)
            }
        }
        guard case .building(let percent) = building.state else { throw PastRefusal.building(percent: 100) }
        throw PastRefusal.building(percent: percent)
    }

    /// Removes what was put together of the journal before words were taken out of it, or put back.
    func dropStale() throws {
        let generation = try present.read { try SpillStore($0).generation() }
        try known.withLock { known in try drop(allBut: generation, &known) }
    }

    private func drop(allBut generation: Int64, _ known: inout Known) throws {
        if known.generation != generation { known = Known(generation: generation) }
        guard FileManager.default.fileExists(atPath: folder) else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where PastFile(name)?.generation != generation {
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private func building(upTo last: JournalRecord, _ generation: Int64) throws -> PastBuilding {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try known.withLock { known in
            if known.generation != generation { try drop(allBut: generation, &known) }
            if let there = known.ledgers[last.number] { return there }
            let files = try files()
            let mark = Array(last.hash.prefix(4)).hexadecimal
            let path = "\(folder)/\(PastFile(entry: last.number, mark: mark, generation: generation).name)"
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
            known.ledgers[last.number] = building
            try forget(files, except: path, &known.ledgers)
            return building
        }
    }

    /// The ledgers that are there whole.
    private func files() throws -> [(entry: Int64, path: String)] {
        try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
            guard name.hasSuffix(".sqlite"), let file = PastFile(name) else { return nil }
            return (file.entry, folder + "/" + name)
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

/// The name of a file that holds a ledger of the past: its last entry, that entry's hash, and what was apart then.
struct PastFile {
    let entry: Int64
    let mark: String
    let generation: Int64

    init(entry: Int64, mark: String, generation: Int64) {
        (self.entry, self.mark, self.generation) = (entry, mark, generation)
    }

    /// Reads a name, also that of a file which is being made or belongs to one; `nil` for any other.
    init?(_ name: String) {
        let parts = name.split(separator: ".").first?.split(separator: "-") ?? []
        guard parts.count == 3, let entry = Int64(parts[0]), let generation = Int64(parts[2]) else { return nil }
        self.init(entry: entry, mark: String(parts[1]), generation: generation)
    }

    var name: String { "\(entry)-\(mark)-\(generation).sqlite" }
}

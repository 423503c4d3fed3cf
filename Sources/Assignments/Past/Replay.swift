public import Database
public import Journal
public import Organisation

/// Puts a ledger together again from the entries of the journal, in a database of its own.
///
/// That database checks no references (`Database.open(hasReferences: false)`): rows come in the order of the journal,
/// and people do not come at all, since their names must be erasable.
public struct Replay: Sendable {
    private let subjects: SubjectTables
    /// Assignments whose directive has not come yet: it is recorded after them.
    private var waiting: Set<Assignment.ID> = []

    public init(_ subjects: SubjectTables) {
        self.subjects = subjects
    }

    /// Brings the state after these entries; those before them have been brought already.
    public mutating func apply(_ records: [JournalRecord], in connection: Connection) throws {
        var last: [JournalSubject: SubjectState] = [:]
        for record in records {
            for state in try record.entry.states() {
                last[JournalSubject(kind: state.kind, id: state.id)] = state
            }
        }
        var changed = Set(last.keys.filter { $0.kind == "assignment" }.map { Assignment.ID(rawValue: $0.id) })
        let dues = Set(last.keys.filter { $0.kind == "due" }.map { Due.ID(rawValue: $0.id) })
        let store = ReplayStore(connection)
        // Where a body moves, the work that is counted there and above moves along.
        for state in last.values {
            if let path = state.path, let before = try store.path(of: state.id), before != path {
                changed.formUnion(try store.assignments(reaching: state.id))
            }
        }
        try store.takeOut(changed)
        try store.count(try store.dues(dues), by: -1)
        for subject in last.keys.sorted(by: { ($0.kind, $0.id) < ($1.kind, $1.id) }) {
            if let state = last[subject] { try subjects.restore(state, in: connection) }
        }
        try store.count(try store.dues(dues), by: 1)
        waiting = try store.putIn(changed.union(waiting))
    }
}

extension SubjectState {
    /// Of a body: where it stands in the tree.
    fileprivate var path: String? {
        guard kind == "body", let image = tables["body"], let column = image.columns.firstIndex(of: "path"),
            case .text(let path)? = image.rows.first?[column]
        else { return nil }
        return path
    }
}

import Archive
import Database
import Directives
import Organisation

/// The SQL that keeps what follows from assignments while a ledger is put together again: where they count, how many
/// there are, and by which words they are found.
struct ReplayStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Before the rows of these assignments change.
    func takeOut(_ ids: Set<Assignment.ID>) throws {
        var change = TallyChange()
        for id in ids.sorted() {
            guard let detail = try AssignmentStore(connection).detail(id, for: .everything) else { continue }
            let reach = try reach(detail)
            try ChangeStore(connection).remove(reach, of: id)
            try SearchIndex.ofAssignments.remove(id.rawValue, in: connection)
            change.remove(TallyEntry(detail, reach))
        }
        try TallyStore(connection).add(change)
    }

    /// After they have changed.
    /// - Returns: Those whose directive is not there yet.
    func putIn(_ ids: Set<Assignment.ID>) throws -> Set<Assignment.ID> {
        var change = TallyChange()
        var missing: Set<Assignment.ID> = []
        for id in ids.sorted() {
            guard let detail = try AssignmentStore(connection).detail(id, for: .everything) else {
                missing.insert(id)
                continue
            }
            let reach = try reach(detail)
            try ChangeStore(connection).insert(reach, of: detail)
            try SearchIndex.ofAssignments.put(
                id.rawValue, SearchText.folded(detail.searchText), in: connection)
            change.add(TallyEntry(detail, reach))
        }
        try TallyStore(connection).add(change)
        return missing
    }

    func dues(_ ids: Set<Due.ID>) throws -> [Due] {
        try connection.rows(
            "SELECT \(DueStore.columns) FROM due u WHERE u.id IN \(values: ids.sorted()) ORDER BY u.id", DueStore.due)
    }

    /// Counts dues in, or out.
    func count(_ dues: [Due], by sign: Int) throws {
        var change = DueTallyChange()
        for due in dues { sign > 0 ? change.add(due) : change.remove(due) }
        try DueTallyStore(connection).add(change)
    }

    func path(of body: Int64) throws -> String? {
        try connection.first("SELECT path FROM body WHERE id = \(body)") { try $0.string(0) }
    }

    func assignments(reaching body: Int64) throws -> [Assignment.ID] {
        try connection.rows("SELECT assignment_id FROM assignment_reach WHERE body_id = \(body)") { try $0.id(0) }
    }

    private func reach(_ detail: AssignmentDetail) throws -> Reach { try ChangeStore(connection).reach(detail) }
}

extension TallyEntry {
    init(_ detail: AssignmentDetail, _ reach: Reach) {
        let assignment = detail.assignment
        self.init(phase: assignment.phase, due: assignment.due.on, done: assignment.doneOn, reach: reach)
    }
}

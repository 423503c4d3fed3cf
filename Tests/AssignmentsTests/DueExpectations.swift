import Database
import Testing
import WorkCalendar

@testable import Assignments

/// What holds of dues after every deed.
enum DueExpectations {
    static func expect(_ province: Province, _ comment: Comment? = nil) throws {
        try province.database.read { connection in
            let dues = try connection.rows(
                "SELECT \(DueStore.columns) FROM due u ORDER BY u.id LIMIT 10000000", DueStore.due)
            try expectCounts(of: dues, connection, comment)
            let ids = try connection.rows("SELECT id FROM assignment ORDER BY id LIMIT 10000000") {
                try $0.id(0) as Assignment.ID
            }
            for id in ids { expectInLine(try ChangeStore(connection).detail(id), comment) }
        }
    }

    /// The kept counts are those of the rows.
    private static func expectCounts(of dues: [Due], _ connection: Connection, _ comment: Comment?) throws {
        var change = DueTallyChange()
        for due in dues { change.add(due) }
        var kept: [DueTallyChange.Key: Int64] = [:]
        try connection.each(
            "SELECT directive_id, body_id, grain, period, bucket, count FROM due_tally WHERE count <> 0"
        ) {
            let key = DueTallyChange.Key(
                directive: try $0.int64(0), body: try $0.int64(1), grain: try $0.int64(2), period: try $0.int64(3),
                bucket: try $0.int64(4))
            kept[key] = try $0.int64(5)
        }
        #expect(kept == change.differences.filter { $0.value != 0 }, comment)
    }

    /// Every open assignment is owed by each body that answers for it, until the day that the ledger shows.
    private static func expectInLine(_ detail: AssignmentDetail, _ comment: Comment?) {
        let open = detail.dues.filter { $0.phase == .open || $0.phase == .reported }
        guard detail.assignment.phase == .open else {
            #expect(open.isEmpty, comment)
            return
        }
        let answering = Set(DueSubject.answering(detail.bodies, keptBy: detail.assignment.keptBy))
        #expect(!open.isEmpty && Set(open.map(\.body)).isSubset(of: answering), comment)
        #expect(detail.dues.firstOpenDay == detail.assignment.due.on, comment)
        #expect(detail.dues.allSatisfy { $0.directive == detail.assignment.directive }, comment)
        #expect(open.allSatisfy { $0.receiver == detail.assignment.keptBy }, comment)
    }
}

import Database
import Organisation
import WorkCalendar

/// All SQL on withdrawals.
struct WithdrawalStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ withdrawal: Withdrawal, of id: Assignment.ID) throws {
        try connection.run(
            """
            INSERT INTO withdrawal (assignment_id, reason, basis, basis_directive_id, person_id, at)
            VALUES (\(id), \(withdrawal.reason), \(withdrawal.basis), \(withdrawal.directive), \(withdrawal.person),
                \(withdrawal.at))
            """)
    }

    func delete(_ id: Assignment.ID) throws {
        try connection.run("DELETE FROM withdrawal WHERE assignment_id = \(id)")
    }

    func withdrawal(of id: Assignment.ID) throws -> Withdrawal? {
        try connection.first(
            """
            SELECT w.reason, w.basis, w.basis_directive_id, w.person_id, p.name, w.at FROM withdrawal w
            LEFT JOIN person p ON p.id = w.person_id WHERE w.assignment_id = \(id)
            """
        ) {
            Withdrawal(
                reason: try $0.string(0), basis: try $0.string(1), directive: try $0.optionalID(2),
                person: try $0.optionalID(3), personName: try $0.optionalString(4), at: try $0.instant(5))
        }
    }
}

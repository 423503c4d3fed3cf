import Database
import Organisation
import WorkCalendar

/// All SQL on completions.
struct CompletionStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ completion: Completion, of id: Assignment.ID) throws {
        try connection.run(
            """
            INSERT INTO completion (assignment_id, occurrence, due_on, done_on, note, person_id, at)
            VALUES (\(id), \(completion.occurrence), \(completion.dueOn), \(completion.doneOn), \(completion.note),
                \(completion.person), \(completion.at))
            """)
    }

    func delete(_ completion: Completion, of id: Assignment.ID) throws {
        try connection.run(
            "DELETE FROM completion WHERE assignment_id = \(id) AND occurrence = \(completion.occurrence)")
    }

    /// What of an assignment was done, the last said first.
    func completions(of id: Assignment.ID) throws -> [Completion] {
        try connection.rows(
            """
            SELECT c.occurrence, c.due_on, c.done_on, c.note, c.person_id, p.name, c.at FROM completion c
            LEFT JOIN person p ON p.id = c.person_id WHERE c.assignment_id = \(id)
            ORDER BY c.at DESC, c.due_on DESC, c.occurrence DESC LIMIT 5000
            """
        ) {
            Completion(
                occurrence: try $0.string(0), dueOn: try $0.optionalDay(1), doneOn: try $0.day(2),
                note: try $0.optionalString(3), person: try $0.optionalID(4), personName: try $0.optionalString(5),
                at: try $0.instant(6))
        }
    }
}

import Database
import Organisation
import WorkCalendar

/// All SQL that writes completions.
struct CompletionStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func insert(_ id: Assignment.ID, doneOn day: Day, note: String?, by person: Person.ID?, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO completion (assignment_id, done_on, note, person_id, at)
            VALUES (\(id), \(day), \(note), \(person), \(now))
            """)
    }

    func delete(_ id: Assignment.ID) throws {
        try connection.run("DELETE FROM completion WHERE assignment_id = \(id)")
    }
}
